package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * A declared update frequency.
 *
 * @param raw what was said, or null
 * @param kind PERIODIC, CONTINUOUS, AS_NEEDED, STATIC, UNKNOWN (said but not understood) or ABSENT
 * @param days the declared period in days for PERIODIC and CONTINUOUS (1), else null
 * @param standard whether it was written in a controlled vocabulary (ISO 8601 duration, EU or ISO 19115 term)
 */
public record Frequency(String raw, String kind, Double days, Boolean standard) {

    public static final Frequency ABSENT = new Frequency(null, "ABSENT", null, null);

    static final Column COLUMN = Column.struct(
            "frequency", Column.string("raw"), Column.string("kind"), Column.real("days"), Column.bool("standard"));

    Row toRow() {
        return Row.of(COLUMN, raw, kind, days, standard);
    }
}
