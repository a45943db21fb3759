package ca.etalon.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.HarvestMain;
import ca.etalon.ingest.catalogue.UnresolvedRow;
import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageReportTest {
    private static final Path RECORDINGS = Path.of("src/test/resources/recordings-contents");

    @TempDir
    private Path scratch;

    @Test
    void openFrequenciesAreThoseThatAreListedAsUnresolved() throws IOException {
        var tables = new LatestTables(harvest("R/P1M", "OTHER", "n/a", "when the moon is full"));

        var all = new CoverageReport(tables)
                .text()
                .lines()
                .filter(line -> line.startsWith("all"))
                .findFirst()
                .orElseThrow();
        assertTrue(all.matches("all .* 4 +3 +75\\.0 %"), all);
        var open = new UnresolvedReport(tables).text(UnresolvedRow.Kind.FREQUENCY, 10);
        assertTrue(open.contains("when the moon is full"), open);
        assertFalse(open.contains("OTHER") || open.contains("n/a"), open);
    }

    private Lake harvest(String... frequencies) throws IOException {
        var folder = Files.createDirectory(scratch.resolve("recordings"));
        for (var file : new String[] {"governments.yaml", "etalon.yaml"}) {
            Files.copy(RECORDINGS.resolve(file), folder.resolve(file));
        }
        var datasets = new StringBuilder();
        for (var frequency : frequencies) {
            datasets.append(datasets.isEmpty() ? "" : ", ")
                    .append("{\"identifier\": \"%s\", \"title\": \"Trees\", \"accrualPeriodicity\": \"%s\"}"
                            .formatted("x" + datasets.length(), frequency));
        }
        Files.writeString(folder.resolve("permits.yaml"), """
                portal:
                  id: permits
                  name: {en: Permits, fr: Permis}
                  platform: dcat-us
                  url: https://permits.example.ca
                  languages: [en]
                  robots: documented-api
                snapshots:
                  - date: 2026-06-19
                    answers:
                      - path: /data.json
                        media_type: application/json
                        body: '{"dataset": [%s]}'
                """.formatted(datasets));
        var lake = scratch.resolve("lake").toString();
        assertEquals(
                CommandRunner.COMPLETE,
                CommandRunner.run(
                        new HarvestMain(),
                        "--conf",
                        "../conf",
                        "--portals",
                        folder.toString(),
                        "--lake",
                        lake,
                        "--work",
                        scratch.resolve("work").toString()));
        return Lake.open(lake);
    }
}
