package ca.etalon.analytics.edition;

import static ca.etalon.analytics.edition.DatasetFixture.dataset;
import static ca.etalon.analytics.edition.WorldFixture.measurement;
import static ca.etalon.analytics.edition.WorldFixture.publishes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.config.PlatformFeed;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import ca.etalon.ingest.config.Publishes.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {
    private static final Subject CITY = Subject.government("city");

    @TempDir
    Path folder;

    private final WorldFixture world =
            new WorldFixture().portal("portal").government("city", publishes("portal", Role.OWN));

    @Test
    void shareIsSatisfiedOverObserved() {
        var lake = new LakeFixture(folder)
                .complete(
                        "portal",
                        "2026-01-01",
                        dataset().licence(Status.OPEN),
                        dataset().licence(Status.RESTRICTED),
                        dataset().licence(Status.UNKNOWN),
                        dataset().licence(Status.OPEN))
                .lake;
        world.share("open", "CASE WHEN licence.status <> 'UNKNOWN' THEN licence.status = 'OPEN' END")
                .analyse(lake);
        var measured = measurement(lake, "2026-01-01", CITY, "open");
        assertEquals(MeasurementStatus.MEASURED, measured.status());
        assertEquals(2.0 / 3, measured.value());
        assertEquals(2.0, measured.numerator());
        assertEquals(3, measured.denominator());
        assertEquals(1, measured.unknown());
        assertEquals(LocalDate.parse("2026-01-01"), measured.snapshot());
        assertEquals(
                measured.value(),
                measurement(lake, "2026-01-01", Subject.NATION, "open").value());
        assertEquals(
                measured.value(),
                measurement(lake, "2026-01-01", Subject.portal("portal"), "open")
                        .value());
    }

    @Test
    void partialCreditCountsInPart() {
        var lake = new LakeFixture(folder)
                .complete("portal", "2026-01-01", dataset().licence(Status.OPEN), dataset())
                .lake;
        world.share("half", "CASE WHEN licence.status = 'OPEN' THEN 0.5 ELSE 1.0 END")
                .analyse(lake);
        assertEquals(0.75, measurement(lake, "2026-01-01", CITY, "half").value());
    }

    @Test
    void catalogueWithoutDatasetsIsNotApplicable() {
        var lake = new LakeFixture(folder).complete("portal", "2026-01-01").lake;
        world.share("any", "true").analyse(lake);
        var measured = measurement(lake, "2026-01-01", CITY, "any");
        assertEquals(MeasurementStatus.NOT_APPLICABLE, measured.status());
        assertNull(measured.value());
        assertEquals("NOTHING_COUNTED", measured.reason());
    }

    @Test
    void whatWasNeverObservedHasNoValue() {
        var lake = new LakeFixture(folder).complete("portal", "2026-01-01", dataset(), dataset()).lake;
        world.share("link", "CAST(NULL AS BOOLEAN)").analyse(lake);
        var measured = measurement(lake, "2026-01-01", CITY, "link");
        assertEquals(MeasurementStatus.NOT_OBSERVABLE, measured.status());
        assertEquals(2, measured.unknown());
        assertNull(measured.value());
    }

    @Test
    void fieldThatThePlatformCannotStateIsNotObservable() {
        var lake = new LakeFixture(folder).complete("portal", "2026-01-01", dataset(), dataset()).lake;
        world.feed(new PlatformFeed("platform", "feed", Map.of("frequency", Observability.PLATFORM_CANNOT)))
                .indicator("frequency", "share", "dataset", "frequency", "true", "frequency.raw IS NOT NULL")
                .analyse(lake);
        var measured = measurement(lake, "2026-01-01", CITY, "frequency");
        assertEquals(MeasurementStatus.NOT_OBSERVABLE, measured.status());
        assertEquals("PLATFORM_CANNOT frequency", measured.reason());
        assertEquals(2, measured.unknown());
    }

    @Test
    void fieldThatNobodyConfiguredIsNotObservable() {
        var lake = new LakeFixture(folder).complete("portal", "2026-01-01", dataset(), dataset()).lake;
        notConfigured().analyse(lake);
        assertEquals(
                "NOT_CONFIGURED frequency",
                measurement(lake, "2026-01-01", CITY, "frequency").reason());
    }

    /** Of three, the one titled Census is counted, one by its title is not, and one without any may be. */
    @Test
    void rowLeftOutByWhatItStatesIsNotUnknownWhereAnotherFieldIsHidden() {
        var lake = new LakeFixture(folder)
                .complete(
                        "portal",
                        "2026-01-01",
                        dataset().title("Census"),
                        dataset().title("Trees"),
                        dataset().title(null))
                .lake;
        world.feed(new PlatformFeed("platform", "feed", Map.of("frequency", Observability.PLATFORM_CANNOT)))
                .indicator(
                        "census",
                        "share",
                        "dataset",
                        "title, frequency",
                        "coalesce(title.text = 'Census', false) AND coalesce(frequency.days > 0, true)",
                        "frequency.raw IS NOT NULL")
                .indicator(
                        "pools",
                        "share",
                        "dataset",
                        "title, frequency",
                        "coalesce(title.text = 'Pools', false) OR frequency.raw IS NOT NULL",
                        "frequency.raw IS NOT NULL")
                .analyse(lake);
        var census = measurement(lake, "2026-01-01", CITY, "census");
        assertEquals(MeasurementStatus.NOT_OBSERVABLE, census.status());
        assertEquals("PLATFORM_CANNOT frequency", census.reason());
        assertEquals(2, census.unknown());
        // Which rows are none of those is read from what the feed hides as well: each may be one.
        assertEquals(3, measurement(lake, "2026-01-01", CITY, "pools").unknown());
    }

    @Test
    void whereNoRowIsCountedThatAHiddenFieldIsNeededSaysNothing() {
        var lake = new LakeFixture(folder)
                .complete(
                        "portal",
                        "2026-01-01",
                        dataset().title("Trees"),
                        dataset().title("Roads"))
                .lake;
        world.feed(new PlatformFeed("platform", "feed", Map.of("frequency", Observability.NOT_CONFIGURED)))
                .indicator(
                        "census",
                        "share",
                        "dataset",
                        "title, frequency",
                        "coalesce(title.text = 'Census', false)",
                        "frequency.raw IS NOT NULL")
                .analyse(lake);
        var said = measurement(lake, "2026-01-01", CITY, "census");
        assertEquals(MeasurementStatus.NOT_APPLICABLE, said.status());
        assertEquals("NOTHING_COUNTED", said.reason());
        assertEquals(0, said.unknown());
    }

    @Test
    void fieldThatOneRecordStatesWasConfigured() {
        var lake = new LakeFixture(folder)
                .complete("portal", "2026-01-01", dataset(), dataset().frequency(7))
                .lake;
        notConfigured().analyse(lake);
        assertEquals(0.5, measurement(lake, "2026-01-01", CITY, "frequency").value());
    }

    private WorldFixture notConfigured() {
        return world.feed(new PlatformFeed("platform", "feed", Map.of("frequency", Observability.NOT_CONFIGURED)))
                .indicator("frequency", "share", "dataset", "frequency", "true", "frequency.raw IS NOT NULL");
    }

    @Test
    void meanMedianAndCountAreExact() {
        var lake = new LakeFixture(folder)
                .complete(
                        "portal",
                        "2026-01-01",
                        dataset().records(1),
                        dataset().records(2),
                        dataset().records(10),
                        dataset().records(4),
                        dataset())
                .lake;
        world.indicator("mean", "mean", "dataset", "", "true", "record_count")
                .indicator("median", "median", "dataset", "", "true", "record_count")
                .indicator("count", "count", "dataset", "", "true", "record_count > 1")
                .analyse(lake);
        assertEquals(4.25, measurement(lake, "2026-01-01", CITY, "mean").value());
        assertEquals(3.0, measurement(lake, "2026-01-01", CITY, "median").value());
        assertEquals(1, measurement(lake, "2026-01-01", CITY, "median").unknown());
        assertEquals(3.0, measurement(lake, "2026-01-01", CITY, "count").value());
    }

    @Test
    void distributionsAreADenominatorOfTheirOwn() {
        var lake = new LakeFixture(folder)
                .complete(
                        "portal",
                        "2026-01-01",
                        dataset().distribution("CSV", true).distribution("PDF", false),
                        dataset(),
                        dataset().distribution("CSV", true))
                .lake;
        world.indicator("open", "share", "distribution", "", "true", "format.non_proprietary")
                .analyse(lake);
        var measured = measurement(lake, "2026-01-01", CITY, "open");
        assertEquals(2.0, measured.numerator());
        assertEquals(3, measured.denominator());
    }

    @Test
    void indicatorThatFailsAtRunTimeLeavesTheOthers() {
        var lake = new LakeFixture(folder)
                .complete("portal", "2026-01-01", dataset().title("Trees"))
                .lake;
        var made = world.share("sound", "true")
                .share("broken", "CAST(title.text AS INT) = 1")
                .share("after", "false")
                .analyse(lake);
        assertEquals(
                MeasurementStatus.FAILED,
                measurement(lake, "2026-01-01", CITY, "broken").status());
        assertTrue(measurement(lake, "2026-01-01", CITY, "broken").reason().startsWith("FAILED_AT_RUN_TIME"));
        assertEquals(1.0, measurement(lake, "2026-01-01", CITY, "sound").value());
        assertEquals(0.0, measurement(lake, "2026-01-01", CITY, "after").value());
        assertEquals(1, made.get(0).failed().size());
    }

    @Test
    void creditAboveOneIsAFailure() {
        var lake = new LakeFixture(folder).complete("portal", "2026-01-01", dataset()).lake;
        world.share("double", "2.0").analyse(lake);
        assertEquals(
                MeasurementStatus.FAILED,
                measurement(lake, "2026-01-01", CITY, "double").status());
    }

    @Test
    void editionIsTheOnlyNow() {
        var lake = new LakeFixture(folder)
                .complete("portal", "2026-01-01", dataset().modified(LocalDate.parse("2025-12-31")))
                .lake;
        world.indicator("age", "mean", "dataset", "", "true", "datediff(edition, modified.value)")
                .analyse(lake, "2026-01-01", "2026-02-01");
        assertEquals(1.0, measurement(lake, "2026-01-01", CITY, "age").value());
        assertEquals(32.0, measurement(lake, "2026-02-01", CITY, "age").value());
    }
}
