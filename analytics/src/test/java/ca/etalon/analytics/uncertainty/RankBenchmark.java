package ca.etalon.analytics.uncertainty;

import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Normalisation;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Tells how long the uncertainty of ranks takes, from a table to the tie groups: {@code units draws}; 96 indicators in twelve
 * pillars and four dimensions, their weights drawn at each level. Run with {@code -XX:ActiveProcessorCount=2} for two cores.
 */
public final class RankBenchmark {

    private RankBenchmark() {}

    public static void main(String[] args) {
        int units = args.length > 0 ? Integer.parseInt(args[0]) : 300;
        int draws = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        var hierarchy = SomeIndex.hierarchy(4, 3, 8);
        System.out.println(hierarchy.indicators().size() + " indicators, "
                + Runtime.getRuntime().availableProcessors() + " cores");
        for (double absent : new double[] {0, 0.1}) {
            long start = System.nanoTime();
            var model = new CompositeModel(
                    SomeIndex.table(hierarchy, units, absent),
                    hierarchy,
                    SomeIndex.assumptions(
                            List.of(Normalisation.minMax(1, 100), Normalisation.zScore(10, 2)),
                            List.of(Mean.ARITHMETIC, Mean.GEOMETRIC, Mean.HARMONIC),
                            0.25),
                    1);
            start = told("prepared", absent, start);
            var ranks = RankDraws.of(model, draws);
            start = told("drawn", absent, start);
            var uncertainty = new RankUncertainty(ranks);
            var nominal =
                    IntStream.range(0, units).map(unit -> ranks.rank(0, unit)).toArray();
            int groups = TieGroups.count(TieGroups.of(uncertainty, nominal));
            start = told("summed up, " + groups + " groups", absent, start);
            var stability = Stability.of(ranks, uncertainty, nominal, 10);
            told("stability " + stability.kendall().orElse(Double.NaN), absent, start);
        }
    }

    private static long told(String what, double absent, long start) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "absent %.1f: %6.2f s %s%n", absent, (now - start) / 1e9, what);
        return now;
    }
}
