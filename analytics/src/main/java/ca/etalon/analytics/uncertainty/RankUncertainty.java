package ca.etalon.analytics.uncertainty;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How sure the rank of each unit is, by all draws; methodology §6.6.
 *
 * <p>Quantiles lie between two ranks where they fall between two draws (type 7 of Hyndman and Fan, which COINr uses too).
 */
public final class RankUncertainty {
    private static final int BLOCK = 1250;

    private final int units;
    private final int draws;
    /** By unit and rank: in how many draws. */
    private final int[][] counts;

    private final int[] ranked;
    /** By unit and other: in how many draws the one stands above. */
    private final int[][] above;

    public RankUncertainty(RankDraws draws) {
        this.units = draws.units();
        this.draws = draws.draws();
        this.counts = new int[units][units + 1];
        for (int draw = 0; draw < this.draws; draw++) {
            for (int unit = 0; unit < units; unit++) {
                counts[unit][draws.rank(draw, unit)]++;
            }
        }
        this.ranked = IntStream.range(0, units)
                .map(unit -> this.draws - counts[unit][0])
                .toArray();
        this.above = above(draws);
    }

    /** Counted in blocks of draws, so that what is counted into stays at hand; whole numbers add up the same in any order. */
    private static int[][] above(RankDraws draws) {
        int units = draws.units();
        return IntStream.range(0, (draws.draws() + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToObj(block -> above(draws, block * BLOCK, Math.min(draws.draws(), (block + 1) * BLOCK)))
                .reduce(RankUncertainty::added)
                .orElseGet(() -> new int[units][units]);
    }

    private static int[][] above(RankDraws draws, int from, int to) {
        var wins = new int[draws.units()][draws.units()];
        var ranks = new int[draws.units()];
        for (int draw = from; draw < to; draw++) {
            draws.copy(draw, ranks);
            for (int unit = 0; unit < ranks.length; unit++) {
                count(ranks[unit] == 0 ? Integer.MAX_VALUE : ranks[unit], ranks, wins[unit]);
            }
        }
        return wins;
    }

    private static void count(int own, int[] ranks, int[] wins) {
        for (int other = 0; other < ranks.length; other++) {
            wins[other] += own < ranks[other] ? 1 : 0;
        }
    }

    private static int[][] added(int[][] left, int[][] right) {
        for (int unit = 0; unit < left.length; unit++) {
            for (int other = 0; other < left.length; other++) {
                left[unit][other] += right[unit][other];
            }
        }
        return left;
    }

    public int draws() {
        return draws;
    }

    /** In how many draws a unit was ranked at all. */
    public int ranked(int unit) {
        return ranked[unit];
    }

    /** Empty for a unit that was never ranked, as all that follow. */
    public OptionalDouble mean(int unit) {
        long sum = 0;
        for (int rank = 1; rank <= units; rank++) {
            sum += (long) rank * counts[unit][rank];
        }
        return share(sum, ranked[unit]);
    }

    /** Standard deviation of a unit's ranks. */
    public OptionalDouble deviation(int unit) {
        var mean = mean(unit);
        if (mean.isEmpty()) {
            return mean;
        }
        double squares = 0;
        for (int rank = 1; rank <= units; rank++) {
            double from = rank - mean.getAsDouble();
            squares += counts[unit][rank] * from * from;
        }
        return OptionalDouble.of(StrictMath.sqrt(squares / ranked[unit]));
    }

    /** @param share from 0 to 1: 0.5 is the median */
    public OptionalDouble quantile(int unit, double share) {
        if (ranked[unit] == 0) {
            return OptionalDouble.empty();
        }
        double position = (ranked[unit] - 1) * share;
        int below = (int) position;
        int lower = ordered(unit, below);
        int upper = ordered(unit, Math.min(below + 1, ranked[unit] - 1));
        return OptionalDouble.of(lower + (position - below) * (upper - lower));
    }

    /** The rank that stands at some place among the sorted ranks of a unit. */
    private int ordered(int unit, int place) {
        int seen = 0;
        int rank = 0;
        while (seen <= place) {
            rank++;
            seen += counts[unit][rank];
        }
        return rank;
    }

    public OptionalDouble median(int unit) {
        return quantile(unit, 0.5);
    }

    /** In which share of the draws a unit stands within the first k. */
    public OptionalDouble withinFirst(int unit, int k) {
        return share(
                IntStream.rangeClosed(1, Math.min(k, units))
                        .map(rank -> counts[unit][rank])
                        .sum(),
                ranked[unit]);
    }

    /** In which share of all draws a unit stands above another; where they are tied, neither does. */
    public double beats(int unit, int other) {
        return draws == 0 ? 0 : (double) above[unit][other] / draws;
    }

    /**
     * Share of the pairs whose order is another than the nominal one in more than a share of the draws; pairs tied nominally or
     * not ranked are left out. Empty where there is no pair.
     */
    public OptionalDouble reversals(int[] nominal, double share) {
        int pairs = 0;
        int reversed = 0;
        for (int unit = 0; unit < units; unit++) {
            for (int other = 0; other < units; other++) {
                if (nominal[unit] != 0 && nominal[unit] < nominal[other]) {
                    pairs++;
                    reversed += beats(other, unit) > share ? 1 : 0;
                }
            }
        }
        return share(reversed, pairs);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
