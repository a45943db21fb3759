package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.CatalogueColumnRow;
import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.catalogue.PortalRow;
import ca.etalon.ingest.catalogue.UnresolvedRow;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.UnresolvedStrings;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.LocalTable;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.TableSchema;
import ca.etalon.ingest.lake.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables of a snapshot while its records come in: each record is held against those before it, normalised, compared with
 * the last complete snapshot and written to local files at once, so that none is kept in memory.
 */
final class SnapshotDraft implements CatalogSink, AutoCloseable {
    private static final int KEY_BYTES = 8;

    private final SnapshotWriter.Slot slot;
    private final Path folder;
    private final DatasetNormaliser normaliser;
    private final UnresolvedStrings unresolved;
    private final Deduplication deduplication = new Deduplication(this::issue);
    private final Map<IssueCode, Long> issueCounts = new EnumMap<>(IssueCode.class);
    private final TableWriter datasets;
    private final TableWriter distributions;
    private final TableWriter issues;
    private final TableWriter columns;
    private TableWriter changes;
    private final TableWriter facts;
    private final Optional<ChangeLog> changeLog;
    private Optional<Manifest.Request> landing = Optional.empty();

    /** @param folder for the local files; the caller deletes it */
    SnapshotDraft(SnapshotWriter.Slot slot, Lake lake, Path folder, DatasetNormaliser normaliser) {
        this.slot = slot;
        this.folder = folder;
        this.normaliser = normaliser;
        this.unresolved = normaliser.unresolved();
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write below " + folder, failure);
        }
        datasets = open(DatasetRow.SCHEMA);
        distributions = open(DistributionRow.SCHEMA);
        issues = open(HarvestIssue.SCHEMA);
        columns = open(CatalogueColumnRow.SCHEMA);
        changes = open(ChangeRow.SCHEMA);
        facts = open(PortalFact.SCHEMA);
        changeLog = slot.previous().map(previous -> new ChangeLog(lake, previous, row -> changes.write(row.toRow())));
    }

    private TableWriter open(TableSchema schema) {
        return TableWriter.open(folder.resolve(schema.name() + ".parquet"), schema);
    }

    @Override
    public void record(DcatDataset received, String feed, Manifest.Request answer) {
        deduplication.accept(received).ifPresent(said -> write(said, feed, answer));
    }

    private void write(DcatDataset said, String feed, Manifest.Request answer) {
        var portal = slot.portal();
        var normalised = normaliser.normalise(
                said,
                portal,
                feed,
                Math.toIntExact(datasets.rows()),
                key(portal.id(), said.sourceId()),
                new Evidence(answer.originalId(), answer.sha256(), said.locator()),
                slot.snapshot());
        var dataset = normalised.dataset().toRow();
        var rows =
                normalised.distributions().stream().map(DistributionRow::toRow).toList();
        datasets.write(dataset);
        rows.forEach(distributions::write);
        normalised.columns().forEach(column -> columns.write(column.toRow()));
        normalised.issues().forEach(this::issue);
        unresolved.see(said, normalised);
        changeLog.ifPresent(log -> log.see(dataset, rows));
    }

    @Override
    public void issue(HarvestIssue issue) {
        issueCounts.merge(issue.code(), 1L, Long::sum);
        issues.write(issue.toRow());
    }

    /** Writes down what went, each also as an issue, now that the catalogue is known to be whole. */
    void writeRemoved() {
        changeLog.ifPresent(log -> log.removed(row -> {
            changes.write(row.toRow());
            issue(new HarvestIssue(IssueCode.DATASET_VANISHED, row.sourceId(), row.title()));
        }));
    }

    /** Forgets the changes: what is not whole cannot be compared. */
    void voidChanges() {
        changes.close();
        changes = open(ChangeRow.SCHEMA);
    }

    /** Ends the tables, in the order of the manifest. */
    List<LocalTable> finish(PortalRow row) {
        try (var portal = open(PortalRow.SCHEMA);
                var open = open(UnresolvedRow.SCHEMA)) {
            portal.write(row.toRow());
            unresolved.rows().forEach(string -> open.write(string.toRow()));
            return List.of(
                    portal.finish(),
                    datasets.finish(),
                    distributions.finish(),
                    issues.finish(),
                    changes.finish(),
                    facts.finish(),
                    open.finish(),
                    columns.finish());
        }
    }

    /** Writes what the first page of the portal shows. */
    void facts(LandingPage.Seen seen) {
        seen.facts().forEach(fact -> facts.write(fact.toRow()));
        landing = seen.asked();
    }

    /** The request for the first page, where the catalogue did not ask for it. */
    Optional<Manifest.Request> landing() {
        return landing;
    }

    Optional<ChangeLog> changeLog() {
        return changeLog;
    }

    long harvested() {
        return datasets.rows();
    }

    long duplicates() {
        return deduplication.duplicates();
    }

    /** How often each code was met. */
    Map<String, Long> issueCounts() {
        var counts = new TreeMap<String, Long>();
        issueCounts.forEach((code, count) -> counts.put(code.name(), count));
        return counts;
    }

    /** The key of a dataset over time: 16 hex digits of SHA-256 over portal and source id. */
    static String key(String portal, String sourceId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((portal + '\0' + sourceId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        datasets.close();
        distributions.close();
        issues.close();
        columns.close();
        changes.close();
        facts.close();
    }
}
