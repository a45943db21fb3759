package ca.etalon.ingest.sample;

import ca.etalon.ingest.sample.Province.Format;
import java.util.List;
import java.util.Map;

/** A dataset of the DCAT-US document of an ArcGIS Hub. */
record DcatUsWriter() implements RecordWriter {

    @Override
    public Map<String, Object> write(SaidDataset said) {
        return new Json()
                .put("@type", "dcat:Dataset")
                .put("identifier", "https://www.arcgis.com/home/item.html?id=" + said.id() + "&sublayer=0")
                .put("landingPage", page(said))
                .put("title", said.firstTitle())
                .put("description", said.firstDescription() == null ? "" : said.firstDescription())
                .put("keyword", said.keywords())
                .put("issued", said.instant(said.issued()))
                .put("modified", said.dated(said.modified()))
                .put("publisher", Json.of("name", said.firstPublisher()))
                .put("contactPoint", contact(said))
                .put("accessLevel", "public")
                .put("spatial", "-92.4,48.1,-91.2,49.0")
                .put("license", licence(said))
                .putIfSaid("accrualPeriodicity", said.frequency())
                .put(
                        "distribution",
                        said.formats().stream()
                                .map(format -> distribution(said, format))
                                .toList())
                .put("theme", List.of("geospatial"))
                .members();
    }

    static String page(SaidDataset said) {
        var section = said.shape().equals("document") ? "/documents/" : "/datasets/";
        return said.site().url() + section + said.slug() + "-" + said.id().substring(0, 6);
    }

    static String service(SaidDataset said) {
        return "https://services.maps.example/" + said.site().id() + "/arcgis/rest/services/"
                + said.slug().replace('-', '_') + "/FeatureServer/0";
    }

    /** A Hub gives what its owner wrote into the box for terms: an address, a linked title, or a text. */
    private static String licence(SaidDataset said) {
        var licence = said.licence();
        if (licence == null) {
            return "";
        }
        return switch (licence.id()) {
            case "custom" -> "<p>" + licence.title() + "</p>";
            case "ogl-local" -> "<p><a href='" + licence.url() + "'>" + licence.title() + "</a></p>";
            default -> licence.url();
        };
    }

    private static Map<String, Object> contact(SaidDataset said) {
        return new Json()
                .put("@type", "vcard:Contact")
                .put("fn", said.department() == null ? said.site().id() + "_gis" : said.department())
                .putIfSaid("hasEmail", said.email() == null ? null : "mailto:" + said.email())
                .members();
    }

    private static Map<String, Object> distribution(SaidDataset said, Format format) {
        return new Json()
                .put("@type", "dcat:Distribution")
                .put("title", format.label())
                .put("format", format.label())
                .put("mediaType", format.media())
                .put("accessURL", address(said, format))
                .members();
    }

    private static String address(SaidDataset said, Format format) {
        return switch (format.extension()) {
            case "" -> service(said);
            case "html" -> page(said);
            default -> page(said) + "." + format.extension();
        };
    }
}
