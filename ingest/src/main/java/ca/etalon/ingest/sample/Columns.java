package ca.etalon.ingest.sample;

import java.util.List;
import java.util.Map;

/**
 * What columns data have.
 *
 * @param kinds the columns there are, by name
 * @param tables which of them stand together; the first that fits a subject is its own
 */
record Columns(Map<String, Kind> kinds, List<Table> tables) {

    /**
     * A column of any table.
     *
     * @param type text, number, date or place
     * @param says what the data dictionary holds of it
     */
    record Kind(String type, Words name, Words says) {}

    /** The columns of some subjects: of those named, or else of a shape, and there of rhythms where any is named. */
    record Table(List<String> titles, List<String> shapes, List<String> rhythms, List<String> columns) {

        boolean fits(Subject subject) {
            return titles == null
                    ? shapes.contains(subject.shape()) && (rhythms == null || rhythms.contains(subject.rhythm()))
                    : titles.contains(subject.title().en());
        }
    }

    /** None for what has no columns, such as a document. */
    List<Kind> of(Subject subject) {
        return tables.stream()
                .filter(table -> table.fits(subject))
                .findFirst()
                .map(table -> table.columns().stream().map(this::kind).toList())
                .orElse(List.of());
    }

    private Kind kind(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalStateException("no column is called " + name);
        }
        return kind;
    }
}
