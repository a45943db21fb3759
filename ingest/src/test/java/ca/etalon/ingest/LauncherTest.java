package ca.etalon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher beside no built program: what it refuses, it refuses before any stage is started. */
class LauncherTest {

    @TempDir
    private Path home;

    @BeforeEach
    void launcherThatNeedNotBuild() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/env")), "needs a shell");
        for (var folder : new String[] {"scripts", "ingest/src/main", "reports/target"}) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.copy(Path.of("../scripts/etalon"), home.resolve("scripts/etalon"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("ingest/pom.xml"));
        Files.createFile(home.resolve("reports/target/.built"));
    }

    private record Ended(int status, String said) {}

    private Ended run(String... words) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("bash", home.resolve("scripts/etalon").toString(), "run"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var started = process.start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(started.waitFor(), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "01", "1.5", "ALL"})
    void wrongNumberOfProbesIsRefusedBeforeTheHarvest(String value) throws Exception {
        var expected = "etalon: --probe " + value + ": allowed are all, and whole numbers from 1 on\n";
        assertEquals(new Ended(2, expected), run("--probe", value));
        assertEquals(new Ended(2, expected), run("--probe=" + value));
    }

    @Test
    void numberOfProbesIsTaken() throws Exception {
        var ended = run("--probe", "12", "--portals", home.toString());
        assertFalse(ended.said().contains("--probe"), ended.said());
        assertEquals(1, ended.status(), "no stage is there to start: " + ended.said());
    }
}
