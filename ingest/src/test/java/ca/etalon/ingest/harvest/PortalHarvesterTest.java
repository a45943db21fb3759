package ca.etalon.ingest.harvest;

import static ca.etalon.ingest.harvest.WrittenRecordings.loose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.harvest.WrittenRecordings.Day;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.SnapshotStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harvests of two written portals over several dates, from request to sealed snapshot. */
class PortalHarvesterTest {
    private static final String JANUARY = "2026-01-31";
    private static final String FEBRUARY = "2026-02-28";
    private static final String MARCH = "2026-03-31";
    private static final Day SECOND_PAGE_BROKEN = new Day(JANUARY, """
            - {path: /api/3/action/package_search, query: {start: "100"}, status: 500, body: Internal Server Error}
            - {records: ./all.jsonl, paged_as: ckan-package-search}
            """);

    @TempDir
    Path scratch;

    private WrittenRecordings recordings;
    private Harvesting harvesting;

    @BeforeEach
    void write() throws IOException {
        recordings = new WrittenRecordings(scratch.resolve("recordings"))
                .town(loose(JANUARY, "all.jsonl"), loose(MARCH, "changed.jsonl"))
                .village();
        harvesting = harvesting("one");
    }

    private Harvesting harvesting(String name) {
        return new Harvesting(scratch.resolve("recordings"), Optional.empty(), scratch.resolve(name));
    }

    @Test
    void cataloguesAreReceivedWhole() throws IOException, InterruptedException {
        var run = harvesting.harvest(JANUARY);
        var town = run.manifest("town");
        assertEquals(SnapshotStatus.COMPLETE, town.status());
        assertEquals("ADVERTISED", town.basis());
        assertEquals(120, town.advertised());
        assertEquals(120, harvesting.datasets(town).size());
        assertEquals(2L, harvesting.portalRow(town).bigint("pages"));
        assertNull(harvesting.portalRow(town).bigint("added"));
        var village = run.manifest("village");
        assertEquals(SnapshotStatus.COMPLETE, village.status());
        assertEquals("END_OF_DOCUMENT", village.basis());
        assertEquals("data-json", village.feed());
        assertEquals(1, village.issues().get("FEED_FALLBACK"));
        assertEquals(2, harvesting.datasets(village).size());
        assertTrue(new HarvestReport(run.result().outcomes()).isAllComplete());
    }

    @Test
    void evidenceNamesTheArchivedAnswerAndThePlaceInIt() throws IOException, InterruptedException {
        var town = harvesting.harvest(JANUARY).manifest("town");
        var evidence = harvesting.datasets(town).get(100).struct("evidence");
        assertEquals(town.requests().get(1).recordId(), evidence.string("record_id"));
        assertEquals(town.requests().get(1).sha256(), evidence.string("sha256"));
        assertEquals("/result/results/0", evidence.string("locator"));
        assertTrue(harvesting.lake.exists(town.raw()));
    }

