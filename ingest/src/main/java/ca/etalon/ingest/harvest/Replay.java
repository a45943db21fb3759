package ca.etalon.ingest.harvest;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.PortalPlatform;
import ca.etalon.ingest.portalfact.PortalFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Decides a snapshot anew from its archived answers, with the parsers and vocabularies of today. */
public final class Replay implements Harvest.PortalWork {
    private final Lake lake;
    private final Path work;
    private final long maxBytes;
    private final int maxPages;
    private final Function<String, Optional<PortalPlatform>> platforms;
    private final SnapshotWriter writer;
    private final PortalFacts facts;

    public Replay(
            Lake lake,
            Path work,
            long maxBytes,
            int maxPages,
            Function<String, Optional<PortalPlatform>> platforms,
            SnapshotWriter writer,
            PortalFacts facts) {
        this.lake = lake;
        this.work = work;
        this.maxBytes = maxBytes;
        this.maxPages = maxPages;
        this.platforms = platforms;
        this.writer = writer;
        this.facts = facts;
    }

    @Override
    public PortalOutcome of(Portal portal, LocalDate snapshot) throws InterruptedException {
        var slot = writer.slot(portal, snapshot);
        var standing = slot.standing().orElseThrow();
        var folder = work.resolve("replay").resolve(snapshot.toString()).resolve(portal.id());
        try {
            var archive = new RawArchive(lake, folder, maxBytes);
            var outcome = replay(slot, standing, archive, folder);
            WorkFolder.clear(folder);
            return outcome;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    portal.id() + " of " + snapshot + " cannot be replayed: " + unreadable.getMessage(), unreadable);
        }
    }

    private PortalOutcome replay(SnapshotWriter.Slot slot, Manifest standing, RawArchive archive, Path folder)
            throws IOException, InterruptedException {
        var portal = slot.portal();
        try (var draft = writer.draft(slot, folder)) {
            var landing = new LandingPage(portal, new ReplayedAnswers(archive, standing));
            var catalog = new PageLoop(maxPages, HarvestProgress.SILENT)
                    .run(platforms.apply(portal.platform()).orElseThrow(), portal, landing, draft);
            draft.facts(landing.read(catalog, facts));
            var sealed = writer.seal(slot, draft, catalog, SnapshotArchive.standing(standing.raw()));
            return new PortalOutcome(sealed.manifest(), false, sealed.rewritten(), false, null, Duration.ZERO);
        }
    }
}
