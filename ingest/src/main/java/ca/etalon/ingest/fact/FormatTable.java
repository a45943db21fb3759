package ca.etalon.ingest.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The formats of {@code conf/vocab/formats.yaml}, with the lists of the EU and of IANA beside. */
final class FormatTable {

    private static final Set<String> KEYS = Set.of(
            "id",
            "machine_readable",
            "non_proprietary",
            "geospatial",
            "api",
            "archive",
            "document",
            "eu",
            "is_a",
            "aliases",
            "media_types",
            "extensions",
            "source",
            "note");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** A format; flags are null where its name does not tell. */
    record Entry(
            String id,
            String eu,
            Set<String> isA,
            Boolean machineReadable,
            Boolean nonProprietary,
            boolean geospatial,
            boolean api,
            boolean archive,
            boolean document) {

        /** Whether the format says nothing of what is inside. */
        boolean isContainer() {
            return archive && machineReadable == null;
        }
    }

    /** What the EU lists say of one code. */
    record EuFlags(boolean machineReadable, boolean nonProprietary) {}

    static Set<String> fileKeys() {
        return Set.of("formats");
    }

    final Map<String, Entry> byId = new HashMap<>();
    final Map<String, Entry> byAlias = new HashMap<>();
    final Map<String, Entry> byMediaType = new HashMap<>();
    final Map<String, Entry> byExtension = new HashMap<>();
    final Map<String, EuFlags> eu;
    final Set<String> registeredMediaTypes;

    FormatTable(VocabularyRow file, Map<String, EuFlags> eu, Set<String> registeredMediaTypes) {
        this.eu = Map.copyOf(eu);
        this.registeredMediaTypes = Set.copyOf(registeredMediaTypes);
        var rows = file.rows("formats", KEYS);
        for (var row : rows) {
            add(row, entry(row));
        }
        for (var row : rows) {
            for (var general : row.strings("is_a")) {
                if (!byId.containsKey(general)) {
                    throw row.problem("\"is_a\" names %s, which is no format of this table".formatted(general));
                }
            }
        }
        addCodesOfTheEu();
    }

    private Entry entry(VocabularyRow row) {
        row.required("source");
        var code = row.optional("eu");
        if (code != null && !eu.containsKey(code)) {
            throw row.problem("\"eu\" is %s, which is not in eu-file-types.csv".formatted(code));
        }
        return new Entry(
                row.required("id"),
                code,
                new HashSet<>(row.strings("is_a")),
                flag(row, "machine_readable"),
                flag(row, "non_proprietary"),
                row.flag("geospatial", false),
                row.flag("api", false),
                row.flag("archive", false),
                row.flag("document", false));
    }

    private static Boolean flag(VocabularyRow row, String key) {
        row.required(key);
        return row.flag(key, null);
    }

    private void add(VocabularyRow row, Entry entry) {
        put(row, byId, entry.id(), entry);
        put(row, byAlias, alias(entry.id()), entry);
        row.strings("aliases").forEach(alias -> put(row, byAlias, alias(alias), entry));
        row.strings("media_types").forEach(type -> put(row, byMediaType, alias(type), entry));
        row.strings("extensions").forEach(extension -> put(row, byExtension, extension, entry));
    }

    private static void put(VocabularyRow row, Map<String, Entry> map, String key, Entry entry) {
        var earlier = map.put(key, entry);
        if (earlier != null) {
            throw row.problem("\"%s\" of %s already belongs to %s".formatted(key, entry.id(), earlier.id()));
        }
    }

    /** A code of the EU that no row speaks of is still the name of a format; our own flags stay unknown. */
    private void addCodesOfTheEu() {
        var mine = new HashMap<String, Entry>();
        byId.values().stream()
                .filter(entry -> entry.eu() != null)
                .forEach(entry -> mine.putIfAbsent(entry.eu(), entry));
        for (var code : eu.keySet().stream().sorted().toList()) {
            var entry =
                    mine.getOrDefault(code, new Entry(code, code, Set.of(), null, null, false, false, false, false));
            byId.putIfAbsent(code, entry);
            byAlias.putIfAbsent(alias(code), entry);
        }
    }

    /** Whether {@code special} says more than {@code general} and nothing against it. */
    boolean refines(Entry special, Entry general) {
        if (special == general) {
            return false;
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
