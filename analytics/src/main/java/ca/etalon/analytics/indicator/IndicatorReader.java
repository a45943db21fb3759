package ca.etalon.analytics.indicator;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads indicator entries from YAML and checks their shape; whatever is wrong becomes a problem with file and line. */
final class IndicatorReader {
    private static final ScalarKind<String> ID = ScalarKind.matching(
            "[a-z][a-z0-9]*\\.[a-z][a-z0-9_]*",
            "an indicator id",
            "dimension.snake_case such as openness.licence_open");
    private static final ScalarKind<Field> FIELD = ScalarKind.oneOf("a field of a feed", fieldsByWord());
    private static final ScalarKind<Integer> VERSION = new ScalarKind<>("a version", "1, 2, 3 …", text -> {
        var number = Integer.valueOf(text);
        return number >= 1 ? number : null;
    });
    private static final ScalarKind<String> EXPECT = new ScalarKind<>(
            "an expected result",
            "a number, a range such as 0.2..0.5 of its lower and upper end, unknown or not-counted",
            IndicatorReader::expectation);

    /**
     * What would let the clock, chance, the partitioning or the machine's language into a measure; a word in quotes is
     * none.
     */
    private static final Pattern UNREPEATABLE = Pattern.compile(
            "(?i)(?<!')\\b(current_date|curdate|current_timestamp|now|localtimestamp|current_timezone|rand|randn|random|uuid"
                    + "|shuffle|monotonically_increasing_id|spark_partition_id|input_file_name|current_user|session_user"
                    + "|lower|lcase|upper|ucase|initcap|date_format)\\b(?!')");

    private final ConfigProblems problems;
    private final Map<String, Indicator> byId = new HashMap<>();

    /** The ids that entries name, by entry; they may be declared later. */
    private final Map<YamlNode, List<String>> named = new LinkedHashMap<>();

    private final Map<YamlNode, Map<String, String>> opened = new LinkedHashMap<>();

    IndicatorReader(ConfigProblems problems) {
        this.problems = problems;
    }

    List<Indicator> readAll(Path folder) {
        var all = new ArrayList<Indicator>();
        for (String dimension : IndicatorCatalogue.DIMENSIONS) {
            var file = folder.resolve(dimension + ".yaml");
            if (Files.exists(file)) {
                all.addAll(read(file, dimension));
            }
        }
        refuseOtherFiles(folder);
        refuseUndeclared();
        if (all.isEmpty() && problems.errors().isEmpty()) {
            problems.add(folder, "declares no indicator", "a list of indicators in a file such as openness.yaml");
        }
        return all;
    }

    /** Where an entry is wrong it is not among the declared, and would be reported twice. */
    private void refuseUndeclared() {
        if (!problems.errors().isEmpty()) {
            return;
        }
        named.forEach((node, ids) -> ids.stream()
                .filter(id -> !byId.containsKey(id))
                .forEach(id -> node.problem(
                        "mends",
                        "names " + id + ", which is not declared in conf/indicators",
                        "ids of other entries")));
        refuseUnopenable();
    }

    private void refuseOtherFiles(Path folder) {
        var files = folder.toFile().list((dir, name) -> name.endsWith(".yaml") || name.endsWith(".yml"));
        for (String name : files == null ? new String[0] : files) {
            if (!IndicatorCatalogue.DIMENSIONS.contains(name.replace(".yaml", ""))) {
                problems.add(
                        folder.resolve(name),
                        "is not named after a dimension",
                        String.join(".yaml, ", IndicatorCatalogue.DIMENSIONS) + ".yaml");
            }
        }
    }

    private List<Indicator> read(Path file, String dimension) {
        var root = YamlReader.read(file, problems);
        if (root.isEmpty()) {
            return List.of();
        }
        if (!root.get().isSequence()) {
            root.get().problem("is not a list of indicators", "entries that start with \"- id:\"");
            return List.of();
        }
        return root.get().items().stream()
                .map(node -> indicator(node, dimension))
                .filter(Objects::nonNull)
                .toList();
    }

