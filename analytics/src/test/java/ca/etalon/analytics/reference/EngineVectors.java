package ca.etalon.analytics.reference;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Consistency;
import ca.etalon.analytics.composite.IndicatorSummary;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Method;
import ca.etalon.analytics.composite.Normalisation;
import ca.etalon.analytics.composite.Outranking;
import ca.etalon.analytics.composite.PrincipalComponents;
import ca.etalon.analytics.composite.Shape;
import ca.etalon.analytics.composite.Treatment;
import ca.etalon.analytics.composite.UnitTable;
import ca.etalon.analytics.composite.Values;
import ca.etalon.analytics.concentration.Concentration;
import ca.etalon.analytics.similarity.JaroWinkler;
import ca.etalon.analytics.similarity.SetSimilarity;
import ca.etalon.analytics.uncertainty.RankAgreement;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The composite engine against numbers that other programs computed. */
class EngineVectors {
    private static final double STAGE = 1e-9;
    private static final double RESULT = 1e-6;
    private static final double FUNCTION = 1e-10;

    /** Of summaries, of which the reference prints three digits. */
    private static final double THREE_DIGITS = 5.001e-3;

    @Test
    void stagesOfTheExampleIndexAreThoseOfCoinr() {
        var asem = new Asem();
        var made = standard(asem);

        compare("composite/asem_stage1_denominated.csv", asem.denominated());
        compare("composite/asem_stage2_imputed.csv", made.screened());
        compare("composite/asem_stage3_treated.csv", made.treated());
        compare("composite/asem_stage4_normalised_minmax_0_100.csv", made.normalised());
    }

    @Test
    void resultsOfTheExampleIndexAreThoseOfCoinr() {
        var asem = new Asem();
        compareResults("composite/asem_results_arithmetic.csv", asem.units(), standard(asem));
        compareResults(
                "composite/asem_results_geometric_minmax_1_100.csv",
                asem.units(),
                asem.method(Normalisation.minMax(1, 100), Mean.GEOMETRIC).apply(asem.denominated(), asem.hierarchy()));
    }

    @Test
    void harmonicMeanReordersTheExampleIndexAsPublished() {
        var asem = new Asem();
        var ranks = asem.method(Normalisation.minMax(1, 100), Mean.HARMONIC)
                .apply(asem.denominated(), asem.hierarchy())
                .composite()
                .ranks();
        var comparison = new Comparison("methodology 6.5: first five by the harmonic mean", 0);
        var first = List.of("BEL", "DNK", "LTU", "IRL", "NOR");
        for (int i = 0; i < first.size(); i++) {
            comparison.cell(first.get(i), i + 1, ranks.at(asem.units().indexOf(first.get(i))));
        }
        comparison.done();
    }

    @Test
    void treatmentIsThatOfCoinr() {
        var asem = new Asem();
        var imputed = standard(asem).screened();
        var comparison = new Comparison("composite/asem_treatment_details.csv", STAGE);
        for (var row : SharedFiles.csv("composite/asem_treatment_details.csv")) {
            var id = row.get("iCode");
            var treated = Treatment.STANDARD.apply(imputed.column(id));
            shape(comparison, id, row.get(2), row.get(3), treated.before());
            comparison.fact(
                    id + " passed",
                    Treatment.STANDARD.passes(treated.before()) == row.get(1).equals("TRUE"));
            comparison.cell(id + " winsorised", Asem.number("0" + row.get(4)), treated.winsorised());
            shape(comparison, id + " winsorised", row.get(6), row.get(7), treated.winsorisedShape());
        }
        comparison.done();
    }

    private static void shape(
            Comparison comparison, String id, String skewness, String kurtosis, Optional<Shape> shape) {
        comparison.cell(id + " skewness", Asem.number(skewness), one(shape.map(Shape::skewness)), 0);
        comparison.cell(id + " kurtosis", Asem.number(kurtosis), one(shape.map(Shape::kurtosis)), 0);
    }

    private static Values one(Optional<Double> value) {
        return Values.ofNullable(java.util.Collections.singletonList(value.orElse(null)));
    }

