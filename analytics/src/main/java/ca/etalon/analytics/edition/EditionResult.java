package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.ingest.config.Configuration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What is known of an edition once its rows are added up; steps build on it, tables of earlier steps included.
 *
 * @param catalogue the declared indicators; their order within a grain is that of the result bytes
 * @param recordMeasurements the measurements were every record a data product by itself
 * @param datasets counted records by subject, and {@code products} the data products; absent where there are none
 * @param quantities what means and medians are made of
 * @param earlier the editions before it, oldest first
 */
public record EditionResult(
        LocalDate edition,
        Configuration configuration,
        IndicatorCatalogue catalogue,
        List<Measurement> measurements,
        List<Measurement> recordMeasurements,
        List<GovernmentEdition> governments,
        List<PortalEdition> portals,
        Map<Subject, Long> datasets,
        Map<Subject, Long> products,
        Quantities quantities,
        List<EarlierEdition> earlier) {

    /** How often each quantity occurs among the rows of a subject. */
    @FunctionalInterface
    public interface Quantities {

        /**
         * Rows by quantity, in parts of {@link ca.etalon.analytics.indicator.ResultProjection#QUANTITY_SCALE}: data
         * products for an indicator of datasets. Empty where nothing was observed.
         */
        SortedMap<Long, Long> of(Subject subject, Indicator indicator);
    }

    /** What a later edition will find of this one. */
    public EarlierEdition asEarlier() {
        return EarlierEdition.of(edition, governments, portals, measurements);
    }
}