    private Indicator indicator(YamlNode node, String dimension) {
        var id = node.required("id", ID);
        var version = node.required("version", VERSION);
        var kind = node.requiredEnum("kind", Indicator.Kind.class);
        var better = node.requiredEnum("better", Indicator.Better.class);
        var grain = node.requiredEnum("grain", Grain.class);
        var needs = node.list("needs", FIELD);
        var alsoReads = node.list("also_reads", FIELD);
        var counted = expression(node, "counted");
        var expression = expression(node, kind, grain);
        var parts = parts(node, kind, grain);
        var unit = kind != null && kind.isQuantity() ? node.requiredText("unit") : null;
        var label = node.requiredName("label");
        var meaning = node.requiredName("meaning");
        var fix = node.requiredName("fix");
        var effort = node.requiredEnum("effort", Indicator.Effort.class);
        var mends = node.list("mends", ID);
        named.put(node, mends);
        checkMends(node, id, mends);
        var opens = opens(node, kind, better, grain);
        var reaches = reaches(node, kind, grain, better);
        var source = node.requiredText("source");
        // Examples are rows of a grain; without one they cannot be read, but they are there.
        var examples = grain == null && node.has("examples")
                ? List.<IndicatorExample>of()
                : node.requiredList("examples", example -> example(example, grain, node.has("parts")));
        checkId(node, id, dimension);
        if (effort == Indicator.Effort.NONE && better != null && better != Indicator.Better.NONE) {
            node.problem(
                    "effort",
                    "does not go with an indicator of which " + better.name().toLowerCase(Locale.ROOT) + " is better",
                    "setting, record, data, decision; none where better is none");
        }
        var read = node.build(() -> new Indicator(
                id,
                version,
                kind,
                better,
                grain,
                needs,
                alsoReads,
                counted,
                expression,
                parts,
                unit,
                label,
                meaning,
                fix,
                effort,
                mends,
                opens,
                reaches,
                source,
                examples,
                node.file(),
                node.line()));
        if (read != null) {
            byId.put(id, read);
        }
        return read;
    }

    /** How far the fix brings a row; the rows of a mean are kept for datasets alone. */
    private static Double reaches(YamlNode node, Indicator.Kind kind, Grain grain, Indicator.Better better) {
        if (!node.has("reaches")) {
            return null;
        }
        if (kind != null && kind != Indicator.Kind.MEAN
                || grain != null && grain != Grain.DATASET
                || better != null && better != Indicator.Better.MORE) {
            node.problem(
                    "reaches", "does not go with this kind, grain or direction", "means of datasets, more is better");
        }
        return node.required("reaches", ScalarKind.DECIMAL);
    }

    /** What the fix opens; what the ids name is checked once all entries are read. */
    private Map<String, String> opens(YamlNode node, Indicator.Kind kind, Indicator.Better better, Grain grain) {
        var pairs = node.has("opens") ? node.requiredMapping("opens") : null;
        if (pairs == null) {
            return Map.of();
        }
        if (grain != null && grain != Grain.DATASET) {
            node.problem("opens", "does not go with this grain", "indicators of datasets");
        }
        if (kind != null && kind != Indicator.Kind.SHARE || better == Indicator.Better.NONE) {
            node.problem("opens", "does not go with what no row fails", "shares of which more or less is better");
        }
        var opens = new LinkedHashMap<String, String>();
        pairs.entries().forEach((opened, where) -> {
            var condition = where.as(ID);
            if (condition != null) {
                opens.put(opened, condition);
            }
        });
        opened.put(node, opens);
        return opens;
    }

    /** Rows of both are compared one by one, and credit is added. */
    private static boolean canBeOpened(Indicator indicator) {
        return indicator != null && indicator.grain() == Grain.DATASET && indicator.kind() == Indicator.Kind.SHARE;
    }

    private void refuseUnopenable() {
        opened.forEach((node, pairs) -> pairs.forEach((target, condition) -> {
            var undeclared = Stream.of(target, condition)
                    .filter(id -> !byId.containsKey(id))
                    .findFirst();
            if (undeclared.isPresent()) {
                node.problem(
                        "opens",
                        "names " + undeclared.get() + ", which is not declared in conf/indicators",
                        "ids of other entries");
                return;
            }
            if (!canBeOpened(byId.get(target)) || byId.get(target).better() == Indicator.Better.LESS) {
                node.problem("opens", "names " + target + ", which cannot be opened", "shares of datasets");
            }
            if (!canBeOpened(byId.get(condition))) {
                node.problem("opens", "names " + condition + ", which is no condition", "shares of datasets");
            }
        }));
    }

