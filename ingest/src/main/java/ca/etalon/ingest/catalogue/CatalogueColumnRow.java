package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.util.ArrayList;

/**
 * A row of the catalogue's {@code column} table: a column that the record of a dataset states. It has the columns of the probe's
 * table behind its keys, so that both can be read as one; it was checked at no other time than its snapshot.
 *
 * @param distributionNo the distribution it is stated of; null where it is of the dataset
 */
public record CatalogueColumnRow(int datasetNo, Integer distributionNo, ColumnRow column) {

    public static final TableSchema SCHEMA = schema();

    private static TableSchema schema() {
        var columns = new ArrayList<Column>();
        columns.add(Column.integer("dataset_no"));
        columns.add(Column.integer("distribution_no"));
        columns.addAll(ColumnRow.SCHEMA.columns());
        return new TableSchema("column", columns);
    }

    public Row toRow() {
        var payload = column.toRow();
        var values = new Object[SCHEMA.columns().size()];
        values[0] = datasetNo;
        values[1] = distributionNo;
        for (int i = 2; i < values.length; i++) {
            values[i] = payload.get(i - 2);
        }
        return Row.of(SCHEMA, values);
    }

    public static CatalogueColumnRow from(Row row) {
        return new CatalogueColumnRow(row.integer("dataset_no"), row.integer("distribution_no"), ColumnRow.from(row));
    }
}
