package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What came, what went and what reads otherwise since the last complete snapshot, found as the datasets come in.
 *
 * <p>Rows stand in the order of the new snapshot; what went follows in the order of the earlier one.
 */
final class ChangeLog {
    private static final TableSchema NAMED = new TableSchema(
            "dataset",
            DatasetRow.SCHEMA.columns().stream()
                    .filter(column ->
                            List.of("dataset_key", "source_id", "title").contains(column.name()))
                    .toList());

    private final Lake lake;
    private final Manifest previous;
    private final Consumer<ChangeRow> rows;
    private final EarlierDatasets earlier;
    private final int[] digests = new int[SaidFields.COUNT];
    private long added;
    private long changed;

    /** @param rows takes the changes as they are found; all of them are void if the new snapshot is not complete */
    ChangeLog(Lake lake, Manifest previous, Consumer<ChangeRow> rows) {
        this.lake = lake;
        this.previous = previous;
        this.rows = rows;
        this.earlier = EarlierDatasets.of(lake, previous);
    }

    /** Compares one dataset of the new snapshot. */
    void see(Row dataset, List<Row> distributions) {
        int found = earlier.find(EarlierDatasets.key(dataset));
        if (found < 0) {
            added++;
            rows.accept(change(dataset, ChangeRow.Kind.ADDED, List.of()));
            return;
        }
        int digest = 0;
        for (Row distribution : distributions) {
            digest = SaidFields.digest(digest, distribution);
        }
        SaidFields.digest(dataset, digest, digests, 0);
        var fields = new ArrayList<String>();
        for (int field = 0; field < digests.length; field++) {
            if (!earlier.says(found, field, digests[field])) {
                fields.add(SaidFields.NAMES.get(field));
            }
        }
        if (!fields.isEmpty()) {
            changed++;
            rows.accept(change(dataset, ChangeRow.Kind.CHANGED, fields));
        }
    }

    /** Names what went, after the last dataset of the new snapshot. */
    void removed(Consumer<ChangeRow> action) {
        if (earlier.missing() == 0) {
            return;
        }
        var number = new int[1];
        TableReader.forEach(lake, previous.table("dataset").orElseThrow().path(), NAMED, row -> {
            if (!earlier.wasFound(number[0]++)) {
                action.accept(change(row, ChangeRow.Kind.REMOVED, List.of()));
            }
        });
    }

    private static ChangeRow change(Row dataset, ChangeRow.Kind kind, List<String> fields) {
        return new ChangeRow(
                dataset.string("dataset_key"),
                dataset.string("source_id"),
                dataset.struct("title").string("text"),
                kind,
                fields);
    }

    Manifest previous() {
        return previous;
    }

    long before() {
        return earlier.size();
    }

    long added() {
        return added;
    }

    long changed() {
        return changed;
    }

    /** How many went, as far as the datasets of the new snapshot were seen. */
    long missing() {
        return earlier.missing();
    }
}
