package ca.etalon.analytics.trend;

import ca.etalon.analytics.measure.Convergence;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.analytics.measure.Trend;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Tests series and says what came of it: one row each, and one for all governments of an indicator together. */
final class TrendRows {
    private static final double LEVEL = 0.95;
    private static final int FIRST_NORMAL = 10;
    /** Lags looked at are a quarter of the points, as is usual; more say nothing in a short series. */
    private static final int POINTS_PER_LAG = 4;

    private TrendRows() {}

    /** The trend of one government. */
    static Trend of(String government, String indicator, TrendSeries series) {
        if (series.points() < MannKendall.FEWEST || series.unbounded() > 0) {
            return row(SubjectKind.GOVERNMENT, government, indicator, series, null, null, null, untested(series));
        }
        var values = series.values();
        var line = TheilSen.of(series.times(), values);
        var isShort = values.length < FIRST_NORMAL;
        var test = certain(test(values), values, List.of(series));
        return row(
                SubjectKind.GOVERNMENT,
                government,
                indicator,
                series,
                line,
                test,
                isShort ? "EXACT" : test.variance() > MannKendall.variance(values) ? "HAMED_RAO" : "NORMAL",
                null);
    }

    private static MannKendall test(double[] values) {
        return values.length < FIRST_NORMAL ? MannKendall.of(values) : corrected(values);
    }

    /**
     * The test of the values, as sure as what rises or falls whatever the unknown is in each edition: what moves only because
     * more or less was observed is no trend. That all unknown were the one throughout, or the other, would not do: what is
     * unknown may be the one early and the other late.
     *
     * @param values of a single series, or null
     */
    private static MannKendall certain(MannKendall value, double[] values, List<TrendSeries> series) {
        double least = series.stream()
                .mapToDouble(one -> MannKendall.score(one.highs(), one.lows()))
                .sum();
        double most = series.stream()
                .mapToDouble(one -> MannKendall.score(one.lows(), one.highs()))
                .sum();
        if (least == value.s() && most == value.s()) {
            return value;
        }
        double sure = least > 0 ? least : Math.min(most, 0);
        double p = values != null && values.length < FIRST_NORMAL
                ? MannKendall.exact(values, sure)
                : MannKendall.of(value.n(), sure, value.variance(), 1).p();
        return new MannKendall(value.n(), value.s(), value.variance(), value.z(), p, value.tau());
    }

    /** A test that is no surer than it would be were all that is unknown the one throughout, or the other. */
    private static MannKendall weakest(MannKendall value, MannKendall low, MannKendall high) {
        boolean agree = value.s() * low.s() > 0 && value.s() * high.s() > 0;
        double p = agree ? Math.max(value.p(), Math.max(low.p(), high.p())) : 1;
        return new MannKendall(value.n(), value.s(), value.variance(), value.z(), p, value.tau());
    }

    /** The correction may widen the variance and never narrows it: a short series cannot prove that it varies less. */
    private static MannKendall corrected(double[] values) {
        var plain = MannKendall.of(values);
        var ordinals = DoubleStream.iterate(0, i -> i + 1).limit(values.length).toArray();
        var corrected = Autocorrelation.HAMED_RAO.test(
                values, TheilSen.of(ordinals, values).slope(), Math.max(1, values.length / POINTS_PER_LAG));
        return corrected.variance() > plain.variance() ? corrected : plain;
    }

    /** The trend of a country: the tests of its governments added, and the median of their slopes. */
    static Trend together(String nation, String indicator, Collection<TrendSeries> all) {
        var longOnes =
                all.stream().filter(one -> one.points() >= MannKendall.FEWEST).toList();
        var series = longOnes.stream().filter(one -> one.unbounded() == 0).toList();
        if (series.isEmpty()) {
            var reason = longOnes.isEmpty() ? tooFew(0) : untested(longOnes.get(0));
            return row(SubjectKind.NATIONAL, nation, indicator, null, null, null, null, reason);
        }
        var test = certain(together(series), null, series);
        var slopes = series.stream()
                .flatMapToDouble(one -> DoubleStream.of(TheilSen.slopes(one.times(), one.values())))
                .sorted()
                .toArray();
        var line = new TheilSen(TheilSen.median(slopes), 0, slopes);
        return new Trend(
                SubjectKind.NATIONAL,
                nation,
                indicator,
                series.stream().mapToInt(TrendSeries::points).sum(),
                series.stream().mapToInt(TrendSeries::leftOut).sum(),
                series.stream()
                        .map(TrendSeries::first)
                        .min(java.time.LocalDate::compareTo)
                        .orElseThrow(),
                series.stream()
                        .map(TrendSeries::last)
                        .max(java.time.LocalDate::compareTo)
                        .orElseThrow(),
                null,
                null,
                line.slope(),
                line.interval(test.variance(), LEVEL)[0],
                line.interval(test.variance(), LEVEL)[1],
                test.s(),
                test.variance(),
                test.tau(),
                test.p(),
                "TOGETHER",
                null,
                null,
                null,
                readOtherwise(series));
    }

