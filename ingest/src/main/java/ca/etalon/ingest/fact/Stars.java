package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.DistributionRow;

/**
 * The stars of one distribution on the five-star scale of open data, as far as a catalogue tells: at least and at most.
 *
 * <p>The table gives a format three stars for being open; the fourth and fifth are for addresses and links inside the data,
 * which a catalogue does not show. A format that the table does not have is one star at least. Whether the address answers
 * is not asked here; where there is none, there is no star.
 */
record Stars(int least, int most) {

    private static final int OPEN_FORMAT = 3;
    private static final int ALL = 5;

    static final Stars NONE = new Stars(0, 0);

    /** By the format alone, as if the licence were open. */
    static Stars ofFormat(DistributionRow row, FormatScores table) {
        if (row.accessUrl() == null && row.downloadUrl() == null) {
            return NONE;
        }
        var score = table.of(row.format());
        return score.isPresent()
                ? new Stars(Math.min(OPEN_FORMAT, score.getAsInt()), score.getAsInt())
                : new Stars(1, ALL);
    }

    /** The same under the licence: none where it is not open, and possibly none where that is not known. */
    Stars under(DistributionRow row) {
        return switch (row.licence().status()) {
            case OPEN, OPEN_VARIANT -> this;
            case UNKNOWN, CONTESTED -> new Stars(0, most);
            case RESTRICTED, ABSENT -> NONE;
        };
    }
}
