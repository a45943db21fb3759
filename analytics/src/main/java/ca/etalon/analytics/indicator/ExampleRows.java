package ca.etalon.analytics.indicator;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.Conformance;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DatasetType;
import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.catalogue.DistributionFacts;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.catalogue.Frequency;
import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.Place;
import ca.etalon.ingest.catalogue.PublishedBy;
import ca.etalon.ingest.catalogue.TextLanguage;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.ColumnType;
import ca.etalon.ingest.lake.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.RowFactory;

/** Makes the row of an example: a record that states nothing, with the given facts laid over it. */
final class ExampleRows {

    private ExampleRows() {}

    static String columnNames(Grain grain) {
        return grain.table().columns().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** @throws IllegalArgumentException where a fact names no column or is not of its type */
    static org.apache.spark.sql.Row row(Grain grain, Map<String, Object> given) {
        return overlay(grain.table().columns(), nothing(grain), given, "");
    }

    private static org.apache.spark.sql.Row overlay(List<Column> columns, Row base, Map<?, ?> given, String prefix) {
        for (Object name : given.keySet()) {
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                throw new IllegalArgumentException("names no column " + prefix + name);
            }
        }
        var values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            var column = columns.get(i);
            var said = base == null || i >= base.columns().size() ? null : base.get(i);
            values[i] = value(column, said, given, prefix + column.name());
        }
        return RowFactory.create(values);
    }

    private static Object value(Column column, Object base, Map<?, ?> given, String path) {
        var isGiven = given.containsKey(column.name());
        var value = given.get(column.name());
        if (column.type() instanceof ColumnType.Struct struct) {
            if (isGiven && !(value instanceof Map)) {
                throw new IllegalArgumentException("gives " + path + " no parts, but it is a record");
            }
            return overlay(struct.columns(), (Row) base, isGiven ? (Map<?, ?>) value : Map.of(), path + ".");
        }
        if (!isGiven) {
            return base;
        }
        if (value == null) {
            return null;
        }
        if (column.type() instanceof ColumnType.ListOf list) {
            if (!(value instanceof List<?> items)) {
                throw new IllegalArgumentException("gives " + path + " no list");
            }
            return items.stream()
                    .map(item -> scalar(list.element(), item, path))
                    .toList();
        }
        return scalar((ColumnType.Scalar) column.type(), value, path);
    }

    private static Object scalar(ColumnType.Scalar type, Object value, String path) {
        try {
            return switch (type) {
                case STRING -> String.valueOf(value);
                case INT -> Math.toIntExact(((Number) value).longValue());
                case LONG -> ((Number) value).longValue();
                case DOUBLE -> ((Number) value).doubleValue();
                case BOOLEAN -> (Boolean) value;
                case DATE -> LocalDate.parse(String.valueOf(value));
                case BINARY -> throw new IllegalArgumentException();
            };
        } catch (RuntimeException wrongType) {
            throw new IllegalArgumentException("gives " + path + " the value " + value + ", which is not a "
                    + type.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Row nothing(Grain grain) {
        return switch (grain) {
            case DATASET -> emptyDataset().toRow();
            case DISTRIBUTION -> emptyDistribution().toRow();
            case GOVERNMENT -> GovernmentFacts.unknown().toRow();
        };
    }

    private static DatasetRow emptyDataset() {
        return new DatasetRow(
                0,
                "key",
                "id",
                "feed",
                AssetType.DATASET.name(),
                LocalizedText.NONE,
                LocalizedText.NONE,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Licence.ABSENT,
                null,
                null,
                DateFact.ABSENT,
                DateFact.ABSENT,
                DateFact.ABSENT,
                Frequency.ABSENT,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                DistributionFacts.of(new ArrayList<>()),
                new Evidence(null, null, null),
                TextLanguage.NONE,
                Place.ABSENT,
                PublishedBy.ABSENT,
                Conformance.NOT_KEPT,
                DatasetType.NONE,
                ColumnFacts.UNKNOWN,
                null);
    }

    private static DistributionRow emptyDistribution() {
        return new DistributionRow(
                0,
                0,
                LocalizedText.NONE,
                null,
                null,
                Format.ABSENT,
                null,
                Licence.ABSENT,
                null,
                DateFact.ABSENT,
                DateFact.ABSENT,
                null,
                new Evidence(null, null, null));
    }
}
