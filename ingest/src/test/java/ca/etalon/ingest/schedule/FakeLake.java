package ca.etalon.ingest.schedule;

import ca.etalon.ingest.config.Cadence;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.harvest.Harvest;
import ca.etalon.ingest.harvest.PortalOutcome;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.SnapshotStatus;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A lake that holds manifests and attempts and nothing else. */
final class FakeLake {
    final Lake lake;

    FakeLake(Path folder) {
        this.lake = Lake.open(folder.toString());
    }

    static Portal portal(String id, String cron) {
        return portal(id, "https://" + id + ".example", cron);
    }

    static Portal portal(String id, String url, String cron) {
        return new Portal(
                id,
                new Name(id, id),
                "ckan",
                URI.create(url),
                null,
                null,
                List.of("en"),
                Portal.Robots.OBEY,
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of(),
                ca.etalon.ingest.config.PortalListing.CATALOGUE,
                cron == null ? null : new Cadence(cron));
    }

    static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    Manifest manifest(String portal, String date, SnapshotStatus status) {
        var manifests = new Manifests(lake);
        var snapshot = LocalDate.parse(date);
        int rev = manifests.latest(snapshot, portal).map(Manifest::rev).orElse(0) + 1;
        var manifest = new Manifest(
                portal,
                snapshot,
                rev,
                status,
                "ADVERTISED",
                "feed",
                status == SnapshotStatus.FAILED ? "NO_ANSWER" : null,
                null,
                0,
                0,
                Map.of(),
                null,
                List.of(),
                List.of(),
                null,
                "test",
                "test");
        manifests.seal(manifest);
        return manifest;
    }

    /** An attempt that ends now with this status, noted as a harvest does. */
    void attempt(String portal, String now, SnapshotStatus status) throws InterruptedException {
        attempt(portal, LocalDate.parse(now.substring(0, 10)), now, status, false);
    }

    void recordedAttempt(String portal, LocalDate snapshot, String now, SnapshotStatus status)
            throws InterruptedException {
        attempt(portal, snapshot, now, status, true);
    }

    private void attempt(String portal, LocalDate snapshot, String now, SnapshotStatus status, boolean isRecorded)
            throws InterruptedException {
        Harvest.PortalWork work = (asked, date) -> new PortalOutcome(
                manifest(portal, date.toString(), status), false, true, false, null, java.time.Duration.ZERO);
        new Attempts(lake, at(now)).noting(work, isRecorded).of(portal(portal, null), snapshot);
    }
}
