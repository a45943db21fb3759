package ca.etalon.analytics.indicator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Rows of a grain's table that state nothing, or one field alone. */
public final class StatingRows {
    private static final Map<Field, Map<String, Object>> DATASETS = new EnumMap<>(Field.class);
    private static final Map<Field, Map<String, Object>> DISTRIBUTIONS = new EnumMap<>(Field.class);

    static {
        DATASETS.put(Field.TITLE, Map.of("title", Map.of("text", "a")));
        DATASETS.put(Field.DESCRIPTION, Map.of("description", Map.of("text", "a")));
        DATASETS.put(Field.KEYWORD, Map.of("keywords", List.of("a")));
        DATASETS.put(Field.THEME, Map.of("themes", List.of("a")));
        DATASETS.put(Field.PUBLISHER, Map.of("publisher", "a"));
        DATASETS.put(Field.UNIT, Map.of("unit", "a"));
        DATASETS.put(Field.CONTACT, Map.of("contact_name", "a"));
        DATASETS.put(Field.LICENCE, Map.of("licence", Map.of("raw", "a", "status", "UNKNOWN")));
        DATASETS.put(Field.RIGHTS, Map.of("rights", "a"));
        DATASETS.put(Field.ACCESS_RIGHTS, Map.of("access_rights", "a"));
        DATASETS.put(Field.ISSUED, Map.of("issued", Map.of("raw", "a")));
        DATASETS.put(Field.MODIFIED, Map.of("modified", Map.of("raw", "a")));
        DATASETS.put(Field.DATA_MODIFIED, Map.of("data_modified", Map.of("raw", "a")));
        DATASETS.put(Field.FREQUENCY, Map.of("frequency", Map.of("raw", "a", "kind", "UNKNOWN")));
        DATASETS.put(Field.SPATIAL, Map.of("spatial", "a"));
        DATASETS.put(Field.TEMPORAL, Map.of("temporal", "a"));
        DATASETS.put(Field.LANGUAGE, Map.of("languages", List.of("en")));
        DATASETS.put(Field.LANDING_PAGE, Map.of("landing_page", "a"));
        DATASETS.put(Field.IDENTIFIER, Map.of("identifier", "a"));
        DATASETS.put(Field.CONFORMS_TO, Map.of("conforms_to", "a"));
        DATASETS.put(Field.RECORD_COUNT, Map.of("record_count", 1));
        DATASETS.put(Field.DISTRIBUTION, rollUp(Map.of("count", 1)));
        DATASETS.put(Field.ACCESS_URL, rollUp(Map.of("count", 1, "with_url", 1)));
        DATASETS.put(Field.DOWNLOAD_URL, rollUp(Map.of("count", 1, "with_url", 1, "with_download_url", 1)));
        DATASETS.put(Field.FORMAT, rollUp(Map.of("count", 1, "with_format", 1)));
        DATASETS.put(Field.MEDIA_TYPE, rollUp(Map.of("count", 1, "with_media_type", 1)));
        DATASETS.put(Field.BYTE_SIZE, rollUp(Map.of("count", 1, "with_size", 1)));
        DATASETS.put(Field.LINK, Map.of("links", Map.of("probed", 1)));
        DATASETS.put(Field.COLUMN, Map.of("columns", Map.of("has_table", true, "count", 1)));
        DATASETS.put(
                Field.COLUMN_DESCRIPTION, Map.of("columns", Map.of("has_table", true, "count", 1, "described", 1)));
        DISTRIBUTIONS.put(
                Field.CONTENT,
                Map.of("content", Map.of("charset", "UTF-8", "columns", Map.of("has_table", true, "count", 1))));
        DISTRIBUTIONS.put(Field.LICENCE, Map.of("licence", Map.of("raw", "a", "status", "UNKNOWN")));
        DISTRIBUTIONS.put(Field.RIGHTS, Map.of("rights", "a"));
        DISTRIBUTIONS.put(Field.ACCESS_URL, Map.of("access_url", "https://example.ca/a"));
        DISTRIBUTIONS.put(Field.DOWNLOAD_URL, Map.of("download_url", "https://example.ca/a"));
        DISTRIBUTIONS.put(Field.FORMAT, Map.of("format", Map.of("raw", "a")));
        DISTRIBUTIONS.put(Field.MEDIA_TYPE, Map.of("format", Map.of("media_type", "a/a")));
        DISTRIBUTIONS.put(Field.BYTE_SIZE, Map.of("byte_size", 1));
        DISTRIBUTIONS.put(
                Field.DISTRIBUTION_LICENCE,
                Map.of("licence", Map.of("raw", "a", "status", "UNKNOWN", "level", "DISTRIBUTION")));
        DISTRIBUTIONS.put(Field.DISTRIBUTION_DATE, Map.of("issued", Map.of("raw", "a")));
        DISTRIBUTIONS.put(
                Field.LINK,
                Map.of("link", Map.of("verdict", "ANSWERS", "outcome", "OK", "status", 200, "checked", "2026-01-01")));
    }

    private StatingRows() {}

    private static Map<String, Object> rollUp(Map<String, Object> facts) {
        return Map.of("distributions", facts);
    }

    /** A row that states one field; one that states nothing where no row of the grain can state it, or for null. */
    public static Row of(Grain grain, Field field) {
        var facts = grain == Grain.DATASET ? DATASETS : DISTRIBUTIONS;
        return ExampleRows.row(grain, field == null ? Map.of() : facts.getOrDefault(field, Map.of()));
    }

    /** What an indicator declares of a row that states nothing: a number, unknown or not-counted. */
    public static String ofNothing(Indicator indicator) {
        return indicator.examples().stream()
                .filter(example -> example.given().isEmpty())
                .map(IndicatorExample::expect)
                .findFirst()
                .orElseThrow();
    }
}
