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
    DATASET(catalogueTable(DatasetRow.SCHEMA, LinkColumns.OF_DATASET)),
    DISTRIBUTION(catalogueTable(DistributionRow.SCHEMA, LinkColumns.OF_DISTRIBUTION)),
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
     * A table of the catalogue with the columns that its folder names, the edition's date: the only "now", and what the
     * edition's probes say of its links.
     */
    private static TableSchema catalogueTable(TableSchema files, Column links) {
        var columns = new ArrayList<>(files.columns());
        columns.addAll(List.of(Column.date("edition"), Column.date("snapshot"), Column.string("portal"), links));
        return new TableSchema(files.name(), columns);
    }
}
