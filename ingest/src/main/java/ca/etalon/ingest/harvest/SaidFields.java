package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.ColumnType;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * What a portal says of a dataset, as one digest per field: equal digests, same words.
 *
 * <p>Only what was said counts, not what it was taken to mean, so that a new vocabulary changes no dataset. A digest is the
 * CRC-32C of a field; of four thousand million changes of a field one is overlooked.
 */
final class SaidFields {
    /** Fields by the names of {@code conf/platforms}, each with the columns that carry it; distributions come last. */
    private static final Map<String, List<String>> FIELDS = fields();

    static final List<String> NAMES = names();
    static final int COUNT = NAMES.size();

    /** The columns of the dataset table that are read to compare. */
    static final TableSchema DATASET = datasetColumns();

    static final TableSchema DISTRIBUTION = narrowed(
            DistributionRow.SCHEMA,
            List.of("dataset_no", "title", "access_url", "download_url", "format", "byte_size", "rights"));

    private SaidFields() {}

    private static Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("asset_type", List.of("asset_type"));
        fields.put("title", List.of("title"));
        fields.put("description", List.of("description"));
        fields.put("keyword", List.of("keywords"));
        fields.put("theme", List.of("themes"));
        fields.put("publisher", List.of("publisher"));
        fields.put("unit", List.of("unit"));
        fields.put("contact", List.of("contact_name", "contact_email", "contact_url"));
        fields.put("licence", List.of("licence"));
        fields.put("rights", List.of("rights"));
        fields.put("access_rights", List.of("access_rights"));
        fields.put("issued", List.of("issued"));
        fields.put("modified", List.of("modified"));
        fields.put("data_modified", List.of("data_modified"));
        fields.put("frequency", List.of("frequency"));
        fields.put("spatial", List.of("spatial"));
        fields.put("temporal", List.of("temporal"));
        fields.put("language", List.of("languages"));
        fields.put("landing_page", List.of("landing_page"));
        fields.put("identifier", List.of("identifier"));
        fields.put("conforms_to", List.of("conforms_to"));
        fields.put("record_count", List.of("record_count"));
        return fields;
    }

    private static List<String> names() {
        var names = new ArrayList<>(FIELDS.keySet());
        names.add("distribution");
        return List.copyOf(names);
    }

    private static TableSchema datasetColumns() {
        var columns = new ArrayList<>(List.of("dataset_no", "dataset_key"));
        FIELDS.values().forEach(columns::addAll);
        return narrowed(DatasetRow.SCHEMA, columns);
    }

    /** A struct of what was said and what it means is narrowed to what was said. */
    private static TableSchema narrowed(TableSchema schema, List<String> names) {
        var columns = names.stream()
                .map(name -> schema.columns().get(schema.indexOf(name)))
                .map(SaidFields::saidPart)
                .toList();
        return new TableSchema(schema.name(), columns);
    }

    private static Column saidPart(Column column) {
        return column.type() instanceof ColumnType.Struct struct
                        && struct.columns().stream()
                                .anyMatch(part -> part.name().equals("raw"))
                ? Column.struct(column.name(), Column.string("raw"))
                : column;
    }

    /**
     * Puts the digests of a dataset into {@code into}, from {@code at} on.
     *
     * @param distributions digest of its distributions
     */
    static void digest(Row dataset, int distributions, int[] into, int at) {
        int field = at;
        for (var columns : FIELDS.values()) {
            var crc = new CRC32C();
            columns.forEach(column -> add(crc, dataset.get(column)));
            into[field++] = (int) crc.getValue();
        }
        into[field] = distributions;
    }

    /** The digest of several distributions: that of those before, with one more. */
    static int digest(int before, Row distribution) {
        var crc = new CRC32C();
        add(crc, Integer.toString(before));
        for (var column :
                DISTRIBUTION.columns().subList(1, DISTRIBUTION.columns().size())) {
            add(crc, distribution.get(column.name()));
        }
        return (int) crc.getValue();
    }

    private static void add(CRC32C crc, Object value) {
        if (value instanceof Row struct) {
            boolean interpreted =
                    struct.columns().stream().anyMatch(part -> part.name().equals("raw"));
            if (interpreted) {
                add(crc, struct.get("raw"));
            } else {
                struct.columns().forEach(part -> add(crc, struct.get(part.name())));
            }
        } else if (value instanceof List<?> list) {
            add(crc, Integer.toString(list.size()));
            list.forEach(element -> add(crc, element));
        } else if (value == null) {
            crc.update(0);
        } else {
            // Neither mark is a byte of UTF-8, so no text runs into the next.
            crc.update(0xFE);
            crc.update(value.toString().getBytes(StandardCharsets.UTF_8));
            crc.update(0xFF);
        }
    }
}
