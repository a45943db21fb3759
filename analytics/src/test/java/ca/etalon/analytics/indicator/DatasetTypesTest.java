package ca.etalon.analytics.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What indicators say of types of dataset names the types that the vocabulary declares, each list whole. */
class DatasetTypesTest {
    private static final Path CONF = Path.of("../conf");
    private static final Pattern LIST = Pattern.compile("array\\(([^)]*)\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static List<YamlNode> rows(String file) {
        var problems = new ConfigProblems();
        var root = YamlReader.read(CONF.resolve(file), problems).orElseThrow();
        return root.isSequence() ? root.items() : root.items("types");
    }

    private static List<String> types(Predicate<YamlNode> isMeant) {
        return rows("vocab/dataset-types.yaml").stream()
                .filter(isMeant)
                .map(row -> row.textAsWritten("id"))
                .toList();
    }

    private static List<String> expected(String tier) {
        return types(row -> row.texts("expected").contains(tier));
    }

    private static List<List<String>> lists(String indicator) {
        var row = rows("indicators/engagement.yaml").stream()
                .filter(one -> indicator.equals(one.textAsWritten("id")))
                .findFirst()
                .orElseThrow();
        var lists = LIST.matcher(row.textAsWritten("satisfied"))
                .results()
                .map(found -> List.of(found.group(1).replaceAll("['\\s]", "").split(",")))
                .toList();
        var parts = row.requiredMapping("parts");
        assertEquals(sizes(lists), numbers(parts.textAsWritten("of")), indicator + ": of how many");
        assertEquals(
                List.of(Collections.max(sizes(lists))),
                numbers(parts.textAsWritten("open")),
                indicator + ": how many may be open");
        return lists;
    }

    private static List<Integer> sizes(List<List<String>> lists) {
        return lists.stream().map(List::size).toList();
    }

    private static List<Integer> numbers(String sql) {
        return NUMBER.matcher(sql)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
    }

    @Test
    void typesOfAClusterAreAllNamed() {
        assertEquals(
                List.of(types(row -> row.textAsWritten("cluster").equals("accountability"))),
                lists("engagement.accountability_types"));
        assertEquals(
                List.of(types(row -> row.textAsWritten("cluster").equals("innovation"))),
                lists("engagement.innovation_types"));
    }

    @Test
    void typesExpectedOfATierAreAllNamed() {
        assertEquals(
                List.of(expected("single"), expected("upper"), expected("regional"), expected("lower")),
                lists("engagement.expected_types"));
    }

    @Test
    void everyTypeNamedAnywhereIsDeclared() {
        var declared = types(row -> true);
        assertEquals(87, declared.size());
        assertTrue(declared.containsAll(lists("engagement.council_types").get(0)));
        assertTrue(declared.containsAll(List.of("data-inventory", "foi-requests")));
    }
}
