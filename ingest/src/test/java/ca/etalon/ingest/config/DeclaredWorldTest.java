package ca.etalon.ingest.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The conf folder of the repository itself. */
class DeclaredWorldTest {
    private static final Path CONF = Path.of("..", "conf");

    @Test
    void allOfConfIsSound() {
        var errors = new ConfigurationCheck(List.of())
                .check(CONF).stream().filter(ConfigProblem::isError).toList();
        assertEquals(List.of(), errors);
    }

    @Test
    void canadaLoadsSoon() {
        // Ample, so that a busy machine does not fail it; the point is that nothing is quadratic.
        assertTimeout(Duration.ofSeconds(10), () -> ConfigurationLoader.load(CONF, null));
    }

    @Test
    void frameHoldsEveryMunicipalGovernmentOnce() {
        var governments = ConfigurationLoader.load(CONF, null).governments();
        var municipal = governments.stream().filter(Government::isCompared).toList();
        assertEquals(3602, municipal.size());
        assertTrue(municipal.stream().allMatch(government -> government.population() != null));
    }

    @Test
    void citiesOfDonneesQuebecAreToldApartByPublisher() {
        var governments = ConfigurationLoader.load(CONF, null).governments();
        var cities = governments.stream()
                .flatMap(government -> government.publishes().stream())
                .filter(relation -> relation.portal().equals("donnees-quebec"))
                .filter(relation -> relation.role().isClaim())
                .toList();
        assertEquals(11, cities.size());
        assertTrue(cities.stream().noneMatch(relation -> relation.publishers().isEmpty()));
    }

    @Test
    void frenchFaceOfMonctonIsAMirror() {
        var moncton =
                ConfigurationLoader.load(CONF, null).government("moncton-nb").orElseThrow();
        assertEquals(
                List.of("open-moncton-ca OWN", "ouvert-moncton-ca MIRROR"),
                moncton.publishes().stream()
                        .map(relation -> relation.portal() + " " + relation.role())
                        .toList());
    }
}
