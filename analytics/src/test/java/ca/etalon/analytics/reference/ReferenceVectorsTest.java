package ca.etalon.analytics.reference;

import ca.etalon.analytics.framework.GodiVectors;
import ca.etalon.analytics.framework.MqaVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/**
 * Our numbers against those that other programs and the textbooks give. Prints one table of all comparisons: vector, cells,
 * largest difference; and leaves it in {@code target/reference-vectors.txt}.
 */
class ReferenceVectorsTest {

    @Nested
    class Engine extends EngineVectors {}

    @Nested
    class Uncertainty extends UncertaintyVectors {}

    @Nested
    class PortalWatch extends PortalWatchVectors {}

    @Nested
    class FormatScores extends FormatScoreVectors {}

    @Nested
    class Udata extends UdataVectors {}

    @Nested
    class Toronto extends TorontoVectors {}

    @Nested
    class Rules extends ConformanceVectors {}

    @Nested
    class Network extends NetworkVectors {}

    @Nested
    class Mqa extends MqaVectors {}

    @Nested
    class Godi extends GodiVectors {}

    @AfterAll
    static void print() throws IOException {
        System.out.println(Comparison.table());
        Files.writeString(Path.of("target", "reference-vectors.txt"), Comparison.table() + System.lineSeparator());
    }
}
