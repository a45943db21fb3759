package ca.etalon.analytics.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ca.etalon.analytics.AnalyseMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneClusterTest {
    /** The optimising compiler costs such a small lake more than it gains. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** A master, two workers and a driver, each a process, under a locale and a time zone of their own. */
    @Test
    void aClusterElsewhereMakesTheBytesOfOneProcessHere(@TempDir Path folder) throws Exception {
        var country = new NationalLake(folder, 60, 20);
        country.make();
        var measures = country.lake().resolve("measures");
        var arguments = List.of(
                "--conf",
                Path.of("..", "conf").toAbsolutePath().normalize().toString(),
                "--portals",
                country.portals().toString(),
                "--lake",
                country.lake().toString());
        var home = folder.resolve("cluster");
        var conf = Map.of("spark.executor.memory", "512m", "spark.driver.memory", "512m");
        try (var cluster = StandaloneCluster.start(home, 2, 1, "512m")) {
            assertEquals(
                    0,
                    cluster.submit(
                            AnalyseMain.class,
                            QUICK + " -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Auckland",
                            conf,
                            arguments),
                    () -> log(home));
        }
        var there = ClusterBench.digests(measures);
        EngineProcess.delete(measures);

        assertEquals(0, ClusterBench.local(QUICK + " -Duser.language=en -Duser.timezone=UTC", folder, arguments));

        assertFalse(there.isEmpty());
        assertEquals(ClusterBench.digests(measures), there);
    }

    private static String log(Path home) {
        try {
            return Files.readString(home.resolve("logs/submit.log"));
        } catch (java.io.IOException e) {
            return e.getMessage();
        }
    }
}
