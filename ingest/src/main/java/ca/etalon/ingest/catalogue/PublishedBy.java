package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * The government, and the unit of it, that a record's publisher means. What a record counts for is not decided by it: that is
 * declared, in {@code conf/governments.yaml}.
 *
 * @param government id of a government, or null
 * @param unit the department or office: as said, or read out of the publisher; or null
 * @param rule the step that matched (DECLARED, NAME, NAME_AND_UNIT, UNIT, HOST, EMAIL), or null
 * @param confidence of the interpretation, null where there is none
 * @param problem why no government was found (ABSENT, AMBIGUOUS, NOT_UNDERSTOOD), or null
 * @param email mail address that the record states of its publisher, or null; catalogues harvested before it was kept have
 *     none, and cannot be told from those that state none
 * @param url page that the record states of its publisher, or null
 */
public record PublishedBy(
        String government,
        String unit,
        String rule,
        Licence.Confidence confidence,
        String problem,
        String email,
        String url) {

    /** A publisher of which no address is stated. */
    public PublishedBy(String government, String unit, String rule, Licence.Confidence confidence, String problem) {
        this(government, unit, rule, confidence, problem, null, null);
    }

    public static final PublishedBy ABSENT = new PublishedBy(null, null, null, null, "ABSENT");

    static final Column COLUMN = Column.struct(
            "published_by",
            Column.string("government"),
            Column.string("unit"),
            Column.string("rule"),
            Column.string("confidence"),
            Column.string("problem"),
            Column.string("email"),
            Column.string("url"));

    /** The same publisher, with the addresses stated of it. */
    public PublishedBy reachedAt(String mail, String page) {
        return new PublishedBy(government, unit, rule, confidence, problem, mail, page);
    }

    Row toRow() {
        return Row.of(
                COLUMN, government, unit, rule, confidence == null ? null : confidence.name(), problem, email, url);
    }
}
