package ca.etalon.analytics.framework;

import ca.etalon.ingest.catalogue.AssessedFacts;
import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.Conformance;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DatasetType;
import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.catalogue.DistributionFacts;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.catalogue.Frequency;
import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.Place;
import ca.etalon.ingest.catalogue.PublishedBy;
import ca.etalon.ingest.catalogue.TextLanguage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A catalogue of eight datasets, one per situation, small enough to be scored by hand. */
final class EightDatasets {
    private static final String HOST = "https://data.example.org/";
    private static final Evidence EVIDENCE = new Evidence("urn:uuid:0", "00", "/0");

    private static final Licence OGL = new Licence(
            "Open Government License 2.0 (Canada); OGL-Canada-2.0",
            "OGL-Canada-2.0",
            "OGL",
            "2.0",
            "CA",
            Status.OPEN,
            "DISTRIBUTION",
            "ID",
            Licence.Confidence.EXACT,
            false);
    private static final Licence CC_BY = new Licence(
            "Creative Commons Attribution; cc-by",
            "CC-BY",
            "CC-BY",
            null,
            null,
            Status.OPEN,
            "DISTRIBUTION",
            "ID",
            Licence.Confidence.FAMILY,
            true);
    private static final Licence CC_NC = new Licence(
            "Creative Commons NonCommercial; CC-BY-NC-4.0",
            "CC-BY-NC-4.0",
            "CC-NC",
            "4.0",
            null,
            Status.RESTRICTED,
            "DISTRIBUTION",
            "ID",
            Licence.Confidence.FAMILY,
            false);
    private static final Licence CITY = new Licence(
            "Open Government Licence - Exampleville; OGL-Exampleville",
            "OGL-Exampleville",
            "OGL",
            null,
            "Exampleville",
            Status.OPEN_VARIANT,
            "DISTRIBUTION",
            "TITLE",
            Licence.Confidence.FAMILY,
            false);

    private static final Format CSV = format("csv", "text/csv", "CSV", true, true, true, true, true);
    private static final Format GEOJSON = format("geojson", null, "GEOJSON", true, true, true, true, true);
    private static final Format PDF = format("pdf", null, "PDF", false, true, false, false, true);
    private static final Format XLSX = format("xlsx", null, "XLSX", true, true, true, false, true);
    private static final Format ESRI = format("Esri REST", null, "ESRI_REST", true, false, false, false, false);
    private static final Format SHP = format("shp", null, "SHP", true, false, true, false, true);
    private static final Format WEB_MAP = format("Web Map", null, "WEB_APP", false, null, false, false, false);
    private static final Format JSON_TYPE = format(null, "application/json", "JSON", true, true, true, true, null);

    /** Addresses that answer. */
    static final List<String> ANSWERING = List.of(
            HOST + "trees",
            HOST + "trees.csv",
            HOST + "trees.geojson",
            HOST + "minutes.pdf",
            HOST + "permits.csv",
            HOST + "wards",
            HOST + "stops.json");

    private final List<DatasetRow> datasets = new ArrayList<>();
    private final List<DistributionRow> distributions = new ArrayList<>();

    private EightDatasets() {}

    /** Eight datasets made elsewhere. */
    static EightDatasets of(List<DatasetRow> datasets, List<DistributionRow> distributions) {
        var eight = new EightDatasets();
        eight.datasets.addAll(datasets);
        eight.distributions.addAll(distributions);
        return eight;
    }

    /** The datasets d1 to d8. */
    static EightDatasets asPublished() {
        return with(SHP);
    }

    /** The same, but the one under a municipal variant of the licence is published in an open format. */
    static EightDatasets withVariantInOpenFormat() {
        return with(GEOJSON);
    }

    private static EightDatasets with(Format ofVariant) {
        var eight = new EightDatasets();
        var day = date("2020-01-15");
        var trees = new Said("Street trees", "trees").description().publisher().contact();
        trees.themes = List.of("ENVI");
        trees.spatial = "area";
        trees.temporal = "period";
        trees.accessRights = "PUBLIC";
        trees.issued = day;
        trees.modified = date("2024-06-01");
        eight.add(
                trees,
                new Part(HOST + "trees", HOST + "trees.csv", CSV, 1024L, OGL),
                new Part(HOST + "trees.geojson", null, GEOJSON, null, OGL));
        eight.add(
                new Said("Council minutes").description(),
                new Part(HOST + "minutes.pdf", null, PDF, null, Licence.ABSENT));
        var orphan = new Said("Orphan record");
        orphan.modified = refused("2023-02-30");
        eight.add(orphan);
        var budget = new Said("Budget 2024", "budget").description().publisher();
        budget.issued = new DateFact("2024", LocalDate.of(2024, 1, 1), true, "YEAR", null);
        eight.add(budget, new Part("not a url", null, XLSX, null, CC_NC));
        var permits = new Said("Building permits", "permits").description();
        permits.modified = refused("not-a-date");
        eight.add(
                permits,
                new Part(
                        null,
                        HOST + "permits.csv",
                        format("CSV", null, "CSV", true, true, true, true, true),
                        null,
                        CC_BY),
                new Part(
                        HOST + "permits.xls",
                        null,
                        format("XLS", null, "XLS", true, false, true, false, true),
                        null,
                        CC_BY),
                new Part(null, null, ESRI, null, Licence.ABSENT));
        var zoning = new Said("Zoning", "zoning").description().publisher();
        zoning.spatial = "area";
        eight.add(zoning, new Part(HOST + "zoning.shp", null, ofVariant, 99L, CITY));
        eight.add(new Said("Wards", "wards").contact(), new Part(HOST + "wards", null, WEB_MAP, null, OGL));
        var stops = new Said("Transit stops", "transit").description().publisher();
        stops.issued = date("2021-05-05");
        stops.modified = date("2021-05-06");
        eight.add(stops, new Part(HOST + "stops.json", null, JSON_TYPE, null, CC_BY));
        return eight;
    }

