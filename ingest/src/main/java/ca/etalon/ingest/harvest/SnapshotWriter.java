package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.PortalRow;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.LocalTable;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.SnapshotStatus;
import ca.etalon.ingest.lake.TableFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns what was received from a portal into a sealed snapshot: decides its status, puts its tables into the lake, and last
 * its manifest.
 *
 * <p>A decision equal to the one that stands writes nothing; another becomes the next revision, unless it comes from new
 * answers and is worse than what stands: then the better one is left standing.
 */
public final class SnapshotWriter {
    private final Lake lake;
    private final Manifests manifests;
    private final DatasetNormaliser normaliser;
    private final Provenance provenance;

    /**
     * What made a snapshot.
     *
     * @param code version of the program
     * @param conf digest of the configuration
     */
    public record Provenance(String code, String conf) {}

    public SnapshotWriter(Lake lake, DatasetNormaliser normaliser, Provenance provenance) {
        this.lake = lake;
        this.manifests = new Manifests(lake);
        this.normaliser = normaliser;
        this.provenance = provenance;
    }

    /**
     * Where a snapshot goes and what it follows.
     *
     * @param standing the revision that stands, if any
     * @param previous the last complete snapshot before it, if any
     */
    record Slot(Portal portal, LocalDate snapshot, Optional<Manifest> standing, Optional<Manifest> previous) {

        int rev() {
            return standing.map(Manifest::rev).orElse(0) + 1;
        }

        /** Path of the archive of the next revision's answers. */
        String raw() {
            return Lake.rawDirectory(snapshot, portal.id()) + "/rev-%04d.warc.gz".formatted(rev());
        }

        String table(String name) {
            return Lake.catalogueDirectory(name, snapshot, portal.id()) + "/rev-%04d.parquet".formatted(rev());
        }
    }

    /**
     * What came of a snapshot.
     *
     * @param manifest what stands now
     * @param rewritten whether that is a new revision
     * @param refused why the new answers did not become one although they differ, or null
     */
    record Sealed(Manifest manifest, boolean rewritten, String refused) {}

    Slot slot(Portal portal, LocalDate snapshot) {
        return new Slot(
                portal,
                snapshot,
                manifests.latest(snapshot, portal.id()),
                manifests.lastComplete(portal.id(), snapshot));
    }

    /** Begins the tables of a snapshot in a local folder. */
    SnapshotDraft draft(Slot slot, Path folder) {
        return new SnapshotDraft(slot, lake, folder, normaliser);
    }

    /** The revision that first saw a mass disappearance which these answers may confirm. */
    Optional<Manifest> sighting(Slot slot, String raw) {
        if (slot.previous().isEmpty()) {
            return Optional.empty();
        }
        var previous = slot.previous().get();
        return manifests.snapshots().stream()
                .filter(day -> day.isAfter(previous.snapshot()) && !day.isAfter(slot.snapshot()))
                .flatMap(day -> manifests.revisions(day, slot.portal().id()).stream())
                .filter(manifest -> Disappearance.isSighting(manifest, previous, raw))
                .findFirst();
    }

    /** Seals the next revision, unless what stands says the same or is better. */
    Sealed seal(Slot slot, SnapshotDraft draft, ReceivedCatalog catalog, SnapshotArchive archive) {
        var decision = decide(slot, draft, catalog, archive.path());
        var row = portalRow(slot, draft, catalog, decision);
        var tables = draft.finish(row);
        if (slot.standing().isPresent()) {
            var standing = slot.standing().get();
            if (sameContent(standing.tables(), tables)) {
                return new Sealed(standing, false, null);
            }
            if (archive.isNew() && isBetter(standing, decision.status(), draft.harvested())) {
                return new Sealed(standing, false, refusal(standing, decision, draft.harvested()));
            }
        }
        var files = tables.stream()
                .map(table -> table.keepIn(lake, slot.table(table.table())))
                .toList();
        archive.keep();
        var manifest = manifest(slot, draft, catalog, row, files, archive.path());
        manifests.seal(manifest);
        return new Sealed(manifest, true, null);
    }

