package ca.etalon.ingest.platform.socrata;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.platform.answer.Said;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a Socrata asset is, and which of its forms hold rows. */
final class SocrataTypes {

    private static final Map<String, AssetType> TYPES = Map.ofEntries(
            Map.entry("dataset", AssetType.DATASET),
            Map.entry("calendar", AssetType.DATASET),
            Map.entry("href", AssetType.DATASET),
            Map.entry("federated_href", AssetType.DATASET),
            Map.entry("filter", AssetType.DERIVED),
            Map.entry("chart", AssetType.DERIVED),
            Map.entry("map", AssetType.DERIVED),
            Map.entry("datalens", AssetType.DERIVED),
            Map.entry("data_lens", AssetType.DERIVED),
            Map.entry("visualization", AssetType.DERIVED),
            Map.entry("measure", AssetType.DERIVED),
            Map.entry("story", AssetType.STORY),
            Map.entry("link", AssetType.OTHER),
            Map.entry("form", AssetType.APPLICATION));

    /** File types that are read, not computed with. */
    private static final Pattern READABLE =
            Pattern.compile("(?i).*(pdf|msword|wordprocessing|presentation|powerpoint|html|image/|text/plain).*");

    private static final Set<String> GEOMETRY =
            Set.of("point", "line", "polygon", "multipoint", "multiline", "multipolygon", "location");

    private SocrataTypes() {}

    /** A calendar or a map made from another asset is a view of it; one without a parent holds the rows itself. */
    static AssetType of(Said resource) {
        var type = String.valueOf(resource.text("type")).toLowerCase(Locale.ROOT);
        boolean hasParent = !resource.at("parent_fxf").texts().isEmpty();
        if (type.equals("file")) {
            var mediaType = String.valueOf(resource.text("blob_mime_type"));
            return READABLE.matcher(mediaType).matches() ? AssetType.DOCUMENT : AssetType.DATASET;
        }
        if (type.equals("map") && !hasParent && "geo".equals(resource.text("lens_view_type"))) {
            return AssetType.DATASET;
        }
        if (type.equals("calendar") && hasParent) {
            return AssetType.DERIVED;
        }
        return TYPES.getOrDefault(type, AssetType.OTHER);
    }

    static boolean isTabular(Said resource) {
        return "tabular".equals(resource.text("lens_view_type"));
    }

    static boolean hasGeometry(Said resource) {
        return resource.at("columns_datatype").texts().stream()
                .anyMatch(type -> GEOMETRY.contains(type.toLowerCase(Locale.ROOT)));
    }
}
