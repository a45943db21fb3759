package ca.etalon.ingest.platform.socrata;

import ca.etalon.ingest.platform.answer.Said;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/**
 * A view in the words of the Discovery API, which describes the same assets: so both are read in one way.
 *
 * <p>The fields of the city stand here as groups of fields; Discovery writes them as {@code Group_Field} with hyphens for blanks.
 */
final class View {

    /** Seconds since 1970 up to the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final Map<String, String> TYPES =
            Map.of("href", "href", "blobby", "file", "story", "story", "geo", "map");

    private View() {}

    static Said asAsset(Said view) {
        var asset = JsonNodeFactory.instance.objectNode();
        resource(asset.putObject("resource"), view);
        var classification = asset.putObject("classification");
        cityFields(classification, view);
        classification.set("domain_tags", view.at("tags").node());
        put(classification, "domain_category", view.text("category"));
        var metadata = asset.putObject("metadata");
        put(metadata, "license", licence(view));
        put(metadata, "domain", view.text("domainCName", "domain"));
        put(asset, "permalink", view.text("webUri"));
        put(asset.putObject("owner"), "display_name", view.at("owner").text("displayName", "screenName"));
        return new Said(asset, view.pointer());
    }

    private static void resource(ObjectNode resource, Said view) {
        put(resource, "id", view.text("id"));
        resource.set("name", view.at("name").node());
        resource.set("description", view.at("description").node());
        put(resource, "attribution", view.text("attribution"));
        put(resource, "type", type(view));
        put(resource, "lens_view_type", view.text("viewType") == null ? "tabular" : view.text("viewType"));
        put(resource, "parent_fxf", view.text("modifyingViewUid"));
        put(resource, "blob_mime_type", view.text("blobMimeType"));
        put(resource, "contact_email", view.at("metadata").text("contactEmail"));
        put(resource, "createdAt", time(view.at("createdAt")));
        put(resource, "publication_date", time(view.at("publicationDate")));
        put(resource, "updatedAt", time(view.firstOf("viewLastModified", "updatedAt", "metadataUpdatedAt")));
        put(resource, "data_updated_at", time(view.firstOf("rowsUpdatedAt", "dataUpdatedAt")));
        var types = resource.putArray("columns_datatype");
        view.at("columns").texts("dataTypeName").forEach(types::add);
        resource.set("columns", view.at("columns").node());
    }

    /** A table made from another view is a filter; what has no rows is told by the kind of view, all else by how it is shown. */
    private static String type(Said view) {
        var kind = TYPES.get(String.valueOf(view.text("viewType")));
        var shown = view.text("displayType");
        if (kind != null) {
            return kind;
        }
        boolean isTable = shown == null || shown.equals("table") || shown.equals("fatrow") || shown.equals("page");
        boolean isDerived = view.text("modifyingViewUid") != null;
        return isTable ? (isDerived ? "filter" : "dataset") : shown;
    }

    private static String licence(Said view) {
        var licence = view.at("license");
        return licence.isObject() ? licence.text("name") : view.text("license", "licenseId");
    }

    private static void cityFields(ObjectNode classification, Said view) {
        var fields = classification.putArray("domain_metadata");
        var groups = view.at("metadata").at("custom_fields").isObject()
                ? view.at("metadata").at("custom_fields")
                : view.at("customFields");
        for (var group : groups.names()) {
            for (var field : groups.at(group).names()) {
                var value = groups.at(group).at(field).joined();
                if (value != null) {
                    var key = (group + "_" + field).replace(' ', '-');
                    fields.addObject().put("key", key).put("value", value);
                }
            }
        }
    }

    /** Seconds since 1970 as an instant; a text as said. */
    private static String time(Said said) {
        var seconds = said.node().isIntegralNumber() ? said.whole() : null;
        return seconds != null && seconds <= LAST_SECOND
                ? Instant.ofEpochSecond(seconds).toString()
                : said.text();
    }

    private static void put(ObjectNode object, String name, String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
