package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The licences of {@code conf/vocab/licences.yaml}, found by id, address or title in folded form. */
final class LicenceTable {

    private static final ScalarKind<Licence.Status> STATUS = VocabularyNames.constantOf(Licence.Status.class);
    private static final ScalarKind<Where> WHERE = VocabularyNames.constantOf(Where.class);

    /**
     * A meaning: the licence, whether any more exact statement decides before it, and whether the status follows from what
     * others say of the text and not from the text.
     */
    record Meaning(
            String id,
            String family,
            String version,
            String jurisdiction,
            Licence.Status status,
            boolean generic,
            boolean inferred) {}

    /** Where a pattern is looked for: anywhere, in names (ids and titles) only, or in prose only. */
    enum Where {
        ANYWHERE,
        NAME,
        TEXT
    }

    /** A family recognised by an expression; a first group that matched in an address is the version. */
    record Family(Meaning meaning, Where where, Pattern url, Pattern words, Set<String> versions) {}

    final Map<String, Meaning> byId = new HashMap<>();
    final Map<String, Meaning> byUrl = new HashMap<>();
    final Map<String, Meaning> byTitle = new HashMap<>();
    final List<Family> families = new ArrayList<>();
    final Set<String> absent = new HashSet<>();
    final List<Pattern> absentWords = new ArrayList<>();
    final Set<String> portalTerms = new HashSet<>();
    private final List<Pattern> denied = new ArrayList<>();

    private final Map<String, String> terms = new HashMap<>();
    private final LicenceEditions editions;

    LicenceTable(YamlNode root) {
        var said = root.mapping("terms");
        if (said != null) {
            said.entries().forEach((name, text) -> terms.put("<" + name + ">", text.as(ScalarKind.TEXT)));
            said.done();
        }
        editions = new LicenceEditions(root.mapping("ports"));
        titles(root, "absent", absent, absentWords);
        denied(root);
        titles(root, "portal_terms", portalTerms, new ArrayList<>());
        families.addAll(root.list("patterns", this::family));
        var ids = new HashMap<String, String>();
        root.requiredList("licences", row -> licence(row, ids));
    }

    private Family family(YamlNode row) {
        var expression = expression();
        var meaning = meaning(row);
        var where = row.optional("where", WHERE, Where.ANYWHERE);
        var url = row.optional("url", expression);
        var words = row.optional("words", expression);
        var versions = Set.copyOf(row.texts("versions"));
        return row.build(() -> new Family(meaning, where, url, words, versions));
    }

    private ScalarKind<Pattern> expression() {
        return new ScalarKind<>(
                "a regular expression",
                "a regular expression as Java reads it, over folded text; <name> stands for one of the terms",
                text -> Pattern.compile(withTerms(text)));
    }

    private String withTerms(String expression) {
        var expanded = expression;
        for (var term : terms.entrySet()) {
            expanded = expanded.replace(term.getKey(), term.getValue());
        }
        return expanded;
    }

    private static Meaning meaning(YamlNode row) {
        row.requiredText("source");
        var id = row.requiredText("id");
        return new Meaning(
                id,
                row.requiredText("family"),
                id == null ? null : LicenceEditions.ofId(id),
                row.text("jurisdiction"),
                row.required("status", STATUS),
                row.bool("generic", false),
                row.bool("inferred", false));
    }

    private void titles(YamlNode root, String key, Set<String> into, List<Pattern> words) {
        var said = root.requiredMapping(key);
        if (said != null) {
            said.requiredText("source");
            said.texts("titles").forEach(title -> into.add(FoldedText.title(title)));
            said.items("words").stream()
                    .map(item -> item.as(expression()))
                    .filter(Objects::nonNull)
                    .forEach(words::add);
            said.done();
        }
    }

    private void denied(YamlNode root) {
        var said = root.requiredMapping("denied");
        if (said != null) {
            said.requiredText("source");
            var asWritten = new ScalarKind<>(
                    "a regular expression",
                    "a regular expression as Java reads it, over text as written; <name> stands for one of the terms",
                    text -> Pattern.compile(withTerms(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            said.items("words").stream()
                    .map(item -> item.as(asWritten))
                    .filter(Objects::nonNull)
                    .forEach(denied::add);
            said.done();
        }
    }

    /** A text without the licences that it says it is not under. */
    String affirmed(String text) {
        var affirmed = text;
        for (var words : denied) {
            affirmed = affirmed == null ? null : words.matcher(affirmed).replaceAll(" ");
        }
        return affirmed;
    }

    private Meaning licence(YamlNode row, Map<String, String> ids) {
        var meaning = meaning(row);
        row.text("note");
        if (meaning.id() != null) {
            if (ids.putIfAbsent(meaning.id(), meaning.id()) != null) {
                row.problem("id", "stands here a second time", "each licence once");
            }
            names(row, meaning);
        }
        return row.build(() -> meaning);
    }

    private void names(YamlNode row, Meaning meaning) {
        put(byId, row, FoldedText.words(meaning.id()), meaning);
        putAll(byId, row, "ids", FoldedText::words, meaning);
        var title = row.mapping("title");
        if (title != null) {
            title.requiredText("en");
            title.text("fr");
            title.done();
            title.entries().values().forEach(text -> putOne(byTitle, text, FoldedText::title, meaning));
        }
        putAll(byTitle, row, "titles", FoldedText::title, meaning);
        putAll(byUrl, row, "urls", url -> FoldedText.withoutFragment(FoldedText.url(url)), meaning);
    }

    /** Whether folded words say that no licence is stated. */
    boolean isAbsent(String words) {
        return absent.contains(words)
                || absentWords.stream().anyMatch(said -> said.matcher(words).find());
    }

    private static void putAll(
            Map<String, Meaning> names, YamlNode row, String key, UnaryOperator<String> folded, Meaning meaning) {
        row.items(key).forEach(item -> putOne(names, item, folded, meaning));
    }

    private static void putOne(
            Map<String, Meaning> names, YamlNode item, UnaryOperator<String> folded, Meaning meaning) {
        var text = item.as(ScalarKind.TEXT);
        if (text != null) {
            put(names, item, folded.apply(text), meaning);
        }
    }

    private static void put(Map<String, Meaning> names, YamlNode at, String name, Meaning meaning) {
        VocabularyNames.put(names, at, name, meaning, Meaning::id);
    }

    /** The row of a title of which a version is stated; null where that is another than the row's, and no row has it. */
    Meaning byTitle(String title, String version) {
        var meaning = byTitle.get(title);
        var written = version.contains(".") ? version : version + ".0";
        boolean isAnother = meaning != null
                && meaning.version() != null
                && !meaning.version().equals(written);
        return isAnother ? byTitle.get(title + " " + written) : meaning;
    }

    /** The family that an address names. */
    Meaning familyByUrl(String url) {
        for (var family : families) {
            var matcher = family.url() == null ? null : family.url().matcher(url);
            if (matcher != null && matcher.find()) {
                return editions.ofUrl(family, matcher, url);
            }
        }
        return null;
    }

    /** The first family that folded words name. */
    Meaning familyByWords(String words, boolean isProse) {
        for (var family : families) {
            if (family.words() == null || family.where() == (isProse ? Where.NAME : Where.TEXT)) {
                continue;
            }
            var matcher = family.words().matcher(words);
            if (matcher.find()) {
                return editions.ofWords(family, words, matcher);
            }
        }
        return null;
    }
}
