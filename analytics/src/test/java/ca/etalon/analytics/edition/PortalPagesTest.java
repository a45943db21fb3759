package ca.etalon.analytics.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.indicator.FirstPages;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.catalogue.PortalFact.Status;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.SnapshotStatus;
import ca.etalon.ingest.lake.TableWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalPagesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    @TempDir
    Path folder;

    private static PortalFact fact(String id, Status status, String value) {
        return new PortalFact(id, status, value, null, null, null, null, null);
    }

    private PortalChoice portal(String id, PortalFact... facts) {
        var path = Lake.catalogueDirectory("portal_fact", DAY, id) + "/1.parquet";
        var file = TableWriter.write(Lake.open(folder.toString()), path, PortalFact.SCHEMA, () -> Arrays.stream(facts)
                .map(PortalFact::toRow)
                .iterator());
        return choice(id, List.of(file));
    }

    private static PortalChoice choice(String id, List<ca.etalon.ingest.lake.TableFile> files) {
        var manifest = new Manifest(
                id,
                DAY,
                1,
                SnapshotStatus.COMPLETE,
                "ADVERTISED",
                "feed",
                null,
                0L,
                0,
                0,
                Map.of(),
                "raw",
                List.of(),
                files,
                null,
                "code",
                "conf");
        return new PortalChoice(id, manifest, "COMPLETE", null);
    }

    private FirstPages pages(PortalChoice... portals) {
        var plan = new EditionPlan(DAY, List.of(portals), List.of());
        return PortalPages.read(Lake.open(folder.toString()), List.of(plan)).of(List.of(portals));
    }

    @Test
    void whatOneOfTwoPortalsShowsIsShown() {
        var pages = pages(
                portal("old", fact("policy", Status.NOT_FOUND, null), fact("events", Status.NOT_FOUND, null)),
                portal("new", fact("policy", Status.FOUND, "https://x.ca/p"), fact("events", Status.NOT_FOUND, null)));
        assertEquals(List.of("policy"), pages.shows());
        assertEquals(List.of("events"), pages.lacks());
        assertTrue(pages.isSeen());
    }

    @Test
    void pageOfScriptsLeavesOpenWhatTheOtherPortalLacks() {
        var pages = pages(
                portal("old", fact("policy", Status.NOT_FOUND, null)),
                portal("new", fact("policy", Status.NOT_OBSERVABLE, null), fact("language", Status.FOUND, "en")));
        assertEquals(List.of(), pages.lacks());
        assertEquals(List.of("language"), pages.shows());
        assertFalse(pages.isSeen());
    }

    @Test
    void portalWithoutAUsableSnapshotOrPageIsNotSeen() {
        var seen = portal("seen", fact("policy", Status.NOT_FOUND, null));
        assertFalse(
                pages(seen, new PortalChoice("failed", null, "FAILED", null)).isSeen());
        assertEquals(List.of(), pages(seen, choice("earlier", List.of())).lacks());
    }

    @Test
    void languagesOfAllPortalsAreOffered() {
        var pages = pages(
                portal("a", fact("language", Status.FOUND, "en"), fact("language", Status.FOUND, "fr")),
                portal("b", fact("language", Status.FOUND, "en")));
        assertEquals(List.of("en", "fr"), pages.languages());
    }

    @Test
    void governmentWithoutAPortalOfItsOwnHasNoPage() {
        assertNull(pages());
    }
}
