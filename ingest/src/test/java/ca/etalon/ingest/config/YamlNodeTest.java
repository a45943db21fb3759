package ca.etalon.ingest.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlNodeTest {
    private static final Path FILE = Path.of("conf", "test.yaml");

    private final ConfigProblems problems = new ConfigProblems();

    private YamlNode read(String... lines) {
        return YamlReader.read(FILE, String.join("\n", lines), problems).orElseThrow();
    }

    private List<String> messages() {
        return problems.all().stream().map(ConfigProblem::toString).toList();
    }

    enum Robots {
        OBEY,
        DOCUMENTED_API
    }

    record Pair(String id, Name name) {}

    @Test
    void typedGettersReadEachKind() {
        var node = read(
                "id: van",
                "name: {en: One, fr: Un}",
                "robots: documented-api",
                "on: 2026-08-17",
                "delay: PT2S",
                "age: P400D",
                "url: https://data.example.ca/x",
                "pages: 12_000",
                "weight: 0.25",
                "inherited: true",
                "languages: [en, fr]",
                "file: alone.csv");
        assertEquals("van", node.required("id", ScalarKind.ID));
        assertEquals(new Name("One", "Un"), node.requiredName("name"));
        assertEquals(Robots.DOCUMENTED_API, node.requiredEnum("robots", Robots.class));
        assertEquals(LocalDate.of(2026, 8, 17), node.date("on"));
        assertEquals(Duration.ofSeconds(2), node.duration("delay"));
        assertEquals(Duration.ofDays(400), node.duration("age"));
        assertEquals(URI.create("https://data.example.ca/x"), node.uri("url"));
        assertEquals(12_000L, node.integer("pages"));
        assertEquals(0.25, node.decimal("weight"));
        assertTrue(node.bool("inherited", false));
        assertEquals(List.of("en", "fr"), node.texts("languages"));
        assertEquals(List.of("alone.csv"), node.texts("file"));
        node.done();
        assertEquals(List.of(), messages());
    }

    @Test
    void absentAndEmptyKeysAreNullAndNoProblem() {
        var node = read("delay:", "name: ~");
        assertNull(node.duration("delay"));
        assertNull(node.name("name"));
        assertNull(node.text("nowhere"));
        assertEquals(List.of(), node.texts("nowhere"));
        assertEquals(Robots.OBEY, node.enumValue("robots", Robots.class, Robots.OBEY));
        node.done();
        assertEquals(List.of(), messages());
    }

    @Test
    void provinceCodesThatLookLikeTruthValuesStayText() {
        assertEquals("ON", read("province: ON").text("province"));
        assertEquals(
                Map.of("province", "NO", "n", 3L, "x", 0.5, "yes", true),
                read("given: {province: NO, n: 3, x: 0.5, yes: true}").value("given"));
    }

    @Test
    void freeValuesKeepNullsListsAndDatesAsText() {
        assertEquals(
                Arrays.asList("2026-01-02", null, false),
                read("v: [2026-01-02, null, false]").value("v"));
    }

    @Test
    void wrongValueNamesFileLineKeyValueAndAllowed() {
        read("id: van", "delay: fast").duration("delay");
        assertEquals(
                List.of("conf/test.yaml:2: delay: \"fast\" is not a duration; allowed: ISO 8601 duration such as PT2S"),
                messages());
    }

    @Test
    void unknownKeySuggestsTheNearestKnownOne() {
        var node = read("id: van", "populaton: 5");
        node.text("id");
        node.integer("population");
        node.done();
        assertEquals(
                List.of("conf/test.yaml:2: populaton: is not a known key, did you mean population?;"
                        + " allowed: id, population"),
                messages());
    }

    @Test
    void duplicateKeyNamesTheSecondLine() {
        assertEquals("1", read("a: 1", "b: 2", "a: 3").text("a"));
        assertEquals(List.of("conf/test.yaml:3: a: stands here a second time; allowed: each key once"), messages());
    }

    @Test
    void missingRequiredKeySaysWhatIsAllowed() {
        read("a: {b: 1}").requiredMapping("a").requiredEnum("robots", Robots.class);
        assertEquals(List.of("conf/test.yaml:1: a.robots: is missing; allowed: obey, documented-api"), messages());
    }

    @Test
    void readingGoesOnAfterAProblemAndBadItemsAreLeftOut() {
        var node = read("things:", "  - {id: Bad Id, name: {en: A}}", "  - {id: good, name: {en: A, fr: B}}", "  - 7");
        var pairs = node.list("things", item -> {
            var id = item.required("id", ScalarKind.ID);
            var name = item.requiredName("name");
            return item.build(() -> new Pair(id, name));
        });
        assertEquals(List.of(new Pair("good", new Name("A", "B"))), pairs);
        assertFalse(node.isSound());
        assertEquals(3, messages().size(), messages()::toString);
        assertTrue(messages().stream().anyMatch(m -> m.startsWith("conf/test.yaml:2: name.fr: is missing")));
        assertTrue(messages().stream().anyMatch(m -> m.startsWith("conf/test.yaml:4: things: \"7\" is not a mapping")));
    }

    @Test
    void brokenSyntaxIsAProblemWithItsLine() {
        assertTrue(YamlReader.read(FILE, "a: 1\nb: [1, 2\nc: 3\n", problems).isEmpty());
        assertTrue(messages().get(0).matches("conf/test.yaml:[23]: is not YAML: .*"), messages()::toString);
    }

    @Test
    void aliasBombIsRefused() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a" + (i - 1) + ",").repeat(6))
                    .append("]\n");
        }
        assertTrue(YamlReader.read(FILE, bomb.toString(), problems).isEmpty());
        assertTrue(messages().get(0).contains("expands without end"), messages()::toString);
    }

    @Test
    void recursionAndForeignTagsAreRefused() {
        assertTrue(YamlReader.read(FILE, "a: &a [*a]", problems).isEmpty());
        assertTrue(YamlReader.read(FILE, "a: !!java.net.URL [x]", problems).isEmpty());
        assertTrue(YamlReader.read(FILE, "", problems).isEmpty());
        assertTrue(YamlReader.read(Path.of("nowhere.yaml"), problems).isEmpty());
        assertEquals(4, messages().size());
    }
}
