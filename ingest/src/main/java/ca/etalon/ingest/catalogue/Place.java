package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * The place that a statement of spatial coverage means.
 *
 * @param kind what sort of place; null where nothing was said
 * @param sgc code of the Standard Geographical Classification: 2 digits a province, 4 a census division, 7 a census subdivision;
 *     null for a country, a box, and what is unknown
 * @param government id of the government of that place, where the frame has it, or null
 * @param rule the step that matched (CODE, ADDRESS, NAME, NAME_AND_PROVINCE, NAME_IN_PORTALS_PROVINCE, OWN_TERRITORY, BOX), or null
 * @param confidence of the interpretation, null where there is none
 * @param problem why nothing was decided, or what is wrong with a box (AMBIGUOUS, SEVERAL, NOT_UNDERSTOOD, SWAPPED,
 *     OUT_OF_RANGE, ZERO_CORNER), or null
 * @param box of a kind BOX, put right where latitude and longitude were swapped; null for one that cannot be
 */
public record Place(
        Kind kind, String sgc, String government, String rule, Licence.Confidence confidence, String problem, Box box) {

    /** What sort of place. */
    public enum Kind {
        COUNTRY,
        PROVINCE,
        MUNICIPALITY,
        BBOX,
        UNKNOWN
    }

    /** Degrees, west and south negative. */
    public record Box(double west, double south, double east, double north) {}

    public static final Place ABSENT = new Place(null, null, null, null, null, null, null);

    public static Place unknown(String problem) {
        return new Place(Kind.UNKNOWN, null, null, null, null, problem, null);
    }

    static final Column COLUMN = Column.struct(
            "place",
            Column.string("kind"),
            Column.string("sgc"),
            Column.string("government"),
            Column.string("rule"),
            Column.string("confidence"),
            Column.string("problem"),
            Column.real("west"),
            Column.real("south"),
            Column.real("east"),
            Column.real("north"));

    Row toRow() {
        return Row.of(
                COLUMN,
                kind == null ? null : kind.name(),
                sgc,
                government,
                rule,
                confidence == null ? null : confidence.name(),
                problem,
                box == null ? null : box.west(),
                box == null ? null : box.south(),
                box == null ? null : box.east(),
                box == null ? null : box.north());
    }
}
