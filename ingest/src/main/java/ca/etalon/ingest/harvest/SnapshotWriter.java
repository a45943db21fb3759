package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.PortalRow;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.SnapshotStatus;
import ca.etalon.ingest.lake.TableFile;
import ca.etalon.ingest.lake.TableSchema;
import ca.etalon.ingest.lake.TableWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns what was received from a portal into a sealed snapshot: decides its status, writes its tables, and last its
 * manifest. A decision equal to the one that stands writes nothing; another becomes the next revision.
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

    Slot slot(Portal portal, LocalDate snapshot) {
        return new Slot(
                portal,
                snapshot,
                manifests.latest(snapshot, portal.id()),
                manifests.lastComplete(portal.id(), snapshot));
    }

    /**
     * Writes the next revision, unless it says the same as the one that stands.
     *
     * @param archive where the answers are kept in the lake; called just before the snapshot is sealed
     */
    Manifest write(Slot slot, ReceivedCatalog catalog, Supplier<String> archive) {
        var portal = slot.portal();
        var previous = slot.previous();
        var completeness = Completeness.of(catalog);
        var deduplicated = Deduplication.of(catalog.records());
        var tables = DatasetTables.of(deduplicated.records(), catalog.feed(), portal, slot.snapshot(), normaliser);
        boolean whole = completeness.status() == SnapshotStatus.COMPLETE;
        var status = whole && catalog.isUnchanged() ? SnapshotStatus.UNCHANGED : completeness.status();
        var changes = previous.filter(earlier -> whole)
                .map(earlier -> CatalogChanges.between(lake, earlier, tables.datasets()));
        var issues = issues(catalog, completeness, deduplicated, tables, changes);
        var portalRow = new PortalRow(
                portal.platform(),
                portal.url().toString(),
                catalog.feed(),
                status.name(),
                completeness.basis(),
                completeness.reason() == null
                        ? null
                        : completeness.reason().code().name(),
                completeness.reason() == null ? null : completeness.reason().detail(),
                catalog.advertised().isPresent() ? catalog.advertised().getAsLong() : null,
                catalog.received(),
                tables.datasets().size(),
                deduplicated.duplicates(),
                changes.map(CatalogChanges::added).orElse(null),
                changes.map(change -> (long) change.vanished().size()).orElse(null),
                changes.isPresent() ? previous.get().snapshot().toString() : null,
                catalog.pages(),
                portal.robots().name());

        var files = List.of(
                table(slot, PortalRow.SCHEMA, Stream.of(portalRow.toRow())),
                table(slot, DatasetRow.SCHEMA, tables.datasets().stream().map(DatasetRow::toRow)),
                table(
                        slot,
                        DistributionRow.SCHEMA,
                        tables.distributions().stream().map(DistributionRow::toRow)),
                table(slot, HarvestIssue.SCHEMA, issues.stream().map(HarvestIssue::toRow)));
        if (slot.standing().isPresent() && sameContent(slot.standing().get().tables(), files)) {
            files.forEach(file -> lake.delete(file.path()));
            return slot.standing().get();
        }
        var manifest = new Manifest(
                portal.id(),
                slot.snapshot(),
                slot.rev(),
                status,
                completeness.basis(),
                catalog.feed(),
                portalRow.reason(),
                portalRow.advertised(),
                catalog.received(),
                tables.datasets().size(),
                issues.stream()
                        .collect(Collectors.groupingBy(issue -> issue.code().name(), Collectors.counting())),
                archive.get(),
                catalog.requests(),
                files,
                previous.map(Manifest::snapshot).orElse(null),
                provenance.code(),
                provenance.conf());
        manifests.seal(manifest);
        return manifest;
    }

    private static List<HarvestIssue> issues(
            ReceivedCatalog catalog,
            Completeness completeness,
            Deduplication deduplicated,
            DatasetTables tables,
            Optional<CatalogChanges> changes) {
        var issues = new ArrayList<>(catalog.issues());
        if (completeness.reason() != null && !issues.contains(completeness.reason())) {
            issues.add(completeness.reason());
        }
        issues.addAll(deduplicated.issues());
        issues.addAll(tables.issues());
        changes.ifPresent(change -> issues.addAll(change.vanished()));
        return issues;
    }

    private TableFile table(Slot slot, TableSchema schema, Stream<Row> rows) {
        return TableWriter.write(lake, slot.table(schema.name()), schema, rows::iterator);
    }

    private static boolean sameContent(List<TableFile> standing, List<TableFile> written) {
        return standing.stream()
                .map(file -> file.table() + file.sha256())
                .toList()
                .equals(written.stream()
                        .map(file -> file.table() + file.sha256())
                        .toList());
    }
}
