package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.SnapshotStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HarvestTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-31");
    private static final Harvest HARVEST = new Harvest(2, HarvestProgress.SILENT);

    @Test
    void ourOwnFaultWithOnePortalLeavesTheOthers() throws InterruptedException {
        var result = HARVEST.run(DAY, List.of(portal("c"), portal("b"), portal("a")), (portal, day) -> {
            if (portal.id().equals("b")) {
                throw new IllegalStateException("a fault made for this test");
            }
            return outcome(portal);
        });
        assertEquals(List.of("b"), result.faults());
        assertEquals(
                List.of("a", "c"),
                result.outcomes().stream()
                        .map(outcome -> outcome.manifest().portal())
                        .toList());
    }

    @Test
    void lakeThatCannotBeWrittenEndsTheRun() {
        var thrown = assertThrows(
                UncheckedIOException.class,
                () -> HARVEST.run(DAY, List.of(portal("a"), portal("b")), (portal, day) -> {
                    throw new UncheckedIOException("disk full", new IOException("disk full"));
                }));
        assertEquals("disk full", thrown.getMessage());
    }

    @Test
    void noPortalsIsNoOutcome() throws InterruptedException {
        assertEquals(
                new Harvest.Result(List.of(), List.of()),
                HARVEST.run(DAY, List.of(), (portal, day) -> outcome(portal)));
    }

    private static PortalOutcome outcome(Portal portal) {
        var manifest = new Manifest(
                portal.id(),
                DAY,
                1,
                SnapshotStatus.COMPLETE,
                "ADVERTISED",
                "x",
                null,
                0L,
                0,
                0,
                Map.of(),
                null,
                List.of(),
                List.of(),
                null,
                "test",
                "test");
        return new PortalOutcome(manifest, false, true, false, null, java.time.Duration.ZERO);
    }

    private static Portal portal(String id) {
        var like = FakeSite.PORTAL;
        return new Portal(
                id,
                like.name(),
                like.platform(),
                like.url(),
                null,
                null,
                like.languages(),
                like.robots(),
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }
}
