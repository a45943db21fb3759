package ca.etalon.analytics.framework;

import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.ingest.config.Name;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Indicators of which only id, grain and direction matter. */
public final class IndicatorFixture {

    private IndicatorFixture() {}

    public static IndicatorCatalogue catalogue(Indicator... indicators) {
        return new IndicatorCatalogue(List.of(indicators));
    }

    public static Indicator dataset(String id) {
        return indicator(id, Grain.DATASET, Indicator.Kind.SHARE, Indicator.Better.MORE);
    }

    public static Indicator distribution(String id) {
        return indicator(id, Grain.DISTRIBUTION, Indicator.Kind.SHARE, Indicator.Better.MORE);
    }

    /** A share of what one government has. */
    public static Indicator government(String id) {
        return indicator(id, Grain.GOVERNMENT, Indicator.Kind.SHARE, Indicator.Better.MORE);
    }

    public static Indicator lessIsBetter(String id) {
        return indicator(id, Grain.DATASET, Indicator.Kind.SHARE, Indicator.Better.LESS);
    }

    /** A share of datasets whose fix mends others too. */
    public static Indicator mending(String id, String... mended) {
        return indicator(id, Grain.DATASET, Indicator.Kind.SHARE, Indicator.Better.MORE, mended);
    }

    /** A share of datasets whose fix opens others where some condition holds. */
    public static Indicator opening(String id, Map<String, String> opens) {
        return indicator(id, Grain.DATASET, Indicator.Kind.SHARE, null, Indicator.Better.MORE, opens, null);
    }

    /** A mean of ratios. */
    public static Indicator mean(String id) {
        return indicator(id, Grain.DATASET, Indicator.Kind.MEAN, Indicator.Better.MORE);
    }

    /** A mean of a quantity without ends. */
    public static Indicator mean(String id, String unit) {
        return indicator(id, Grain.DATASET, Indicator.Kind.MEAN, unit, Indicator.Better.MORE, Map.of(), null);
    }

    /** A mean of points whose fix brings a row no further than so many. */
    public static Indicator reaching(String id, double most) {
        return indicator(id, Grain.DATASET, Indicator.Kind.MEAN, "points", Indicator.Better.MORE, Map.of(), most);
    }

    public static Indicator count(String id) {
        return indicator(id, Grain.DATASET, Indicator.Kind.COUNT, Indicator.Better.NONE);
    }

    private static Indicator indicator(
            String id, Grain grain, Indicator.Kind kind, Indicator.Better better, String... mended) {
        return indicator(id, grain, kind, kind.isQuantity() ? "ratio" : null, better, Map.of(), null, mended);
    }

    private static Indicator indicator(
            String id,
            Grain grain,
            Indicator.Kind kind,
            String unit,
            Indicator.Better better,
            Map<String, String> opens,
            Double reaches,
            String... mended) {
        var mends = List.of(mended);
        var text = new Name(id, id);
        return new Indicator(
                id,
                1,
                kind,
                better,
                grain,
                List.of(),
                List.of(),
                "true",
                "true",
                null,
                unit,
                text,
                text,
                text,
                Indicator.Effort.RECORD,
                mends,
                opens,
                reaches,
                "test",
                List.of(),
                Path.of("conf/indicators/test.yaml"),
                1);
    }
}
