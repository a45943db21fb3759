package ca.etalon.analytics.uncertainty;

import java.io.Serializable;
import java.util.List;

/** The cells of one indicator that were told by fallible decisions, as shares, with how a share becomes a score. */
public final class ReadShares implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MIX_STREAM = 25;

    private final ClassifierError[] errors;
    private final double worst;
    private final double best;
    private final double full;
    private final double[] shares;
    private final double[] unknown;
    private final double[] french;

    /**
     * @param errors of all decisions that the indicator rests on
     * @param worst share that scores nothing, {@code best} the one that scores {@code full}
     * @param cells by unit; null where nothing was measured
     */
    public ReadShares(List<ClassifierError> errors, double worst, double best, double full, List<Cell> cells) {
        this.errors = errors.toArray(ClassifierError[]::new);
        this.worst = worst;
        this.best = best;
        this.full = full;
        this.shares = numbers(cells, 0);
        this.unknown = numbers(cells, 1);
        this.french = numbers(cells, 2);
    }

    /**
     * What one unit's share is made of.
     *
     * @param share of the decided rows; {@code unknown} is the share of all rows that were not decided
     * @param french share of the rows in French, or null where it is not known
     */
    public record Cell(double share, double unknown, Double french) {}

    private static double[] numbers(List<Cell> cells, int which) {
        return cells.stream()
                .mapToDouble(cell -> cell == null
                        ? Double.NaN
                        : switch (which) {
                            case 0 -> cell.share();
                            case 1 -> cell.unknown();
                            default -> cell.french() == null ? Double.NaN : cell.french();
                        })
                .toArray();
    }

    ClassifierError.Rates rates(long seed, long draw) {
        return ClassifierError.rates(List.of(errors), seed, draw);
    }

    /**
     * The score of a unit at the rates of a draw; a mix of languages that is not known is drawn too.
     *
     * @param ofUnknown where between their worst and their best the unknown rows lie; null where they are left out
     */
    double score(int unit, ClassifierError.Rates rates, long seed, long draw, Double ofUnknown) {
        double mix = Double.isNaN(french[unit]) ? Philox.uniform(seed, MIX_STREAM, draw, unit) : french[unit];
        double share = rates.corrected(shares[unit], mix);
        if (ofUnknown == null) {
            return score(share);
        }
        double atWorst = score(share * (1 - unknown[unit]));
        double atBest = score(share * (1 - unknown[unit]) + unknown[unit]);
        double low = Math.min(atWorst, atBest);
        return low + (Math.max(atWorst, atBest) - low) * ofUnknown;
    }

    private double score(double share) {
        return Math.max(0, Math.min(full, full * (share - worst) / (best - worst)));
    }
}
