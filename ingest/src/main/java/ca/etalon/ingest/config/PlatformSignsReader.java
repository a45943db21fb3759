package ca.etalon.ingest.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the {@code detect} part of a platform's file. */
final class PlatformSignsReader {
    private static final ScalarKind<Pattern> PATTERN = new ScalarKind<>(
            "a regular expression",
            "Java syntax, case-insensitive",
            text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE));

    private static final ScalarKind<Pattern> VERSION_PATTERN =
            new ScalarKind<>("a regular expression with one group", "such as ckan ([0-9.]+)", text -> {
                var pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
                return pattern.matcher("").groupCount() == 1 ? pattern : null;
            });

    static final ScalarKind<String> HOST = ScalarKind.matching(
            "[a-z0-9-]+(\\.[a-z0-9-]+)+", "the end of a host name", "lower case, such as hub.arcgis.com");
    private static final ScalarKind<String> PATH =
            ScalarKind.matching("/\\S*", "a path", "beginning with a slash, such as /api/3");

    private PlatformSignsReader() {}

    /** The signs, or nothing of a platform that cannot be told from outside. */
    static Optional<PlatformSigns> read(YamlNode root, String platform) {
        var node = root.mapping("detect");
        if (node == null) {
            return Optional.empty();
        }
        var hosts = node.list("hosts", HOST);
        var page = node.list("page", PATTERN);
        var bases = node.list("bases", PATH);
        var rootOnly = node.bool("root_only", false);
        var needsSign = node.bool("needs_sign", false);
        var versions = node.list("version", PlatformSignsReader::version);
        return Optional.ofNullable(
                node.build(() -> new PlatformSigns(platform, hosts, page, bases, rootOnly, needsSign, versions)));
    }

    private static PlatformSigns.Version version(YamlNode node) {
        var page = node.optional("page", VERSION_PATTERN);
        var path = node.optional("path", PATH);
        var at = node.optional("at", PATH);
        if ((page == null) == (path == null) || (path == null) != (at == null)) {
            node.problem("tells no one place", "either page, or path and at");
        }
        return node.build(() -> new PlatformSigns.Version(page, path, at));
    }
}
