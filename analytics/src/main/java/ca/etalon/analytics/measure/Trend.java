package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * How one indicator of one subject has moved up to an edition (the partition).
 *
 * <p>Only editions that rest on a new, complete snapshot are points; the series begins anew where the portals, their software,
 * the feed that was read or the indicator's meaning changed. A trend comes with its test, and is called one only when it stands among all those tested.
 *
 * @param points editions in the series; {@code leftOut} since its first one were partial, carried or not measured
 * @param first the first edition of the series, or null where it is empty; {@code last} likewise
 * @param cutOn the edition before which nothing is compared, or null; {@code cutReason} PORTALS_CHANGED,
 *     PLATFORM_CHANGED, FEED_CHANGED or VERSION_CHANGED and what
 * @param slope Theil–Sen, in the indicator's unit per year; {@code low} and {@code high} its 95 % interval
 * @param p of what rises or falls whatever the unknown is in each edition; 1 where nothing surely does
 * @param s of Mann–Kendall; null where there are too few points, as all that follows
 * @param method EXACT, NORMAL, HAMED_RAO, or TOGETHER for a country whose governments' tests are added
 * @param q p adjusted for all trends of the edition (Benjamini–Hochberg)
 * @param direction RISING or FALLING where q is at most 0.05, else NONE; null where nothing was tested
 * @param reason why nothing was tested: a stable code and its detail, or null
 * @param readOtherwise points whose snapshot was read by another version, settings, vocabularies or portals than the last
 *     one's: how much of the series may have moved by being read otherwise; null where of some it was not kept and of none it
 *     is known
 */
public record Trend(
        SubjectKind subjectKind,
        String subject,
        String indicator,
        int points,
        int leftOut,
        LocalDate first,
        LocalDate last,
        LocalDate cutOn,
        String cutReason,
        Double slope,
        Double low,
        Double high,
        Double s,
        Double variance,
        Double tau,
        Double p,
        String method,
        Double q,
        String direction,
        String reason,
        Integer readOtherwise) {

    /** Reason of a series whose values could be anything, for what is unknown of some. */
    public static final String UNKNOWN_WITHOUT_BOUNDS = "UNKNOWN_WITHOUT_BOUNDS";

    public static final TableSchema SCHEMA = TableSchema.of(
            "trend",
            Column.string("subject_kind"),
            Column.string("subject"),
            Column.string("indicator"),
            Column.integer("points"),
            Column.integer("left_out"),
            Column.date("first"),
            Column.date("last"),
            Column.date("cut_on"),
            Column.string("cut_reason"),
            Column.real("slope"),
            Column.real("low"),
            Column.real("high"),
            Column.real("s"),
            Column.real("variance"),
            Column.real("tau"),
            Column.real("p"),
            Column.string("method"),
            Column.real("q"),
            Column.string("direction"),
            Column.string("reason"),
            Column.integer("read_otherwise"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                subjectKind.name(),
                subject,
                indicator,
                points,
                leftOut,
                first,
                last,
                cutOn,
                cutReason,
                slope,
                low,
                high,
                s,
                variance,
                tau,
                p,
                method,
                q,
                direction,
                reason,
                readOtherwise);
    }

    public static Trend from(Row row) {
        return new Trend(
                SubjectKind.valueOf(row.string("subject_kind")),
                row.string("subject"),
                row.string("indicator"),
                row.integer("points"),
                row.integer("left_out"),
                row.date("first"),
                row.date("last"),
                row.date("cut_on"),
                row.string("cut_reason"),
                row.real("slope"),
                row.real("low"),
                row.real("high"),
                row.real("s"),
                row.real("variance"),
                row.real("tau"),
                row.real("p"),
                row.string("method"),
                row.real("q"),
                row.string("direction"),
                row.string("reason"),
                row.integer("read_otherwise"));
    }
}
