package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.content.Content;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes what is found parts of the content and column tables, both of one number. Columns come first, so that a link whose
 * content is known has its columns too; what a killed run held in memory is asked again.
 */
final class ContentJournal {
    private static final int MOST_CONTENTS = 2_000;
    private static final int MOST_COLUMNS = 100_000;

    private final Lake lake;
    private final LocalDate checked;
    private final List<Content> held = new ArrayList<>();
    private int heldColumns;
    private int due;
    private long withColumns;
    private long columns;
    private long bytes;
    private long mostBytes;

    ContentJournal(Lake lake, LocalDate checked) {
        this.lake = lake;
        this.checked = checked;
    }

    synchronized void add(Content content) {
        held.add(content);
        heldColumns += content.columns().size();
        due++;
        withColumns += content.columns().isEmpty() ? 0 : 1;
        columns += content.columns().size();
        bytes += content.facts().bytes();
        mostBytes = Math.max(mostBytes, content.facts().bytes());
        if (held.size() >= MOST_CONTENTS || heldColumns >= MOST_COLUMNS) {
            seal();
        }
    }

    synchronized void seal() {
        if (held.isEmpty()) {
            return;
        }
        held.sort(Comparator.comparing(content -> content.facts().url()));
        var name = "/part-%03d.parquet".formatted(parts());
        TableWriter.write(
                lake,
                Lake.probeDirectory(ColumnRow.SCHEMA.name(), checked) + name,
                ColumnRow.SCHEMA,
                () -> held.stream()
                        .flatMap(content -> content.columns().stream())
                        .map(ColumnRow::toRow)
                        .iterator());
        TableWriter.write(
                lake,
                Lake.probeDirectory(ContentRow.SCHEMA.name(), checked) + name,
                ContentRow.SCHEMA,
                () -> held.stream().map(content -> content.facts().toRow()).iterator());
        held.clear();
        heldColumns = 0;
    }

    private int parts() {
        return ContentProbe.tables().stream()
                .mapToInt(
                        table -> lake.list(Lake.probeDirectory(table, checked)).size())
                .max()
                .orElse(0);
    }

    synchronized ContentProbe.Result result(long requests) {
        return new ContentProbe.Result(checked, due, withColumns, columns, requests, bytes, mostBytes);
    }
}
