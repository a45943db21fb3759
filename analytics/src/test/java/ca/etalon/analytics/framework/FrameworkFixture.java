package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Frameworks from text. */
public final class FrameworkFixture {
    private static final String HEAD = """
            id: %s
            version: 1
            label: {en: Test, fr: Essai}
            description: {en: For tests., fr: Pour essais.}
            source: test
            """;

    private FrameworkFixture() {}

    /** A framework {@code t} whose head is given. */
    public static Framework read(IndicatorCatalogue catalogue, String body) {
        var problems = new ConfigProblems();
        var framework = read(catalogue, HEAD.formatted("t") + body, problems);
        assertEquals(List.of(), problems.all());
        return framework;
    }

    static List<String> mistakes(IndicatorCatalogue catalogue, String text) {
        var problems = new ConfigProblems();
        read(catalogue, text, problems);
        return problems.all().stream()
                .map(ConfigProblem::toString)
                .map(line -> line.substring(line.indexOf("t.yaml")))
                .toList();
    }

    static String headed(String body) {
        return HEAD.formatted("t") + body;
    }

    private static Framework read(IndicatorCatalogue catalogue, String text, ConfigProblems problems) {
        try {
            var folder = Files.createTempDirectory("frameworks");
            var file = folder.resolve("t.yaml");
            Files.writeString(file, text);
            var read = new FrameworkReader(catalogue, problems).readAll(folder);
            Files.delete(file);
            Files.delete(folder);
            return read.isEmpty() ? null : read.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The declared frameworks of the repository. */
    static Path declared() {
        return Path.of("../conf/frameworks");
    }
}
