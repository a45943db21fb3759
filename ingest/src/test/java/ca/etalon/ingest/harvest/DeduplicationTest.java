package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeduplicationTest {

    @Test
    void exactRepeatCollapsesEvenAtAnotherPosition() {
        var deduplicated = of(record("a", "Town", "/0"), record("b", "Town", "/1"), record("a", "Town", "/2"));
        assertEquals(List.of("a", "b"), ids(deduplicated));
        assertEquals("/0", deduplicated.records().get(0).dataset().locator());
        assertEquals(1, deduplicated.duplicates());
        assertEquals(List.of(new HarvestIssue(IssueCode.DUPLICATE_EXACT, "/2", "a")), deduplicated.issues());
    }

    @Test
    void repeatsThatDifferAreAllKept() {
        var deduplicated = of(record("a", "Town", "/0"), record("a", "Parks", "/1"), record("a", "Roads", "/2"));
        assertEquals(List.of("a", "a~2", "a~3"), ids(deduplicated));
        assertEquals("Parks", deduplicated.records().get(1).dataset().publisher());
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
        assertEquals(16, DatasetTables.key("town", "a").length());
        assertEquals(DatasetTables.key("town", "a"), DatasetTables.key("town", "a"));
        assertNotEquals(DatasetTables.key("town", "a"), DatasetTables.key("village", "a"));
        assertNotEquals(DatasetTables.key("town", "sa"), DatasetTables.key("towns", "a"));
    }

    private static Deduplication of(DcatDataset... records) {
        return Deduplication.of(Stream.of(records)
                .map(record -> new ReceivedCatalog.Received(record, null))
                .toList());
    }

    private static DcatDataset record(String id, String publisher, String locator) {
        return DcatDataset.builder(id).publisher(publisher).locator(locator).build();
    }

    private static List<String> ids(Deduplication deduplicated) {
        return deduplicated.records().stream()
                .map(record -> record.dataset().sourceId())
                .toList();
    }
}
