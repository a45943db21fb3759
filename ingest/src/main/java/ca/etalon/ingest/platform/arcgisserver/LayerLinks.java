package ca.etalon.ingest.platform.arcgisserver;

import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.platform.answer.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a layer can be had: the service, the formats its queries answer in, and the standard interfaces that are switched on.
 *
 * <p>The address of a query is one to work with and not a download: it gives no more rows at once than the server allows.
 */
record LayerLinks(Place place, ServiceFacts service, Said said) {

    private static final String REST = "ArcGIS GeoServices REST API";

    /** Whether rows can be asked for; without it there are only pictures. */
    boolean isQueried() {
        return words(said.at("capabilities").joined(), service.text("capabilities"))
                .contains("query");
    }

    List<DcatDistribution> distributions() {
        var links = new ArrayList<DcatDistribution>();
        links.add(link(place.type(), place.address(), "application/json", REST));
        if (service.isAlsoMap()) {
            links.add(
                    link("MapServer", place.as("MapServer").layer(place.part()).address(), "application/json", REST));
        }
        if (place.part() != null && isQueried()) {
            var formats = words(said.at("supportedQueryFormats").joined(), service.text("formats"));
            var query = place.address() + "/query?where=1%3D1&outFields=*&f=";
            if (formats.contains("geojson") && !isTable()) {
                links.add(link("GeoJSON", query + "geojson", "application/geo+json", "GeoJSON"));
            }
            // A server that names no formats answers in its own JSON all the same.
            if (formats.isEmpty() || formats.contains("json")) {
                links.add(link("JSON", query + "json", "application/json", "JSON"));
            }
        }
        links.addAll(interfaces());
        return links;
    }

    /** The interfaces of the Open Geospatial Consortium that the publisher switched on for the service. */
    private List<DcatDistribution> interfaces() {
        var links = new ArrayList<DcatDistribution>();
        var extensions = words(service.text("extensions"), null);
        var whole = new Place(place.root(), place.folder(), place.type(), null).address();
        var interfaces = whole.replaceFirst("(?i)/rest/services", "/services");
        if (extensions.contains("wfsserver")) {
            links.add(link("WFS", interfaces + "/WFSServer?service=WFS&request=GetCapabilities", null, "WFS"));
        }
        if (extensions.contains("wmsserver")) {
            links.add(link("WMS", interfaces + "/WMSServer?service=WMS&request=GetCapabilities", null, "WMS"));
        }
        if (extensions.contains("ogcfeatureserver")) {
            links.add(link("OGC API Features", whole + "/OGCFeatureServer", "application/json", "OGC API Features"));
        }
        return links;
    }

    private boolean isTable() {
        return String.valueOf(said.text("type")).toLowerCase(Locale.ROOT).contains("table");
    }

    /** A list written as one text, of the layer where it says something, else of its service. */
    private static List<String> words(String own, String ofService) {
        var text = own == null ? ofService : own;
        return text == null
                ? List.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private DcatDistribution link(String title, String url, String mediaType, String format) {
        return new DcatDistribution(
                LocalizedText.of(title),
                url,
                null,
                mediaType,
                format,
                null,
                null,
                null,
                null,
                null,
                null,
                said.pointer());
    }
}
