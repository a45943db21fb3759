package ca.etalon.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.framework.Framework;
import ca.etalon.analytics.framework.FrameworkReader;
import ca.etalon.analytics.indicator.ExampleCheck;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.ingest.config.ConfigProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows under "Adding to it" can be added as it stands there. */
class ReadmeExamplesTest {
    private static final Path README = Path.of("../README.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("(?m)^(?:- )?id: (\\S+)$");

    @TempDir
    private Path conf;

    private final ConfigProblems problems = new ConfigProblems();

    @BeforeEach
    void copyConfiguration() throws IOException {
        for (var folder : List.of("indicators", "frameworks")) {
            Files.createDirectory(conf.resolve(folder));
            try (var files = Files.list(Path.of("../conf", folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, conf.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
    }

    /** The first block of YAML behind a heading. */
    private static String block(String heading) throws IOException {
        var text = Files.readString(README);
        int start = text.indexOf(heading);
        assertTrue(start >= 0, () -> README + " has no " + heading);
        return first(BLOCK, text.substring(start));
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text));
    }

    @Test
    void indicatorIsSoundAndItsExamplesHold() throws IOException {
        var block = block("**An indicator**");
        var id = first(ID, block);
        var file = conf.resolve("indicators").resolve(id.substring(0, id.indexOf('.')) + ".yaml");
        Files.writeString(file, "\n" + block, StandardOpenOption.APPEND);
        var all = IndicatorCatalogue.read(conf.resolve("indicators"), problems);
        assertEquals(List.of(), problems.all());
        var own = all.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .toList();
        assertEquals(1, own.size(), () -> id + " is not among the indicators");
        var sound = IndicatorCatalogue.check(new IndicatorCatalogue(own), TestSpark.session(), problems);
        new ExampleCheck(TestSpark.session()).check(sound, problems);
        assertEquals(List.of(), problems.all());
        assertEquals(3, sound.indicators().get(0).examples().size());
    }

    @Test
    void frameworkIsSound() throws IOException {
        var block = block("**A framework**");
        var id = first(ID, block);
        Files.writeString(conf.resolve("frameworks").resolve(id + ".yaml"), block, StandardOpenOption.CREATE_NEW);
        var indicators = IndicatorCatalogue.read(conf.resolve("indicators"), problems);
        var frameworks = new FrameworkReader(indicators, problems).readAll(conf.resolve("frameworks"));
        assertEquals(List.of(), problems.all());
        assertTrue(frameworks.stream().map(Framework::id).anyMatch(id::equals), () -> id + " is not a framework");
    }
}
