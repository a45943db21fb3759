package ca.etalon.analytics.bench;

import ca.etalon.analytics.AnalyseMain;
import ca.etalon.analytics.edition.EditionSteps;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.config.ConfigProblems;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a process of its own does with a made lake: some runs of one engine, each told on the standard output. */
record EngineProcess(NationalLake country, Path conf, Path work, int cores) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    int run(AnalyseBench.Role role, int runs) throws IOException, SQLException {
        for (int run = 0; run < runs; run++) {
            System.out.println(run(role).line());
        }
        return 0;
    }

    private EngineRun run(AnalyseBench.Role role) throws IOException, SQLException {
        double cpu = EngineRun.cpuOfProcess();
        long start = System.nanoTime();
        long bytes;
        Map<String, Double> parts;
        if (role == AnalyseBench.Role.SPARK) {
            var summary = analyse();
            bytes = summary.at("/made/0/bytes").asLong();
            parts = JSON.convertValue(summary.get("seconds"), new TypeReference<LinkedHashMap<String, Double>>() {});
        } else {
            var twin = twin();
            twin.run(cores);
            bytes = twin.bytes();
            parts = twin.seconds();
        }
        return new EngineRun(
                AnalyseBench.seconds(start), EngineRun.cpuOfProcess() - cpu, EngineRun.memoryOfProcess(), bytes, parts);
    }

    /** The stage as the launcher runs it; what it says of itself at the end. */
    private JsonNode analyse() throws IOException {
        delete(country.lake().resolve("measures"));
        var summary = work.resolve("summary.json");
        int status = CommandRunner.run(
                new AnalyseMain(),
                "--conf",
                conf.toString(),
                "--portals",
                country.portals().toString(),
                "--lake",
                country.lake().toString(),
                "--summary",
                summary.toString());
        if (status != 0) {
            throw new IllegalStateException("analyse ended with exit code " + status);
        }
        return JSON.readTree(summary.toFile()).get("analyse");
    }

    DuckTwin twin() throws IOException {
        var problems = new ConfigProblems();
        var catalogue = IndicatorCatalogue.read(conf.resolve("indicators"), problems);
        List<FrameworkDefinition> frameworks = EditionSteps.load(conf, catalogue, problems).stream()
                .flatMap(step -> step.frameworks().stream())
                .toList();
        problems.throwIfErrors();
        var out = Files.createDirectories(work.resolve("duckdb").toAbsolutePath());
        return new DuckTwin(catalogue, frameworks, country.lake(), out);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
