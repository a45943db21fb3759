package ca.etalon.ingest.platform.dcatrdf;

/** The IRIs that catalogues use, each list from the right one to the ones met instead of it. */
final class Terms {

    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    private static final String SCHEMA = "http://schema.org/";
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String ADMS = "http://www.w3.org/ns/adms#";
    private static final String TIME = "http://www.w3.org/2006/time#";

    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value";

    static final String CATALOG = DCAT + "Catalog";
    static final String DATASET = DCAT + "Dataset";
    static final String DATASET_SERIES = DCAT + "DatasetSeries";
    static final String DISTRIBUTION = DCAT + "Distribution";
    static final String DATA_SERVICE = DCAT + "DataService";

    static final String[] DATASETS = {DCAT + "dataset"};
    static final String[] DISTRIBUTIONS = {DCAT + "distribution"};

    static final String[] TITLE = {DCT + "title", DC + "title", RDFS + "label", FOAF + "name"};
    static final String[] DESCRIPTION = {DCT + "description", DC + "description", DCT + "abstract"};
    static final String[] KEYWORD = {DCAT + "keyword", DC + "subject"};
    static final String[] THEME = {DCAT + "theme", DCAT + "themes", DCT + "subject"};
    static final String[] PUBLISHER = {DCT + "publisher", DC + "publisher", DCT + "creator", DCT + "rightsHolder"};
    static final String[] CONTACT = {DCAT + "contactPoint", ADMS + "contactPoint"};
    static final String[] LICENCE = {DCT + "license", DCT + "licence", DCAT + "license"};
    static final String[] RIGHTS = {DCT + "rights", DC + "rights"};
    static final String[] ACCESS_RIGHTS = {DCT + "accessRights", DCAT + "accessRights"};
    static final String[] ISSUED = {DCT + "issued", DCT + "created"};
    static final String[] MODIFIED = {DCT + "modified"};
    static final String[] FREQUENCY = {DCT + "accrualPeriodicity", DCT + "frequency"};
    static final String[] SPATIAL = {DCT + "spatial"};
    static final String[] TEMPORAL = {DCT + "temporal"};
    static final String[] LANGUAGE = {DCT + "language", DC + "language"};
    static final String[] LANDING_PAGE = {DCAT + "landingPage", FOAF + "homepage"};
    static final String[] IDENTIFIER = {DCT + "identifier", DCAT + "identifier", DC + "identifier"};
    static final String[] CONFORMS_TO = {DCT + "conformsTo", DCT + "#conformsTo"};

    // The catalogue of a Hub misspells these two.
    static final String[] ACCESS_URL = {DCAT + "accessURL", DCAT + "accessUrl"};
    static final String[] DOWNLOAD_URL = {DCAT + "downloadURL", DCAT + "downloadUrl"};
    static final String[] ENDPOINT = {DCAT + "endpointURL", DCAT + "endpointDescription"};
    static final String[] MEDIA_TYPE = {DCAT + "mediaType"};
    static final String[] FORMAT = {DCT + "format"};
    static final String[] BYTE_SIZE = {DCAT + "byteSize", DCAT + "size"};

    /** What a resource is called. */
    static final String[] LABEL = {
        SKOS + "prefLabel",
        RDFS + "label",
        DCT + "title",
        FOAF + "name",
        VCARD + "fn",
        VCARD + "organization-name",
        SCHEMA + "name",
        DC + "title",
        VALUE
    };

    static final String[] CONTACT_NAME = {VCARD + "fn", VCARD + "organization-name", FOAF + "name", RDFS + "label"};
    static final String[] CONTACT_EMAIL = {VCARD + "hasEmail", VCARD + "email", FOAF + "mbox", SCHEMA + "email"};
    static final String[] CONTACT_PAGE = {VCARD + "hasURL", VCARD + "hasUrl", VCARD + "url", FOAF + "page"};
    static final String[] PUBLISHER_PAGE = {FOAF + "homepage", VCARD + "hasURL", VCARD + "hasUrl", VCARD + "url"};
    static final String[] VCARD_VALUE = {VCARD + "hasValue", VCARD + "value", VALUE};

    static final String[] GEOMETRY = {
        "http://www.w3.org/ns/locn#geometry",
        DCAT + "bbox",
        DCAT + "geometry",
        DCAT + "centroid",
        "http://www.opengis.net/ont/geosparql#asGeoJSON",
        "http://www.opengis.net/ont/geosparql#asWKT",
        SCHEMA + "box"
    };
    static final String[] BEGIN = {DCAT + "startDate", SCHEMA + "startDate", TIME + "hasBeginning", ADMS + "startDate"};
    static final String[] END = {DCAT + "endDate", SCHEMA + "endDate", TIME + "hasEnd", ADMS + "endDate"};
    static final String[] INSTANT = {
        TIME + "inXSDDateTime", TIME + "inXSDDateTimeStamp", TIME + "inXSDDate", TIME + "inXSDgYear"
    };

    static final String[] NEXT_PAGE = {HYDRA + "next", HYDRA + "nextPage"};
    static final String[] TOTAL = {HYDRA + "totalItems"};
    /** Says that an answer is a page and not the whole. */
    static final String[] PAGING = {
        HYDRA + "next",
        HYDRA + "nextPage",
        HYDRA + "previous",
        HYDRA + "previousPage",
        HYDRA + "first",
        HYDRA + "firstPage",
        HYDRA + "last",
        HYDRA + "lastPage",
        HYDRA + "totalItems"
    };

    private Terms() {}

    /** The IRI under its namespace as published, where a portal writes the namespace with another scheme. */
    static String known(String iri) {
        if (iri.startsWith("https://www.w3.org/ns/dcat#") || iri.startsWith("https://purl.org/dc/terms/")) {
            return "http" + iri.substring("https".length());
        }
        return iri.startsWith("https://schema.org/") ? "http" + iri.substring("https".length()) : iri;
    }
}
