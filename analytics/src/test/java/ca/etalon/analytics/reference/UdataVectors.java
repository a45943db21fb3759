package ca.etalon.analytics.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.indicator.SparkSchemas;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** The nine criteria of udata on its published cases. */
class UdataVectors {
    private static final LocalDate NOW = LocalDate.of(2026, 1, 10);
    private static final double CRITERIA = 9;

    private final DatasetNormaliser normaliser = new DatasetNormaliser(Vocabularies.load(Path.of("../conf/vocab")));

    /**
     * Every case with the criteria that are known to hold, and those that may. A catalogue says whether a distribution is
     * described, but it is not kept: of datasets with distributions that one criterion is unknown.
     */
    @Test
    void casesReachThePublishedScoreWhateverIsUnknown() {
        var reference = SharedFiles.json("udata/quality_vectors.json").path("cases");
        var cases = List.of(
                dataset("weekly", "2026-01-10", null),
                dataset(null, "2026-01-10", null),
                dataset("daily", "2026-01-09", null),
                dataset("daily", "2026-01-08", null),
                dataset(null, null, "x".repeat(99)),
                dataset(null, null, "x".repeat(101)),
                dataset(null, null, null, "pdf"),
                dataset(null, null, null, "pdf", "csv"),
                dataset(null, null, null, null, "xls"),
                dataset("weekly", "2026-01-10", "x".repeat(42), "pdf"));
        assertEquals(cases.size(), reference.size());
        var scores = new Comparison("udata/quality_vectors.json: score, described files as they are", 1e-12);
        var unknown = new Comparison("udata/quality_vectors.json: criteria that are unknown", 0);
        for (int i = 0; i < cases.size(); i++) {
            var row = results(cases.get(i));
            var name = reference.path(i).path("given").asText();
            int described = cases.get(i).distributions().count() > 0 ? 1 : 0;
            scores.cell(name, reference.path(i).path("score").asDouble(), (held(row) + described) / CRITERIA);
            unknown.cell(name, described, open(row));
        }
        scores.done();
        unknown.done();
    }

    private static int held(Row row) {
        int held = 0;
        for (int i = 0; i < CRITERIA; i++) {
            held += !row.isNullAt(i) && row.getBoolean(i) ? 1 : 0;
        }
        return held;
    }

    private static int open(Row row) {
        int open = 0;
        for (int i = 0; i < CRITERIA; i++) {
            open += row.isNullAt(i) ? 1 : 0;
        }
        return open;
    }

    private static Row results(DatasetRow dataset) {
        var criteria =
                IndicatorCatalogue.load(Path.of("../conf/indicators"), TestSpark.session()).of(Grain.DATASET).stream()
                        .filter(indicator -> indicator.dimension().equals("udata"))
                        .map(Indicator::expression)
                        .toArray(String[]::new);
        assertEquals((int) CRITERIA, criteria.length);
        return TestSpark.session()
                .createDataFrame(List.of(SparkSchemas.row(dataset.toRow())), SparkSchemas.of(DatasetRow.SCHEMA))
                .withColumn("snapshot", functions.lit(NOW))
                .withColumn("links", functions.expr("named_struct('broken', CAST(NULL AS BIGINT))"))
                .selectExpr(criteria)
                .first();
    }

    /** A dataset of which nothing else is said. */
    private DatasetRow dataset(String frequency, String modified, String description, String... formats) {
        var said = DcatDataset.builder("id")
                .frequency(frequency)
                .modified(modified)
                .description(LocalizedText.of(description))
                .distributions(
                        Arrays.stream(formats).map(UdataVectors::distribution).toList())
                .build();
        var evidence = new Evidence("urn:uuid:0", "00", "/0");
        return normaliser
                .normalise(said, CasesCatalogue.portal(), "dcat-rdf", 0, "key", evidence, NOW)
                .dataset();
    }

    private static DcatDistribution distribution(String format) {
        return new DcatDistribution(
                null,
                "https://data.example.org/download",
                null,
                null,
                format,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