    /** As of one series: null where none is known to be read otherwise, and of some it was not kept. */
    private static Integer readOtherwise(List<TrendSeries> series) {
        int known = series.stream()
                .map(TrendSeries::readOtherwise)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return known > 0 || series.stream().allMatch(one -> one.readOtherwise() != null) ? known : null;
    }

    private static MannKendall together(List<TrendSeries> series) {
        return MannKendall.together(series.stream().map(TrendSeries::values).toArray(double[][]::new));
    }

    /**
     * Whether governments grow alike, no surer than it would be were all that is unknown the one or the other.
     *
     * @param all of the same editions
     */
    static Convergence convergence(String indicator, List<TrendSeries> all) {
        var value = grown(all, TrendSeries::values);
        var low = grown(all, TrendSeries::lows);
        var high = grown(all, TrendSeries::highs);
        var first = all.get(0);
        return new Convergence(
                indicator,
                value.governments(),
                first.points(),
                first.first(),
                first.last(),
                value.sigma().slope(),
                weakest(value.sigmaTest(), low.sigmaTest(), high.sigmaTest()).p(),
                value.beta(),
                growth(value, low, high));
    }

    /** The weakest p of beta; 1 where the bounds do not grow alike; null where beta cannot be told. */
    private static Double growth(SpreadAndGrowth value, SpreadAndGrowth low, SpreadAndGrowth high) {
        if (value.beta() == null) {
            return null;
        }
        boolean agree = low.beta() != null
                && high.beta() != null
                && value.beta() * low.beta() > 0
                && value.beta() * high.beta() > 0;
        return agree ? Math.max(value.betaP(), Math.max(low.betaP(), high.betaP())) : 1.0;
    }

    private static SpreadAndGrowth grown(List<TrendSeries> all, Function<TrendSeries, double[]> values) {
        return SpreadAndGrowth.of(all.get(0).times(), all.stream().map(values).toArray(double[][]::new));
    }

    private static String untested(TrendSeries series) {
        return series.points() < MannKendall.FEWEST
                ? tooFew(series.points())
                : "%s %d of %d".formatted(Trend.UNKNOWN_WITHOUT_BOUNDS, series.unbounded(), series.points());
    }

    private static String tooFew(int points) {
        return "NOT_ENOUGH_SNAPSHOTS %d of %d".formatted(points, MannKendall.FEWEST);
    }

    private static Trend row(
            SubjectKind kind,
            String subject,
            String indicator,
            TrendSeries series,
            TheilSen line,
            MannKendall test,
            String method,
            String reason) {
        var interval = line == null ? null : line.interval(test.variance(), LEVEL);
        return new Trend(
                kind,
                subject,
                indicator,
                series == null ? 0 : series.points(),
                series == null ? 0 : series.leftOut(),
                series == null ? null : series.first(),
                series == null ? null : series.last(),
                series == null ? null : series.cutOn(),
                series == null ? null : series.cutReason(),
                line == null ? null : line.slope(),
                interval == null ? null : interval[0],
                interval == null ? null : interval[1],
                test == null ? null : test.s(),
                test == null ? null : test.variance(),
                test == null ? null : test.tau(),
                test == null ? null : test.p(),
                method,
                null,
                null,
                reason,
                readOtherwise(series == null ? List.of() : List.of(series)));
    }

    /** The rows with the false discovery rate over all that were tested, and with what that allows to be said. */
    static List<Trend> judged(List<Trend> rows) {
        var tested = rows.stream().filter(row -> row.p() != null).toList();
        var q = FalseDiscovery.adjusted(tested.stream().mapToDouble(Trend::p).toArray());
        var judged = new ArrayList<Trend>();
        int next = 0;
        for (Trend row : rows) {
            judged.add(row.p() == null ? row : judged(row, q[next++]));
        }
        return judged;
    }

    private static Trend judged(Trend row, double q) {
        // A median slope of nothing is no movement to tell of, whatever a few governments did.
        var isTrend = q <= 1 - LEVEL && row.slope() * row.s() > 0;
        return new Trend(
                row.subjectKind(),
                row.subject(),
                row.indicator(),
                row.points(),
                row.leftOut(),
                row.first(),
                row.last(),
                row.cutOn(),
                row.cutReason(),
                row.slope(),
                row.low(),
                row.high(),
                row.s(),
                row.variance(),
                row.tau(),
                row.p(),
                row.method(),
                q,
                isTrend ? row.s() > 0 ? "RISING" : "FALLING" : "NONE",
                null,
                row.readOtherwise());
    }
}
