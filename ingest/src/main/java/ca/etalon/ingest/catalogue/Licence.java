package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * What a licence statement means; decided once, at harvest.
 *
 * @param raw what was said, joined; null when nothing was
 * @param id the licence in {@code conf/vocab/licences.yaml}, or null
 * @param family group of mutually similar licences (OGL, CC-BY …), or null
 * @param level whose statement this is: DISTRIBUTION, DATASET, PORTAL, or null
 * @param rule the step that matched (ID, URL, TITLE, TEXT, …), or null
 */
public record Licence(String raw, String id, String family, Status status, String level, String rule) {

    /** Openness in the sense of the Open Definition; methodology §4. */
    public enum Status {
        OPEN,
        /** A Canadian (or other national) text like an approved licence that the Open Definition has not reviewed. */
        OPEN_VARIANT,
        /** A text whose openness is disputed because of one clause. */
        CONTESTED,
        RESTRICTED,
        /** Something is said that cannot be interpreted. */
        UNKNOWN,
        /** Nothing is said, or that there is no licence. */
        ABSENT
    }

    public static final Licence ABSENT = new Licence(null, null, null, Status.ABSENT, null, null);

    public boolean isOpen() {
        return status == Status.OPEN || status == Status.OPEN_VARIANT;
    }

    static final Column COLUMN = Column.struct(
            "licence",
            Column.string("raw"),
            Column.string("id"),
            Column.string("family"),
            Column.string("status"),
            Column.string("level"),
            Column.string("rule"));

    Row toRow() {
        return Row.of(COLUMN, raw, id, family, status.name(), level, rule);
    }
}
