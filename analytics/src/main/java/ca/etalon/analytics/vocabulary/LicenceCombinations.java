package ca.etalon.analytics.vocabulary;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which datasets may be combined, by the classes of their licences: {@code conf/vocab/licence-combinations.yaml}. */
public final class LicenceCombinations {
    public static final String FILE = "vocab/licence-combinations.yaml";

    /** Nothing declared: of no two licences it is known. */
    static final LicenceCombinations NONE = new LicenceCombinations(List.of());

    private static final String LICENCES = "vocab/licences.yaml";
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
        var families = YamlReader.read(conf.resolve(LICENCES), problems).map(LicenceCombinations::families);
        return YamlReader.read(conf.resolve(FILE), problems)
                .map(root -> new Reader(families.orElse(null)).read(root))
                .orElse(NONE);
    }

    /** All families that a licence can be found to be of; whether the file is sound is for others to say. */
    private static Set<String> families(YamlNode licences) {
        return Stream.of("patterns", "licences")
                .flatMap(key -> licences.items(key).stream())
                .map(row -> row.textAsWritten("family"))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads rows and holds each against those before it. */
    private static final class Reader {
        private final Set<String> known;
        private final Set<String> ids = new LinkedHashSet<>();
        private final Set<String> seen = new HashSet<>();
        private final Map<YamlNode, String> targets = new LinkedHashMap<>();

        /** @param known the families there are, or null where that could not be read */
        Reader(Set<String> known) {
            this.known = known;
        }

        LicenceCombinations read(YamlNode root) {
            var rows = root.requiredList("classes", this::row);
            root.done();
            targets.forEach((target, id) -> {
                if (!ids.contains(id)) {
                    target.problem("is no class", String.join(", ", ids));
                }
            });
            return new LicenceCombinations(rows);
        }

        private Row row(YamlNode node) {
            var id = node.required("id", ScalarKind.ID);
            if (RESTRICTED.equals(id)) {
                node.problem(
                        "id", "is what a licence found RESTRICTED is of, which combines with nothing", "another id");
            } else if (id != null && !ids.add(id)) {
                node.problem("id", "stands here a second time", "each class once");
            }
            var families = node.requiredList("families", this::family);
            var into = node.requiredList("into", this::target);
            var unsure = node.items("unsure").stream()
                    .map(this::target)
                    .filter(Objects::nonNull)
                    .toList();
            unsure.stream()
                    .filter(into::contains)
                    .forEach(one ->
                            node.problem("unsure", "names " + one + ", which stands under into", "either of them"));
            node.requiredText("source");
            return node.build(() -> new Row(id, families, into, unsure));
        }

        /** A class that may stand further down. */
        private String target(YamlNode node) {
            var id = node.as(ScalarKind.ID);
            if (id != null) {
                targets.put(node, id);
            }
            return id;
        }

        private String family(YamlNode node) {
            var family = node.as(ScalarKind.TEXT);
            if (family != null && known != null && !known.contains(family)) {
                node.problem("is no family of conf/" + LICENCES, String.join(", ", known));
            } else if (family != null && !seen.add(family)) {
                node.problem("stands here a second time", "each family once");
            }
            return family;
        }
    }

    /**
     * Pairs of one data product of the one and one of the other.
     *
     * @param mine data products by {@link #kind}
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
