package ca.etalon.ingest.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTest {
    @TempDir
    private Path folder;

    /** 22 November 2026 is a Sunday. */
    @ParameterizedTest
    @CsvSource({
        "daily,          2026-11-22T03:59:00Z, 2026-11-22T04:00:00Z",
        "daily,          2026-11-22T04:00:00Z, 2026-11-23T04:00:00Z",
        "weekly,         2026-11-22T04:00:00Z, 2026-11-29T04:00:00Z",
        "monthly,        2026-12-02T00:00:00Z, 2027-01-01T04:00:00Z",
        "'30 5 * * 1,4', 2026-11-22T04:00:00Z, 2026-11-23T05:30:00Z",
        "30 5 * * 7,     2026-11-22T05:30:00Z, 2026-11-29T05:30:00Z",
        "0 0 * * *,      2026-11-22T23:59:59Z, 2026-11-23T00:00:00Z",
        "0 4 29 2 *,     2026-11-22T04:00:00Z, 2028-02-29T04:00:00Z",
        "0 4 */10 * *,   2026-11-22T04:00:00Z, 2026-12-01T04:00:00Z",
        "0 4 13 * 5,     2026-11-22T04:00:00Z, 2026-11-27T04:00:00Z",
    })
    void theFirstRegularTimeFollowsFromTheExpression(String text, Instant after, Instant expected) {
        var cadence = Cadence.KIND.read(text);
        assertEquals(expected, cadence.firstAfter(after, Duration.ZERO).orElseThrow());
    }

    @Test
    void aShiftMovesEveryRegularTimeAlsoOverMidnight() {
        var late = new Cadence("0 22 * * *");
        var shift = Duration.ofHours(3);
        assertEquals(
                Instant.parse("2026-11-22T01:00:00Z"),
                late.firstAfter(Instant.parse("2026-11-22T00:59:00Z"), shift).orElseThrow());
        assertEquals(
                Instant.parse("2026-11-23T01:00:00Z"),
                late.firstAfter(Instant.parse("2026-11-22T01:00:00Z"), shift).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hourly",
                "0 * * * *",
                "*/5 4 * * *",
                "0 4,16 * * *",
                "0 4 * *",
                "0 4 * * * *",
                "61 4 * * *",
                "0 24 * * *",
                "0 4 30 2 *",
                "0 4 * 13 *",
                "0 4 * * 9",
                "",
                "@daily",
                "0 4 32 * *"
            })
    void whatIsNotOneTimeADayAtMostIsRefused(String text) {
        assertNull(Cadence.KIND.read(text), text);
    }

    @Test
    void aPortalsCadenceIsReadAndAMistakeIsNamedWithItsLine() {
        var conf = new ConfFolder(folder);
        var entry = "  - {id: city, name: {en: City data, fr: D}, platform: ckan, url: https://data.city.example,"
                + " languages: [en], cadence: %s}";
        conf.write("portals/canada.yaml", ConfFolder.withLine(ConfFolder.PORTALS, 2, entry.formatted("daily")));
        assertEquals(
                "0 4 * * *", conf.load().portal("city").orElseThrow().cadence().cron());
        assertNull(conf.load().portal("shared-host").orElseThrow().cadence());
        conf.write("portals/canada.yaml", ConfFolder.withLine(ConfFolder.PORTALS, 2, entry.formatted("hourly")));
        assertEquals(
                "portals/canada.yaml:2: cadence: \"hourly\" is not a cadence; allowed: " + Cadence.KIND.allowed(),
                conf.problems().get(0));
    }

    @Test
    void theScheduleHasDefaultsAndItsMistakesAreNamed() {
        var conf = new ConfFolder(folder);
        assertEquals(ScheduleSettings.DEFAULT, conf.load().settings().schedule());
        conf.write("etalon.yaml", ConfFolder.SETTINGS + "schedule: {cadence: monthly, spread: PT2H}\n");
        var schedule = conf.load().settings().schedule();
        assertEquals("0 4 1 * *", schedule.cadence().cron());
        assertEquals(Duration.ofHours(2), schedule.spread());
        assertEquals(ScheduleSettings.DEFAULT.round(), schedule.round());
        conf.write("etalon.yaml", ConfFolder.SETTINGS + "schedule: {cadence: yearly, spread: PT48H, rund: PT1H}\n");
        assertEquals(3, conf.problems().size(), conf.problems()::toString);
        assertTrue(conf.problems().stream().allMatch(problem -> problem.startsWith("etalon.yaml:13: ")));
    }

    @Test
    void theDefaultsAreThoseThatAreDocumented() {
        var documented = ConfigurationLoader.load(Path.of("../conf"), Path.of("../conf/recordings"));
        assertEquals(ScheduleSettings.DEFAULT, documented.settings().schedule());
        assertNotNull(documented.settings().schedule().cadence());
    }
}
