package ca.etalon.analytics.vocabulary;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Which datasets may be combined, by the classes of their licences: {@code conf/vocab/licence-combinations.yaml}. */
public final class LicenceCombinations {
    public static final String FILE = "vocab/licence-combinations.yaml";

    /** Nothing declared: of no two licences it is known. */
    static final LicenceCombinations NONE = new LicenceCombinations(List.of());

    private static final String RESTRICTED = "restricted";

    private final Map<String, String> classOfFamily = new HashMap<>();
    private final Map<String, Set<String>> into = new HashMap<>();
    private final Map<String, Set<String>> unsure = new HashMap<>();

    private record Row(String id, List<String> families, List<String> into, List<String> unsure) {}

    private LicenceCombinations(List<Row> rows) {
        for (Row row : rows) {
            row.families.forEach(family -> classOfFamily.put(family, row.id));
            into.put(row.id, Set.copyOf(row.into));
            unsure.put(row.id, Set.copyOf(row.unsure));
        }
    }

    static LicenceCombinations load(Path conf, ConfigProblems problems) {
        var file = conf.resolve(FILE);
        return Files.exists(file)
                ? YamlReader.read(file, problems).map(LicenceCombinations::read).orElse(NONE)
                : NONE;
    }

    private static LicenceCombinations read(YamlNode root) {
        var rows = root.requiredList("classes", LicenceCombinations::row);
        root.done();
        var ids = new HashSet<String>();
        var families = new HashSet<String>();
        for (Row row : rows) {
            if (!ids.add(row.id)) {
                root.problem("classes", "has two classes " + row.id, "each id once");
            }
            row.families.stream()
                    .filter(family -> !families.add(family))
                    .forEach(family -> root.problem("classes", "names the family " + family + " twice", "each once"));
        }
        rows.stream()
                .flatMap(row -> Stream.concat(row.into.stream(), row.unsure.stream()))
                .filter(id -> !ids.contains(id))
                .forEach(id -> root.problem("classes", "names no class " + id, String.join(", ", ids)));
        return new LicenceCombinations(rows);
    }

    private static Row row(YamlNode node) {
        var id = node.required("id", ScalarKind.ID);
        var families = node.requiredList("families", one -> one.as(ScalarKind.TEXT));
        var into = node.requiredList("into", one -> one.as(ScalarKind.ID));
        var unsure = node.list("unsure", ScalarKind.ID);
        unsure.stream()
                .filter(into::contains)
                .forEach(one -> node.problem("unsure", "names " + one + ", which stands under into", "either of them"));
        node.requiredText("source");
        node.done();
        return node.build(() -> new Row(id, families, into, unsure));
    }

    /**
     * Pairs of one dataset of the one and one of the other.
     *
     * @param mine datasets by {@link #kind}
     */
    public LicencePairs pairs(SortedMap<String, Long> mine, SortedMap<String, Long> theirs) {
        long combinable = 0;
        long unknown = 0;
        long all = 0;
        for (var own : mine.entrySet()) {
            for (var other : theirs.entrySet()) {
                long pairs = Math.multiplyExact(own.getValue(), other.getValue());
                var first = classOf(own.getKey());
                var second = classOf(other.getKey());
                all = Math.addExact(all, pairs);
                if (isRestricted(first) || isRestricted(second)) {
                    continue;
                }
                if (first != null && second != null && either(into, first, second)) {
                    combinable += pairs;
                } else if (first == null || second == null || either(unsure, first, second)) {
                    unknown += pairs;
                }
            }
        }
        return new LicencePairs(combinable, unknown, all);
    }

    /** Whether a work that holds both may bear the licence of one of them, by what is declared of the classes. */
    private static boolean either(Map<String, Set<String>> declared, String first, String second) {
        return declared.get(first).contains(second) || declared.get(second).contains(first);
    }

    /** What is restricted combines with nothing, whatever the other is. */
    private static boolean isRestricted(String id) {
        return Objects.equals(id, RESTRICTED);
    }

    /** What of a record's licence decides, in one word for counting. */
    public static String kind(String status, String family) {
        return family == null ? status : status + " " + family;
    }

    /** The class of such a kind, or null where it is unknown. */
    private String classOf(String kind) {
        var parts = kind.split(" ", 2);
        return switch (Licence.Status.valueOf(parts[0])) {
            case OPEN, OPEN_VARIANT -> parts.length < 2 ? null : classOfFamily.get(parts[1]);
            case RESTRICTED -> RESTRICTED;
            case CONTESTED, UNKNOWN, ABSENT -> null;
        };
    }
}