    @Test
    void summariesOfRawIndicatorsAreThoseOfCoinrToItsThreeDigits() {
        var raw = new Asem().raw();
        var comparison = new Comparison("composite/asem_indicator_stats_raw.csv (relative)", THREE_DIGITS);
        for (var row : SharedFiles.csv("composite/asem_indicator_stats_raw.csv")) {
            var said = IndicatorSummary.of(raw.column(row.get("iCode"))).orElseThrow();
            Map<String, Double> numbers = new LinkedHashMap<>();
            numbers.put("Min", said.min());
            numbers.put("Max", said.max());
            numbers.put("Mean", said.mean());
            numbers.put("Median", said.median());
            numbers.put("Std", said.deviation().orElseThrow());
            numbers.put("Skew", said.shape().orElseThrow().skewness());
            numbers.put("Kurt", said.shape().orElseThrow().kurtosis());
            numbers.put("N.Avail", (double) said.present());
            numbers.put("N.NonZero", (double) said.nonZero());
            numbers.put("N.Unique", (double) said.unique());
            numbers.put("N.Same", (double) said.commonest());
            numbers.put("Frc.Avail", (double) said.present() / said.units());
            numbers.put("Frc.NonZero", (double) said.nonZero() / said.present());
            numbers.put("Frc.Unique", (double) said.unique() / said.present());
            numbers.put("Frc.Same", (double) said.commonest() / said.present());
            if (row.get("iCode").equals("TolMin")) {
                // The copied file has fifteen digits, by which values that the reference tells apart are the same.
                numbers.keySet().removeAll(Set.of("N.Unique", "Frc.Unique"));
            }
            numbers.forEach((name, number) -> {
                double expected = Double.parseDouble(row.get(name));
                double scale = Math.max(Math.abs(expected), 1e-3);
                comparison.cell(row.get("iCode") + " " + name, expected / scale, number / scale);
            });
            flag(comparison, row.get("Flag.Avail"), said.isRarelyPresent());
            flag(comparison, row.get("Flag.NonZero"), said.isMostlyZero());
            flag(comparison, row.get("Flag.Unique"), said.isMostlyTheSame());
            flag(comparison, row.get("Flag.SkewKurt"), said.hasOutliers());
        }
        comparison.done();
    }

    private static void flag(Comparison comparison, String expected, boolean isFlagged) {
        comparison.fact(expected, expected.equals("ok") != isFlagged);
    }

    @Test
    void effectiveWeightsAreThoseOfCoinr() {
        var effective = new Asem().hierarchy().effectiveWeights();
        var comparison = new Comparison("composite/asem_effective_weights.csv", FUNCTION);
        SharedFiles.csv("composite/asem_effective_weights.csv")
                .forEach(row -> comparison.cell(
                        row.get("iCode"), Double.parseDouble(row.get("EffWeight")), effective.get(row.get("iCode"))));
        comparison.done();
    }

    @Test
    void normalisationsAreThoseOfCoinr() {
        var vectors = SharedFiles.json("composite/coinr_function_vectors.json");
        var x = values(vectors.get("x"));
        Map<String, Function<Values, Values>> ways = new LinkedHashMap<>();
        ways.put("minmax_0_100", said(Normalisation.minMax(0, 100)));
        ways.put("minmax_1_100", said(Normalisation.minMax(1, 100)));
        ways.put("zscore_0_1", said(Normalisation.zScore(0, 1)));
        ways.put("zscore_10_2", said(Normalisation.zScore(10, 2)));
        ways.put("scaled", said(Normalisation.scaled(0, 100)));
        ways.put("rank_min_ties", said(Normalisation.rank()));
        ways.put("percentile_rank", said(Normalisation.percentileRank()));
        ways.put("borda", said(Normalisation.borda()));
        ways.put("dist2max", said(Normalisation.distanceToMaximum()));
        ways.put("dist2ref_i2", said(Normalisation.distanceToReference(1, false)));
        ways.put("dist2ref_i2_capped", said(Normalisation.distanceToReference(1, true)));
        ways.put("dist2targ_10", said(Normalisation.distanceToTarget(10, false)));
        ways.put("dist2targ_10_capped", said(Normalisation.distanceToTarget(10, true)));
        ways.put("dist2targ_5_negdir", values -> Normalisation.distanceToTarget(5, false)
                .apply(values, true));
        ways.put("fracmax", said(Normalisation.fractionOfMaximum()));
        ways.put("goalposts_0_10_scale1", said(Normalisation.goalposts(0, 10, 1)));
        ways.put("goalposts_0_10_scale1_neg", values -> Normalisation.goalposts(0, 10, 1)
                .apply(values, true));
        var comparison = new Comparison("coinr_function_vectors: 17 normalisations", FUNCTION);
        vectors.get("normalise").properties().forEach(field -> {
            var found = ways.get(field.getKey()).apply(x);
            for (int i = 0; i < x.size(); i++) {
                comparison.cell(field.getKey(), number(field.getValue().get(i)), found, i);
            }
        });
        comparison.done();
    }

    private static Function<Values, Values> said(Normalisation normalisation) {
        return values -> normalisation.apply(values, false);
    }

