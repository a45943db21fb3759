package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * How often the language of a recorded title or description is told rightly, against a list judged by eye. A text that two
 * languages write alike, or that is a name, is judged {@code unknown}.
 */
class JudgedLanguagesTest {

    private static final double LEAST_RIGHT_OF_DECIDED = 0.98;
    private static final double LEAST_DECIDED = 0.85;

    private final TextLanguages languages =
            new TextLanguages(SharedFiles.vocabularies().languages().words());

    @Test
    void whatIsDecidedIsRightInNinetyEightOfAHundredAndMostIsDecided() throws IOException {
        var counts = new TreeMap<String, Integer>();
        var wrong = new ArrayList<String>();
        var judged = judged();
        int decided = 0;
        int decidable = 0;
        for (var row : judged) {
            var expected = row.get("language");
            var found = languages.of(row.get("text"));
            counts.merge(expected + " told " + (found == null ? "unknown" : found), 1, Integer::sum);
            decidable += expected.equals("unknown") ? 0 : 1;
            decided += found == null ? 0 : 1;
            if (found != null && !found.equals(expected)) {
                wrong.add(expected + " told " + found + ": " + row.get("text"));
            }
        }
        var figure = "%d texts, %d decided, %d wrongly: %s %s"
                .formatted(judged.size(), decided, wrong.size(), counts, String.join("\n", wrong));
        System.out.println(figure);
        assertTrue(judged.size() >= 200, figure);
        assertTrue(decided - wrong.size() >= LEAST_RIGHT_OF_DECIDED * decided, figure);
        assertTrue(decided >= LEAST_DECIDED * decidable, figure);
    }

    @Test
    void everyJudgedTextNamesItsSourceAndALanguageThatCanBeTold() throws IOException {
        for (var row : judged()) {
            assertTrue(List.of("en", "fr", "both", "other", "unknown").contains(row.get("language")), row::toString);
            assertEquals(false, row.get("source").isBlank(), row::toString);
        }
    }

    static List<CSVRecord> judged() {
        try (var reader = new InputStreamReader(
                        JudgedLanguagesTest.class.getResourceAsStream("/fact/language-judged.csv"),
                        StandardCharsets.UTF_8);
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
