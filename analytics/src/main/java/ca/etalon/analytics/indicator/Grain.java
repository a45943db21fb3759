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
    DATASET(catalogueTable(DatasetRow.SCHEMA)),
    DISTRIBUTION(catalogueTable(DistributionRow.SCHEMA)),
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

    /** A table of the catalogue with the columns that its folder names, and the edition's date: the only "now". */
    private static TableSchema catalogueTable(TableSchema files) {
        var columns = new ArrayList<>(files.columns());
        columns.addAll(List.of(Column.date("edition"), Column.date("snapshot"), Column.string("portal")));
        return new TableSchema(files.name(), columns);
    }
}