    List<DatasetRow> datasets() {
        return datasets;
    }

    List<DistributionRow> distributions() {
        return distributions;
    }

    private void add(Said said, Part... parts) {
        int number = datasets.size();
        var own = new ArrayList<DistributionRow>();
        for (Part part : parts) {
            own.add(new DistributionRow(
                    number,
                    own.size(),
                    LocalizedText.NONE,
                    part.accessUrl,
                    part.downloadUrl,
                    part.format,
                    part.size,
                    part.licence,
                    null,
                    DateFact.ABSENT,
                    DateFact.ABSENT,
                    null,
                    EVIDENCE));
        }
        distributions.addAll(own);
        var licence = own.isEmpty() ? Licence.ABSENT : own.get(0).licence();
        datasets.add(said.row(number, licence, DistributionFacts.of(own, dated(own))));
    }

    private static Format format(
            String raw,
            String mediaType,
            String id,
            Boolean isMachineReadable,
            Boolean isNonProprietary,
            Boolean isEuMachineReadable,
            Boolean isEuNonProprietary,
            Boolean isEuFormat) {
        return new Format(
                raw,
                mediaType,
                id,
                raw == null ? "MEDIA_TYPE" : "FORMAT",
                isMachineReadable,
                isNonProprietary,
                false,
                false,
                false,
                false,
                isEuMachineReadable,
                isEuNonProprietary,
                isEuFormat,
                mediaType == null ? null : Boolean.TRUE);
    }

    private static DateFact date(String day) {
        return new DateFact(day, LocalDate.parse(day), true, "DAY", null);
    }

    private static DateFact refused(String text) {
        return new DateFact(text, null, false, null, "UNREADABLE");
    }

    private record Part(String accessUrl, String downloadUrl, Format format, Long size, Licence licence) {}

    /** Only dates are kept of what published assessments count. */
    private static AssessedFacts dated(List<DistributionRow> rows) {
        int issued =
                (int) rows.stream().filter(row -> row.issued().raw() != null).count();
        int modified =
                (int) rows.stream().filter(row -> row.modified().raw() != null).count();
        return new AssessedFacts(0, 0, issued, modified, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static final class Said {
        private final String title;
        private final List<String> keywords;
        private String description;
        private String publisher;
        private String contactName;
        private List<String> themes = List.of();
        private String spatial;
        private String temporal;
        private String accessRights;
        private DateFact issued = DateFact.ABSENT;
        private DateFact modified = DateFact.ABSENT;

        Said(String title, String... keywords) {
            this.title = title;
            this.keywords = List.of(keywords);
        }

        Said description() {
            description = "About " + title;
            return this;
        }

        Said publisher() {
            publisher = "City of Exampleville";
            return this;
        }

        Said contact() {
            contactName = "Open Data Team";
            return this;
        }

        DatasetRow row(int number, Licence licence, DistributionFacts facts) {
            return new DatasetRow(
                    number,
                    "key" + number,
                    "d" + (number + 1),
                    "feed",
                    AssetType.DATASET.name(),
                    LocalizedText.of(title),
                    LocalizedText.of(description),
                    false,
                    keywords,
                    themes,
                    publisher,
                    null,
                    contactName,
                    null,
                    null,
                    licence,
                    null,
                    accessRights,
                    issued,
                    modified,
                    DateFact.ABSENT,
                    Frequency.ABSENT,
                    spatial,
                    temporal,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    facts,
                    EVIDENCE,
                    TextLanguage.NONE,
                    Place.ABSENT,
                    PublishedBy.ABSENT,
                    Conformance.NOT_KEPT,
                    DatasetType.NONE,
                    ColumnFacts.UNKNOWN,
                    null);
        }
    }
}
