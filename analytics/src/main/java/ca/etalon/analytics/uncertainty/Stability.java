package ca.etalon.analytics.uncertainty;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far a ranking holds as a whole: the means over all draws of its agreement with the nominal one; methodology §6.8.
 *
 * @param shift places by which a unit moves
 * @param spearman rank correlation with the nominal ranking
 * @param kendall tau-b with the nominal ranking
 * @param topJaccard agreement about who stands within the first k
 * @param reversals share of the pairs whose order flips in more than a quarter of the draws
 */
public record Stability(
        OptionalDouble shift,
        OptionalDouble spearman,
        OptionalDouble kendall,
        OptionalDouble topJaccard,
        OptionalDouble reversals) {
    private static final double OFTEN = 0.25;

    /** Over the units that have a nominal rank; a draw in which one of them is not ranked is left out but for the reversals. */
    public static Stability of(RankDraws draws, RankUncertainty uncertainty, int[] nominal, int k) {
        var agreement = new NominalAgreement(nominal, k);
        var said = IntStream.range(0, draws.draws())
                .parallel()
                .mapToObj(draw -> {
                    var ranks = new int[nominal.length];
                    draws.copy(draw, ranks);
                    return agreement.of(ranks);
                })
                .toList();
        return new Stability(
                mean(said, 0), mean(said, 1), mean(said, 2), mean(said, 3), uncertainty.reversals(nominal, OFTEN));
    }

    /** Added up in order of the draws, so that it is the same sum on any number of threads. */
    private static OptionalDouble mean(List<double[]> said, int which) {
        double sum = 0;
        int there = 0;
        for (double[] draw : said) {
            if (!Double.isNaN(draw[which])) {
                sum += draw[which];
                there++;
            }
        }
        return there == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / there);
    }
}
