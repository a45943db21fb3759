package ca.etalon.analytics.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationException;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Path CONF = Path.of("../conf");

    private final Map<String, Measurement> measured = new HashMap<>();

    private static PeerGroups declared() {
        var problems = new ConfigProblems();
        var groups = PeerGroups.load(CONF, problems);
        problems.throwIfErrors();
        return groups;
    }

    private static Indicator indicator(String id) {
        var problems = new ConfigProblems();
        return IndicatorCatalogue.read(CONF.resolve("indicators"), problems).indicators().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Government government(String id, Government.Tier tier, String province, Long population) {
        return new Government(
                id,
                null,
                new Name(id, id),
                "City",
                Government.Kind.MUNICIPAL,
                tier,
                province,
                population,
                2021,
                null,
                null,
                null,
                List.of());
    }

    private static Government city(String id, long population) {
        return government(id, Government.Tier.SINGLE, "ON", population);
    }

    private void share(String government, double numerator, long denominator, long unknown) {
        measured.put(
                government,
                new Measurement(
                        SubjectKind.GOVERNMENT,
                        government,
                        DAY,
                        "openness.licence_open",
                        1,
                        MeasurementStatus.MEASURED,
                        numerator / denominator,
                        numerator,
                        denominator,
                        unknown,
                        null));
    }

    private GroupMeasure of(Government... governments) {
        return new GroupMeasure(indicator("openness.licence_open"), List.of(governments), measured);
    }

    @Test
    void typicalDatasetCityAndResidentDiffer() {
        share("big", 100, 1000, 0);
        share("small", 9, 10, 0);
        var summary = of(city("big", 900), city("small", 100)).summary("ca");
        assertEquals(109 / 1010.0, summary.pooled(), 1e-12);
        assertEquals(0.5, summary.mean(), 1e-12);
        // 0.9 · 0.1 + 0.1 · 0.9
        assertEquals(0.18, summary.populationMean(), 1e-12);
        assertEquals(1000, summary.residents());
        assertEquals(0.5, summary.median(), 1e-12);
    }

    @Test
    void residentsOfAnUpperTierAreNotCountedTwice() {
        share("region", 1, 2, 0);
        share("town", 1, 1, 0);
        var summary = of(government("region", Government.Tier.UPPER, "ON", 5000L), city("town", 1000))
                .summary("ca");
        assertEquals(1.0, summary.populationMean(), 1e-12);
        assertEquals(1000, summary.residents());
    }

    @Test
    void whatIsUnknownMakesAveragesRanges() {
        share("one", 1, 2, 2);
        share("other", 4, 4, 0);
        var summary = of(city("one", 10), city("other", 30)).summary("ca");
        assertEquals(5 / 8.0, summary.pooledLow(), 1e-12);
        assertEquals(7 / 8.0, summary.pooledHigh(), 1e-12);
        assertEquals((0.25 + 1) / 2, summary.meanLow(), 1e-12);
        assertEquals((0.75 + 1) / 2, summary.meanHigh(), 1e-12);
        assertEquals(0.25 * 0.25 + 0.75, summary.populationLow(), 1e-12);
        assertNull(summary.median());
    }

    /** Leaving out who is known in part would be a mean of those alone that hide nothing. */
    @Test
    void whoseRangeAloneIsKnownCountsInTheBoundsAndLeavesNoValue() {
        share("one", 1, 2, 0);
        measured.put(
                "other",
                new Measurement(
                        SubjectKind.GOVERNMENT,
                        "other",
                        DAY,
                        "openness.licence_open",
                        1,
                        MeasurementStatus.NOT_OBSERVABLE,
                        null,
                        1.0,
                        3L,
                        1L,
                        "BOUNDS_ONLY"));
        var summary = of(city("one", 10), city("other", 30)).summary("ca");
        assertEquals(2, summary.measured());
        assertNull(summary.mean());
        assertNull(summary.pooled());
        assertNull(summary.populationMean());
        assertEquals((0.5 + 0.25) / 2, summary.meanLow(), 1e-12);
        assertEquals((0.5 + 0.5) / 2, summary.meanHigh(), 1e-12);
        assertEquals(2 / 6.0, summary.pooledLow(), 1e-12);
        assertEquals(3 / 6.0, summary.pooledHigh(), 1e-12);
    }

    /** Eight of twelve have it and of four it cannot be told: two thirds at least, and no quartile is all. */
    @Test
    void whereItCanOnlyBeFoundThoseWhereItWasNotStayInTheGroup() {
        var cities = new ArrayList<Government>();
        for (int i = 0; i < 12; i++) {
            cities.add(city("city" + i, 100));
            measured.put(
                    "city" + i,
                    new Measurement(
                            SubjectKind.GOVERNMENT,
                            "city" + i,
                            DAY,
                            "engagement.access_requests_dataset",
                            3,
                            i < 8 ? MeasurementStatus.MEASURED : MeasurementStatus.NOT_OBSERVABLE,
                            i < 8 ? 1.0 : null,
                            i < 8 ? 1.0 : 0.0,
                            i < 8 ? 1L : 0L,
                            i < 8 ? 0L : 1L,
                            i < 8 ? "ABSENCE_UNTOLD" : "BOUNDS_ONLY"));
        }
        var summary = new GroupMeasure(indicator("engagement.access_requests_dataset"), cities, measured).summary("ca");
        assertEquals(12, summary.measured());
        assertNull(summary.mean());
        assertEquals(8 / 12.0, summary.meanLow(), 1e-12);
        assertEquals(1, summary.meanHigh(), 1e-12);
        assertEquals(8 / 12.0, summary.pooledLow(), 1e-12);
        assertNull(summary.lower());
        assertNull(summary.median());
    }

    /** Freshness of one dataset of a hundred is no freshness of them all. */
    @Test
    void meanOfRatiosIsBoundedByWhatIsUnknownLikeAShare() {
        share("one", 1, 1, 99);
        share("other", 3, 6, 0);
        var freshness = indicator("toronto.freshness");
        var group = new GroupMeasure(freshness, List.of(city("one", 10), city("other", 10)), measured);
        var summary = group.summary("ca");
        assertEquals((0.01 + 0.5) / 2, summary.meanLow(), 1e-12);
        assertEquals((1 + 0.5) / 2, summary.meanHigh(), 1e-12);
        assertNull(summary.median());
        assertEquals(0, group.standings("g").get(0).low());
        assertEquals(1, group.standings("g").get(0).high());
    }

    @Test
    void quantityWithoutEndsHasNoBounds() {
        share("one", 30, 10, 5);
        var files =
                new GroupMeasure(indicator("publishing.distributions_per_dataset"), List.of(city("one", 10)), measured);
        assertEquals(3, files.summary("ca").meanHigh(), 1e-12);
    }

    /** Links that fail and are not yet called broken may all be. */
    @Test
    void countIsBoundedByWhatIsUnknown() {
        count("calm", 5, 100, 0);
        count("failing", 0, 100, 35);
        var broken = new GroupMeasure(
                indicator("openness.link_broken"), List.of(city("calm", 10), city("failing", 10)), measured);
        var summary = broken.summary("ca");
        assertEquals((5 + 0) / 2.0, summary.meanLow(), 1e-12);
        assertEquals((5 + 35) / 2.0, summary.meanHigh(), 1e-12);
        assertNull(summary.median());
        // Fewer are better: the one with 0 to 35 may be before or behind the other.
        assertEquals(0, broken.standings("g").get(1).low());
        assertEquals(1, broken.standings("g").get(1).high());
    }

    private void count(String government, long counted, long observed, long unknown) {
        measured.put(
                government,
                new Measurement(
                        SubjectKind.GOVERNMENT,
                        government,
                        DAY,
                        "openness.link_broken",
                        1,
                        MeasurementStatus.MEASURED,
                        (double) counted,
                        (double) counted,
                        observed,
                        unknown,
                        null));
    }

    @Test
    void unmeasuredGovernmentIsNoZero() {
        share("one", 1, 2, 0);
        var summary = of(city("one", 10), city("other", 10)).summary("ca");
        assertEquals(2, summary.governments());
        assertEquals(1, summary.measured());
        assertEquals(0.5, summary.mean(), 1e-12);
    }

    @Test
    void unknownPopulationsGiveNoMeanOfResidents() {
        share("one", 1, 2, 0);
        assertNull(of(government("one", Government.Tier.SINGLE, "ON", null))
                .summary("ca")
                .populationMean());
    }

    @Test
    void tiesCountHalf() {
        share("a", 1, 10, 0);
        share("b", 5, 10, 0);
        share("c", 5, 10, 0);
        var standings = of(city("a", 1), city("b", 1), city("c", 1)).standings("g");
        assertEquals(0, standings.get(0).low());
        assertEquals(0.75, standings.get(1).low());
        assertEquals(0.75, standings.get(1).high());
    }

    @Test
    void whatIsUnknownMakesAPlaceAnInterval() {
        share("a", 0, 1, 1);
        share("b", 1, 4, 0);
        var standings = of(city("a", 1), city("b", 1)).standings("g");
        // a lies between 0 and 0.5, b is 0.25.
        assertEquals(0, standings.get(0).low());
        assertEquals(1, standings.get(0).high());
    }

    @Test
    void nearestIsOfLikeSize() {
        var nearest = declared().nearest();
        var city = city("city", 100_000);
        assertEquals(1, nearest.distance(city, city("other", 1_000_000)), 1e-12);
        assertEquals(0.25, nearest.distance(city, government("far", Government.Tier.LOWER, "QC", 100_000L)), 1e-12);
        assertEquals(1, nearest.distance(city, government("region", Government.Tier.UPPER, "ON", 100_000L)), 1e-12);
    }

    @Test
    void populationClassesMeetWithoutGapOrOverlap() {
        var groups = declared().groups().stream()
                .filter(group -> group.criterion() instanceof PeerGroup.Population)
                .toList();
        for (long residents : new long[] {0, 29_999, 30_000, 99_999, 100_000, 3_000_000}) {
            assertEquals(
                    1,
                    groups.stream()
                            .filter(group -> ((PeerGroup.Population) group.criterion()).holds(residents))
                            .count(),
                    residents + " residents");
        }
        assertFalse(((PeerGroup.Population) groups.get(0).criterion()).holds(null));
    }

    @Test
    void senselessGroupsAreProblemsAndNotGroups(@TempDir Path conf) throws IOException {
        Files.writeString(conf.resolve(PeerGroups.FILE), """
                least: -1
                groups:
                  - {id: none, kind: population, from: 300_000, to: 100_000, label: {en: None, fr: Aucun}}
                nearest: {count: 0, population: -2, province: 0.25, tier: 1}
                """);
        var problems = new ConfigProblems();
        PeerGroups.load(conf, problems);
        var mistakes = assertThrows(ConfigurationException.class, problems::throwIfErrors)
                .getMessage();
        assertTrue(mistakes.contains("least: \"-1\" is not a whole number from 2 to 1000"), mistakes);
        for (String key : List.of("least", "to", "count", "population")) {
            assertTrue(mistakes.contains(key), mistakes);
        }
    }

    @Test
    void whatRoundingAloneTellsApartIsTied() {
        assertEquals(0.5, Quantiles.place(0.1 + 0.2, new double[] {0.3, 0.3}));
        assertEquals(1, Quantiles.place(0.3001, new double[] {0.3, 0.3}));
    }

    @Test
    void quartilesLieBetweenNeighbours() {
        assertEquals(1.75, Quantiles.of(new double[] {4, 1, 3, 2}, 0.25), 1e-12);
        assertEquals(7, Quantiles.of(new double[] {7}, 0.75), 1e-12);
        assertTrue(Quantiles.place(1, new double[0]) == 0.5);
    }
}
