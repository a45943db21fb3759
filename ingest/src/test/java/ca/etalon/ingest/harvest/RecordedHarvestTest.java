package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.etalon.ingest.lake.SnapshotStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

    private void assertHarvest(String portal, String date, long received, long harvested)
            throws IOException, InterruptedException {
        var manifest = harvesting.harvest(date, portal).manifest(portal);
        assertEquals(SnapshotStatus.COMPLETE, manifest.status(), manifest.reason());
        assertEquals(received, manifest.received());
        assertEquals(harvested, manifest.harvested());
        assertEquals(harvested, harvesting.datasets(manifest).size());
    }
}
