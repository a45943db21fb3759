package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.reference.CasesCatalogue;
import ca.etalon.analytics.reference.Comparison;
import ca.etalon.analytics.reference.SharedFiles;
import ca.etalon.ingest.config.ConfigProblems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Metadata Quality Assessment: its worked table, and the reference catalogue from its Turtle to points and bands. */
public class MqaVectors {

    /** Names in the reference, by those of our nodes. */
    private static final Map<String, String> REFERENCE_NAMES = Map.ofEntries(
            Map.entry("keyword_usage", "keyword"),
            Map.entry("categories", "theme"),
            Map.entry("geo_search", "spatial"),
            Map.entry("time_search", "temporal"),
            Map.entry("access_url_reachable", "accessUrlStatus"),
            Map.entry("download_url_present", "downloadUrl"),
            Map.entry("download_url_reachable", "downloadUrlStatus"),
            Map.entry("format_present", "format"),
            Map.entry("media_type_present", "mediaType"),
            Map.entry("format_vocabulary", "fmtVocab"),
            Map.entry("non_proprietary", "nonProprietary"),
            Map.entry("machine_readable", "machineReadable"),
            Map.entry("dcat_ap_compliance", "dcatApCompliance"),
            Map.entry("licence_present", "licence"),
            Map.entry("licence_vocabulary", "licenceKnown"),
            Map.entry("access_restrictions_present", "accessRights"),
            Map.entry("access_restrictions_vocabulary", "accessRightsVocab"),
            Map.entry("contact_point", "contactPoint"),
            Map.entry("publisher", "publisher"),
            Map.entry("usage_rights", "rights"),
            Map.entry("file_size", "byteSize"),
            Map.entry("date_of_issue", "issued"),
            Map.entry("modification_date", "modified"));

    @TempDir
    static Path folder;

    /**
     * Counts over a whole catalogue and our weights, in the order of our tree. The table rounds every row to hundredths
     * before it adds them up.
     */
    @Test
    public void workedTableHasOurWeightsAndItsPointsAddUp() {
        var rows = SharedFiles.csv("mqa/ckan_mqa_worked_example.csv");
        var framework = framework();
        var leaves = framework.root().leaves();
        assertEquals(leaves.size() + 1, rows.size());
        var table = new Comparison("mqa/ckan_mqa_worked_example.csv: weights, points, total, band", 1e-9);
        var total = BigDecimal.ZERO;
        for (int i = 0; i < leaves.size(); i++) {
            var row = rows.get(i);
            table.cell(
                    row.get("indicator") + " weight",
                    Double.parseDouble(row.get("weight")),
                    leaves.get(i).max());
            var points = BigDecimal.valueOf(leaves.get(i).max())
                    .multiply(new BigDecimal(row.get("count")))
                    .divide(new BigDecimal(row.get("population")), 2, RoundingMode.HALF_UP);
            table.cell(row.get("indicator"), Double.parseDouble(row.get("points")), points.doubleValue());
            total = total.add(points);
        }
        var sums = rows.get(leaves.size());
        table.cell("total", Double.parseDouble(sums.get("points")), total.doubleValue());
        table.cell(
                "of", Double.parseDouble(sums.get("weight")), framework.root().max());
        table.fact(
                "band",
                sums.get("indicator")
                        .equalsIgnoreCase(
                                "rating=" + framework.band(total.doubleValue()).orElseThrow()));
        table.done();
    }

    /** Both policies; every indicator as declared, and what DCAT-AP says of the records by our own shapes. */
    @Test
    public void pointsOfEveryIndicatorAreThoseOfTheReference() {
        var expected = SharedFiles.json("mqa/expected_cases.json");
        var cases = CasesCatalogue.read();
        var edition = MadeEdition.ofHarvested(folder, EightDatasets.of(cases.datasets(), cases.distributions()));
        for (String policy : List.of("BEST", "MEAN")) {
            // The reference is given to ten thousandths.
            var comparison =
                    new Comparison("mqa/expected_cases.json: " + policy + ", 8 x 23, totals, bands, mean", 5e-5);
            for (int dataset = 0; dataset < 8; dataset++) {
                var name = "d" + (dataset + 1);
                var stated = expected.path("datasets").path(name).path(policy);
                assertEquals(REFERENCE_NAMES.size(), stated.path("points").size());
                var points = lastSteps(policy, edition.points(dataset));
                REFERENCE_NAMES.forEach((ours, theirs) -> comparison.cell(
                        name + " " + ours, stated.path("points").path(theirs).asDouble(), points.get(ours)));
                comparison.cell(name + " total", stated.path("total").asDouble(), points.get("mqa"));
                comparison.fact(name + " band", isBand(stated.path("rating").asText(), points.get("mqa")));
            }
            var root = edition.score("mqa", policy, "mqa");
            comparison.cell("mean", expected.path("catalogue_mean").path(policy).asDouble(), root.value());
            comparison.fact(
                    "band",
                    isBand(expected.path("catalogue_rating").path(policy).asText(), root.value()));
            comparison.done();
        }
    }

    private static Map<String, Double> lastSteps(String policy, Map<String, Double> points) {
        var byStep = new HashMap<String, Double>();
        points.forEach((path, value) -> {
            if (path.startsWith(policy + " ")) {
                byStep.put(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(' ')) + 1), value);
            }
        });
        return byStep;
    }

    private static boolean isBand(String stated, double total) {
        return framework().band(total).orElseThrow().equals(stated.toLowerCase(Locale.ROOT));
    }

    private static Framework framework() {
        var declared = IndicatorCatalogue.load(Path.of("../conf/indicators"), TestSpark.session());
        return new FrameworkReader(declared, new ConfigProblems()).read(Path.of("../conf/frameworks/mqa.yaml"));
    }
}