    @Test
    void meansAreThoseOfCoinr() {
        var vectors = SharedFiles.json("composite/coinr_function_vectors.json").get("aggregate");
        var parts = values(vectors.get("values"));
        var weights = doubles(vectors.get("weights"));
        var comparison = new Comparison("coinr_function_vectors: five means", FUNCTION);
        Map.of("amean", 1.0, "gmean", 0.0, "hmean", -1.0, "genmean_p2", 2.0, "genmean_pm2", -2.0)
                .forEach((name, order) -> comparison.cell(
                        name,
                        vectors.get(name).asDouble(),
                        Mean.ofOrder(order).of(parts, weights).orElseThrow()));
        comparison.done();
    }

    @Test
    void outrankingIsThatOfCoinr() {
        var vectors = SharedFiles.json("composite/coinr_function_vectors.json").get("outranking");
        var table = table(vectors.get("matrix_rows_units"));
        var outranking = new Outranking(table, doubles(vectors.get("weights")));
        var comparison = new Comparison("coinr_function_vectors: outranking and Copeland", FUNCTION);
        var copeland = outranking.copeland();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                comparison.cell(
                        i + "/" + j, vectors.get("outrank").get(i).get(j).asDouble(), outranking.share(i, j));
            }
            comparison.cell("copeland", vectors.get("copeland").get(i).asDouble(), copeland.at(i));
        }
        comparison.cell("nDominant", vectors.get("nDominant").asDouble(), outranking.dominant());
        comparison.cell("fracDominant", vectors.get("fracDominant").asDouble(), outranking.dominantShare());
        comparison.done();
    }

    @Test
    void treatmentOfOneVectorIsThatOfCoinr() {
        var vectors = SharedFiles.json("composite/coinr_function_vectors.json").get("treat");
        var x = values(vectors.get("x"));
        var treated = Treatment.STANDARD.apply(x);
        var comparison = new Comparison("coinr_function_vectors: skewness, kurtosis, winsorise, log", FUNCTION);
        var shape = treated.before().orElseThrow();
        comparison.cell("skew", vectors.get("skew").asDouble(), shape.skewness());
        comparison.cell("kurt", vectors.get("kurt").asDouble(), shape.kurtosis());
        var logarithm = Treatment.logarithm(x);
        for (int i = 0; i < x.size(); i++) {
            comparison.cell("winsorise", number(vectors.get("winsorise").get(i)), treated.values(), i);
            comparison.cell("treated", number(vectors.get("treated").get(i)), treated.values(), i);
            comparison.cell("log_CT", number(vectors.get("log_CT").get(i)), logarithm, i);
        }
        comparison.done();
    }

    @Test
    void consistencyAndPrincipalComponentsAreThoseOfCoinr() {
        var vectors = SharedFiles.json("composite/coinr_function_vectors.json");
        var items = table(vectors.get("cronbach").get("items"));
        var pca = PrincipalComponents.of(table(vectors.get("pca").get("data")));
        var comparison = new Comparison("coinr_function_vectors: Cronbach alpha, PCA", FUNCTION);
        comparison.cell(
                "alpha",
                vectors.get("cronbach").get("alpha").asDouble(),
                Consistency.cronbachAlpha(items).orElseThrow());
        for (int i = 0; i < 3; i++) {
            comparison.cell(
                    "eigenvalue", vectors.get("pca").get("eigenvalues").get(i).asDouble(), pca.eigenvalues()[i]);
            comparison.cell(
                    "explained", vectors.get("pca").get("explained").get(i).asDouble(), pca.explained()[i]);
            comparison.cell(
                    "loading", vectors.get("pca").get("loadings_pc1").get(i).asDouble(), pca.loadings()[0][i]);
        }
        comparison.done();
    }

    @Test
    void rankCorrelationsAreThoseOfR() {
        var vectors = SharedFiles.json("trend/rank_correlation_vectors.json");
        var a = doubles(vectors.get("a"));
        var b = doubles(vectors.get("b"));
        new Comparison("trend/rank_correlation_vectors.json", FUNCTION)
                .cell(
                        "tau-b",
                        vectors.get("kendall_tau_b").asDouble(),
                        RankAgreement.kendallTauB(a, b).orElseThrow())
                .cell(
                        "rho",
                        vectors.get("spearman_rho").asDouble(),
                        RankAgreement.spearman(a, b).orElseThrow())
                .cell(
                        "pearson",
                        vectors.get("pearson").asDouble(),
                        Consistency.correlation(Values.of(a), Values.of(b)).orElseThrow())
                .done();
    }

    @Test
    void concentrationIsThatOfTheTextbooks() {
        var vectors = SharedFiles.json("trend/concentration_similarity_vectors.json");
        var comparison = new Comparison("concentration: HHI, Gini, Shannon, evenness, Kendall W", FUNCTION);
        for (var vector : vectors.get("hhi")) {
            var said = new Concentration(doubles(vector.get("shares_pct")));
            comparison.cell("hhi", vector.get("hhi").asDouble(), 10_000 * said.herfindahl());
            if (vector.has("normalised")) {
                comparison.cell(
                        "normalised",
                        vector.get("normalised").asDouble(),
                        said.normalisedHerfindahl().orElseThrow());
            }
        }
        for (var vector : vectors.get("gini")) {
            comparison.cell("gini", vector.get("gini").asDouble(), new Concentration(doubles(vector.get("x"))).gini());
        }
        for (var vector : vectors.get("shannon")) {
            var said = new Concentration(doubles(vector.get("p")));
            if (vector.has("bits")) {
                comparison.cell("bits", vector.get("bits").asDouble(), said.entropyBits());
            } else {
                comparison.cell("nats", vector.get("nats").asDouble(), said.entropy());
                comparison.cell(
                        "evenness",
                        vector.get("evenness").asDouble(),
                        said.evenness().orElseThrow());
            }
        }
        for (var vector : vectors.get("kendall_w")) {
            var ranks = StreamSupport.stream(vector.get("ranks").spliterator(), false)
                    .map(EngineVectors::doubles)
                    .toArray(double[][]::new);
            comparison.cell(
                    "W",
                    vector.get("W").asDouble(),
                    RankAgreement.kendallW(ranks).orElseThrow());
        }
        comparison.done();
    }

    @Test
    void similarityIsThatOfTheTextbooks() {
        var vectors = SharedFiles.json("trend/concentration_similarity_vectors.json");
        var sets = new Comparison("similarity: Jaccard, Dice, containment", FUNCTION);
        for (var vector : vectors.get("jaccard")) {
            var said = SetSimilarity.of(set(vector.get("a")), set(vector.get("b")));
            sets.cell(
                    "jaccard", vector.get("jaccard").asDouble(), said.jaccard().orElseThrow());
            sets.cell("dice", vector.get("dice").asDouble(), said.dice().orElseThrow());
            sets.cell(
                    "containment",
                    vector.get("containment_b_in_a").asDouble(),
                    said.rightInLeft().orElseThrow());
        }
        sets.done();
        var names = new Comparison("similarity: Jaro, Jaro-Winkler (six digits printed)", 5e-7);
        for (var vector : vectors.get("jaro_winkler")) {
            var a = vector.get("a").asText();
            var b = vector.get("b").asText();
            names.cell(a + " jaro", vector.get("jaro").asDouble(), JaroWinkler.jaro(a, b));
            names.cell(a + " winkler", vector.get("jw").asDouble(), JaroWinkler.winkler(a, b));
        }
        names.done();
    }

    private static Method.Made standard(Asem asem) {
        return asem.method(Normalisation.minMax(0, 100), Mean.ARITHMETIC).apply(asem.denominated(), asem.hierarchy());
    }

    private static void compare(String file, UnitTable table) {
        var comparison = new Comparison(file, STAGE);
        for (var row : SharedFiles.csv(file)) {
            int unit = table.units().indexOf(row.get("uCode"));
            for (String indicator : table.indicators()) {
                comparison.cell(
                        row.get("uCode") + " " + indicator,
                        Asem.number(row.get(indicator)),
                        table.column(indicator),
                        unit);
            }
        }
        comparison.done();
    }

    private static void compareResults(String file, List<String> units, Method.Made made) {
        var comparison = new Comparison(file, RESULT);
        var ranks = made.composite().ranks();
        for (var row : SharedFiles.csv(file)) {
            int unit = units.indexOf(row.get("uCode"));
            comparison.cell(row.get("uCode") + " rank", Asem.number(row.get("Rank")), ranks, unit);
            for (Component aggregate : made.hierarchy().aggregatesUpwards()) {
                comparison.cell(
                        row.get("uCode") + " " + aggregate.id(),
                        Asem.number(row.get(aggregate.id())),
                        made.composite().of(aggregate.id()),
                        unit);
            }
        }
        comparison.done();
    }

    private static UnitTable table(JsonNode rows) {
        var columns = new ArrayList<Values>();
        int units = rows.size();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            columns.add(Values.of(IntStream.range(0, units)
                    .mapToDouble(unit -> rows.get(unit).get(at).asDouble())
                    .toArray()));
        }
        return new UnitTable(
                IntStream.range(0, units).mapToObj(unit -> "u" + unit).toList(),
                IntStream.range(0, columns.size()).mapToObj(i -> "i" + i).toList(),
                columns);
    }

    private static Values values(JsonNode array) {
        return Values.ofNullable(StreamSupport.stream(array.spliterator(), false)
                .map(EngineVectors::number)
                .toList());
    }

    private static Double number(JsonNode node) {
        return node.isNull() ? null : Double.valueOf(node.asDouble());
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static Set<String> set(JsonNode array) {
        var set = new HashSet<String>();
        array.forEach(item -> set.add(item.asText()));
        return set;
    }
}
