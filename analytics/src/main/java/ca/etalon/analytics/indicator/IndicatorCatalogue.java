package ca.etalon.analytics.indicator;

import ca.etalon.ingest.config.ConfigProblems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.sql.SparkSession;

/**
 * All declared indicators, by dimension and then as declared; within a grain this is the order of the result bytes.
 *
 * @param indicators with unique ids
 */
public record IndicatorCatalogue(List<Indicator> indicators) {

    /** The dimensions in the order they are shown; each has one file of its name. */
    public static final List<String> DIMENSIONS =
            List.of("publishing", "standards", "openness", "harmonization", "mqa");

    public IndicatorCatalogue {
        indicators = List.copyOf(indicators);
    }

    /**
     * Reads and checks {@code conf/indicators}, expressions included.
     *
     * @throws ca.etalon.ingest.config.ConfigurationException naming every mistake with file, line, value and what is allowed
     */
    public static IndicatorCatalogue load(Path folder, SparkSession spark) {
        var problems = new ConfigProblems();
        var catalogue = withSoundExpressions(read(folder, problems), spark, problems);
        problems.throwIfErrors();
        return catalogue;
    }

    /** The indicators whose expressions Spark understands; the others become problems. */
    public static IndicatorCatalogue withSoundExpressions(
            IndicatorCatalogue catalogue, SparkSession spark, ConfigProblems problems) {
        return new IndicatorCatalogue(new ExpressionCheck(spark).sound(catalogue.indicators(), problems));
    }

    /** Reads the entries and checks all but their expressions, which only Spark can judge. */
    public static IndicatorCatalogue read(Path folder, ConfigProblems problems) {
        return new IndicatorCatalogue(new IndicatorReader(problems).readAll(folder));
    }

    /** The indicators of a grain, in the order of its result bytes. */
    public List<Indicator> of(Grain grain) {
        return indicators.stream()
                .filter(indicator -> indicator.grain() == grain)
                .toList();
    }

    /** Where the result of an indicator stands among the bytes of its grain. */
    public OptionalInt position(Grain grain, String id) {
        var ordered = of(grain);
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).id().equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The same, with some indicators replaced by ones that fail on every row; each keeps its position. */
    public IndicatorCatalogue failing(Collection<String> ids) {
        return new IndicatorCatalogue(indicators.stream()
                .map(indicator -> ids.contains(indicator.id()) ? indicator.failing() : indicator)
                .toList());
    }
}
