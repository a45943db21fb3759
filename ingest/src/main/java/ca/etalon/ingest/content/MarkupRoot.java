package ca.etalon.ingest.content;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The format that the root element of an XML or HTML text tells. */
final class MarkupRoot {

    private static final int HEAD = 16 << 10;
    /** Possessive, so that a long prolog costs its length. */
    private static final Pattern PROLOG = Pattern.compile("\\G(?:\\s++|<\\?[^>]*+>|<!--(?:[^-]|-(?!->))*+-->)");

    private static final Pattern ROOT =
            Pattern.compile("\\G<(?:([A-Za-z_][\\w.-]{0,40}):)?([A-Za-z_][\\w.-]{0,80})([^>]*+)");
    private static final Pattern DOCTYPE =
            Pattern.compile("\\G<!doctype\\s+(\\w{1,40})[^>\\[]*+(?:\\[[^]]*+]\\s*+)?>", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> ROOTS = Map.ofEntries(
            Map.entry("html", "HTML"),
            Map.entry("kml", "KML"),
            Map.entry("gpx", "GPX"),
            Map.entry("rss", "RSS"),
            Map.entry("svg", "SVG"),
            Map.entry("wms_capabilities", "WMS"),
            Map.entry("wmt_ms_capabilities", "WMS"),
            Map.entry("wfs_capabilities", "WFS"),
            Map.entry("wcs_capabilities", "WCS"),
            Map.entry("rdf", "RDF_XML"));

    private MarkupRoot() {}

    /** The format, or null where the text is no markup. */
    static String format(String text) {
        var head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        if (!head.stripLeading().startsWith("<")) {
            return null;
        }
        int at = past(PROLOG, head, 0);
        var doctype = DOCTYPE.matcher(head);
        if (doctype.find(at)) {
            if (doctype.group(1).equalsIgnoreCase("html")) {
                return "HTML";
            }
            at = past(PROLOG, head, doctype.end());
        }
        var root = ROOT.matcher(head);
        if (root.find(at)) {
            return ofRoot(root.group(2).toLowerCase(Locale.ROOT), root.group(3), head);
        }
        return text.stripLeading().startsWith("<?xml") ? "XML" : null;
    }

    private static String ofRoot(String name, String attributes, String head) {
        var known = ROOTS.get(name);
        if (known != null) {
            return known;
        }
        return switch (name) {
            case "feed" -> attributes.contains("w3.org/2005/Atom") ? "ATOM" : "XML";
            case "capabilities" ->
                attributes.contains("/wmts/")
                        ? "WMTS"
                        : attributes.contains("/csw/") || attributes.contains("/cat/") ? "CSW" : "XML";
            case "featurecollection" -> attributes.contains("/gml") || attributes.contains("/wfs") ? "GML" : "XML";
            case "head", "body", "script", "div", "meta", "table", "p", "center" -> "HTML";
            default -> attributes.contains("opengis.net/gml") && head.contains("featureMember") ? "GML" : "XML";
        };
    }

    private static int past(Pattern pattern, String text, int from) {
        var matcher = pattern.matcher(text);
        int at = from;
        while (matcher.find(at) && matcher.start() == at && matcher.end() > at) {
            at = matcher.end();
        }
        return at;
    }
}
