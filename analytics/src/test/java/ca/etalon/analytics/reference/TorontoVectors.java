package ca.etalon.analytics.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.indicator.SparkSchemas;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/**
 * Our reading of Toronto's score against those that the city published.
 *
 * <p>The published scores are of 2019 to 2021, the recorded packages of 2023, and one package is in both. Compared is what does
 * not depend on the data themselves: freshness, accessibility as far as tags decide it, and metadata within its bounds, since
 * the fourth field, a page with information, is not told apart here. Completeness, usability and the total cannot be compared:
 * the first two take the data, and the total was made with other weights than those of the present program.
 */
class TorontoVectors {
    private static final String PACKAGE = "death-registry-statistics";
    private static final LocalDate RECORDED = LocalDate.of(2023, 5, 4);

    @Test
    void partsThatACatalogueShowsAreThoseThatTheCityPublished() throws IOException, ProtocolException {
        var published = lastPublished();
        var row = row();
        var parts = new Comparison("toronto_catalogue_quality_scores: freshness, accessibility by tags", 0);
        parts.cell("freshness", number(published, "freshness"), value(row, "toronto.freshness"));
        parts.cell("accessibility", number(published, "accessibility"), value(row, "toronto.accessibility_tags"));
        parts.done();
        double ofThree = value(row, "toronto.metadata");
        double fields = number(published, "metadata");
        new Comparison("toronto_catalogue_quality_scores: metadata within the bounds of four fields", 0)
                .fact("not below " + 3 * ofThree / 4, fields >= 3 * ofThree / 4)
                .fact("not above " + (3 * ofThree + 1) / 4, fields <= (3 * ofThree + 1) / 4)
                .done();
    }

    @Test
    void totalsWerePublishedWithOtherWeights() {
        var weights = new double[] {0.35, 0.35, 0.15, 0.10, 0.05};
        var parts = new String[] {"metadata", "freshness", "accessibility", "completeness", "usability"};
        int equal = 0;
        int rows = 0;
        for (var row : SharedFiles.csv("../portals/assessments/toronto_catalogue_quality_scores_2019-2021.csv")) {
            double total = 0;
            for (int i = 0; i < parts.length; i++) {
                total += weights[i] * number(row, parts[i]);
            }
            rows++;
            equal += Math.abs(total - number(row, "score")) <= 0.01 ? 1 : 0;
        }
        assertEquals(15_913, rows);
        assertEquals(true, equal < rows / 4, equal + " of " + rows + " totals agree with the present weights");
    }

    private static CSVRecord lastPublished() {
        return SharedFiles.csv("../portals/assessments/toronto_catalogue_quality_scores_2019-2021.csv").stream()
                .filter(row -> row.get("package").equals(PACKAGE))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static double value(DatasetRow row, String id) {
        var declared = IndicatorCatalogue.load(Path.of("../conf/indicators"), TestSpark.session());
        var indicator = declared.of(Grain.DATASET)
                .get(declared.position(Grain.DATASET, id).orElseThrow());
        var result = TestSpark.session()
                .createDataFrame(List.of(SparkSchemas.row(row.toRow())), SparkSchemas.of(DatasetRow.SCHEMA))
                .withColumn("snapshot", functions.lit(RECORDED))
                .selectExpr("CAST((" + indicator.expression() + ") AS DOUBLE)")
                .first();
        return result.isNullAt(0) ? Double.NaN : result.getDouble(0);
    }

    private static DatasetRow row() throws IOException, ProtocolException {
        var said = Files.readString(
                SharedFiles.path("../portals/ckan/open.toronto.ca/death-registry-statistics-package.json"));
        var answer = "{\"success\": true, \"result\": {\"count\": 1, \"results\": [" + said + "]}}";
        var read = new ArrayList<DcatDataset>();
        var body = new PageBody(
                URI.create("https://data.example.org/api/3/action/package_search?rows=1&start=0"),
                "application/json",
                StandardCharsets.UTF_8,
                answer.getBytes(StandardCharsets.UTF_8));
        Platforms.byName("ckan").orElseThrow().feeds().get(0).parse(CasesCatalogue.portal(), body, new RecordSink() {
            @Override
            public void dataset(DcatDataset dataset) {
                read.add(dataset);
            }

            @Override
            public void issue(HarvestIssue issue) {}
        });
        assertEquals(1, read.size());
        return new DatasetNormaliser(Vocabularies.load(Path.of("../conf/vocab")))
                .normalise(
                        read.get(0),
                        CasesCatalogue.portal(),
                        "package-search",
                        0,
                        "key",
                        new Evidence("urn:uuid:0", "00", "/0"),
                        RECORDED)
                .dataset();
    }
}
