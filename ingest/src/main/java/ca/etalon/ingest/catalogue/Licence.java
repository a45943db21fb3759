package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * What a licence statement means, and how sure that is; decided once, at harvest.
 *
 * @param raw what was said, joined; null when nothing was
 * @param id the licence in {@code conf/vocab/licences.yaml}, or null
 * @param family group of mutually similar licences (OGL, CC-BY …), or null
 * @param version of the text, such as 4.0, or null where the statement names none
 * @param jurisdiction whose text it is: a country (CA, DE), a province (CA-ON), or a place after either (CA-ON Toronto); of a
 *     Creative Commons licence the country of its port; or null
 * @param level whose statement this is: DISTRIBUTION, DATASET, PORTAL, or null
 * @param rule the step that matched (ID, URL, TITLE, TEXT, …), or null
 * @param confidence of the interpretation, null where there is none
 * @param euListed what was said is a code or an address of the EU authority table of licences (methodology §1.1)
 */
public record Licence(
        String raw,
        String id,
        String family,
        String version,
        String jurisdiction,
        Status status,
        String level,
        String rule,
        Confidence confidence,
        boolean euListed) {

    /** How a meaning was found, from what cannot be misread to what may be. */
    public enum Confidence {
        /** A row of the table names this very id, address or title. */
        EXACT,
        /** A pattern of a family, or of a place, read in an id, address or title. */
        FAMILY,
        /** Read in prose, taken from a pick-list item of no text of its own, or inherited. */
        INFERRED
    }

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

    public static final Licence ABSENT =
            new Licence(null, null, null, null, null, Status.ABSENT, null, null, null, false);

    public boolean isOpen() {
        return status == Status.OPEN || status == Status.OPEN_VARIANT;
    }

    /** The same meaning, found otherwise. */
    public Licence found(String level, String rule, Confidence confidence) {
        return new Licence(raw, id, family, version, jurisdiction, status, level, rule, confidence, euListed);
    }

    static final Column COLUMN = Column.struct(
            "licence",
            Column.string("raw"),
            Column.string("id"),
            Column.string("family"),
            Column.string("version"),
            Column.string("jurisdiction"),
            Column.string("status"),
            Column.string("level"),
            Column.string("rule"),
            Column.string("confidence"),
            Column.bool("eu_listed"));

    Row toRow() {
        return Row.of(
                COLUMN,
                raw,
                id,
                family,
                version,
                jurisdiction,
                status.name(),
                level,
                rule,
                confidence == null ? null : confidence.name(),
                euListed);
    }
}
