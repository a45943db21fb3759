package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.indicator.ResultProjection;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
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
     * @param quantities positions of the indicators that have a quantity
     */
    record GrainSettings(ResultProjection projection, long[] needs, int[] quantities) implements Serializable {

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
                    quantities.stream().mapToInt(Integer::intValue).toArray());
        }

        int size() {
            return needs.length;
        }
    }
}
