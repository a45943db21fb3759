package ca.etalon.ingest.content;

import ca.etalon.ingest.catalogue.ColumnRow.Type;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the beginning of a JSON document as it streams, and stops where the block ends, or where it is no JSON any more: the
 * kind of document, and the columns of its records. Records are the features of GeoJSON, the objects of the first list, or
 * lines.
 */
final class JsonDocument {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNameLength(2_000)
                    .maxStringLength(FirstBlock.BYTES)
                    .maxNumberLength(400)
                    .build())
            .build();
    private static final int MOST_MARKS = 200;
    /** How deep a list of records may lie: {@code {"result": {"records": […]}}}. */
    private static final int DEEPEST_LIST = 3;

    private static final String FEATURES = "features";
    /** Lists that describe the answer, not its records. */
    private static final Set<String> DESCRIPTIONS = Set.of("fields", "links", "_links", "facets", "arcs", "bbox");

    private static final Set<String> SHAPES = Set.of(
            "FeatureCollection",
            "Feature",
            "Point",
            "MultiPoint",
            "LineString",
            "MultiLineString",
            "Polygon",
            "MultiPolygon",
            "GeometryCollection");

    private final Set<String> marks = new HashSet<>();
    private final Map<String, ColumnSum> columns = new LinkedHashMap<>();
    /** What the first document says; a second one shows that both are lines. */
    private final Map<String, Type> first = new LinkedHashMap<>();

    private String type;
    private String list;
    private boolean hasFeature;
    private boolean isWide;
    private boolean isWhole;
    private long roots;
    private long records;
    private long read;

    private JsonDocument() {}

    static JsonDocument read(String text) {
        var document = new JsonDocument();
        try (var parser = JSON.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                document.root(parser, token);
            }
            document.isWhole = true;
        } catch (IOException cut) {
            // The end of the block, or of what is JSON: what was seen until there counts.
            document.isWhole = false;
        }
        return document;
    }

    /** The format that the members of the document show. */
    String format() {
        if ("Topology".equals(type)) {
            return "TOPOJSON";
        }
        boolean isEsri = marks.contains("currentVersion")
                || marks.contains("fields") && (marks.contains("geometryType") || marks.contains("objectIdFieldName"));
        if (isEsri) {
            return "ESRI_REST";
        }
        if (hasFeature || type != null && SHAPES.contains(type) && isShape()) {
            return "GEOJSON";
        }
        if (marks.contains("openapi") || marks.contains("swagger")) {
            return "OPENAPI";
        }
        if (marks.contains("stac_version")) {
            return "STAC";
        }
        boolean isLinked = marks.contains("@context") || marks.contains("@graph");
        return isLinked ? "JSON_LD" : roots > 1 ? "JSONL" : "JSON";
    }

    private boolean isShape() {
        return marks.contains(FEATURES) || marks.contains("coordinates") || marks.contains("geometry") || isWhole;
    }

    /** Whether anything of it could be read as JSON. */
    boolean isJson() {
        return roots > 0 && (isWhole || !marks.isEmpty() || records > 0 || list != null);
    }

    Map<String, ColumnSum> columns() {
        return columns;
    }

    /** Records that were read whole. */
    long records() {
        return records;
    }

    /** Characters up to the end of the last of them. */
    long read() {
        return read;
    }

    String note() {
        return isWide ? "more than " + ColumnSum.MOST_COLUMNS + " columns, of which the first are kept" : null;
    }

    private void root(JsonParser parser, JsonToken token) throws IOException {
        roots++;
        if (token == JsonToken.START_ARRAY) {
            list(parser, "");
        } else if (token == JsonToken.START_OBJECT && roots == 1) {
            members(parser, 1);
        } else if (token == JsonToken.START_OBJECT) {
            line(parser);
        }
    }

    private void line(JsonParser parser) throws IOException {
        var values = new LinkedHashMap<String, Type>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            values.put(name, value(parser, parser.nextToken()));
        }
        if (roots == 2) {
            begin("\n");
            record(parser, first);
        }
        record(parser, values);
    }

    /** The members of an object that is no record: those of the outermost tell the kind of document. */
    private void members(JsonParser parser, int depth) throws IOException {
        for (var token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (depth == 1 && marks.size() < MOST_MARKS) {
                marks.add(name);
                type = name.equals("type") && value == JsonToken.VALUE_STRING ? parser.getText() : type;
            }
            Type of = Type.STRUCTURE;
            if (value == JsonToken.START_ARRAY) {
                list(parser, name);
            } else if (value == JsonToken.START_OBJECT && depth < DEEPEST_LIST && !name.equals("geometry")) {
                members(parser, depth + 1);
            } else {
                of = value(parser, value);
            }
            if (depth == 1 && first.size() < ColumnSum.MOST_COLUMNS) {
                first.put(name, of);
            }
        }
    }

    /** A list: its objects are records, unless an earlier list has them. */
    private void list(JsonParser parser, String name) throws IOException {
        boolean isRecords =
                (list == null || name.equals(FEATURES) && !list.equals(FEATURES)) && !DESCRIPTIONS.contains(name);
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (isRecords && token == JsonToken.START_OBJECT) {
                if (!name.equals(list)) {
                    begin(name);
                }
                item(parser, name.equals(FEATURES));
            } else {
                skip(parser, token);
            }
        }
    }

    private void begin(String name) {
        list = name;
        columns.clear();
        records = 0;
    }

    private void item(JsonParser parser, boolean isFeature) throws IOException {
        var values = new LinkedHashMap<String, Type>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            boolean isAttributes = name.equals("properties") || name.equals("attributes");
            if (isFeature && token == JsonToken.START_OBJECT && isAttributes) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    var attribute = parser.currentName();
                    values.put(attribute, value(parser, parser.nextToken()));
                }
            } else if (isFeature && name.equals("geometry")) {
                values.put(name, value(parser, token) == null ? null : Type.GEOMETRY);
            } else if (isFeature) {
                hasFeature |= name.equals("type") && "Feature".equals(parser.getText());
                skip(parser, token);
            } else {
                values.put(name, value(parser, token));
            }
        }
        record(parser, values);
    }

    private void record(JsonParser parser, Map<String, Type> values) {
        records++;
        values.forEach(this::see);
        read = parser.currentLocation().getCharOffset();
    }

    private void see(String name, Type value) {
        var column = columns.get(name);
        if (column == null) {
            if (columns.size() >= ColumnSum.MOST_COLUMNS) {
                isWide = true;
                return;
            }
            column = new ColumnSum(name);
            columns.put(name, column);
        }
        if (value == null) {
            column.seeEmpty();
        } else {
            column.see(value);
        }
    }

    /** The type of a value, which is read to its end; null for one that is empty. */
    private static Type value(JsonParser parser, JsonToken token) throws IOException {
        if (token == null) {
            return null;
        }
        return switch (token) {
            case VALUE_NUMBER_INT -> Type.INTEGER;
            case VALUE_NUMBER_FLOAT -> Type.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Type.BOOLEAN;
            case VALUE_STRING -> ValueTypes.isEmpty(parser.getText()) ? null : ValueTypes.of(parser.getText());
            case START_OBJECT -> structure(parser);
            case START_ARRAY -> {
                parser.skipChildren();
                yield Type.STRUCTURE;
            }
            default -> null;
        };
    }

    private static Type structure(JsonParser parser) throws IOException {
        boolean isShape = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            isShape |= List.of("coordinates", "rings", "paths", "geometries").contains(parser.currentName());
            skip(parser, parser.nextToken());
        }
        return isShape ? Type.GEOMETRY : Type.STRUCTURE;
    }

    private static void skip(JsonParser parser, JsonToken token) throws IOException {
        if (token == null) {
            throw new com.fasterxml.jackson.core.io.JsonEOFException(parser, null, "the block ends");
        }
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            parser.skipChildren();
        }
    }
}
