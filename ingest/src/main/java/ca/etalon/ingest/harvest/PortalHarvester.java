package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Settings;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.PortalPlatform;
import ca.etalon.ingest.portalfact.PortalFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Harvests one portal for one date: what is complete already is kept; else its pages are asked for, archived locally, and
 * sealed in the lake as the next revision. Killed on the way and run again, it goes on behind the last page archived.
 */
public final class PortalHarvester implements Harvest.PortalWork {
    private static final Logger LOG = LoggerFactory.getLogger(PortalHarvester.class);

    private final Lake lake;
    private final Path work;
    private final Settings settings;
    private final Function<String, Optional<PortalPlatform>> platforms;
    private final PoliteClient client;
    private final SnapshotWriter writer;
    private final PortalFacts facts;
    private final HarvestProgress progress;

    /** However many hosts are asked, tables are written for as many portals at a time as there are processors. */
    private final Semaphore writing = new Semaphore(Runtime.getRuntime().availableProcessors());

    public PortalHarvester(
            Lake lake,
            Path work,
            Settings settings,
            Function<String, Optional<PortalPlatform>> platforms,
            PoliteClient client,
            SnapshotWriter writer,
            PortalFacts facts,
            HarvestProgress progress) {
        this.lake = lake;
        this.work = work;
        this.settings = settings;
        this.platforms = platforms;
        this.client = client;
        this.writer = writer;
        this.facts = facts;
        this.progress = progress;
    }

    @Override
    public PortalOutcome of(Portal portal, LocalDate snapshot) throws InterruptedException {
        var slot = writer.slot(portal, snapshot);
        var folder = work.resolve("harvest").resolve(snapshot.toString()).resolve(portal.id());
        try {
            boolean kept = slot.standing().filter(Manifest::isComplete).isPresent();
            var outcome = kept ? PortalOutcome.kept(slot.standing().get()) : harvest(slot, folder);
            WorkFolder.clear(folder);
            return outcome;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write below " + folder, failure);
        }
    }

    private PortalOutcome harvest(SnapshotWriter.Slot slot, Path folder) throws IOException, InterruptedException {
        var portal = slot.portal();
        var platform = platforms.apply(portal.platform()).orElseThrow();
        var archive = new RawArchive(lake, folder.resolve("earlier"), settings.maxBytes());
        // A cache that says "as before" cannot confirm what it may be the cause of.
        boolean confirms = writer.sighting(slot, slot.raw()).isPresent();
        try (var spool = AnswerSpool.open(
                slot,
                folder,
                settings.userAgent(),
                settings.maxBytes(),
                Clock.systemUTC().instant())) {
            var answers = new LiveAnswers(slot, client, settings, !confirms, lake, archive, spool);
            ask(platform, portal, answers);
            writing.acquire();
            try (var draft = writer.draft(slot, folder)) {
                var landing = new LandingPage(portal, answers.again());
                var catalog =
                        new PageLoop(settings.maxPages(), HarvestProgress.SILENT).run(platform, portal, landing, draft);
                draft.facts(landing.read(catalog, facts));
                return outcome(portal, confirms, writer.seal(slot, draft, catalog, answers));
            } finally {
                writing.release();
            }
        }
    }

    /** Asks for everything once and only archives it, so that a portal whose host lets us wait takes no memory meanwhile. */
    private void ask(PortalPlatform platform, Portal portal, CatalogAnswers answers) throws InterruptedException {
        var landing = new LandingPage(portal, answers);
        var catalog = new PageLoop(settings.maxPages(), progress).run(platform, portal, landing, CatalogSink.NONE);
        landing.read(catalog, facts);
    }

    private static PortalOutcome outcome(Portal portal, boolean confirms, SnapshotWriter.Sealed sealed) {
        if (sealed.refused() != null) {
            LOG.warn("{}: {}", portal.id(), sealed.refused());
        }
        boolean again = sealed.rewritten()
                && !confirms
                && IssueCode.DISAPPEARANCE_UNCONFIRMED
                        .name()
                        .equals(sealed.manifest().reason());
        return new PortalOutcome(sealed.manifest(), false, sealed.rewritten(), again, sealed.refused(), Duration.ZERO);
    }
}
