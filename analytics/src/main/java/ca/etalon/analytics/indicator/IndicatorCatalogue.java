package ca.etalon.analytics.indicator;

import ca.etalon.ingest.config.ConfigProblems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.sql.SparkSession;

/** All declared indicators, by dimension and then as declared; within a grain this is the order of the result bytes. */
public final class IndicatorCatalogue {

    /** The dimensions in the order they are shown; each has one file of its name. */
    public static final List<String> DIMENSIONS = List.of(
            "publishing",
            "standards",
            "openness",
            "engagement",
            "harmonization",
            "mqa",
            "portalwatch",
            "fivestar",
            "federal",
            "udata",
            "toronto");

    private final List<Indicator> indicators;
    private final Map<Grain, List<Indicator>> byGrain = new EnumMap<>(Grain.class);
    private final Map<Grain, Map<String, Integer>> positions = new EnumMap<>(Grain.class);

    /** @param indicators with unique ids */
    public IndicatorCatalogue(List<Indicator> indicators) {
        this.indicators = List.copyOf(indicators);
        for (Grain grain : Grain.values()) {
            var ordered = this.indicators.stream()
                    .filter(indicator -> indicator.grain() == grain)
                    .toList();
            byGrain.put(grain, ordered);
            positions.put(grain, new HashMap<>());
            ordered.forEach(indicator -> positions
                    .get(grain)
                    .put(indicator.id(), positions.get(grain).size()));
        }
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    /**
     * Reads and checks {@code conf/indicators}, expressions included.
     *
     * @throws ca.etalon.ingest.config.ConfigurationException naming every mistake with file, line, value and what is
     *     allowed
     */
    public static IndicatorCatalogue load(Path folder, SparkSession spark) {
        var problems = new ConfigProblems();
        var catalogue = withSoundExpressions(read(folder, problems), spark, problems);
        problems.throwIfErrors();
        return catalogue;
    }

    /**
     * The indicators whose expressions Spark understands; the others become problems, and so does what an expression
     * reads without saying so.
     */
    public static IndicatorCatalogue check(IndicatorCatalogue catalogue, SparkSession spark, ConfigProblems problems) {
        var sound = withSoundExpressions(catalogue, spark, problems);
        NeedsCheck.check(sound, problems);
        return sound;
    }

    private static IndicatorCatalogue withSoundExpressions(
            IndicatorCatalogue catalogue, SparkSession spark, ConfigProblems problems) {
        return new IndicatorCatalogue(new ExpressionCheck(spark).sound(catalogue.indicators(), problems));
    }

    /** Reads the entries and checks all but their expressions, which only Spark can judge. */
    public static IndicatorCatalogue read(Path folder, ConfigProblems problems) {
        return new IndicatorCatalogue(new IndicatorReader(problems).readAll(folder));
    }

    /** The indicators of a grain, in the order of its result bytes. */
    public List<Indicator> of(Grain grain) {
        return byGrain.get(grain);
    }

    /** Where the result of an indicator stands among the bytes of its grain. */
    public OptionalInt position(Grain grain, String id) {
        var position = positions.get(grain).get(id);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** The same, with some indicators replaced by ones that fail on every row; each keeps its position. */
    public IndicatorCatalogue failing(Collection<String> ids) {
        return new IndicatorCatalogue(indicators.stream()
                .map(indicator -> ids.contains(indicator.id()) ? indicator.failing() : indicator)
                .toList());
    }
}
