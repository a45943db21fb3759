package ca.etalon.analytics.bench;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Hierarchy;
import ca.etalon.analytics.composite.Imputation;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Normalisation;
import ca.etalon.analytics.composite.Treatment;
import ca.etalon.analytics.composite.UnitTable;
import ca.etalon.analytics.composite.Values;
import ca.etalon.analytics.composite.Weighting;
import ca.etalon.analytics.uncertainty.Assumptions;
import ca.etalon.analytics.uncertainty.CompositeModel;
import ca.etalon.analytics.uncertainty.RankDraws;
import ca.etalon.analytics.uncertainty.RankUncertainty;
import ca.etalon.analytics.uncertainty.Stability;
import ca.etalon.analytics.uncertainty.TieGroups;
import ca.etalon.ingest.command.CommandRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the uncertainty of ranks, from a table of made-up shares to tie groups and stability. */
@Command(
        name = "ranks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Draws the ranks of made-up governments in an index of 96 indicators, twelve pillars and four dimensions:",
            "two normalisations, three means, and the weight of every node. The second round is warm."
        })
public final class RankBench implements Callable<Integer> {
    @Option(names = "--governments", defaultValue = "300", description = "Governments (default: ${DEFAULT-VALUE}).")
    private int governments;

    @Option(names = "--draws", defaultValue = "10000", description = "Draws (default: ${DEFAULT-VALUE}).")
    private int draws;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new RankBench(), args));
    }

    @Override
    public Integer call() {
        System.out.printf(Locale.ROOT, "%d cores%n", Runtime.getRuntime().availableProcessors());
        for (double absent : new double[] {0, 0.1}) {
            System.out.printf(Locale.ROOT, "%.0f %% of the values absent%n", 100 * absent);
            round(absent);
        }
        return 0;
    }

    private void round(double absent) {
        var hierarchy = hierarchy();
        long start = System.nanoTime();
        var model = new CompositeModel(table(hierarchy, absent), hierarchy, assumptions(), 1);
        long prepared = told("prepared", start);
        var ranks = RankDraws.of(model, draws);
        long drawn = told("drawn", prepared);
        var uncertainty = new RankUncertainty(ranks);
        var first =
                IntStream.range(0, governments).map(unit -> ranks.rank(0, unit)).toArray();
        int groups = TieGroups.count(TieGroups.of(uncertainty, first));
        long summed = told(groups + " tie groups", drawn);
        var stability = Stability.of(ranks, uncertainty, first, 10);
        told(
                String.format(
                        Locale.ROOT, "stability: tau %.3f", stability.kendall().orElse(0)),
                summed);
        told("in all", start);
    }

    private static long told(String what, long start) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "  %6.2f s  %s%n", (now - start) / 1e9, what);
        return now;
    }

    private static Hierarchy hierarchy() {
        var all = new ArrayList<Component>();
        all.add(new Component("index", 4, null, 1, false, null));
        for (int indicator = 0; indicator < 96; indicator++) {
            var dimension = "d" + indicator / 24;
            var pillar = dimension + "p" + indicator / 8;
            if (indicator % 24 == 0) {
                all.add(new Component(dimension, 3, "index", 1, false, null));
            }
            if (indicator % 8 == 0) {
                all.add(new Component(pillar, 2, dimension, 1, false, null));
            }
            all.add(new Component(pillar + "i" + indicator, 1, pillar, 1, false, null));
        }
        return new Hierarchy(all);
    }

    private UnitTable table(Hierarchy hierarchy, double absent) {
        var random = new SplittableRandom(1);
        var indicators = hierarchy.indicators().stream().map(Component::id).toList();
        return new UnitTable(
                IntStream.range(0, governments).mapToObj(unit -> "g" + unit).toList(),
                indicators,
                indicators.stream()
                        .map(indicator -> Values.ofNullable(IntStream.range(0, governments)
                                .mapToObj(unit ->
                                        random.nextDouble() < absent ? null : Double.valueOf(random.nextDouble()))
                                .toList()))
                        .toList());
    }

    private static Assumptions assumptions() {
        return new Assumptions(
                List.of(Imputation.none()),
                List.of(Treatment.NONE),
                List.of(Normalisation.minMax(1, 100), Normalisation.zScore(10, 2)),
                List.of(Weighting.DECLARED),
                List.of(node -> Mean.ARITHMETIC, node -> Mean.GEOMETRIC, node -> Mean.HARMONIC),
                node -> 0.25);
    }
}
