package ca.etalon.analytics.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.edition.PassSettings.GrainSettings;
import ca.etalon.analytics.freshness.ChangeDates;
import ca.etalon.analytics.indicator.Field;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.indicator.IndicatorExample;
import ca.etalon.analytics.indicator.SparkSchemas;
import ca.etalon.analytics.indicator.StatingRows;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.ingest.config.PlatformFeed;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every declared indicator over every field it needs: what a field that is missing comes to, by whose doing it is missing. No
 * case makes a zero out of nothing.
 */
class MissingFieldTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final String PORTAL = "portal";
    private static final Set<Field> FOUND_BY_US = EnumSet.of(Field.CHANGED, Field.SEEN);
    private static final Freshness TOLD = new Freshness(new ChangeDates(Set.of(), null, null), 9, DAY);

    private static IndicatorCatalogue declared;
    private static GrainSettings datasets;
    private static GrainSettings distributions;

    /** The row that states nothing, under null, and those that state one field, by grain. */
    private static final Map<Grain, Map<Field, Row>> ROWS = new EnumMap<>(Grain.class);

    @BeforeAll
    static void projectEveryRowOnce() {
        var spark = TestSpark.session();
        declared = IndicatorCatalogue.load(Path.of("../conf/indicators"), spark);
        datasets = GrainSettings.of(declared, Grain.DATASET, spark);
        distributions = GrainSettings.of(declared, Grain.DISTRIBUTION, spark);
        long all = Stream.of(Field.values()).mapToLong(FeedFields::bit).sum();
        for (Grain grain : List.of(Grain.DATASET, Grain.DISTRIBUTION)) {
            var fields = new ArrayList<Field>(List.of(Field.values()));
            fields.add(0, null);
            var columns = new ArrayList<>(RowColumns.of(grain, all));
            columns.addAll((grain == Grain.DATASET ? datasets : distributions)
                    .projection()
                    .columns());
            var rows = spark.createDataFrame(
                            fields.stream()
                                    .map(field -> StatingRows.of(grain, field))
                                    .toList(),
                            SparkSchemas.of(grain.table()))
                    .withColumn("input", functions.lit(0))
                    .selectExpr(columns.toArray(String[]::new))
                    .collectAsList();
            var byField = new HashMap<Field, Row>();
            for (int i = 0; i < rows.size(); i++) {
                byField.put(fields.get(i), rows.get(i));
            }
            ROWS.put(grain, byField);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatThePlatformCannotStateIsNotObservable() {
        return ofEveryNeed((indicator, field) -> {
            var said = measured(indicator, hiding(field, Observability.PLATFORM_CANNOT), TOLD, null);
            assertNothingIsMade(said, MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT " + field.word());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatNobodyConfiguredIsNotObservable() {
        return ofEveryNeed((indicator, field) -> {
            var said = measured(indicator, hiding(field, Observability.NOT_CONFIGURED), TOLD, null);
            assertNothingIsMade(said, MeasurementStatus.NOT_OBSERVABLE, "NOT_CONFIGURED " + field.word());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatSomeRowStatesIsConfigured() {
        return ofEveryNeed((indicator, field) -> assertEquals(
                measured(indicator, Map.of(), TOLD, field),
                measured(indicator, hiding(field, Observability.NOT_CONFIGURED), TOLD, field)));
    }

    @TestFactory
    Stream<DynamicTest> whatThePlatformCannotAndWhatNobodyConfiguredAreBothNamed() {
        return declared.indicators().stream()
                .filter(indicator -> fromFeeds(indicator).size() > 1)
                .map(indicator -> dynamicTest(indicator.id(), () -> {
                    var needs = fromFeeds(indicator);
                    var feed = Map.of(
                            needs.get(0).word(), Observability.PLATFORM_CANNOT,
                            needs.get(1).word(), Observability.NOT_CONFIGURED);
                    assertNothingIsMade(
                            measured(indicator, feed, TOLD, null),
                            MeasurementStatus.NOT_OBSERVABLE,
                            "NOT_CONFIGURED " + needs.get(1).word() + "; PLATFORM_CANNOT "
                                    + needs.get(0).word());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheFeedCouldStateAndTheRowDoesNotIsAsDeclared() {
        return ofFeeds()
                .map(indicator -> dynamicTest(indicator.id(), () -> {
                    var said = measured(indicator, Map.of(), TOLD, null);
                    switch (StatingRows.ofNothing(indicator)) {
                        case IndicatorExample.UNKNOWN ->
                            assertNothingIsMade(said, MeasurementStatus.NOT_OBSERVABLE, "NOTHING_OBSERVED");
                        case IndicatorExample.NOT_COUNTED ->
                            assertNothingIsMade(said, MeasurementStatus.NOT_APPLICABLE, "NOTHING_COUNTED");
                        default -> {
                            assertEquals(MeasurementStatus.MEASURED, said.status());
                            assertEquals(Double.parseDouble(StatingRows.ofNothing(indicator)), said.value(), 0.005);
                            assertEquals(1, said.denominator(), "a value of nothing");
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> portalWithoutDatasetsIsNotApplicable() {
        var nothing = new Tally(datasets.size(), distributions.size(), List.of());
        return ofFeeds()
                .map(indicator -> dynamicTest(indicator.id(), () -> {
                    var said = measured(indicator, nothing);
                    if (indicator.kind() == Indicator.Kind.COUNT
                            && indicator.needs().isEmpty()) {
                        assertEquals(0, said.value(), "that there are no rows is known");
                    } else {
                        assertNothingIsMade(said, MeasurementStatus.NOT_APPLICABLE, "NOTHING_COUNTED");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> changesThatCannotBeToldAreNotObservable() {
        var untold = new Freshness(new ChangeDates(Set.of(), "BULK_TOUCH modified", null), 1, DAY);
        return declared.indicators().stream()
                .filter(indicator -> indicator.needs().stream().anyMatch(FOUND_BY_US::contains))
                .map(indicator -> dynamicTest(
                        indicator.id(),
                        () -> assertNothingIsMade(
                                measured(indicator, Map.of(), untold, null),
                                MeasurementStatus.NOT_OBSERVABLE,
                                indicator.needs().contains(Field.CHANGED) ? "BULK_TOUCH modified" : "NOT_WATCHED 1")));
    }

    /** A feed that names no files does not say that there are none. */
    @TestFactory
    Stream<DynamicTest> whatIsSaidOfFilesIsNotObservableWhereTheFeedNamesNone() {
        return declared.of(Grain.DISTRIBUTION).stream()
                .map(indicator -> dynamicTest(indicator.id(), () -> {
                    var feed = hiding(Field.DISTRIBUTION, Observability.PLATFORM_CANNOT);
                    var tally = tally(feed, TOLD, List.of(portal -> portal.addDataset(row(Grain.DATASET, null, 0))));
                    assertNothingIsMade(
                            measured(indicator, tally),
                            MeasurementStatus.NOT_OBSERVABLE,
                            "PLATFORM_CANNOT distribution");
                }));
    }

    /** What a feed cannot state and a probe found is known all the same. */
    @TestFactory
    Stream<DynamicTest> whatAProbeFoundIsMeasuredWhateverTheFeedCannotState() {
        return declared.indicators().stream().flatMap(indicator -> fromFeeds(indicator).stream()
                .filter(Field::isFoundByProbes)
                .map(field -> dynamicTest(
                        indicator.id() + " with " + field.word(),
                        () -> assertEquals(
                                measured(indicator, Map.of(), TOLD, field),
                                measured(indicator, hiding(field, Observability.PLATFORM_CANNOT), TOLD, field)))));
    }

    @Test
    void everyFieldThatAFeedCanLackIsStatedByTheRowMadeForIt() {
        for (Field field : Field.values()) {
            if (!FOUND_BY_US.contains(field)) {
                long stated = ROWS.get(Grain.DATASET).get(field).getLong(RowColumns.STATED)
                        | ROWS.get(Grain.DISTRIBUTION).get(field).getLong(RowColumns.STATED);
                assertTrue((stated & FeedFields.bit(field)) != 0, field.word());
            }
        }
    }

    private interface Case {
        void holds(Indicator indicator, Field field);
    }

    /** A test for each indicator over the rows of a feed and each field that it needs of the feed. */
    private static Stream<DynamicTest> ofEveryNeed(Case test) {
        return declared.indicators().stream().flatMap(indicator -> fromFeeds(indicator).stream()
                .map(field ->
                        dynamicTest(indicator.id() + " without " + field.word(), () -> test.holds(indicator, field))));
    }

    private static Stream<Indicator> ofFeeds() {
        return declared.indicators().stream().filter(indicator -> indicator.grain() != Grain.GOVERNMENT);
    }

    private static List<Field> fromFeeds(Indicator indicator) {
        return indicator.needs().stream()
                .filter(field -> !FOUND_BY_US.contains(field))
                .sorted()
                .toList();
    }

    private static Map<String, Observability> hiding(Field field, Observability how) {
        return Map.of(field.word(), how);
    }

    private static void assertNothingIsMade(Measurement said, MeasurementStatus status, String reason) {
        assertEquals(status, said.status());
        assertEquals(reason, said.reason());
        assertNull(said.value(), "a value of nothing");
        assertNull(said.numerator());
        assertNull(said.recordValue());
        assertEquals(0, said.denominator());
    }

    /** The measurement of a portal of one dataset that states nothing, with one more that states a field unless null. */
    private static Measurement measured(
            Indicator indicator, Map<String, Observability> feed, Freshness freshness, Field stated) {
        var rows = new ArrayList<Consumer<PortalRows>>();
        rows.add(portal -> portal.addDataset(row(Grain.DATASET, null, 0)));
        // A row of a distribution states that there is one.
        if (stated != null || !feed.containsKey(Field.DISTRIBUTION.word())) {
            rows.add(portal -> portal.addDistribution(row(Grain.DISTRIBUTION, null, 0)));
        }
        if (stated != null) {
            rows.add(portal -> portal.addDataset(row(Grain.DATASET, stated, 1)));
            rows.add(portal -> portal.addDistribution(row(Grain.DISTRIBUTION, stated, 1)));
        }
        return measured(indicator, tally(feed, freshness, rows));
    }

    private static Measurement measured(Indicator indicator, Tally tally) {
        var position = declared.position(indicator.grain(), indicator.id()).orElseThrow();
        var records = indicator.grain() == Grain.DATASET ? tally.records : null;
        return new Measurer(Subject.portal(PORTAL), DAY)
                .measure(indicator, tally.of(indicator.grain()), records, position);
    }

    private static Tally tally(Map<String, Observability> feed, Freshness freshness, List<Consumer<PortalRows>> rows) {
        var world = new WorldFixture()
                .portal(PORTAL)
                .government("city", WorldFixture.publishes(PORTAL, ca.etalon.ingest.config.Publishes.Role.OWN))
                .feed(new PlatformFeed("platform", "feed", feed))
                .configuration();
        var input = new EditionInput(DAY, PORTAL, DAY, 0, 0);
        var settings = new PassSettings(
                "",
                List.of(input),
                List.of(freshness),
                Map.of(),
                Map.of(DAY, new Attribution(world.governments(), DAY)),
                OwnCatalogues.none(),
                new FeedFields(world),
                datasets,
                distributions,
                List.of());
        var portal = new PortalRows(settings, input, freshness);
        rows.forEach(row -> row.accept(portal));
        var tallies = new HashMap<TallyKey, Tally>();
        portal.finish(tallies, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        assertEquals(1, tallies.size());
        return tallies.values().iterator().next();
    }

    private static Row row(Grain grain, Field stated, int number) {
        var row = ROWS.get(grain).get(stated);
        assertNotNull(row);
        var values = new Object[row.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        values[RowColumns.DATASET] = (long) number;
        return RowFactory.create(values);
    }
}
