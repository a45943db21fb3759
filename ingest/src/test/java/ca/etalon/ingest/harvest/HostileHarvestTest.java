package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a harvest makes of portals that answer badly on purpose. */
class HostileHarvestTest {
    private static Harvesting harvesting;
    private static Harvesting.Run run;

    @BeforeAll
    static void harvest(@TempDir Path scratch) throws IOException, InterruptedException {
        harvesting = new Harvesting(Path.of("src/test/resources/recordings-hostile"), Optional.empty(), scratch);
        run = harvesting.harvest("2026-05-31");
    }

    @Test
    void eachEndsAsItDeserves() {
        assertEquals(List.of(), run.result().faults());
        assertEquals(
                """
                broken-off FAILED TRANSPORT 0
                endless PARTIAL PAGING_ENDLESS 7
                good COMPLETE null 7
                good-hub COMPLETE null 7
                html FAILED ANSWER_IS_HTML 0
                recovering COMPLETE null 7
                scripted COMPLETE null 7
                short PARTIAL TOTAL_DIFFERS 7
                truncated FAILED ANSWER_MALFORMED 0
                weary FAILED HTTP_STATUS 0
                """,
                run.result().outcomes().stream()
                        .map(PortalOutcome::manifest)
                        .map(manifest -> "%s %s %s %d%n"
                                .formatted(
                                        manifest.portal(), manifest.status(), manifest.reason(), manifest.harvested()))
                        .collect(Collectors.joining()));
    }

    @Test
    void reasonIsInThePortalTableAndAmongTheIssues() {
        var manifest = run.manifest("short");
        assertEquals("advertised 40, received 7", harvesting.portalRow(manifest).string("reason_detail"));
        assertEquals(
                List.of("package-search: advertised 40, received 7"), harvesting.issues(manifest, "TOTAL_DIFFERS"));
    }

    @Test
    void endlessPagesStopAtTheLimit() {
        var manifest = run.manifest("endless");
        // The limit of pages, and the portal's own first page.
        assertTrue(
                manifest.requests().size() <= 60 + 1, () -> manifest.requests().size() + " requests");
    }

    @Test
    void titlesThatWantToBeExecutedStayText() {
        assertEquals(
                "<script>alert(1)</script>",
                harvesting
                        .datasets(run.manifest("scripted"))
                        .get(0)
                        .struct("title")
                        .string("text"));
    }

    @Test
    void summaryTellsWhichAreNotComplete() {
        var report = new HarvestReport(run.result().outcomes());
        assertFalse(report.isAllComplete());
        assertEquals(10, report.asData().get("snapshots"));
        assertTrue(report.lines()
                .get(report.lines().size() - 1)
                .startsWith("10 snapshots: 4 complete, 2 partial, 4 failed; 0 were complete already;"));
    }
}
