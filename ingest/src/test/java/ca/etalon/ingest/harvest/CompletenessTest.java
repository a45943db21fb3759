package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.lake.SnapshotStatus;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final HarvestIssue BROKEN = new HarvestIssue(IssueCode.TRANSPORT, "https://town.example", "x: gone");

    @Test
    void asManyAsAdvertisedIsComplete() {
        assertEquals(
                new Completeness(SnapshotStatus.COMPLETE, "ADVERTISED", null),
                Completeness.of(catalog("x", 7, OptionalLong.of(7), false, null)));
    }

    @Test
    void emptyCatalogueThatAdvertisesNothingIsComplete() {
        assertEquals(
                SnapshotStatus.COMPLETE,
                Completeness.of(catalog("x", 0, OptionalLong.of(0), false, null))
                        .status());
    }

    @Test
    void fewerThanAdvertisedIsPartial() {
        assertDiffers(7, 40);
    }

    @Test
    void moreThanAdvertisedIsPartial() {
        assertDiffers(41, 40);
    }

    @Test
    void advertisedTotalOutweighsTheEndOfTheDocument() {
        assertEquals(
                SnapshotStatus.PARTIAL,
                Completeness.of(catalog("x", 7, OptionalLong.of(8), true, null)).status());
    }

    @Test
    void wholeDocumentIsComplete() {
        assertEquals(
                new Completeness(SnapshotStatus.COMPLETE, "END_OF_DOCUMENT", null),
                Completeness.of(catalog("x", 7, OptionalLong.empty(), true, null)));
    }

    @Test
    void pagesWithoutATotalProveNothing() {
        assertEquals(
                new Completeness(
                        SnapshotStatus.PARTIAL,
                        "UNVERIFIED",
                        new HarvestIssue(IssueCode.TOTAL_UNVERIFIED, "x", "received 7")),
                Completeness.of(catalog("x", 7, OptionalLong.empty(), false, null)));
    }

    @Test
    void failureOnTheWayIsPartialEvenWhereTheNumbersAgree() {
        assertEquals(
                new Completeness(SnapshotStatus.PARTIAL, "ADVERTISED", BROKEN),
                Completeness.of(catalog("x", 7, OptionalLong.of(7), true, BROKEN)));
    }

    @Test
    void portalThatGaveNothingFailed() {
        assertEquals(
                new Completeness(SnapshotStatus.FAILED, "UNVERIFIED", BROKEN),
                Completeness.of(catalog(null, 0, OptionalLong.empty(), false, BROKEN)));
    }

    private static void assertDiffers(long received, long advertised) {
        var reason =
                new HarvestIssue(IssueCode.TOTAL_DIFFERS, "x", "advertised " + advertised + ", received " + received);
        assertEquals(
                new Completeness(SnapshotStatus.PARTIAL, "ADVERTISED", reason),
                Completeness.of(catalog("x", received, OptionalLong.of(advertised), false, null)));
    }

    private static ReceivedCatalog catalog(
            String feed, long received, OptionalLong advertised, boolean wholeDocument, HarvestIssue failure) {
        return new ReceivedCatalog(feed, received, advertised, wholeDocument, 1, 0, failure, List.of());
    }
}
