package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.SnapshotStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Harvests of the recordings of real portals, where the files they point into are at hand. */
class RecordedHarvestTest {
    @TempDir
    Path scratch;

    private Harvesting harvesting;

    @BeforeEach
    void recordedFiles() {
        var root = Path.of(Optional.ofNullable(System.getenv("ETALON_SHARED")).orElse("../../shared"))
                .resolve("portals");
        assumeTrue(Files.isDirectory(root), "needs the recorded files: set ETALON_SHARED to the folder above portals");
        harvesting = new Harvesting(Path.of("../conf/recordings"), Optional.of(root), scratch);
    }

    @Test
    void vancouverHas197Datasets() throws IOException, InterruptedException {
        assertHarvest("vancouver", "2026-08-17", 197, 197);
    }

    /** Read again from the files of the lake; what was never DCAT-US or RDF has a form and no verdict. */
    @Test
    void rowsTellHowTheirRecordsStandToTheRulesOfTheirForm() throws IOException, InterruptedException {
        assertEquals(
                Map.of("RDF true 5 of 5", 5L),
                conformance(harvesting.harvest("2026-02-03", "alessandria").manifest("alessandria")));
        assertEquals(
                Map.of("DCAT_US false 10 of 11", 163L, "DCAT_US false 9 of 11", 2L),
                conformance(harvesting.harvest("2022-04-17", "madison").manifest("madison")));
        assertEquals(
                Map.of("OTHER null", 197L),
                conformance(harvesting.harvest("2026-08-17", "vancouver").manifest("vancouver")));
    }

    private Map<String, Long> conformance(Manifest manifest) {
        return harvesting.datasets(manifest).stream()
                .map(row -> row.struct("conformance"))
                .map(told -> told.integer("mandatory") == null
                        ? told.string("form") + " " + told.bool("valid")
                        : "%s %s %d of %d"
                                .formatted(
                                        told.string("form"),
                                        told.bool("valid"),
                                        told.integer("mandatory") - told.integer("violated"),
                                        told.integer("mandatory")))
                .collect(Collectors.groupingBy(told -> told, Collectors.counting()));
    }

    @Test
    void fiveOfCalgarys359RowsRepeatOthers() throws IOException, InterruptedException {
        assertHarvest("calgary", "2022-07-09", 359, 354);
    }

    @Test
    void twoOfWinnipegs142RowsRepeatOthers() throws IOException, InterruptedException {
        assertHarvest("winnipeg", "2022-07-09", 142, 140);
    }

    @Test
    void strathconaHas75Datasets() throws IOException, InterruptedException {
        assertHarvest("strathcona-county", "2022-07-09", 75, 75);
    }

    @Test
    void piecesOfCataloguesAreReadOrRefusedByName() throws IOException, InterruptedException {
        pieces();
        assertPiece("data-gc-ca", "2013-05-08", SnapshotStatus.FAILED, IssueCode.ANSWER_MALFORMED, 0);
        assertPiece("zurich", "2026-08-06", SnapshotStatus.FAILED, IssueCode.ANSWER_MALFORMED, 0);
        assertPiece("nasa", "2018-09-01", SnapshotStatus.PARTIAL, IssueCode.HTTP_STATUS, 7);
        assertPiece("moray", "2022-09-18", SnapshotStatus.PARTIAL, IssueCode.HTTP_STATUS, 20);
        assertPiece("winnipeg-crawls", "2022-06-14", SnapshotStatus.PARTIAL, IssueCode.TOTAL_DIFFERS, 108);
        assertPiece("hauts-de-france", "2019-10-01", SnapshotStatus.COMPLETE, null, 1);
        assertPiece("data-gc-ca", "2013-04-09", SnapshotStatus.COMPLETE, null, 100);
    }

    private void pieces() {
        var root = Path.of(Optional.ofNullable(System.getenv("ETALON_SHARED")).orElse("../../shared"));
        harvesting = new Harvesting(
                Path.of("../conf/recordings-pieces"), Optional.of(root.resolve("portals")), scratch.resolve("pieces"));
    }

    private void assertPiece(String portal, String date, SnapshotStatus status, IssueCode reason, long harvested)
            throws IOException, InterruptedException {
        var manifest = harvesting.harvest(date, portal).manifest(portal);
        assertEquals(status, manifest.status(), portal);
        assertEquals(reason == null ? null : reason.name(), manifest.reason(), portal);
        assertEquals(harvested, manifest.harvested(), portal);
    }

    @Test
    void austinIsWholeWhereItsAnswersCanShowIt() throws IOException, InterruptedException {
        assertHarvest("austin", "2022-07-09", 880, 855);
        pieces();
        assertPiece("austin-views", "2015-08-26", SnapshotStatus.COMPLETE, null, 345);
        assertPiece("austin-views", "2015-12-05", SnapshotStatus.PARTIAL, IssueCode.TOTAL_UNVERIFIED, 255);
    }

    private void assertHarvest(String portal, String date, long received, long harvested)
            throws IOException, InterruptedException {
        var manifest = harvesting.harvest(date, portal).manifest(portal);
        assertEquals(SnapshotStatus.COMPLETE, manifest.status(), manifest.reason());
        assertEquals(received, manifest.received());
        assertEquals(harvested, manifest.harvested());
        assertEquals(harvested, harvesting.datasets(manifest).size());
    }
}
