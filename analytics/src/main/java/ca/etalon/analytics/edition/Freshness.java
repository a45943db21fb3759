package ca.etalon.analytics.edition;

import ca.etalon.analytics.freshness.ChangeDates;
import ca.etalon.analytics.indicator.Field;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What can be told of changes in one portal's snapshot.
 *
 * @param snapshots complete snapshots by which its datasets are watched
 * @param since the first of them; null where there is none
 */
record Freshness(ChangeDates dates, int snapshots, LocalDate since) implements Serializable {

    /** Why an indicator that needs some fields, as {@link FeedFields} writes sets, is not observable here; else null. */
    String untold(long needs) {
        if ((needs & FeedFields.bit(Field.CHANGED)) != 0 && dates.reason() != null) {
            return dates.reason();
        }
        return (needs & FeedFields.bit(Field.SEEN)) != 0 ? unseen() : null;
    }

    /** Fields of changes of which nothing can be told here, as {@link FeedFields} writes sets. */
    long untold() {
        long changed = FeedFields.bit(Field.CHANGED);
        long seen = FeedFields.bit(Field.SEEN);
        return (untold(changed) == null ? 0 : changed) | (untold(seen) == null ? 0 : seen);
    }

    private String unseen() {
        return snapshots < 2 ? "NOT_WATCHED " + snapshots : dates.traceReason();
    }
}
