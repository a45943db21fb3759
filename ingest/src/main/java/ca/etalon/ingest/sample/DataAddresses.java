package ca.etalon.ingest.sample;

import ca.etalon.ingest.sample.Province.AnswerShape;
import ca.etalon.ingest.sample.Province.LinkFault;
import ca.etalon.ingest.sample.Province.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the addresses of a portal's data answer: mostly a file, now and then what goes wrong on the web. */
final class DataAddresses {
    private static final String MACHINES = "services.maps.example";
    private static final String HTML = "text/html; charset=utf-8";

    private final Site site;
    private final String language;
    private final List<Map<String, Object>> rules = new ArrayList<>();

    private DataAddresses(Site site) {
        this.site = site;
        this.language = site.speaks("en") ? "en" : "fr";
    }

    /** Hosts beside the portal's own that its data are on. */
    static List<String> hosts(Site site) {
        return isHub(site) ? List.of(MACHINES) : List.of();
    }

    private static boolean isHub(Site site) {
        return site.as() == AnswerShape.DCAT_US || site.as() == AnswerShape.HUB_SEARCH;
    }

    /** Entries of {@code files} of the portal's recording. */
    static List<Map<String, Object>> rules(Site site) {
        return new DataAddresses(site).all();
    }

    private List<Map<String, Object>> all() {
        rules.add(rule("/moved/.*", "table." + language + ".csv", "text/csv; charset=utf-8")
                .members());
        add(".*(?:transit|transport)[^/]*\\.zip", "feed.zip", "application/zip");
        add(".*\\.zip", "shapes.zip", "application/zip");
        add(".*(?:\\.csv|/exports/csv)", "table." + language + ".csv", "text/csv; charset=utf-8");
        add(
                ".*(?:\\.xlsx|/exports/xlsx)",
                "table." + language + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        add(".*(?:\\.geojson|/exports/geojson)", "places." + language + ".geojson", "application/geo+json");
        add(".*\\.kml", "places." + language + ".kml", "application/vnd.google-earth.kml+xml");
        add(".*(?:\\.pdf|/application/pdf)", "document.pdf", "application/pdf");
        add(".*(?:\\.tif|/image/tiff)", "image.tif", "image/tiff");
        switch (site.as()) {
            case CKAN, CKAN_FLUENT -> add("/api/[^/]+", "rows." + language + ".json", "application/json");
            case SOCRATA -> add("/resource/.*\\.json", "rows." + language + ".json", "application/json");
            case OPENDATASOFT -> {
                add(".*/exports/json", "rows." + language + ".json", "application/json");
                add(".*/attachments/(?:transit|horaires)[^/]*", "feed.zip", "application/zip");
                add(".*/attachments/.*", "document.pdf", "application/pdf");
            }
            case DCAT_US, HUB_SEARCH -> {
                add("/" + site.id() + "/arcgis/rest/services/.*", "service.json", "application/json");
                add("/(?:datasets|documents)/.*", "page." + language + ".html", HTML);
            }
        }
        return rules;
    }

    private static Json rule(String like, String file, String media) {
        return new Json().put("like", like).put("file", "./files/" + file).put("media_type", media);
    }

    private void add(String like, String file, String media) {
        var rule = rule(like, file, media);
        if (!site.links().isEmpty()) {
            rule.put("instead", site.links().stream().map(this::instead).toList());
        }
        rules.add(rule.members());
    }

    private Map<String, Object> instead(LinkFault fault) {
        var other = new LinkedHashMap<String, Object>();
        other.put("share", fault.share());
        if (fault.since() != null) {
            other.put("since", fault.since().toString());
        }
        switch (fault.as()) {
            case "gone" -> other.putAll(Json.of("status", 404, "body", "Not found\n", "media_type", "text/plain"));
            case "refused" -> other.putAll(Json.of("status", 403, "body", "Forbidden\n", "media_type", "text/plain"));
            case "failing" -> other.putAll(Json.of("status", 500, "body", "Error\n", "media_type", "text/plain"));
            case "page" -> other.putAll(Json.of("file", "./files/page." + language + ".html", "media_type", HTML));
            case "moved" -> other.putAll(Json.of("status", 302, "headers", Map.of("location", "/moved/file")));
            default -> throw new IllegalStateException("no fault of links: " + fault.as());
        }
        return other;
    }
}
