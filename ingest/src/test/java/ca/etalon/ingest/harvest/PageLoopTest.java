package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.lake.Manifest;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLoopTest {
    private final FakeSite site = new FakeSite();

    @Test
    void pagesAreReadToTheEnd() throws InterruptedException {
        var catalog = site.page("/x", "ids a b; next /x2; total 5")
                .page("/x2", "ids c d; next /x3; total 5")
                .page("/x3", "ids e; total 5")
                .read("x");
        assertEquals(List.of("a", "b", "c", "d", "e"), catalog.ids());
        assertEquals(List.of("/x", "/x2", "/x3"), site.asked);
        assertEquals("x", catalog.feed());
        assertEquals(3, catalog.catalog().pages());
        assertEquals(OptionalLong.of(5), catalog.advertised());
        assertNull(catalog.failure());
        assertEquals("record /x2", catalog.records().get(2));
    }

    @Test
    void lastTotalStatedHolds() throws InterruptedException {
        var catalog = site.page("/x", "ids a; next /x2; total 3")
                .page("/x2", "ids b; total 2")
                .read("x");
        assertEquals(OptionalLong.of(2), catalog.advertised());
    }

    @Test
    void branchesOfATreeAddUpToItsTotal() throws InterruptedException {
        var catalog = site.page("/x", "branches /a /b")
                .page("/a", "ids a")
                .page("/b", "ids b")
                .read("x");
        assertEquals(List.of("a", "b"), catalog.ids());
        assertEquals(OptionalLong.of(2), catalog.advertised());
        assertNull(catalog.failure());
    }

    @Test
    void branchThatFailsLeavesTheOthersToBeRead() throws InterruptedException {
        var catalog = site.page("/x", "branches /a /b /c")
                .page("/a", "ids a")
                .status("/b", 404)
                .page("/c", "ids c")
                .read("x");
        assertEquals(List.of("a", "c"), catalog.ids());
        assertEquals(IssueCode.HTTP_STATUS, catalog.failure().code());
        assertEquals(2, catalog.received());
    }

    @Test
    void listedRecordThatIsGoneWasReceived() throws InterruptedException {
        var catalog = site.page("/x", "branches /a /b; records")
                .page("/a", "ids a")
                .status("/b", 410)
                .read("x");
        assertEquals(2, catalog.received());
        assertNull(catalog.failure());
        assertEquals(List.of(IssueCode.RECORD_GONE), codes(catalog));
    }

    @Test
    void listOfRecordsThatAreAllGoneIsNotWhole() throws InterruptedException {
        var catalog = site.page("/x", "branches /a /b /c; records").read("x");
        assertEquals(IssueCode.HTTP_STATUS, catalog.failure().code());
        assertTrue(catalog.failure().detail().contains("3 of 3 listed records"));
    }

    @Test
    void recordThatWentKeepsASnapshotFromBeingUnchanged() throws InterruptedException {
        var catalog = site.page("/x", "branches /a /b; records")
                .page("/a", "ids a")
                .status("/b", 404)
                .read("x");
        assertEquals(1, catalog.catalog().gone());
        assertFalse(catalog.catalog().isUnchanged());
    }

    @Test
    void treeIsGivenUpWhenItsHostKeepsFailing() throws InterruptedException {
        var catalog = site.page("/x", "branches /a /b /c /d /e /f /g").read("x");
        assertEquals(6, site.asked.size());
        assertEquals(IssueCode.HTTP_STATUS, catalog.failure().code());
    }

    @Test
    void catalogueWithoutDatasetsIsReadToo() throws InterruptedException {
        var catalog = site.page("/x", "total 0").read("x");
        assertEquals("x", catalog.feed());
        assertEquals(0, catalog.received());
        assertNull(catalog.failure());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void nextFeedIsUsedWhereTheFirstIsRefused(int status) throws InterruptedException {
        var catalog = site.status("/x", status).page("/y", "ids a; document").read("x", "y");
        assertEquals("y", catalog.feed());
        assertNull(catalog.failure());
        assertTrue(catalog.catalog().wholeDocument());
        assertEquals(List.of(IssueCode.FEED_FALLBACK), codes(catalog));
        assertEquals(
                "HTTP_STATUS: x: answered " + status + "; used y",
                catalog.issues().get(0).detail());
        assertEquals(
                List.of(status, 200),
                catalog.catalog().requests().stream()
                        .map(Manifest.Request::status)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"broken"})
    void nextFeedIsUsedWhereTheFirstPageIsNotWhatItPromises(String body) throws InterruptedException {
        var catalog = site.page("/x", body).page("/y", "ids a; total 1").read("x", "y");
        assertEquals("y", catalog.feed());
        assertEquals(List.of(IssueCode.FEED_FALLBACK), codes(catalog));
    }

    @ParameterizedTest
    @EnumSource(names = {"ROBOTS_DISALLOWED", "ANSWER_TOO_LARGE"})
    void nextFeedIsUsedWhereOnlyThisOneMayNotBeRead(IssueCode code) throws InterruptedException {
        var catalog = site.silent("/x", code).page("/y", "ids a; total 1").read("x", "y");
        assertEquals("y", catalog.feed());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void hostThatIsDownIsNotAskedForItsOtherFeeds(int status) throws InterruptedException {
        var catalog = site.status("/x", status).page("/y", "ids a; total 1").read("x", "y");
        assertEquals(List.of("/x"), site.asked);
        assertNull(catalog.feed());
        assertEquals(IssueCode.HTTP_STATUS, catalog.failure().code());
        assertEquals("x: answered " + status, catalog.failure().detail());
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSPORT", "NOT_RECORDED", "ADDRESS_REFUSED"})
    void hostThatCannotBeReachedIsNotAskedForItsOtherFeeds(IssueCode code) throws InterruptedException {
        var catalog = site.silent("/x", code).page("/y", "ids a; total 1").read("x", "y");
        assertEquals(List.of("/x"), site.asked);
        assertEquals(code, catalog.failure().code());
        assertEquals(code.name(), catalog.catalog().requests().get(0).failure());
    }

    @Test
    void reasonOfAFailureIsTheMostTellingOne() throws InterruptedException {
        var catalog =
                site.status("/x", 404).page("/y", "<html>").status("/z", 410).read("x", "y", "z");
        assertNull(catalog.feed());
        assertEquals(
                new HarvestIssue(IssueCode.ANSWER_IS_HTML, "https://town.example/y", "y: a page for people"),
                catalog.failure());
        assertEquals(List.of(IssueCode.HTTP_STATUS, IssueCode.ANSWER_IS_HTML, IssueCode.HTTP_STATUS), codes(catalog));
    }

    @Test
    void portalWithoutAnyFeedSaysSo() throws InterruptedException {
        var catalog = site.read("x", "y");
        assertEquals("x: answered 404", catalog.failure().detail());
    }

    @Test
    void pageThatWasAskedBeforeEndsTheLoop() throws InterruptedException {
        var catalog = site.page("/x", "ids a; next /x2; total 9")
                .page("/x2", "ids b; next /x; total 9")
                .read("x");
        assertEndless(catalog, "x: the next page was asked before");
        assertEquals(List.of("a", "b"), catalog.ids());
    }

    @Test
    void pageThatRepeatsAnEarlierOneEndsTheLoop() throws InterruptedException {
        var same = "ids a b; next /x2; total 9";
        var catalog = site.page("/x", same).page("/x2", same).read("x");
        assertEndless(catalog, "x: the page repeats an earlier one, byte for byte");
        assertEquals(List.of("a", "b"), catalog.ids());
        assertEquals(2, catalog.received());
    }

    @Test
    void morePagesThanAllowedEndTheLoop() throws InterruptedException {
        for (int page = 0; page < 12; page++) {
            site.page(page == 0 ? "/x" : "/x" + page, "ids id" + page + "; next /x" + (page + 1));
        }
        var catalog = site.read("x");
        assertEndless(catalog, "x: more than 10 pages");
        assertEquals(10, site.asked.size());
        assertEquals(10, catalog.received());
    }

    @Test
    void catalogueOfJustAsManyPagesAsAllowedIsWhole() throws InterruptedException {
        for (int page = 0; page < 10; page++) {
            var next = page < 9 ? "; next /x" + (page + 1) : "";
            site.page(page == 0 ? "/x" : "/x" + page, "ids id" + page + next);
        }
        var catalog = site.read("x");
        assertNull(catalog.failure());
        assertEquals(10, catalog.received());
    }

    @Test
    void emptyPageThatNamesANextOneEndsTheLoop() throws InterruptedException {
        var catalog = site.page("/x", "ids a; next /x2")
                .page("/x2", "next /x3")
                .page("/x3", "ids b")
                .read("x");
        assertEndless(catalog, "x: an empty page names a next one");
        assertEquals(List.of("a"), catalog.ids());
    }

    @Test
    void failureOnALaterPageKeepsWhatWasReceived() throws InterruptedException {
        var catalog = site.page("/x", "ids a b; next /x2; total 5")
                .status("/x2", 404)
                .page("/y", "ids z; total 1")
                .read("x", "y");
        assertEquals("x", catalog.feed());
        assertEquals(List.of("a", "b"), catalog.ids());
        assertEquals(IssueCode.HTTP_STATUS, catalog.failure().code());
        assertEquals("https://town.example/x2", catalog.failure().locator());
        assertEquals(List.of("/x", "/x2"), site.asked);
    }

    private static void assertEndless(FakeSite.Read catalog, String detail) {
        assertEquals(IssueCode.PAGING_ENDLESS, catalog.failure().code());
        assertEquals(detail, catalog.failure().detail());
        assertEquals(List.of(IssueCode.PAGING_ENDLESS), codes(catalog));
    }

    private static List<IssueCode> codes(FakeSite.Read catalog) {
        return catalog.issues().stream().map(HarvestIssue::code).toList();
    }
}
