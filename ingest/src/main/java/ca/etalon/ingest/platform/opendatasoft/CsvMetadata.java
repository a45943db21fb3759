package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.catalogue.DcatColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Metadata in a row of the CSV export.
 *
 * @param values by column, without the blank ones
 */
record CsvMetadata(Map<String, String> values, String locator) implements OdsMetadata {

    private static final String CUSTOM = "custom.";

    @Override
    public String id() {
        return values.get("datasetid");
    }

    @Override
    public String text(String... fields) {
        return Arrays.stream(fields)
                .map(values::get)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    /** The export joins values by a bare comma; a comma inside a value is followed by a space. */
    @Override
    public List<String> list(String field) {
        var value = values.get(field);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",(?! )"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    @Override
    public List<String> customFields() {
        return values.keySet().stream()
                .filter(column -> column.startsWith(CUSTOM))
                .map(column -> column.substring(CUSTOM.length()))
                .toList();
    }

    @Override
    public Long whole(String field) {
        var value = values.get(field);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    /** The export does not say whether there are records, but how many. */
    @Override
    public boolean hasRecords() {
        var count = whole("default.records_count");
        return count != null && count > 0;
    }

    @Override
    public boolean hasGeometry() {
        return values.containsKey("default.geometry_types");
    }

    /** The export states the metadata alone. */
    @Override
    public List<DcatColumn> columns() {
        return List.of();
    }

    @Override
    public List<OdsFile> files() {
        return List.of();
    }
}
