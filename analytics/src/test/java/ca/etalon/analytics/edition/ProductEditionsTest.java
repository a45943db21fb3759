package ca.etalon.analytics.edition;

import static ca.etalon.analytics.edition.DatasetFixture.dataset;
import static ca.etalon.analytics.edition.WorldFixture.measurement;
import static ca.etalon.analytics.edition.WorldFixture.publishes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.config.Publishes.Role;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of a city whose catalogue splits its data, and of one that a province repeats. */
class ProductEditionsTest {
    private static final String DAY = "2026-02-01";
    private static final Subject CITY = Subject.government("city");

    @TempDir
    Path folder;

    private static WorldFixture city() {
        return new WorldFixture().portal("portal").government("city", publishes("portal", Role.OWN));
    }

    @Test
    void aSeriesWeighsAsMuchAsAnythingElse() {
        var lake = new LakeFixture(folder)
                .complete(
                        "portal",
                        DAY,
                        dataset().title("Budget 2023").licence(Status.OPEN),
                        dataset().title("Budget 2024").licence(Status.OPEN),
                        dataset().title("Budget 2025"),
                        dataset().title("Trees"))
                .lake;
        city().share("open", "licence.status = 'OPEN'")
                .indicator("listed", "count", "dataset", "", "true", "true")
                .analyse(lake);

        var open = measurement(lake, DAY, CITY, "open");
        assertEquals(2, open.denominator());
        assertEquals(0.67, open.numerator());
        assertEquals(0.335, open.value());
        assertEquals(4, open.records());
        assertEquals(0.5, open.recordValue());
        assertEquals(4.0, measurement(lake, DAY, CITY, "listed").value());
        assertEquals(4, government(lake).datasets());
        assertEquals(2, government(lake).products());
        assertEquals(
                List.of("0 SERIES", "0 SERIES", "0 SERIES", "3 null"),
                results(lake).stream()
                        .map(result -> result.product() + " " + result.foldRule())
                        .toList());
    }

    @Test
    void whatOneRecordLeavesUnknownIsUnknownOfTheProduct() {
        var lake = new LakeFixture(folder)
                .complete(
                        "portal",
                        DAY,
                        dataset().title("Budget 2024").records(5),
                        dataset().title("Budget 2025"),
                        dataset().title("Trees").records(7))
                .lake;
        city().share("known", "CASE WHEN record_count IS NULL THEN NULL ELSE true END")
                .indicator("rows", "median", "dataset", "", "record_count IS NOT NULL", "record_count")
                .analyse(lake);

        var known = measurement(lake, DAY, CITY, "known");
        assertEquals(MeasurementStatus.MEASURED, known.status());
        assertEquals(1, known.denominator());
        assertEquals(1, known.unknown());
        assertEquals(2, known.records());
        // A record that is not counted does not count in its product either.
        assertEquals(6.0, measurement(lake, DAY, CITY, "rows").value());
    }

    @Test
    void productsOfTwoOwnersOnOnePortalStayApart() {
        var lake = new LakeFixture(folder)
                .complete(
                        "portal",
                        DAY,
                        dataset().title("Budget 2024"),
                        dataset().title("Budget 2025").publisher("Town"))
                .lake;
        city().government("town", publishes("portal", Role.HOSTED, "Town"))
                .share("open", "licence.status = 'OPEN'")
                .analyse(lake);
        assertEquals(1, measurement(lake, DAY, CITY, "open").denominator());
        assertEquals(2, measurement(lake, DAY, Subject.portal("portal"), "open").denominator());
    }

    @Test
    void whatAHostRepeatsOfTheOwnPortalIsAMirror() {
        var lake = new LakeFixture(folder)
                .complete(
                        "portal",
                        DAY,
                        dataset().title("Trees").landingPage("https://portal.example.org/trees"),
                        dataset().title("Parks"))
                .complete(
                        "host",
                        DAY,
                        dataset().title("Arbres").publisher("City").landingPage("https://portal.example.org/trees"),
                        dataset().title("parks").publisher("City"),
                        dataset().title("Bridges").publisher("City"),
                        dataset().title("Parks").publisher("Other"))
                .lake;
        new WorldFixture()
                .portal("portal")
                .portal("host")
                .government("city", publishes("portal", Role.OWN), publishes("host", Role.HOSTED, "City"))
                .share("open", "licence.status = 'OPEN'")
                .analyse(lake);

        assertEquals(3, government(lake).datasets());
        assertEquals(2, government(lake).mirrored());
        assertEquals(
                List.of("MIRROR city REFERENCE", "MIRROR city TITLE", "null null null", "OTHER_OWNER null null"),
                results(lake).stream()
                        .filter(result -> result.portal().equals("host"))
                        .map(result -> result.fold() + " " + result.mirrored() + " " + result.mirrorRule())
                        .toList());
    }

    private static GovernmentEdition government(Lake lake) {
        return TableReader.read(lake, paths(lake, "government"), GovernmentEdition.SCHEMA).stream()
                .map(GovernmentEdition::from)
                .filter(row -> row.government().equals("city"))
                .findFirst()
                .orElseThrow();
    }

    private static List<DatasetResult> results(Lake lake) {
        return TableReader.read(lake, paths(lake, "dataset_result"), DatasetResult.SCHEMA).stream()
                .map(DatasetResult::from)
                .toList();
    }

    private static List<String> paths(Lake lake, String table) {
        return EditionManifest.read(lake, LocalDate.parse(DAY)).orElseThrow().paths(table);
    }
}
