package ca.etalon.analytics.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.indicator.SparkSchemas;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Licence;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/**
 * The indicators of pydatajson that count what ours count: datasets, distributions, formats, frequencies, licences, datasets with
 * data, and those that are overdue, of one catalogue and of a network of two.
 *
 * <p>The others have no counterpart: whether a record follows the Argentine profile and how many of its recommended and optional
 * fields are used, the Argentine kinds of distributions, what a portal federates of another, and downloads, which its tests do
 * not ask for.
 */
class NetworkVectors {
    private static final LocalDate NOW = LocalDate.of(2026, 1, 1);
    private static final String NONE = "NONE";

    @Test
    void countsOfOneCatalogueAndOfANetworkAreTheirs() {
        var expected = SharedFiles.json("network/pydatajson_expected.json");
        var several = catalogue("several_datasets");
        var full = catalogue("full_data");
        var counts = new Comparison("network/pydatajson_expected.json: what we count too", 0);
        compare(counts, "one", expected.path("several_datasets"), List.of(several));
        compare(counts, "network", expected.path("network_several_plus_full"), List.of(several, full));
        histogram(
                counts,
                "frequency",
                expected.path("several_datasets").path("frequency"),
                several.datasets().stream().map(row -> upper(row.frequency().raw())));
        counts.cell(
                "outdated",
                expected.path("several_datasets").path("outdated").asDouble(),
                failing("publishing.fresh", List.of(several)));
        histogram(
                counts,
                "licences",
                expected.path("several_datasets_with_licenses").path("licences"),
                catalogue("several_datasets_with_licenses").datasets().stream()
                        .map(DatasetRow::licence)
                        .map(licence -> licence.status() == Licence.Status.ABSENT ? "None" : licence.raw()));
        counts.done();
    }

    /** A network's share is that of its summed counts. */
    private static void compare(Comparison counts, String name, JsonNode expected, List<CasesCatalogue> catalogues) {
        var datasets = catalogues.stream().mapToInt(c -> c.datasets().size()).sum();
        var distributions = all(catalogues, CasesCatalogue::distributions);
        var withData = datasets - failing("openness.machine_readable", catalogues);
        counts.cell(name + " datasets", expected.path("datasets").asDouble(), datasets);
        counts.cell(name + " distributions", expected.path("distributions").asDouble(), distributions.size());
        counts.cell(name + " with data", expected.path("with_data").asDouble(), withData);
        counts.cell(name + " without data", expected.path("without_data").asDouble(), datasets - withData);
        counts.cell(
                name + " share with data",
                expected.path("with_data_pct").asDouble(),
                Math.round(1e4 * withData / datasets) / 1e4);
        histogram(
                counts,
                name + " formats",
                expected.path("formats"),
                distributions.stream().map(DistributionRow::format).map(format -> upper(format.raw())));
    }

    private static <T> List<T> all(List<CasesCatalogue> catalogues, Function<CasesCatalogue, List<T>> rows) {
        return catalogues.stream().flatMap(c -> rows.apply(c).stream()).toList();
    }

    private static void histogram(Comparison counts, String name, JsonNode expected, Stream<String> values) {
        var found = values.collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        assertEquals(expected.size(), found.size(), () -> name + " " + found);
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            counts.cell(
                    name + " " + entry.getKey(), entry.getValue().asDouble(), found.getOrDefault(entry.getKey(), 0L));
        }
    }

    private static String upper(String raw) {
        return raw == null ? NONE : raw.toUpperCase(Locale.ROOT);
    }

    /** Rows that an indicator counts and that do not satisfy it. */
    private static long failing(String id, List<CasesCatalogue> catalogues) {
        var declared = IndicatorCatalogue.load(Path.of("../conf/indicators"), TestSpark.session());
        Indicator indicator = declared.of(Grain.DATASET)
                .get(declared.position(Grain.DATASET, id).orElseThrow());
        var rows = all(catalogues, CasesCatalogue::datasets).stream()
                .map(row -> SparkSchemas.row(row.toRow()))
                .toList();
        return TestSpark.session()
                .createDataFrame(rows, SparkSchemas.of(DatasetRow.SCHEMA))
                .withColumn("snapshot", functions.lit(NOW))
                .withColumn("changed", functions.expr("named_struct('value', modified.value)"))
                .withColumn("meant_static", functions.lit(false))
                .filter(indicator.counted())
                .filter("NOT (" + indicator.expression() + ")")
                .count();
    }

    private static CasesCatalogue catalogue(String name) {
        return CasesCatalogue.of(
                ReceivedRecords.of("dcat-us", SharedFiles.path("network/" + name + ".json")), "data-json");
    }
}
