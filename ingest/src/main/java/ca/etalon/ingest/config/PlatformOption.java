package ca.etalon.ingest.config;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a portal entry may tell its platform under {@code options}, from {@code conf/platforms/<platform>.yaml}.
 *
 * @param meaning for the reader of the list
 * @param required whether an entry has to give it
 * @param otherwise the value where an entry does not give it, or null
 */
public record PlatformOption(ScalarKind<String> kind, String meaning, boolean required, String otherwise) {

    private static final ScalarKind<String> REGEX = new ScalarKind<>(
            "a regular expression", "a regular expression of Java such as /dataset/[0-9a-f-]+$", text -> {
                Pattern.compile(text);
                return text;
            });

    private static final ScalarKind<String> PATH = new ScalarKind<>(
            "a path or an address", "a path that starts with /, or an absolute http or https URL", text -> {
                var isPath = text.matches("/[^\\s#]*") && java.net.URI.create(text) != null;
                return isPath || ScalarKind.WEB_ADDRESS.read(text) != null ? text : null;
            });

    private static final ScalarKind<String> SIGN = new ScalarKind<>(
            "a delimiter", "one sign, or the word tab", text -> text.length() == 1 || text.equals("tab") ? text : null);

    private static final ScalarKind<String> TRUTH =
            ScalarKind.oneOf("true or false", java.util.List.of("true", "false"));

    private static final ScalarKind<ScalarKind<String>> KIND = ScalarKind.oneOf(
            "a kind of option",
            Map.of(
                    "text", ScalarKind.TEXT,
                    "selector", ElementSelector.KIND,
                    "regex", REGEX,
                    "path", PATH,
                    "sign", SIGN,
                    "truth", TRUTH));

    /** One entry: its meaning alone, or {@code {kind: …, meaning: …, required: …, default: …}}. */
    static PlatformOption read(YamlNode node) {
        if (!node.isMapping()) {
            var meaning = node.as(ScalarKind.TEXT);
            return meaning == null ? null : new PlatformOption(ScalarKind.TEXT, meaning, false, null);
        }
        var kind = node.optional("kind", KIND, ScalarKind.TEXT);
        var meaning = node.requiredText("meaning");
        var required = node.bool("required", false);
        var otherwise = node.optional("default", kind);
        return node.build(() -> new PlatformOption(kind, meaning, required, otherwise));
    }
}
