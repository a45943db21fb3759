package ca.etalon.analytics.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The numbers that pyMannKendall publishes for a series of 360 points, seven of them missing, and for 40 pairs. */
class PublishedTrendsTest {
    private static final double TOLERANCE = 1e-9;
    private static JsonNode published;

    @BeforeAll
    static void read() throws IOException {
        var file = shared().resolve("reference/trend/pymannkendall_expected.json");
        assumeTrue(Files.exists(file), file + " is not there: the published trends are not compared");
        published = new ObjectMapper().readTree(file.toFile());
    }

    private static Path shared() {
        var said = System.getenv("ETALON_SHARED");
        return said == null ? Path.of("../../shared") : Path.of(said);
    }

    private static Double value(JsonNode node) {
        return node.isNull() ? null : node.asDouble();
    }

    private static List<Double> series() {
        return StreamSupport.stream(published.get("arbitrary_1d_data").spliterator(), false)
                .map(PublishedTrendsTest::value)
                .toList();
    }

    private static double[] present(List<Double> values) {
        return values.stream().filter(v -> v != null).mapToDouble(v -> v).toArray();
    }

    /** The places of those that are there: missing points keep theirs. */
    private static double[] places(List<Double> values) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) != null)
                .asDoubleStream()
                .toArray();
    }

    private static double slope() {
        return TheilSen.of(places(series()), present(series())).slope();
    }

    private static void agree(String variant, MannKendall test) {
        var expected = published.get("expected").get(variant);
        assertEquals(expected.get("s").asDouble(), test.s(), TOLERANCE, variant + " S");
        assertEquals(expected.get("var_s").asDouble(), test.variance(), 1e-6, variant + " variance");
        assertEquals(expected.get("z").asDouble(), test.z(), TOLERANCE, variant + " z");
        assertEquals(expected.get("p").asDouble(), test.p(), TOLERANCE, variant + " p");
        if (expected.has("Tau")) {
            assertEquals(expected.get("Tau").asDouble(), test.tau(), TOLERANCE, variant + " tau");
        }
    }

    @Test
    void senSlopeAgrees() {
        var line = TheilSen.of(places(series()), present(series()));
        assertEquals(published.at("/expected/sens_slope/slope").asDouble(), line.slope(), TOLERANCE);
        assertEquals(published.at("/expected/sens_slope/intercept").asDouble(), line.intercept(), TOLERANCE);
    }

    @Test
    void plainTestAgrees() {
        agree("original_test", MannKendall.of(present(series())));
    }

    @Test
    void testsCorrectedForAutocorrelationAgree() {
        var values = present(series());
        agree("hamed_rao", Autocorrelation.HAMED_RAO.test(values, slope(), values.length - 1));
        agree("hamed_rao_lag3", Autocorrelation.HAMED_RAO.test(values, slope(), 3));
        agree("yue_wang", Autocorrelation.YUE_WANG.test(values, slope(), values.length - 1));
        agree("pre_whitening", Autocorrelation.PRE_WHITENING.test(values, slope(), 1));
        agree("trend_free_pre_whitening", Autocorrelation.TREND_FREE_PRE_WHITENING.test(values, slope(), 1));
    }

    @Test
    void testOfSeasonsAgrees() {
        var series = series();
        var seasons = new ArrayList<double[]>();
        for (int season = 0; season < 12; season++) {
            int first = season;
            seasons.add(present(IntStream.iterate(first, i -> i < series.size(), i -> i + 12)
                    .mapToObj(series::get)
                    .toList()));
        }
        agree("seasonal_test", MannKendall.together(seasons.toArray(double[][]::new)));
    }

    @Test
    void testOfRegionsAgrees() {
        var sites = new double[2][];
        for (int site = 0; site < 2; site++) {
            int column = site;
            sites[site] = StreamSupport.stream(
                            published.get("arbitrary_2d_data").spliterator(), false)
                    .map(row -> value(row.get(column)))
                    .filter(v -> v != null)
                    .mapToDouble(v -> v)
                    .toArray();
        }
        agree("regional_test_on_2d", MannKendall.together(sites));
    }
}
