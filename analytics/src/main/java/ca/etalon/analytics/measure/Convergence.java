package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * Whether governments grow alike in one indicator, up to an edition (the partition).
 *
 * @param governments that were measured at every point; {@code points} editions
 * @param sigma change of the standard deviation over governments per year: below 0 they converge; {@code sigmaP} of its test,
 *     or of a bound where what is unknown makes it less sure; 1 where the bounds do not move alike; {@code betaP} likewise
 * @param beta change over the span on the first value: below 0 those who started low gained more, which chance alone also
 *     does in part; {@code betaP} of its slope; both null where it cannot be told, as where all started alike
 */
public record Convergence(
        String indicator,
        int governments,
        int points,
        LocalDate first,
        LocalDate last,
        double sigma,
        double sigmaP,
        Double beta,
        Double betaP) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "convergence",
            Column.string("indicator"),
            Column.integer("governments"),
            Column.integer("points"),
            Column.date("first"),
            Column.date("last"),
            Column.real("sigma"),
            Column.real("sigma_p"),
            Column.real("beta"),
            Column.real("beta_p"));

    public Row toRow() {
        return Row.of(SCHEMA, indicator, governments, points, first, last, sigma, sigmaP, beta, betaP);
    }

    public static Convergence from(Row row) {
        return new Convergence(
                row.string("indicator"),
                row.integer("governments"),
                row.integer("points"),
                row.date("first"),
                row.date("last"),
                row.real("sigma"),
                row.real("sigma_p"),
                row.real("beta"),
                row.real("beta_p"));
    }
}
