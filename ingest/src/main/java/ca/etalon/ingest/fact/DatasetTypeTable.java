package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table {@code conf/vocab/dataset-types.yaml}: types of municipal data, and the phrases that show them. */
final class DatasetTypeTable {

    /** What a phrase shows that is of no type. */
    static final String OTHER = "";

    private static final String WHOLE = "=";
    private static final ScalarKind<String> CLUSTER =
            ScalarKind.oneOf("a cluster", List.of("accountability", "innovation", "social"));
    private static final ScalarKind<String> TIER =
            ScalarKind.oneOf("a tier", List.of("single", "lower", "upper", "regional"));

    /** The published lists that the file tells of; one by category is followed by the category. */
    private static final ScalarKind<String> MARK = ScalarKind.matching(
            "OKFN-CITY|GOVEX10|LODE|(GODI16|ODB|EU-HVD)(:[a-z-]+)?|NAP4(-C\\d{2}\\.\\d)?",
            "a published list",
            "OKFN-CITY, GOVEX10, LODE, GODI16, ODB or EU-HVD (with :category or without), NAP4 or NAP4-C02.4");

    private static final List<String> LANGUAGES = List.of("en", "fr");

    private final Set<String> ids = new HashSet<>();
    private final Map<List<String>, Set<String>> inside = new HashMap<>();
    private final Map<List<String>, Set<String>> whole = new HashMap<>();
    private final Set<List<String>> people = new HashSet<>();
    private final Set<String> noise = new HashSet<>();
    private int longest;
    private int longestOfPeople;

    DatasetTypeTable(YamlNode root) {
        root.requiredList("types", this::type);
        phrases(root.requiredMapping("others"), OTHER);
        var people = root.requiredMapping("people");
        if (people != null) {
            LANGUAGES.forEach(language -> people.texts(language).forEach(phrase -> people(TypeWords.of(phrase))));
            people.done();
        }
        var words = root.requiredMapping("noise");
        if (words != null) {
            LANGUAGES.forEach(language -> words.texts(language).forEach(word -> noise.addAll(TypeWords.of(word))));
            words.done();
        }
    }

    private YamlNode type(YamlNode row) {
        var id = row.required("id", ScalarKind.ID);
        row.requiredName("name");
        row.required("cluster", CLUSTER);
        row.list("marks", MARK);
        row.list("expected", TIER);
        row.requiredText("source");
        if (id != null && !ids.add(id)) {
            row.problem("id", "stands already above", "each type once");
        }
        var phrases = row.requiredMapping("phrases");
        if (id != null) {
            phrases(phrases, id);
        }
        return row.build(() -> row);
    }

    private void phrases(YamlNode node, String type) {
        if (node == null) {
            return;
        }
        for (String language : LANGUAGES) {
            if (node.texts(language).isEmpty()) {
                node.problem(language, "has no phrase", "at least one in each language");
            }
            for (String phrase : node.texts(language)) {
                var words = TypeWords.of(phrase);
                if (words.isEmpty()) {
                    node.problem(language, "has a phrase of no word: " + phrase, "words");
                }
                (phrase.startsWith(WHOLE) ? whole : inside)
                        .computeIfAbsent(words, first -> new TreeSet<>())
                        .add(type);
                longest = Math.max(longest, words.size());
            }
        }
        node.done();
    }

    private void people(List<String> words) {
        people.add(words);
        longestOfPeople = Math.max(longestOfPeople, words.size());
    }

    /** Whether an unbroken run of words says that data are about people. */
    boolean isAboutPeople(List<String> words) {
        for (int length = Math.min(words.size(), longestOfPeople); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                if (people.contains(words.subList(from, from + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Types that an unbroken run of words shows. */
    Set<String> inside(List<String> words) {
        return inside.getOrDefault(words, Set.of());
    }

    /** Types that a title shows as a whole. */
    Set<String> whole(List<String> words) {
        return whole.getOrDefault(words, Set.of());
    }

    boolean isNoise(String word) {
        return noise.contains(word) || Character.isDigit(word.charAt(0));
    }

    /** Words of the longest phrase. */
    int longest() {
        return longest;
    }
}
