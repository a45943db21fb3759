package ca.etalon.analytics.reference;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Imputation;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Normalisation;
import ca.etalon.analytics.composite.Treatment;
import ca.etalon.analytics.composite.Weighting;
import ca.etalon.analytics.uncertainty.Assumptions;
import ca.etalon.analytics.uncertainty.CompositeModel;
import ca.etalon.analytics.uncertainty.Factor;
import ca.etalon.analytics.uncertainty.RankDraws;
import ca.etalon.analytics.uncertainty.RankUncertainty;
import ca.etalon.analytics.uncertainty.Sobol;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ranks under assumptions and sensitivity indices against published and closed-form ones. */
class UncertaintyVectors {
    private static final int DRAWS = 10_000;
    private static final long SEED = 20_260_101;

    /** Standard errors by which a mean of draws may be off: one of 51 units beyond four has a chance of 0.3 %. */
    private static final double ERRORS = 4;

    /** The published article draws winsorising, normalisation, weights and aggregation. */
    private static CompositeModel model(Asem asem) {
        List<Function<Component, Mean>> means = List.of(aggregate -> Mean.ARITHMETIC, aggregate -> Mean.GEOMETRIC);
        var imputed = asem.method(Normalisation.none(), Mean.ARITHMETIC).apply(asem.denominated(), asem.hierarchy());
        return new CompositeModel(
                imputed.screened(),
                asem.hierarchy(),
                new Assumptions(
                        List.of(Imputation.none()),
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(Treatment.STANDARD::withMost)
                                .toList(),
                        List.of(Normalisation.minMax(1, 100), Normalisation.zScore(10, 2)),
                        List.of(Weighting.DECLARED),
                        means,
                        component -> component.level() == 2 || component.level() == 3 ? 0.25 : 0),
                SEED);
    }

    /**
     * The means of ranks that the article gives for 100 draws, each within four standard errors of such a mean as our 10 000
     * draws tell it; its quantiles within what the order statistics of 100 draws leave open (the ranks at 1–11 % and 89–99 %).
     */
    @Test
    void rankUncertaintyIsThatOfThePublishedArticle() {
        var asem = new Asem();
        var uncertainty = new RankUncertainty(RankDraws.of(model(asem), DRAWS));
        var means = new Comparison("composite/asem_ua_rank_stats_vignette.csv: mean, in standard errors", ERRORS);
        var ends = new Comparison("composite/asem_ua_rank_stats_vignette.csv: 5 %, median, 95 %, in places", 1);
        for (var row : SharedFiles.csv("composite/asem_ua_rank_stats_vignette.csv")) {
            int unit = asem.units().indexOf(row.get("uCode"));
            double error = Math.max(uncertainty.deviation(unit).orElseThrow() / StrictMath.sqrt(100), 0.02);
            means.cell(
                    row.get("uCode"),
                    Double.parseDouble(row.get("Mean")) / error,
                    uncertainty.mean(unit).orElseThrow() / error);
            within(ends, row.get("uCode") + " Q5", Double.parseDouble(row.get("Q5")), uncertainty, unit, 0.01, 0.11);
            within(
                    ends,
                    row.get("uCode") + " Median",
                    Double.parseDouble(row.get("Median")),
                    uncertainty,
                    unit,
                    0.35,
                    0.65);
            within(ends, row.get("uCode") + " Q95", Double.parseDouble(row.get("Q95")), uncertainty, unit, 0.89, 0.99);
        }
        means.done();
        ends.done();
    }

    /** How far a published quantile lies outside of what our draws leave open for it. */
    private static void within(
            Comparison comparison,
            String name,
            double said,
            RankUncertainty uncertainty,
            int unit,
            double low,
            double high) {
        double from = uncertainty.quantile(unit, low).orElseThrow();
        double to = uncertainty.quantile(unit, high).orElseThrow();
        comparison.cell(name + " in " + from + "–" + to, said, Math.max(from, Math.min(to, said)));
    }

