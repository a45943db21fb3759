package ca.etalon.analytics.classifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.framework.EditionFixture;
import ca.etalon.analytics.measure.GroupSummary;
import ca.etalon.analytics.measure.ReadingError;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.ConfigProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingErrorStepTest {
    private static final String LICENCE = "openness.licence_open";
    private static final String FRENCH = "publishing.text_in_french";

    @TempDir
    Path conf;

    private final EditionFixture edition = new EditionFixture(ClassifiersTest.CATALOGUE);
    private ReadingErrorStep step;

    @BeforeEach
    void declare() throws IOException {
        Files.writeString(conf.resolve(Classifiers.FILE), ClassifiersTest.TEXT);
        step = new ReadingErrorStep(Classifiers.load(conf, ClassifiersTest.CATALOGUE, new ConfigProblems()));
    }

    @Test
    void errorIsCarriedOnlyByWhatRestsOnAReading() {
        edition.government("a", 100).share(LICENCE, 50, 100, 0).share(FRENCH, 0, 100, 0);
        var rows = step.rows(edition.result(), List.of());

        assertEquals(1, rows.size());
        var row = rows.get(0);
        assertEquals(LICENCE, row.indicator());
        // About (0.5 − 0.0446) / (1 − 0.0446 − 0.0224), the means of the posteriors after 4 of 100 and 4 of 200.
        assertEquals(0.488, row.median(), 0.004);
        assertTrue(row.low() < 0.475 && row.high() > 0.495, row.toString());
        assertEquals(0, row.french());
        assertEquals(300, row.labelsEnglish());
        assertEquals(315, row.labelsFrench());
    }

    @Test
    void frenchCatalogueHasTheErrorOfFrench() {
        edition.government("en", 100).share(LICENCE, 50, 100, 0).share(FRENCH, 0, 100, 0);
        edition.government("fr", 100).share(LICENCE, 50, 100, 0).share(FRENCH, 100, 100, 0);
        edition.government("silent", 100).share(LICENCE, 50, 100, 0);
        var rows = step.rows(edition.result(), List.of());

        // Five of 105 are taken in French, four of 100 in English.
        assertTrue(rows.get(1).median() < rows.get(0).median(), rows.toString());
        assertNull(rows.get(2).french());
        assertEquals(Math.min(rows.get(0).low(), rows.get(1).low()), rows.get(2).low());
        assertEquals(
                Math.max(rows.get(0).high(), rows.get(1).high()), rows.get(2).high());
    }

    @Test
    void unknownRowsStayWithinTheirBounds() {
        edition.government("a", 100).share(LICENCE, 40, 80, 20);
        edition.government("b", 100).share(LICENCE, 40, 80, 0);
        var rows = step.rows(edition.result(), List.of());

        assertEquals(0.8 * rows.get(1).low(), rows.get(0).low(), 1e-12);
        assertEquals(0.8 * rows.get(1).high() + 0.2, rows.get(0).high(), 1e-12);
    }

    @Test
    void groupsHaveTheErrorOfTheirPooledShare() {
        edition.government("a", 100).share(LICENCE, 50, 100, 0);
        var rows = step.rows(edition.result(), List.of(summary("ca"), summary("large")));

        assertEquals(
                List.of("a", "large"), rows.stream().map(ReadingError::subject).toList());
        assertEquals(SubjectKind.GROUP, rows.get(1).subjectKind());
        assertEquals(rows.get(0).median(), rows.get(1).median());
    }

    private static GroupSummary summary(String group) {
        return new GroupSummary(
                group, LICENCE, 5, 5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, null, null, null, 0, null, null, null);
    }

    @Test
    void rowsComeBackAsTheyWere() {
        edition.government("a", 100).share(LICENCE, 50, 100, 0);

        step.rows(edition.result(), List.of()).forEach(row -> assertEquals(row, ReadingError.from(row.toRow())));
    }
}
