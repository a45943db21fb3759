package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeduplicationTest {

    @Test
    void exactRepeatCollapsesEvenAtAnotherPosition() {
        var deduplicated = of(record("a", "Town", "/0"), record("b", "Town", "/1"), record("a", "Town", "/2"));
        assertEquals(List.of("a", "b"), ids(deduplicated));
        assertEquals("/0", deduplicated.records().get(0).locator());
        assertEquals(1, deduplicated.duplicates());
        assertEquals(List.of(new HarvestIssue(IssueCode.DUPLICATE_EXACT, "/2", "a")), deduplicated.issues());
    }

    @Test
    void repeatsThatDifferAreAllKept() {
        var deduplicated = of(record("a", "Town", "/0"), record("a", "Parks", "/1"), record("a", "Roads", "/2"));
        assertEquals(List.of("a", "a~2", "a~3"), ids(deduplicated));
        assertEquals("Parks", deduplicated.records().get(1).publisher());
        assertEquals(0, deduplicated.duplicates());
        assertEquals(
                List.of(
                        new HarvestIssue(IssueCode.DUPLICATE_ID, "/1", "a kept as a~2"),
                        new HarvestIssue(IssueCode.DUPLICATE_ID, "/2", "a kept as a~3")),
                deduplicated.issues());
    }

    @Test
    void repeatOfASecondVersionCollapsesIntoIt() {
        var deduplicated = of(
                record("a", "Town", "/0"),
                record("a", "Parks", "/1"),
                record("a", "Parks", "/2"),
                record("a", "Town", "/3"));
        assertEquals(List.of("a", "a~2"), ids(deduplicated));
        assertEquals(2, deduplicated.duplicates());
    }

    @Test
    void sameRecordUnderTwoIdsIsTwoDatasets() {
        assertEquals(List.of("a", "b"), ids(of(record("a", "Town", "/0"), record("b", "Town", "/1"))));
    }

    @Test
    void keyOfADatasetHangsOnPortalAndId() {
        assertEquals(16, SnapshotDraft.key("town", "a").length());
        assertEquals(SnapshotDraft.key("town", "a"), SnapshotDraft.key("town", "a"));
        assertNotEquals(SnapshotDraft.key("town", "a"), SnapshotDraft.key("village", "a"));
        assertNotEquals(SnapshotDraft.key("town", "sa"), SnapshotDraft.key("towns", "a"));
    }

    @Test
    void manyRecordsAreAllTold() {
        var issues = new ArrayList<HarvestIssue>();
        var deduplication = new Deduplication(issues::add);
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 10_000; number++) {
                assertEquals(
                        round == 0,
                        deduplication
                                .accept(record("id-" + number, "Town", null))
                                .isPresent());
            }
        }
        assertEquals(10_000, deduplication.duplicates());
        assertEquals(10_000, issues.size());
    }

    private record Deduplicated(List<DcatDataset> records, List<HarvestIssue> issues, long duplicates) {}

    private static Deduplicated of(DcatDataset... records) {
        var issues = new ArrayList<HarvestIssue>();
        var deduplication = new Deduplication(issues::add);
        var kept = Stream.of(records)
                .map(deduplication::accept)
                .flatMap(Optional::stream)
                .toList();
        return new Deduplicated(kept, issues, deduplication.duplicates());
    }

    private static DcatDataset record(String id, String publisher, String locator) {
        return DcatDataset.builder(id).publisher(publisher).locator(locator).build();
    }

    private static List<String> ids(Deduplicated deduplicated) {
        return deduplicated.records().stream().map(DcatDataset::sourceId).toList();
    }
}
