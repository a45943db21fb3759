package ca.etalon.analytics.link;

import static ca.etalon.analytics.link.LinkFixture.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.SparkSchemas;
import ca.etalon.analytics.measure.EditionManifest.ProbeFile;
import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTablesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    @TempDir
    Path folder;

    /** Four distributions of three datasets: two addresses, one of either, none. */
    private static Dataset<Row> distributions() {
        return TestSpark.session().sql("""
                SELECT DATE'2026-02-01' AS edition, input, dataset_no, distribution_no, access_url, download_url, login_required,
                  named_struct('machine_readable', true, 'non_proprietary', true) AS format,
                  named_struct('status', 'OPEN') AS licence
                FROM VALUES (0, 0, 0, 'https://a.ca/page', 'https://a.ca/file', false),
                  (0, 0, 1, 'https://a.ca/gone', NULL, false),
                  (0, 1, 0, CAST(NULL AS STRING), 'https://a.ca/gone', CAST(NULL AS BOOLEAN)),
                  (0, 2, 0, NULL, NULL, NULL)
                AS t(input, dataset_no, distribution_no, access_url, download_url, login_required)""");
    }

    private static Dataset<Row> datasets() {
        return TestSpark.session()
                .sql("SELECT * FROM VALUES (0, 0), (0, 1), (0, 2) AS t(input, dataset_no)")
                .withColumn(
                        "columns",
                        functions
                                .lit(null)
                                .cast(SparkSchemas.of(Grain.DATASET.table())
                                        .apply("columns")
                                        .dataType()));
    }

    private Map<LocalDate, List<ProbeFile>> probed(long bytes) {
        var lake = Lake.open(folder.toString());
        LinkFixture.write(
                lake,
                DAY,
                "1",
                link("https://a.ca/page", Outcome.SOFT_404, Verdict.FAILING, 200, DAY),
                link("https://a.ca/file", Outcome.REDIRECT, Verdict.ANSWERS, 200, DAY),
                link("https://a.ca/gone", Outcome.GONE, Verdict.BROKEN, 404, DAY));
        var files = new LinkProbes(lake, Duration.ofDays(60))
                .of(DAY).stream()
                        .map(file -> new ProbeFile(file.path(), file.checked(), bytes, file.sha256()))
                        .toList();
        return new TreeMap<>(Map.of(DAY, files));
    }

    /** Two forms of one table were looked into behind the first dataset, and the address of the second told nothing. */
    private Map<LocalDate, List<ProbeFile>> looked(long bytes) {
        probed(bytes);
        var lake = Lake.open(folder.toString());
        TableWriter.write(
                lake,
                "probe/content/checked=" + DAY + "/part-000.parquet",
                ContentRow.SCHEMA,
                List.of(
                        content("https://a.ca/file", "10:00:00", facts(4, 0)).toRow(),
                        content("https://a.ca/file", "11:00:00", ColumnFacts.UNKNOWN)
                                .toRow(),
                        content("https://a.ca/gone", "10:00:00", facts(3, 3)).toRow()));
        var files = new LinkProbes(lake, Duration.ofDays(60))
                .of(DAY).stream()
                        .map(file -> new ProbeFile(file.path(), file.checked(), bytes, file.sha256()))
                        .toList();
        return new TreeMap<>(Map.of(DAY, files));
    }

    private static ColumnFacts facts(int count, int described) {
        return new ColumnFacts(true, count, described, 0, 1, 1, 0, 0, 0, 0);
    }

    private static ContentRow content(String url, String time, ColumnFacts told) {
        return new ContentRow(
                url,
                url,
                DAY + "T" + time + "Z",
                ContentRow.Source.FIRST_BLOCK,
                "CSV",
                "text/csv",
                1,
                "UTF-8",
                ",",
                true,
                null,
                100,
                List.of(),
                null,
                2,
                1,
                told);
    }

    private LinkTables tables(Map<LocalDate, List<ProbeFile>> files, long datasets) {
        return new LinkTables(TestSpark.session(), Lake.open(folder.toString()), files, datasets);
    }

    private static String plan(Dataset<Row> table) {
        return table.queryExecution().executedPlan().toString();
    }

    private static List<String> links(LinkTables tables) {
        return tables
                .addTo(Grain.DISTRIBUTION, distributions(), LinkTablesTest::distributions)
                .orderBy("dataset_no", "distribution_no")
                .selectExpr("concat_ws(' ', link.verdict, link.outcome, link.status, link.access.outcome,"
                        + " link.download.outcome)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static List<String> counts(LinkTables tables) {
        return tables
                .addTo(Grain.DATASET, datasets(), LinkTablesTest::distributions)
                .orderBy("dataset_no")
                .select(functions.to_json(functions.col("links")))
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    @Test
    void downloadAddressDecidesAndTheAccessAddressWhereThereIsNone() {
        assertEquals(
                List.of("ANSWERS REDIRECT 200 SOFT_404 REDIRECT", "BROKEN GONE 404 GONE", "BROKEN GONE 404 GONE", ""),
                links(tables(probed(1000), 3)));
    }

    @Test
    void datasetCountsTheLinksOfItsDistributions() {
        var counts = counts(tables(probed(1000), 3));

        assertEquals(
                "{\"probed\":2,\"answers\":1,\"broken\":1,\"usable_strict_answers\":1,\"maybe_strict_broken\":1,"
                        + "\"usable_inclusive_answers\":1,\"maybe_inclusive_broken\":1}",
                counts.get(0));
        assertTrue(counts.get(1).contains("\"broken\":1"));
        assertEquals(null, counts.get(2));
    }

    @Test
    void datasetWhoseRecordStatesNoColumnHasThoseFoundInItsData() {
        for (var tables : List.of(tables(looked(1000), 3), tables(looked(1L << 40), 10_000_000))) {
            var found = tables
                    .addTo(
                            Grain.DATASET,
                            datasets()
                                    .withColumn(
                                            "columns",
                                            functions.expr(
                                                    "CASE WHEN dataset_no = 1 THEN named_struct('has_table', true,"
                                                            + " 'count', 9, 'described', 1, 'identifiers', 1, 'ids', 1, 'dates', 1,"
                                                            + " 'places', 1, 'areas', 1, 'groups', 1, 'measures', 1) ELSE columns END")),
                            LinkTablesTest::distributions)
                    .orderBy("dataset_no")
                    .selectExpr("concat_ws(' ', columns.count, columns.described, columns.ids)")
                    .collectAsList()
                    .stream()
                    .map(row -> row.getString(0))
                    .toList();
            assertEquals(List.of("4 3 1", "9 1 1", ""), found);
        }
    }

    @Test
    void lastLookThatToldSomethingCountsForTheFile() {
        var contents = tables(looked(1000), 3)
                .addTo(Grain.DISTRIBUTION, distributions(), LinkTablesTest::distributions)
                .orderBy("dataset_no", "distribution_no")
                .selectExpr("concat_ws(' ', content.charset, content.date_columns, content.iso_date_columns,"
                        + " content.columns.count, link.verdict)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertEquals(List.of("UTF-8 2 1 4 ANSWERS", "UTF-8 2 1 3 BROKEN", "UTF-8 2 1 3 BROKEN", ""), contents);
    }

    @Test
    void tooManyForEveryTaskAreJoinedByHashWithTheSameResult() {
        var few = tables(probed(1000), 3);
        var many = tables(probed(1L << 40), 10_000_000);

        assertTrue(plan(few.addTo(Grain.DISTRIBUTION, distributions(), LinkTablesTest::distributions))
                .contains("BroadcastHashJoin"));
        var planned = plan(many.addTo(Grain.DISTRIBUTION, distributions(), LinkTablesTest::distributions));
        assertTrue(planned.contains("ShuffledHashJoin"), planned);
        assertEquals(links(few), links(many));
        assertEquals(counts(few), counts(many));
    }

    @Test
    void withoutProbesNothingIsJoinedAndTheColumnsHaveTheirTypes() {
        var tables = tables(Map.of(DAY, List.of()), 3);
        var ofDatasets = tables.addTo(Grain.DATASET, datasets(), () -> {
            throw new AssertionError("distributions are not needed");
        });
        var ofDistributions = tables.addTo(Grain.DISTRIBUTION, distributions(), LinkTablesTest::distributions);

        for (var table : List.of(ofDatasets, ofDistributions)) {
            assertFalse(plan(table).contains("Join"));
            assertFalse(plan(table).contains("Exchange"));
        }
        var declared = SparkSchemas.of(Grain.DISTRIBUTION.table());
        assertEquals(
                declared.apply("content").dataType().catalogString(),
                tables(looked(1000), 3)
                        .addTo(Grain.DISTRIBUTION, distributions(), LinkTablesTest::distributions)
                        .schema()
                        .apply("content")
                        .dataType()
                        .catalogString());
        assertEquals(
                declared.apply("link").dataType().catalogString(),
                ofDistributions.schema().apply("link").dataType().catalogString());
        assertEquals(
                SparkSchemas.of(Grain.DATASET.table()).apply("links").dataType().catalogString(),
                tables(probed(1000), 3)
                        .addTo(Grain.DATASET, datasets(), LinkTablesTest::distributions)
                        .schema()
                        .apply("links")
                        .dataType()
                        .catalogString());
    }
}
