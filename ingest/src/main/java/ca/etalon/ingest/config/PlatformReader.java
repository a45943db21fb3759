package ca.etalon.ingest.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code conf/platforms/<platform>.yaml}: which options its portals take, and what each feed cannot state. */
final class PlatformReader {
    /** What an indicator may list under {@code needs}. */
    static final Set<String> FIELDS = Set.of(
            "title",
            "description",
            "keyword",
            "theme",
            "publisher",
            "unit",
            "contact",
            "licence",
            "rights",
            "access_rights",
            "issued",
            "modified",
            "data_modified",
            "frequency",
            "spatial",
            "temporal",
            "language",
            "landing_page",
            "identifier",
            "conforms_to",
            "record_count",
            "asset_type",
            "distribution",
            "access_url",
            "download_url",
            "format",
            "media_type",
            "byte_size",
            "distribution_licence",
            "distribution_date",
            "column",
            "column_description",
            "link");

    private static final ScalarKind<String> FEED_NAME =
            ScalarKind.matching("[a-z][a-z0-9.-]*", "a feed name", "lower-case letters, digits, dots and hyphens");

    private PlatformReader() {}

    static List<PlatformFeed> read(YamlNode root, String fileName) {
        var platform = root.required("platform", ScalarKind.ID);
        if (platform != null && !platform.equals(fileName)) {
            root.problem("platform", "is not the name of the file", fileName);
        }
        options(root);
        var reasons = new PlatformReasons(root);
        var feeds = root.requiredList("feeds", node -> feed(node, platform, reasons));
        reasons.done();
        PlatformSignsReader.read(root, fileName);
        root.done();
        return feeds;
    }

    /** What portal entries of the platform may say under {@code options}, by name. */
    static Map<String, PlatformOption> options(YamlNode root) {
        var options = new LinkedHashMap<String, PlatformOption>();
        var declared = root.mapping("options");
        if (declared != null) {
            declared.entries().forEach((name, node) -> {
                var option = PlatformOption.read(node);
                if (option != null) {
                    options.put(name, option);
                }
            });
        }
        return options;
    }

    private static PlatformFeed feed(YamlNode node, String platform, PlatformReasons reasons) {
        var name = node.required("name", FEED_NAME);
        var fields = node.has("fields") ? fields(node.mapping("fields")) : Map.<String, PlatformFeed.Observability>of();
        var why = reasons.of(node, fields);
        return node.build(() -> new PlatformFeed(platform, name, fields, why, reasons.configure()));
    }

    private static Map<String, PlatformFeed.Observability> fields(YamlNode node) {
        var fields = new LinkedHashMap<String, PlatformFeed.Observability>();
        if (node != null) {
            // Asking for every field there is lets done() name those there are not.
            FIELDS.stream().sorted().forEach(field -> {
                var observability = node.enumValue(field, PlatformFeed.Observability.class);
                if (observability != null) {
                    fields.put(field, observability);
                }
            });
            node.done();
        }
        return fields;
    }
}
