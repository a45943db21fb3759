package ca.etalon.reports.input;

import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the changes and the facts of a snapshot from the lake when a page asks for them. */
final class SnapshotInput implements ReportData.SnapshotSource {
    private final Lake lake;

    SnapshotInput(Lake lake) {
        this.lake = lake;
    }

    @Override
    public void changes(PortalSnapshot snapshot, Consumer<ChangeRow> action) {
        forEach(snapshot, ChangeRow.SCHEMA, row -> action.accept(change(row)));
    }

    @Override
    public List<PortalFact> facts(PortalSnapshot snapshot) {
        var facts = new ArrayList<PortalFact>();
        forEach(snapshot, PortalFact.SCHEMA, row -> facts.add(fact(row)));
        return facts;
    }

    /** A snapshot of an earlier version of the program lacks tables that came later. */
    private void forEach(PortalSnapshot snapshot, TableSchema schema, Consumer<Row> action) {
        new Manifests(lake)
                .latest(snapshot.snapshot(), snapshot.portal())
                .flatMap(manifest -> manifest.table(schema.name()))
                .ifPresent(file -> TableReader.forEach(lake, file.path(), schema, action));
    }

    private static ChangeRow change(Row row) {
        return new ChangeRow(
                row.string("dataset_key"),
                row.string("source_id"),
                row.string("title"),
                ChangeRow.Kind.valueOf(row.string("change")),
                row.strings("fields"));
    }

    private static PortalFact fact(Row row) {
        var evidence = row.struct("evidence");
        return new PortalFact(
                row.string("fact"),
                PortalFact.Status.valueOf(row.string("status")),
                row.string("value"),
                row.string("language"),
                row.string("signal"),
                row.string("matched"),
                row.string("reason"),
                evidence == null
                        ? null
                        : new Evidence(
                                evidence.string("record_id"), evidence.string("sha256"), evidence.string("locator")));
    }
}