    private static void checkMends(YamlNode node, String id, List<String> mends) {
        if (id != null && mends.contains(id)) {
            node.problem("mends", "names " + id + ", which it is itself", "ids of other entries");
        }
        var seen = new HashSet<String>();
        mends.stream()
                .filter(other -> !seen.add(other))
                .distinct()
                .forEach(other -> node.problem("mends", "names " + other + " twice", "each id once"));
    }

    private void checkId(YamlNode node, String id, String dimension) {
        if (id == null) {
            return;
        }
        if (!id.startsWith(dimension + ".")) {
            node.problem("id", "does not belong in this file", dimension + ".…");
        }
        var earlier = byId.get(id);
        if (earlier != null) {
            node.problem("id", "is declared already at " + earlier.file() + ":" + earlier.line(), "each id once");
        }
    }

    private String expression(YamlNode node, Indicator.Kind kind, Grain grain) {
        if (kind == null || grain == null) {
            node.has("satisfied");
            node.has("value");
            node.has("unit");
            return null;
        }
        return expression(node, kind.isQuantity() ? "value" : "satisfied");
    }

    /** What a share is of, where a row is not satisfied or not but made of parts. */
    private static Indicator.Parts parts(YamlNode node, Indicator.Kind kind, Grain grain) {
        if (!node.has("parts")) {
            return null;
        }
        if (kind != null && kind != Indicator.Kind.SHARE || grain != null && grain != Grain.GOVERNMENT) {
            node.problem("parts", "does not go with this kind or grain", "shares of the government grain");
        }
        var parts = node.requiredMapping("parts");
        if (parts == null) {
            return null;
        }
        var of = expression(parts, "of");
        var areHidden = parts.has("open");
        if (areHidden && parts.has("unknown")) {
            parts.problem("unknown", "stands beside open", "one of the two");
        }
        var undecided = expression(parts, areHidden ? "open" : "unknown");
        return parts.build(() -> new Indicator.Parts(of, undecided, areHidden));
    }

    private static String expression(YamlNode node, String key) {
        var sql = node.requiredText(key);
        if (sql == null) {
            return null;
        }
        var found = UNREPEATABLE.matcher(sql);
        if (found.find()) {
            node.problem(
                    key,
                    "uses " + found.group() + ", whose answer depends on the day, the machine or chance",
                    "functions of the row's columns alone; \"edition\" is the only now, RLIKE '(?i)…' compares without case");
        }
        return sql.strip();
    }

    private static IndicatorExample example(YamlNode node, Grain grain, boolean isOfParts) {
        var facts = new LinkedHashMap<String, Object>();
        if (node.requiredMapping("given") != null && node.value("given") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> facts.put(String.valueOf(name), value));
        }
        var expect = node.required("expect", EXPECT);
        if (expect != null && expect.contains(IndicatorDefinition.Example.TO) && !isOfParts) {
            node.problem("expect", "is a range, which only a share of parts has", "a number, unknown or not-counted");
        }
        try {
            ExampleRows.row(grain, facts);
        } catch (IllegalArgumentException wrong) {
            node.problem(
                    "given",
                    wrong.getMessage(),
                    "columns of the " + grain.word() + " table: " + ExampleRows.columnNames(grain));
        }
        return node.build(() -> new IndicatorExample(facts, expect, node.line()));
    }

    private static String expectation(String text) {
        if (text.equals(IndicatorExample.UNKNOWN) || text.equals(IndicatorExample.NOT_COUNTED)) {
            return text;
        }
        var bounds = IndicatorExample.bounds(text);
        var areInOrder = bounds[0] <= bounds[bounds.length - 1];
        return areInOrder && Arrays.stream(bounds).allMatch(Double::isFinite) ? text : null;
    }

    private static Map<String, Field> fieldsByWord() {
        var words = new LinkedHashMap<String, Field>();
        Arrays.stream(Field.values()).forEach(field -> words.put(field.word(), field));
        return words;
    }
}
