package ca.etalon.analytics.bench;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.ColumnType;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.util.List;
import java.util.Map;

/** Rows from values by path, such as {@code licence.status}; what has no value is null, so that new columns need no change. */
final class MadeRow {

    private MadeRow() {}

    static Row of(TableSchema schema, Map<String, Object> values) {
        return Row.of(schema, values(schema.columns(), "", values));
    }

    private static Object[] values(List<Column> columns, String prefix, Map<String, Object> values) {
        return columns.stream()
                .map(column -> column.type() instanceof ColumnType.Struct struct
                        ? Row.of(column, values(struct.columns(), prefix + column.name() + ".", values))
                        : values.get(prefix + column.name()))
                .toArray();
    }
}
