package ca.etalon.analytics.indicator;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table an indicator is computed over: what one row of its denominator is. */
public enum Grain {
    DATASET(withChanges(catalogueTable(DatasetRow.SCHEMA, List.of(LinkColumns.OF_DATASET)))),
    DISTRIBUTION(catalogueTable(DistributionRow.SCHEMA, LinkColumns.ofDistribution())),
    GOVERNMENT(GovernmentFacts.SCHEMA);

    private final TableSchema table;

    Grain(TableSchema table) {
        this.table = table;
    }

    /** The columns that an expression of this grain may name. */
    public TableSchema table() {
        return table;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is told of changes beside the record itself: {@code changed}, by the best date of the portal that is not made in
     * bulk; {@code meant_static}; {@code seen} between our own snapshots.
     */
    private static TableSchema withChanges(TableSchema table) {
        var columns = new ArrayList<>(table.columns());
        columns.addAll(List.of(
                Column.struct("changed", Column.date("value"), Column.string("date")),
                Column.bool("meant_static"),
                Column.struct(
                        "seen",
                        Column.date("since"),
                        Column.date("changed"),
                        Column.date("unclear"),
                        Column.integer("snapshots"))));
        return new TableSchema(table.name(), columns);
    }

    /**
     * A table of the catalogue with the columns that its folder names, the edition's date: the only "now", and what the
     * edition's probes say of its links and contents.
     */
    private static TableSchema catalogueTable(TableSchema files, List<Column> probed) {
        var columns = new ArrayList<>(files.columns());
        columns.addAll(List.of(Column.date("edition"), Column.date("snapshot"), Column.string("portal")));
        columns.addAll(probed);
        return new TableSchema(files.name(), columns);
    }
}
