package ca.etalon.ingest.sample;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What a dataset is about, one row of {@code subjects.csv}.
 *
 * @param owner municipal or provincial; inventory for the inventory that either may have
 * @param shape what the data is: point, line, area, table, document, image, feed, api
 * @param rhythm how often it changes by nature
 * @param hasYears whether past years are published each on its own
 */
record Subject(String owner, String theme, String shape, String rhythm, boolean hasYears, Words title) {

    boolean isInventory() {
        return owner.equals("inventory");
    }

    static List<Subject> declared() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new StringReader(Province.resource("subjects.csv")))) {
            return rows.stream().map(Subject::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Subject of(CSVRecord row) {
        return new Subject(
                row.get("owner"),
                row.get("theme"),
                row.get("shape"),
                row.get("rhythm"),
                row.get("series").equals("years"),
                new Words(row.get("en"), row.get("fr")));
    }
}
