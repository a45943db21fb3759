package ca.etalon.ingest.portalfact;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationException;
import ca.etalon.ingest.config.ElementSelector;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import ca.etalon.ingest.fact.FoldedText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The declared signals, from {@code conf/vocab/portal-signals.yaml}.
 *
 * @param facts in the order declared
 */
public record PortalSignals(List<Fact> facts) {

    public static final String FILE = "portal-signals.yaml";

    private static final ScalarKind<String> FACT_ID = ScalarKind.matching(
            "[a-z][a-z_]*", "an id of a fact", "lower-case letters and underscores such as api_documentation");
    private static final ScalarKind<String> LANGUAGE = ScalarKind.oneOf("a language", Map.of("en", "en", "fr", "fr"));
    private static final ScalarKind<Pattern> ADDRESS = new ScalarKind<>(
            "a regular expression",
            "a regular expression of Java, found anywhere in an address without regard to case",
            text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE));
    private static final ScalarKind<ElementSelector> ELEMENT = new ScalarKind<>(
            "a selector", "a CSS selector, and after an @ the attribute that holds the value", ElementSelector::of);
    private static final ScalarKind<Boolean> LANGUAGE_CODE =
            ScalarKind.oneOf("a kind of value", Map.of("address", false, "language", true));

    /**
     * Something that a first page may show.
     *
     * @param isLanguage whether its values are languages instead of addresses
     */
    public record Fact(String id, Name meaning, boolean isLanguage, List<Signal> signals) {}

    /**
     * What gives a fact away; one of the three.
     *
     * @param said as declared, for the record
     * @param words phrases that a link or a button bears, folded
     * @param address what a link leads to
     * @param element what stands on the page
     * @param value the value it stands for, where that is not the address
     * @param language the language of its words, or null
     */
    public record Signal(
            String said, List<String> words, Pattern address, ElementSelector element, String value, String language) {}

    /** @throws ConfigurationException naming every mistake */
    public static PortalSignals load(Path vocab) {
        var problems = new ConfigProblems();
        var signals = load(vocab, problems);
        problems.throwIfErrors();
        return signals.orElseThrow();
    }

    /** Reads the file and adds every mistake of it; empty where it cannot be read at all. */
    public static Optional<PortalSignals> load(Path vocab, ConfigProblems problems) {
        return YamlReader.read(vocab.resolve(FILE), problems).map(PortalSignals::of);
    }

    private static PortalSignals of(YamlNode root) {
        var ids = new HashSet<String>();
        var facts = root.requiredList("facts", PortalSignals::fact);
        root.items("facts").forEach(node -> {
            var id = node.isMapping() ? node.textAsWritten("id") : null;
            if (id != null && !ids.add(id)) {
                node.problem("id", "stands already above", "each fact once");
            }
        });
        root.done();
        return new PortalSignals(facts);
    }

    private static Fact fact(YamlNode node) {
        var id = node.required("id", FACT_ID);
        var meaning = node.requiredName("meaning");
        var isLanguage = node.optional("value", LANGUAGE_CODE, false);
        node.requiredText("source");
        var signals = node.requiredList("signals", PortalSignals::signal);
        return node.build(() -> new Fact(id, meaning, isLanguage, signals));
    }

    private static Signal signal(YamlNode node) {
        var words = node.texts("words").stream().map(FoldedText::words).toList();
        var address = node.optional("address", ADDRESS);
        var element = node.optional("element", ELEMENT);
        var value = node.text("value");
        var language = node.optional("language", LANGUAGE);
        node.requiredText("why");
        int kinds = (node.has("words") ? 1 : 0) + (node.has("address") ? 1 : 0) + (node.has("element") ? 1 : 0);
        if (kinds != 1) {
            node.problem("is " + kinds + " signals", "one of words, address, element");
        }
        if (node.has("words") && !node.has("language")) {
            node.problem("words", "have no language", "language: en or fr");
        }
        var said = address != null
                ? "address " + address.pattern()
                : element != null ? "element " + node.textAsWritten("element") : "words " + String.valueOf(language);
        return node.build(() -> new Signal(
                said, words, address, element, value == null ? null : value.toLowerCase(Locale.ROOT), language));
    }
}
