package ca.etalon.analytics.indicator;

import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.lake.Column;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an edition's probes say of links: the columns that it adds to the tables of the catalogue.
 *
 * <p>{@code link} of a distribution is what became of its download address, or of its access address where it has no
 * other: {@code verdict} (ANSWERS, FAILING, BROKEN, UNKNOWN), {@code outcome} (the class of the last answer), {@code status}
 * and {@code media_type} of that answer, and the day on which it was {@code checked}. {@code link.access} and {@code
 * link.download} say the same of either address. All are null where the edition has no answer of the address.
 *
 * <p>{@code links} of a dataset counts its distributions: {@code probed} ones, those whose link {@code answers} or is {@code
 * broken}, those that are openly usable and answer ({@code usable_strict_answers}), and those that may be openly usable but
 * are broken ({@code maybe_strict_broken}); {@code inclusive} likewise. Null where the edition has no probe at all.
 *
 * <p>{@code content} of a distribution is what its bytes or the field list of its API showed: {@code charset} of a text,
 * {@code date_columns} of written dates and how many of these are {@code iso_date_columns}, and what its {@code columns}
 * tell. Null where nobody looked into it, or nothing could be read.
 */
public final class LinkColumns {
    private static final List<Column> ANSWER = List.of(
            Column.string("verdict"),
            Column.string("outcome"),
            Column.integer("status"),
            Column.string("media_type"),
            Column.date("checked"));

    public static final Column OF_DISTRIBUTION = Column.struct(
            "link",
            Stream.concat(
                            ANSWER.stream(),
                            Stream.of(
                                    Column.struct("access", ANSWER.toArray(Column[]::new)),
                                    Column.struct("download", ANSWER.toArray(Column[]::new))))
                    .toArray(Column[]::new));

    public static final Column CONTENT = Column.struct(
            "content",
            Column.string("charset"),
            Column.integer("date_columns"),
            Column.integer("iso_date_columns"),
            ColumnFacts.COLUMN);

    public static final Column OF_DATASET = Column.struct(
            "links",
            Column.integer("probed"),
            Column.integer("answers"),
            Column.integer("broken"),
            Column.integer("usable_strict_answers"),
            Column.integer("maybe_strict_broken"),
            Column.integer("usable_inclusive_answers"),
            Column.integer("maybe_inclusive_broken"));

    private LinkColumns() {}

    /** What the probes of an edition add to the rows of distributions. */
    public static List<Column> ofDistribution() {
        return List.of(OF_DISTRIBUTION, CONTENT);
    }

    /** What is known of one answer. */
    public static List<Column> answerParts() {
        return ANSWER;
    }

    /** Names of what is known of one answer. */
    public static List<String> answer() {
        return ANSWER.stream().map(Column::name).toList();
    }
}
