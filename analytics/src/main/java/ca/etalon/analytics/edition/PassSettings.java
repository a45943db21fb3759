package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.CountedFields;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.indicator.ResultProjection;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * What every task of a pass knows.
 *
 * @param lake where the result files go
 * @param freshness what can be told of changes, in the order of the inputs
 * @param fingerprints of the editions; their files carry it in their names
 */
record PassSettings(
        String lake,
        List<EditionInput> inputs,
        List<Freshness> freshness,
        Map<LocalDate, String> fingerprints,
        Map<LocalDate, Attribution> attributions,
        OwnCatalogues ownCatalogues,
        FeedFields fields,
        GrainSettings dataset,
        GrainSettings distribution,
        List<DatasetScorer> scorers)
        implements Serializable {

    GrainSettings of(Grain grain) {
        return grain == Grain.DATASET ? dataset : distribution;
    }

    /**
     * The indicators of one grain, as far as a task needs them.
     *
     * @param needs sets of fields by indicator
     * @param counting sets of fields by which it is seen that a row is left out, by indicator
     * @param quantities positions of the indicators that have a quantity
     */
    record GrainSettings(ResultProjection projection, long[] needs, long[] counting, int[] quantities)
            implements Serializable {

        static GrainSettings of(IndicatorCatalogue catalogue, Grain grain, SparkSession spark) {
            var indicators = catalogue.of(grain);
            var quantities = new ArrayList<Integer>();
            for (Indicator indicator : indicators) {
                if (indicator.kind().isQuantity()) {
                    quantities.add(indicators.indexOf(indicator));
                }
            }
            return new GrainSettings(
                    ResultProjection.of(indicators, grain, spark),
                    FeedFields.needs(indicators),
                    new CountedFields(spark, grain)
                            .of(indicators).stream()
                                    .mapToLong(fields -> fields.stream()
                                            .mapToLong(FeedFields::bit)
                                            .reduce(0, (a, b) -> a | b))
                                    .toArray(),
                    quantities.stream().mapToInt(Integer::intValue).toArray());
        }

        /** Fields of which a pass has to know whether a row states them. */
        long counted() {
            return Arrays.stream(counting).reduce(0, (a, b) -> a | b);
        }

        int size() {
            return needs.length;
        }
    }
}
