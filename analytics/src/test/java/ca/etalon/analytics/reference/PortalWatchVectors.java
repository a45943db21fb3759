package ca.etalon.analytics.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.indicator.SparkSchemas;
import ca.etalon.ingest.catalogue.DatasetRow;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The metrics of Portal Watch on the reference catalogue, from its Turtle, against the published program. */
class PortalWatchVectors {

    /** The metrics as the program names them, and what stands beside the id of our definition for what it does otherwise. */
    private static final Map<String, String> METRICS = new LinkedHashMap<>();

    static {
        for (String name : List.of(
                "Access",
                "Discovery",
                "Contact",
                "Rights",
                "Preservation",
                "Date",
                "Spatial",
                "Temporal",
                "AccessURL",
                "ContactEmail",
                "ContactURL",
                "DateFormat",
                "License",
                "FileFormat",
                "OpenFormat",
                "MachineRead",
                "OpenLicense")) {
            METRICS.put(name, "portalwatch." + snakeCase(name));
        }
    }

    /** Where the definition and the program part, as methodology §2 tells: the value by the definition, by dataset. */
    private static final Map<String, Double> DECLARED = new TreeMap<>(Map.ofEntries(
            // A keyword counts.
            Map.entry("d1 Discovery", 1.0),
            Map.entry("d4 Discovery", 1.0),
            Map.entry("d5 Discovery", 1.0),
            Map.entry("d6 Discovery", 1.0),
            Map.entry("d7 Discovery", 2 / 3.0),
            Map.entry("d8 Discovery", 1.0),
            // GeoJSON and shapefiles are registered.
            Map.entry("d1 FileFormat", 1.0),
            Map.entry("d6 FileFormat", 1.0),
            // A media type tells the format.
            Map.entry("d8 OpenFormat", 1.0),
            Map.entry("d8 MachineRead", 1.0)));

    @Test
    void seventeenMetricsOfEightDatasetsAreThoseOfTheProgram() {
        var expected = SharedFiles.json("portalwatch/expected.json");
        var compat = new Comparison("portalwatch/expected.json: 17 x 8, as the program counts", 1e-12);
        compare(expected, compat, true, Map.of());
        compat.done();
    }

    @Test
    void seventeenMetricsByTheirDefinitionDifferWhereDeclared() {
        var expected = SharedFiles.json("portalwatch/expected.json");
        var defined = new Comparison("portalwatch/expected.json: 17 x 8, 10 differ by definition", 1e-12);
        var differing = compare(expected, defined, false, DECLARED);
        defined.done();
        assertEquals(DECLARED.keySet(), differing.keySet(), "cells where definition and program differ");
    }

    @Test
    void portalMeansAreThoseOfTheProgram() {
        var expected = SharedFiles.json("portalwatch/expected.json").path("portal_average");
        var means = new Comparison("portalwatch/expected.json: 17 portal means", 1e-12);
        var values = values(true);
        METRICS.keySet()
                .forEach(metric -> means.cell(
                        metric,
                        expected.path(metric).asDouble(),
                        values.stream()
                                .mapToDouble(row -> row.get(metric))
                                .average()
                                .orElse(Double.NaN)));
        means.done();
    }

    /** Compares every cell; gives those whose value is another than the program's. */
    private static Map<String, Double> compare(
            JsonNode expected, Comparison comparison, boolean isCompat, Map<String, Double> declared) {
        assertEquals(8, expected.path("datasets").size());
        var differing = new TreeMap<String, Double>();
        var values = values(isCompat);
        for (int dataset = 0; dataset < 8; dataset++) {
            var said = expected.path("datasets").path("d" + (dataset + 1));
            assertEquals(METRICS.size(), said.size());
            for (String metric : METRICS.keySet()) {
                var name = "d" + (dataset + 1) + " " + metric;
                double actual = values.get(dataset).get(metric);
                double program = said.path(metric).asDouble();
                comparison.cell(name, declared.getOrDefault(name, program), actual);
                if (Math.abs(actual - program) > 1e-12) {
                    differing.put(name, actual);
                }
            }
        }
        return differing;
    }

    /** The value of every metric, by dataset; what is unknown is no number. */
    private static List<Map<String, Double>> values(boolean isCompat) {
        var declared = IndicatorCatalogue.load(Path.of("../conf/indicators"), TestSpark.session());
        var columns = METRICS.entrySet().stream()
                .map(metric -> "CAST((%s) AS DOUBLE) AS %s"
                        .formatted(expression(declared, metric.getValue(), isCompat), metric.getKey()))
                .toArray(String[]::new);
        var rows = CasesCatalogue.read().datasets().stream()
                .map(dataset -> SparkSchemas.row(dataset.toRow()))
                .toList();
        return TestSpark.session()
                .createDataFrame(rows, SparkSchemas.of(DatasetRow.SCHEMA))
                .selectExpr(columns)
                .collectAsList()
                .stream()
                .map(PortalWatchVectors::byMetric)
                .toList();
    }

    private static Map<String, Double> byMetric(Row row) {
        var values = new LinkedHashMap<String, Double>();
        METRICS.keySet()
                .forEach(metric ->
                        values.put(metric, row.isNullAt(values.size()) ? Double.NaN : row.getDouble(values.size())));
        return values;
    }

    private static String expression(IndicatorCatalogue declared, String id, boolean isCompat) {
        var own = declared.position(Grain.DATASET, id + "_compat");
        var position = isCompat && own.isPresent() ? own : declared.position(Grain.DATASET, id);
        return declared.of(Grain.DATASET).get(position.orElseThrow()).expression();
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }
}