    @Test
    void nothingIsLeftInTheScratchFolder() throws IOException, InterruptedException {
        harvesting.harvest(JANUARY);
        try (var left = Files.walk(scratch.resolve("one/work"))) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void completeSnapshotIsNotAskedAgain() throws IOException, InterruptedException {
        harvesting.harvest(JANUARY);
        var before = harvesting.files("");
        var written = harvesting.writtenAt();
        var again = harvesting.harvest(JANUARY);
        assertEquals(0, again.traffic().requests());
        assertTrue(again.outcome("town").kept());
        assertFalse(again.outcome("town").rewritten());
        assertEquals(before, harvesting.files(""));
        assertEquals(written, harvesting.writtenAt());
    }

    @Test
    void sameAnswersOnALaterDateAreUnchangedAndCostNoBody() throws IOException, InterruptedException {
        var january = harvesting.harvest(JANUARY).manifest("town");
        var run = harvesting.harvest(FEBRUARY);
        var february = run.manifest("town");
        assertEquals(SnapshotStatus.UNCHANGED, february.status());
        assertEquals(SnapshotStatus.UNCHANGED, run.manifest("village").status());
        // Two pages of the town and the document of the village; what is not there has no validator.
        assertEquals(3, run.counts().conditional());
        assertEquals(3, run.counts().notModified());
        assertEquals(3, run.traffic().notModified());
        // Last the first page of the portal, which it does not have.
        assertEquals(List.of(304, 304, 404), statuses(february));
        assertEquals(120, harvesting.datasets(february).size());
        assertEquals(recordIds(january), evidence(february));
        assertEquals(0L, harvesting.portalRow(february).bigint("added"));
        assertEquals(0L, harvesting.portalRow(february).bigint("vanished"));
        assertEquals(JANUARY, harvesting.portalRow(february).string("compared"));
    }

    @Test
    void evidenceStillNamesTheFirstRecordTwoDatesLater() throws IOException, InterruptedException {
        recordings.town(loose(JANUARY, "all.jsonl"));
        var january = harvesting.harvest(JANUARY).manifest("town");
        harvesting.harvest(FEBRUARY);
        var march = harvesting.harvest(MARCH).manifest("town");
        assertEquals(SnapshotStatus.UNCHANGED, march.status());
        assertEquals(LocalDate.parse(FEBRUARY), march.previous());
        assertEquals(recordIds(january), evidence(march));
    }

    @Test
    void firstPageThatIsNotThereLeavesItsFactsUnknownAndTheCatalogueWhole() throws IOException, InterruptedException {
        var town = harvesting.harvest(JANUARY).manifest("town");
        assertEquals(SnapshotStatus.COMPLETE, town.status());
        var facts = harvesting.facts(town);
        assertTrue(facts.size() > 10);
        assertTrue(facts.stream().allMatch(fact -> fact.equals("NOT_OBSERVABLE HTTP_STATUS null")), facts.toString());
    }

    @Test
    void firstPageIsArchivedWithTheCatalogueAndItsFactsAreReplayed() throws IOException, InterruptedException {
        recordings.town(
                new WrittenRecordings.Day(
                        JANUARY,
                        "- {records: ./all.jsonl, paged_as: ckan-package-search}\n"
                                + "- {path: /, body: \"<html lang=en><a href='/terms'>Terms of use</a></html>\", media_type: text/html}"));
        var town = harvesting.harvest(JANUARY).manifest("town");
        assertEquals(SnapshotStatus.COMPLETE, town.status());
        var facts = harvesting.facts(town);
        assertTrue(facts.contains("FOUND null https://data.town.example/terms"), facts.toString());
        assertTrue(facts.contains("NOT_FOUND NO_SIGNAL null"), facts.toString());
        assertTrue(harvesting.replay(JANUARY).outcomes().stream().noneMatch(PortalOutcome::rewritten));
    }

    @Test
    void whatCameAndWhatWentIsCountedAndNamed() throws IOException, InterruptedException {
        harvesting.harvest(JANUARY);
        var march = harvesting.harvest(MARCH).manifest("town");
        assertEquals(SnapshotStatus.COMPLETE, march.status());
        assertEquals(121, march.harvested());
        assertEquals(2L, harvesting.portalRow(march).bigint("added"));
        assertEquals(1L, harvesting.portalRow(march).bigint("vanished"));
        assertEquals(List.of("id-005: Dataset 5"), harvesting.issues(march, "DATASET_VANISHED"));
    }

    @Test
    void replayComesToTheSameCatalogue() throws IOException, InterruptedException {
        harvesting.harvest(JANUARY);
        harvesting.harvest(FEBRUARY);
        var before = harvesting.files("");
        for (String date : List.of(JANUARY, FEBRUARY)) {
            var replayed = harvesting.replay(date);
            assertEquals(List.of(), replayed.faults());
            assertEquals(2, replayed.outcomes().size());
            assertTrue(replayed.outcomes().stream().noneMatch(PortalOutcome::rewritten));
        }
        assertEquals(before, harvesting.files(""));
    }

    @Test
    void runKilledBeforeItsSealIsMadeGoodByteForByte() throws IOException, InterruptedException {
        harvesting.harvest(JANUARY);
        harvesting.harvest(FEBRUARY);
        var before = harvesting.files("catalogue");
        harvesting.lake.delete(Manifests.path(LocalDate.parse(FEBRUARY), "town", 1));
        assertNotEquals(before, harvesting.files("catalogue"));
        var again = harvesting.harvest(FEBRUARY);
        assertTrue(again.outcome("town").rewritten());
        assertTrue(again.outcome("village").kept());
        assertEquals(before, harvesting.files("catalogue"));
    }

    @Test
    void runKilledBetweenItsTablesIsMadeGoodByteForByte() throws IOException, InterruptedException {
        harvesting.harvest(JANUARY);
        var before = harvesting.files("catalogue");
        harvesting.lake.delete(Manifests.path(LocalDate.parse(JANUARY), "town", 1));
        harvesting.lake.delete(Lake.catalogueDirectory("distribution", LocalDate.parse(JANUARY), "town"));
        harvesting.lake.write(
                Lake.catalogueDirectory("distribution", LocalDate.parse(JANUARY), "town") + "/._tmp_rev-0001.parquet",
                new byte[] {1, 2, 3});
        harvesting.harvest(JANUARY);
        assertEquals(before, harvesting.files("catalogue"));
    }

    @Test
    void portalThatFailsSaysWhyAndTheOthersComplete() throws IOException, InterruptedException {
        recordings.portal(
                "ruin", "ckan", new Day(JANUARY, "- {path: /api/3/action/package_search, status: 500, body: Sorry}"));
        var run = harvesting.harvest(JANUARY);
        var ruin = run.manifest("ruin");
        assertEquals(SnapshotStatus.FAILED, ruin.status());
        assertEquals("HTTP_STATUS", ruin.reason());
        assertEquals(0, ruin.harvested());
        assertEquals("package-search: answered 500", harvesting.portalRow(ruin).string("reason_detail"));
        assertTrue(run.manifest("town").isComplete());
        assertTrue(run.manifest("village").isComplete());
        var report = new HarvestReport(run.result().outcomes());
        assertFalse(report.isAllComplete());
        assertTrue(report.lines().stream().anyMatch(line -> line.contains("ruin") && line.endsWith("HTTP_STATUS")));
        assertTrue(report.lines().get(report.lines().size() - 1).startsWith("3 snapshots: 2 complete, 1 failed;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: 503", "status: 404", "truncate: 20", "media_type: text/html"})
    void failureThatHappensAgainIsTheSameFailure(String manner) throws IOException, InterruptedException {
        recordings.town(new Day(
                JANUARY,
                "- {path: /api/3/action/package_search, body: '<html>Sorry, come back later</html>', %s}"
                        .formatted(manner)));
        var failed = harvesting.harvest(JANUARY).manifest("town");
        assertEquals(SnapshotStatus.FAILED, failed.status());
        var before = harvesting.files("");
        assertFalse(harvesting.harvest(JANUARY).outcome("town").rewritten());
        assertTrue(harvesting.replay(JANUARY).outcomes().stream().noneMatch(PortalOutcome::rewritten));
        assertEquals(before, harvesting.files(""));
    }

    @Test
    void partialSnapshotIsReplayedToTheSameCatalogue() throws IOException, InterruptedException {
        recordings.town(SECOND_PAGE_BROKEN);
        harvesting.harvest(JANUARY);
        var before = harvesting.files("");
        assertTrue(harvesting.replay(JANUARY).outcomes().stream().noneMatch(PortalOutcome::rewritten));
        assertEquals(before, harvesting.files(""));
    }

    @Test
    void datasetWithoutATitleIsNamedByItsIdWhenItVanishes() throws IOException, InterruptedException {
        recordings.portal("hamlet", "arcgis-hub", document(JANUARY, "kept", "untitled"), document(MARCH, "kept"));
        harvesting.harvest(JANUARY, "hamlet");
        var march = harvesting.harvest(MARCH, "hamlet").manifest("hamlet");
        assertEquals(List.of("untitled: null"), harvesting.issues(march, "DATASET_VANISHED"));
    }

    private static Day document(String date, String... untitled) {
        var datasets =
                Stream.of(untitled).map("{\"identifier\": \"%s\"}"::formatted).collect(Collectors.joining(", "));
        return new Day(
                date,
                "- {path: /data.json, media_type: application/json, body: '{\"dataset\": [%s]}'}".formatted(datasets));
    }

    @Test
    void partialSnapshotIsTriedAnewAndReadersSeeTheBetterOne() throws IOException, InterruptedException {
        recordings.town(SECOND_PAGE_BROKEN);
        var partial = harvesting.harvest(JANUARY).manifest("town");
        assertEquals(SnapshotStatus.PARTIAL, partial.status());
        assertEquals("HTTP_STATUS", partial.reason());
        assertEquals(100, partial.harvested());

        recordings.town(loose(JANUARY, "all.jsonl"));
        var retried = harvesting.harvest(JANUARY);
        assertTrue(retried.outcome("town").rewritten());
        var standing = harvesting.standing(JANUARY, "town");
        assertEquals(retried.manifest("town"), standing);
        assertEquals(2, standing.rev());
        assertEquals(SnapshotStatus.COMPLETE, standing.status());
        assertEquals(120, harvesting.datasets(standing).size());
        assertEquals(100, harvesting.datasets(partial).size());
        assertNotEquals(partial.raw(), standing.raw());
    }

    @Test
    void retryThatFaresWorseLeavesTheBetterOneStanding() throws IOException, InterruptedException {
        recordings.town(SECOND_PAGE_BROKEN);
        harvesting.harvest(JANUARY);
        var before = harvesting.files("");
        recordings.town(new Day(JANUARY, "- {path: /api/3/action/package_search, status: 500, body: Sorry}"));
        var run = harvesting.harvest(JANUARY);
        assertEquals(before, harvesting.files(""));
        assertEquals(SnapshotStatus.PARTIAL, run.manifest("town").status());
        assertFalse(run.outcome("town").rewritten());
        assertEquals(
                "tried anew: FAILED with 0 datasets (HTTP_STATUS: package-search: answered 500);"
                        + " revision 1, PARTIAL with 100, is better and stands",
                run.outcome("town").note());
        assertTrue(new HarvestReport(run.result().outcomes())
                .lines().stream().anyMatch(line -> line.startsWith("town: tried anew")));
    }

    @Test
    void partialSnapshotThatComesOutTheSameIsLeftAsItIs() throws IOException, InterruptedException {
        recordings.town(SECOND_PAGE_BROKEN);
        harvesting.harvest(JANUARY);
        var before = harvesting.files("");
        var again = harvesting.harvest(JANUARY);
        assertFalse(again.outcome("town").kept());
        assertFalse(again.outcome("town").rewritten());
        assertEquals(before, harvesting.files(""));
    }

    @Test
    void partialSnapshotIsNotComparedWith() throws IOException, InterruptedException {
        recordings.town(SECOND_PAGE_BROKEN, loose(FEBRUARY, "all.jsonl"));
        harvesting.harvest(JANUARY);
        var february = harvesting.harvest(FEBRUARY).manifest("town");
        assertEquals(SnapshotStatus.COMPLETE, february.status());
        assertNull(february.previous());
        assertEquals(List.of(), harvesting.issues(february, "DATASET_VANISHED"));
    }

    @Test
    void archiveHarvestedIntoAnotherLakeGivesTheSameCatalogue() throws IOException, InterruptedException {
        var other = harvesting("two");
        for (String date : List.of(JANUARY, FEBRUARY, MARCH)) {
            harvesting.harvest(date);
        }
        for (String date : List.of(JANUARY, FEBRUARY, MARCH)) {
            other.harvestArchiveOf(harvesting, date);
        }
        assertEquals(harvesting.files("catalogue"), other.files("catalogue"));
    }

    private static List<Integer> statuses(Manifest manifest) {
        return manifest.requests().stream().map(Manifest.Request::status).toList();
    }

    private static Set<String> recordIds(Manifest manifest) {
        return manifest.requests().stream()
                .filter(request -> request.status() == 200)
                .map(Manifest.Request::recordId)
                .collect(Collectors.toSet());
    }

    private Set<String> evidence(Manifest manifest) {
        return harvesting.datasets(manifest).stream()
                .map(row -> row.struct("evidence").string("record_id"))
                .collect(Collectors.toSet());
    }
}