    /**
     * @param reason why it is not complete, or null
     * @param compared whether the changes since the last complete snapshot stand
     */
    private record Decision(SnapshotStatus status, String basis, HarvestIssue reason, boolean compared) {}

    private Decision decide(Slot slot, SnapshotDraft draft, ReceivedCatalog catalog, String raw) {
        var completeness = Completeness.of(catalog);
        var changes = draft.changeLog();
        if (completeness.status() != SnapshotStatus.COMPLETE) {
            draft.voidChanges();
            if (completeness.reason() != catalog.failure()) {
                draft.issue(completeness.reason());
            }
            return new Decision(completeness.status(), completeness.basis(), completeness.reason(), false);
        }
        if (changes.filter(Disappearance::isMass).isPresent()) {
            var sighting = sighting(slot, raw);
            var issue = Disappearance.issue(changes.get(), draft.harvested(), sighting);
            draft.issue(issue);
            if (sighting.isEmpty()) {
                draft.voidChanges();
                return new Decision(SnapshotStatus.PARTIAL, completeness.basis(), issue, false);
            }
        }
        draft.writeRemoved();
        var status = catalog.isUnchanged() ? SnapshotStatus.UNCHANGED : SnapshotStatus.COMPLETE;
        return new Decision(status, completeness.basis(), null, changes.isPresent());
    }

    private static PortalRow portalRow(Slot slot, SnapshotDraft draft, ReceivedCatalog catalog, Decision decision) {
        var portal = slot.portal();
        var reason = Optional.ofNullable(decision.reason());
        var changes = draft.changeLog().filter(log -> decision.compared());
        return new PortalRow(
                portal.platform(),
                portal.url().toString(),
                catalog.feed(),
                decision.status().name(),
                decision.basis(),
                reason.map(issue -> issue.code().name()).orElse(null),
                reason.map(HarvestIssue::detail).orElse(null),
                catalog.advertised().isPresent() ? catalog.advertised().getAsLong() : null,
                catalog.received(),
                draft.harvested(),
                draft.duplicates(),
                changes.map(ChangeLog::added).orElse(null),
                changes.map(ChangeLog::changed).orElse(null),
                changes.map(ChangeLog::missing).orElse(null),
                changes.map(log -> log.previous().snapshot().toString()).orElse(null),
                catalog.pages(),
                portal.robots().name());
    }

    private Manifest manifest(
            Slot slot, SnapshotDraft draft, ReceivedCatalog catalog, PortalRow row, List<TableFile> files, String raw) {
        return new Manifest(
                slot.portal().id(),
                slot.snapshot(),
                slot.rev(),
                SnapshotStatus.valueOf(row.status()),
                row.basis(),
                catalog.feed(),
                row.reason(),
                row.advertised(),
                catalog.received(),
                draft.harvested(),
                draft.issueCounts(),
                raw,
                Stream.concat(catalog.requests().stream(), draft.landing().stream())
                        .toList(),
                files,
                slot.previous().map(Manifest::snapshot).orElse(null),
                provenance.code(),
                provenance.conf());
    }

    /** Whether what stands is worth more than what came: complete before partial before failed, then by datasets. */
    private static boolean isBetter(Manifest standing, SnapshotStatus status, long harvested) {
        int more = worth(standing.status()) - worth(status);
        return more > 0 || more == 0 && standing.harvested() > harvested;
    }

    private static int worth(SnapshotStatus status) {
        return switch (status) {
            case FAILED -> 0;
            case PARTIAL -> 1;
            case COMPLETE, UNCHANGED -> 2;
        };
    }

    private static String refusal(Manifest standing, Decision decision, long harvested) {
        return "tried anew: %s with %d datasets (%s); revision %d, %s with %d, is better and stands"
                .formatted(
                        decision.status(),
                        harvested,
                        decision.reason() == null
                                ? "no reason"
                                : decision.reason().code() + ": "
                                        + decision.reason().detail(),
                        standing.rev(),
                        standing.status(),
                        standing.harvested());
    }

    private static boolean sameContent(List<TableFile> standing, List<LocalTable> written) {
        return standing.stream()
                .map(file -> file.table() + file.sha256())
                .toList()
                .equals(written.stream()
                        .map(file -> file.table() + file.sha256())
                        .toList());
    }
}
