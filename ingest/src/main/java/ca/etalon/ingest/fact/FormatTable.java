package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The formats of {@code conf/vocab/formats.yaml}, with the lists of the EU and of IANA beside. */
final class FormatTable {

    private static final int SHORTEST_SQUEEZED = 5;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** A format; flags are null where its name does not tell, and one that is unspecific says no more than that there are bytes. */
    record Entry(
            String id,
            String eu,
            Set<String> isA,
            Boolean machineReadable,
            Boolean nonProprietary,
            boolean geospatial,
            boolean api,
            boolean archive,
            boolean document,
            boolean unspecific) {

        /** An id has one row; hashing all that a row says would cost more than what is looked up by it. */
        @Override
        public int hashCode() {
            return id.hashCode();
        }

        /** Whether the format says nothing of what is inside. */
        boolean isContainer() {
            return archive && machineReadable == null;
        }
    }

    /** What the EU lists say of one code. */
    record EuFlags(boolean machineReadable, boolean nonProprietary) {}

    final Map<String, Entry> byId = new HashMap<>();
    final Map<String, Entry> byAlias = new HashMap<>();
    final Map<String, Entry> byMediaType = new HashMap<>();
    final Map<String, Entry> byExtension = new HashMap<>();
    /** Names of five letters and more without any sign between them, where one format alone has it. */
    final Map<String, Entry> bySqueezed = new HashMap<>();

    final FormatPhrases phrases;
    final Map<String, EuFlags> eu;
    final Set<String> registeredMediaTypes;

    /** Ids that stand in the table, also of rows with a mistake: what names those is none. */
    final Set<String> ids = new HashSet<>();

    FormatTable(YamlNode root, Map<String, EuFlags> eu, Set<String> registeredMediaTypes) {
        this.eu = Map.copyOf(eu);
        this.registeredMediaTypes = Set.copyOf(registeredMediaTypes);
        for (var row : root.items("formats")) {
            if (!ids.add(row.textAsWritten("id"))) {
                row.problem("id", "stands here a second time", "each format once");
            }
        }
        root.requiredList("formats", this::entry).forEach(entry -> byId.put(entry.id(), entry));
        addCodesOfTheEu();
        resqueeze();
        phrases = new FormatPhrases(root, this);
    }

    /** Derives the names without signs from those with. */
    void resqueeze() {
        bySqueezed.clear();
        var shared = new HashSet<String>();
        squeeze(byAlias, shared);
        squeeze(byMediaType, shared);
        bySqueezed.keySet().removeAll(shared);
    }

    private void squeeze(Map<String, Entry> names, Set<String> shared) {
        names.forEach((name, entry) -> {
            var bare = FoldedText.words(name).replace(" ", "");
            if (bare.length() < SHORTEST_SQUEEZED) {
                return;
            }
            var earlier = bySqueezed.put(bare, entry);
            if (earlier != null && earlier != entry) {
                shared.add(bare);
            }
        });
    }

    private Entry entry(YamlNode row) {
        row.requiredText("source");
        row.text("note");
        var code = row.text("eu");
        if (code != null && !eu.containsKey(code)) {
            row.problem("eu", "is no code of the EU", "a code of eu-file-types.csv");
        }
        var entry = new Entry(
                row.requiredText("id"),
                code,
                new HashSet<>(row.texts("is_a")),
                flag(row, "machine_readable"),
                flag(row, "non_proprietary"),
                row.bool("geospatial", false),
                row.bool("api", false),
                row.bool("archive", false),
                row.bool("document", false),
                row.bool("unspecific", false));
        row.items("is_a").stream()
                .filter(general -> !ids.contains(general.as(ScalarKind.TEXT)))
                .forEach(general -> general.problem("is no format of this table", "the id of another row"));
        if (entry.id() != null) {
            VocabularyNames.put(byAlias, row, alias(entry.id()), entry, Entry::id);
        }
        names(byAlias, row, "aliases", entry);
        names(byMediaType, row, "media_types", entry);
        names(byExtension, row, "extensions", entry);
        return row.build(() -> entry);
    }

    private static Boolean flag(YamlNode row, String key) {
        if (!row.isWritten(key)) {
            row.problem(key, "is missing", "true, false, or null where the name does not tell");
        }
        return row.optional(key, ScalarKind.BOOL);
    }

    private static void names(Map<String, Entry> names, YamlNode row, String key, Entry entry) {
        for (var item : row.items(key)) {
            var name = item.as(ScalarKind.TEXT);
            if (name != null && entry.id() != null) {
                VocabularyNames.put(names, item, alias(name), entry, Entry::id);
            }
        }
    }

    /** A code of the EU that no row speaks of is still the name of a format; our own flags stay unknown. */
    private void addCodesOfTheEu() {
        var mine = new HashMap<String, Entry>();
        byId.values().stream()
                .filter(entry -> entry.eu() != null)
                .forEach(entry -> mine.putIfAbsent(entry.eu(), entry));
        for (var code : eu.keySet().stream().sorted().toList()) {
            var entry = mine.getOrDefault(
                    code, new Entry(code, code, Set.of(), null, null, false, false, false, false, false));
            byId.putIfAbsent(code, entry);
            byAlias.putIfAbsent(alias(code), entry);
        }
    }

    /** Whether {@code special} says more than {@code general} and nothing against it. */
    boolean refines(Entry special, Entry general) {
        if (special == general) {
            return false;
        }
        if (general.unspecific() || special.unspecific()) {
            return !special.unspecific();
        }
        if (general.isContainer()) {
            return !special.isContainer();
        }
        return isA(special, general, 0);
    }

    private boolean isA(Entry special, Entry general, int depth) {
        if (special.isA().contains(general.id())) {
            return true;
        }
        return depth < 3 && special.isA().stream().anyMatch(id -> isA(byId.get(id), general, depth + 1));
    }

    static String alias(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return BLANKS.matcher(lower).find()
                ? BLANKS.matcher(lower).replaceAll(" ").strip()
                : lower;
    }
}