    /** The two units that the text of the article names, of 1000 draws. */
    @Test
    void ranksNamedInTheTextAreWithinTheirSamplingError() {
        var asem = new Asem();
        var uncertainty = new RankUncertainty(RankDraws.of(model(asem), DRAWS));
        var comparison = new Comparison("methodology 6.6: BEL and LUX of 1000 draws, in standard errors", ERRORS);
        Map.of("BEL", 5.57, "LUX", 15.8).forEach((code, mean) -> {
            int unit = asem.units().indexOf(code);
            double error = uncertainty.deviation(unit).orElseThrow() / StrictMath.sqrt(1000);
            comparison.cell(code, mean / error, uncertainty.mean(unit).orElseThrow() / error);
        });
        comparison.done();
    }

    @Test
    void sobolIndicesOfTheExampleIndexLieWithinThePublishedBounds() {
        var asem = new Asem();
        var model = model(asem);
        var nominal = asem.method(Normalisation.minMax(0, 100), Mean.ARITHMETIC)
                .apply(asem.denominated(), asem.hierarchy())
                .composite()
                .ranks();
        var ranks = IntStream.range(0, model.units())
                .map(unit -> (int) nominal.at(unit))
                .toArray();
        var factors = List.copyOf(model.factors());
        var indices = new Sobol(Sobol.rankShift(model, ranks, factors), factors.size(), 4096, SEED).indices(200);
        var names = Map.of(
                "Winmax", Factor.TREATMENT,
                "Normalisation", Factor.NORMALISATION,
                "Weights", Factor.WEIGHTS,
                "Aggregation", Factor.AGGREGATION);
        var comparison = new Comparison("composite/asem_sa_sobol_vignette.csv: beyond published bounds", 0);
        for (var row : SharedFiles.csv("composite/asem_sa_sobol_vignette.csv")) {
            var index = indices.get(factors.indexOf(names.get(row.get("Variable"))));
            bounded(comparison, row.get("Variable") + " Si", index.first(), row.get("Si_q5"), row.get("Si_q95"));
            bounded(comparison, row.get("Variable") + " STi", index.total(), row.get("STi_q5"), row.get("STi_q95"));
        }
        comparison.done();
    }

    private static void bounded(Comparison comparison, String name, double found, String low, String high) {
        comparison.cell(name, Math.max(Double.parseDouble(low), Math.min(Double.parseDouble(high), found)), found);
    }

    @Test
    void sobolIndicesConvergeToTheirClosedForm() {
        var said = SharedFiles.json("sensitivity/analytic_sobol_indices.json");
        var ishigami = said.get("ishigami");
        double a = ishigami.get("a").asDouble();
        double b = ishigami.get("b").asDouble();
        converge("Ishigami", ishigami, 3, u -> {
            double x1 = angle(u[0]);
            double sine = StrictMath.sin(angle(u[1]));
            return StrictMath.sin(x1) + a * sine * sine + b * StrictMath.pow(angle(u[2]), 4) * StrictMath.sin(x1);
        });
        var g = said.get("sobol_g");
        int inputs = g.get("a").size();
        converge("Sobol g", g, inputs, u -> {
            double product = 1;
            for (int i = 0; i < inputs; i++) {
                double ai = g.get("a").get(i).asDouble();
                product *= (Math.abs(4 * u[i] - 2) + ai) / (1 + ai);
            }
            return product;
        });
    }

    private static double angle(double u) {
        return Math.PI * (2 * u - 1);
    }

    /** Twice: what SALib's own test allows at its N, and a quarter at 16 times as many, as errors fall with the root. */
    private static void converge(String name, JsonNode said, int inputs, ToDoubleFunction<double[]> function) {
        for (int size : new int[] {10_000, 160_000}) {
            double allowed = size == 10_000 ? 0.05 : 0.0125;
            var comparison =
                    new Comparison("sensitivity/analytic_sobol_indices.json: " + name + ", N " + size, allowed);
            var indices = new Sobol(() -> function, inputs, size, SEED).indices(1);
            for (int i = 0; i < inputs; i++) {
                comparison.cell(
                        "S" + i, said.get("S").get(i).asDouble(), indices.get(i).first());
                comparison.cell(
                        "ST" + i,
                        said.get("ST").get(i).asDouble(),
                        indices.get(i).total());
            }
            comparison.done();
        }
    }
}
