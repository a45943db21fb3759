package ca.etalon.ingest.harvest;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Settings;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.PortalPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Harvests one portal for one date: what is complete already is kept; else its pages are asked for, archived locally, and
 * sealed in the lake as the next revision.
 */
public final class PortalHarvester implements Harvest.PortalWork {
    private final Lake lake;
    private final Path work;
    private final Settings settings;
    private final Function<String, Optional<PortalPlatform>> platforms;
    private final PoliteClient client;
    private final SnapshotWriter writer;
    private final HarvestProgress progress;

    public PortalHarvester(
            Lake lake,
            Path work,
            Settings settings,
            Function<String, Optional<PortalPlatform>> platforms,
            PoliteClient client,
            SnapshotWriter writer,
            HarvestProgress progress) {
        this.lake = lake;
        this.work = work;
        this.settings = settings;
        this.platforms = platforms;
        this.client = client;
        this.writer = writer;
        this.progress = progress;
    }

    @Override
    public PortalOutcome of(Portal portal, LocalDate snapshot) throws InterruptedException {
        var slot = writer.slot(portal, snapshot);
        if (slot.standing().filter(Manifest::isComplete).isPresent()) {
            return new PortalOutcome(slot.standing().get(), true, false);
        }
        var folder = work.resolve("harvest").resolve(snapshot.toString()).resolve(portal.id());
        try {
            clear(folder);
            var manifest = harvest(slot, folder);
            clear(folder);
            return new PortalOutcome(manifest, false, manifest.rev() == slot.rev());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write below " + folder, failure);
        }
    }

    private Manifest harvest(SnapshotWriter.Slot slot, Path folder) throws IOException, InterruptedException {
        var portal = slot.portal();
        var platform = platforms.apply(portal.platform()).orElseThrow();
        try (var answers =
                LiveAnswers.open(slot, client, settings, new RawArchive(lake, folder, settings.maxBytes()), folder)) {
            var catalog = new PageLoop(settings.maxPages(), progress).run(platform, portal, answers);
            return writer.write(slot, catalog, () -> answers.keepIn(lake, slot.raw()));
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var inside = Files.list(folder)) {
                for (Path file : inside.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
