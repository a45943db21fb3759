package ca.etalon.analytics.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.etalon.analytics.TestSpark;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.ColumnType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An indicator declares every field its expressions read. */
class NeedsCheckTest {

    @TestFactory
    Stream<DynamicTest> everyIndicatorDeclaresEveryFieldItReads() {
        var problems = new ConfigProblems();
        return IndicatorCatalogue.read(Path.of("../conf/indicators"), problems).indicators().stream()
                .map(indicator -> dynamicTest(
                        indicator.id(),
                        () -> assertEquals(
                                Set.of(),
                                NeedsCheck.undeclared(indicator),
                                () -> indicator.file() + ":" + indicator.line()
                                        + ": its expressions read these fields; add each to needs, or to also_reads where"
                                        + " the indicator can do without")));
    }

    @Test
    void aFieldReadAndNotDeclaredIsNamed() {
        var indicator = indicator(List.of(Field.LICENCE), List.of(), "licence.status = 'OPEN' AND size(themes) > 0");
        assertEquals(Set.of(Field.THEME), NeedsCheck.undeclared(indicator));
        var problems = new ConfigProblems();
        NeedsCheck.check(new IndicatorCatalogue(List.of(indicator)), problems);
        assertTrue(problems.all().get(0).toString().contains("lacks theme"), () -> problems.all()
                .toString());
    }

    @Test
    void aFieldThatTheIndicatorCanDoWithoutIsDeclaredApart() {
        var sql = "coalesce(data_modified.value, modified.value) IS NOT NULL";
        assertEquals(
                Set.of(Field.DATA_MODIFIED), NeedsCheck.undeclared(indicator(List.of(Field.MODIFIED), List.of(), sql)));
        assertEquals(
                Set.of(), NeedsCheck.undeclared(indicator(List.of(Field.MODIFIED), List.of(Field.DATA_MODIFIED), sql)));
    }

    /** Spark reads a column by its name in any case. */
    @Test
    void columnIsKnownInAnyCase() {
        assertEquals(
                Set.of(Field.TITLE), NeedsCheck.undeclared(indicator(List.of(), List.of(), "Title.Text IS NOT NULL")));
    }

    @Test
    void columnOfNoFieldIsAMistakeOfItsFile() {
        var problems = new ConfigProblems();
        NeedsCheck.check(new IndicatorCatalogue(List.of(indicator(List.of(), List.of(), "colour = 'red'"))), problems);
        assertEquals(1, problems.errors().size());
        assertTrue(
                problems.errors()
                        .get(0)
                        .toString()
                        .contains("openness.yaml:1: openness.one: \"colour\" is a column of which"),
                () -> problems.all().toString());
    }

    /** What checks the expressions before a run checks what they read too. */
    @Test
    void fieldReadAndNotDeclaredStopsAnAnalysis() {
        var problems = new ConfigProblems();
        var catalogue = new IndicatorCatalogue(List.of(indicator(List.of(), List.of(), "size(themes) > 0")));
        IndicatorCatalogue.check(catalogue, TestSpark.session(), problems);
        assertTrue(problems.errors().get(0).toString().contains("lacks theme"), () -> problems.all()
                .toString());
    }

    @Test
    void aCountOfDistributionsRestsOnWhatItCounts() {
        assertEquals(
                Set.of(Field.LICENCE, Field.FORMAT),
                NeedsCheck.read(indicator(List.of(), List.of(), "distributions.usable_strict > 0")));
    }

    @Test
    void ofEveryColumnItIsKnownWhichFieldsItRestsOn() {
        var unknown = new ArrayList<String>();
        for (Grain grain : Grain.values()) {
            grain.table().columns().forEach(column -> unknown(grain, List.of(column.name()), column, unknown));
        }
        assertEquals(List.of(), unknown, "add a line for each to FieldColumns");
    }

    private static void unknown(Grain grain, List<String> path, Column column, List<String> unknown) {
        if (column.type() instanceof ColumnType.Struct struct) {
            struct.columns().forEach(part -> {
                var below = new ArrayList<>(path);
                below.add(part.name());
                unknown(grain, below, part, unknown);
            });
        } else if (FieldColumns.of(grain, path).isEmpty()) {
            unknown.add(grain + " " + path);
        }
    }

    private static Indicator indicator(List<Field> needs, List<Field> alsoReads, String sql) {
        var text = new Name("text", "texte");
        return new Indicator(
                "openness.one",
                1,
                Indicator.Kind.SHARE,
                Indicator.Better.MORE,
                Grain.DATASET,
                needs,
                alsoReads,
                "true",
                sql,
                null,
                null,
                text,
                text,
                text,
                Indicator.Effort.NONE,
                List.of(),
                Map.of(),
                null,
                "test",
                List.of(),
                Path.of("conf/indicators/openness.yaml"),
                1);
    }
}
