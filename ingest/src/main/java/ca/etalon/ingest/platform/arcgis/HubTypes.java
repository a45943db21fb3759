package ca.etalon.ingest.platform.arcgis;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.platform.answer.Said;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a Hub item is, by its item type or, in feeds without one, by the section of the site that shows it. */
final class HubTypes {

    private static final Pattern SECTION = Pattern.compile("https?://[^/]+/([a-z]+)/.+");
    private static final Map<String, AssetType> SECTIONS = Map.of(
            "apps", AssetType.APPLICATION,
            "documents", AssetType.DOCUMENT,
            "stories", AssetType.STORY);
    private static final Set<String> DERIVED = Set.of("web map", "web scene", "map area", "layer package", "dashboard");
    private static final Set<String> DOCUMENTS =
            Set.of("document link", "pdf", "microsoft word", "microsoft powerpoint", "image", "report template");
    private static final Set<String> SERVICES = Set.of(
            "map service", "image service", "vector tile service", "wms", "wmts", "scene service", "geocoding service");

    private HubTypes() {}

    static AssetType ofPage(Said record) {
        for (var address : new String[] {record.text("landingPage"), record.text("identifier"), record.text("@id")}) {
            var matcher = SECTION.matcher(address == null ? "" : address);
            if (matcher.matches() && SECTIONS.containsKey(matcher.group(1))) {
                return SECTIONS.get(matcher.group(1));
            }
        }
        return AssetType.DATASET;
    }

    /** Unknown types are data: feature layers and tables have a dozen names, and new file types appear. */
    static AssetType ofItem(String itemType) {
        var type = itemType == null ? "" : itemType.toLowerCase(Locale.ROOT);
        if (DERIVED.contains(type)) {
            return AssetType.DERIVED;
        }
        if (type.contains("storymap") || type.equals("story map")) {
            return AssetType.STORY;
        }
        if (type.contains("application") || type.endsWith(" app") || type.contains("hub site") || type.equals("form")) {
            return AssetType.APPLICATION;
        }
        if (DOCUMENTS.contains(type)) {
            return AssetType.DOCUMENT;
        }
        return SERVICES.contains(type) ? AssetType.SERVICE : AssetType.DATASET;
    }
}
