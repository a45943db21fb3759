package ca.etalon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** The files in {@code conf/deploy} are what their schedulers read, and call the program as it is. */
class DeployFilesTest {
    private static final Path DEPLOY = Path.of("../conf/deploy");
    private static final Pattern CALL =
            Pattern.compile("scripts/etalon schedule((?: --?[a-z-]+(?: [a-zA-Z/][^ ;&>]*)?)+)");

    private static CronParser unix() {
        return new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    }

    private static String text(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }

    @Test
    void everyFileCallsTheScheduleWithOptionsThatItHas() throws IOException {
        var calls = new ArrayList<String>();
        try (Stream<Path> files = Files.list(DEPLOY)) {
            for (Path file : files.sorted().toList()) {
                var text = Files.readString(file).lines().filter(line -> !line.startsWith("#"));
                CALL.matcher(String.join("\n", text.toList()))
                        .results()
                        .forEach(call -> calls.add(file.getFileName() + call.group(1)));
            }
        }
        assertEquals(
                List.of("crontab", "etalon-due.service", "etalon.service", "kubernetes-cronjob.yaml"),
                calls.stream().map(call -> call.split(" ")[0]).toList());
        for (String call : calls) {
            var words = List.of(call.split(" "));
            var parsed = new CommandLine(new ScheduleMain())
                    .parseArgs(words.subList(1, words.size()).toArray(String[]::new));
            assertTrue(parsed.hasMatchedOption("--portals"), call);
            assertEquals(!call.startsWith("etalon.service"), parsed.hasMatchedOption("--once"), call);
        }
    }

    @Test
    void theCrontabHasOneEntryOfFiveTimesAUserAndACommand() throws IOException {
        var entries = text("crontab")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.matches("[A-Z]+=.*"))
                .toList();
        assertEquals(1, entries.size());
        var fields = entries.get(0).split(" +", 7);
        unix().parse(String.join(" ", List.of(fields).subList(0, 5))).validate();
        assertEquals("etalon", fields[5]);
        // cron takes a percent sign for the end of the command.
        assertFalse(fields[6].contains("%"), fields[6]);
    }

    @Test
    void theCronJobIsSoundYaml() throws IOException {
        var documents = new ArrayList<Map<?, ?>>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(text("kubernetes-cronjob.yaml"))
                .forEach(document -> documents.add((Map<?, ?>) document));
        assertEquals(
                List.of("ConfigMap", "CronJob", "PersistentVolumeClaim"),
                documents.stream().map(document -> document.get("kind")).toList());
        var spec = (Map<?, ?>) documents.get(1).get("spec");
        unix().parse((String) spec.get("schedule")).validate();
        assertEquals("Forbid", spec.get("concurrencyPolicy"));
    }

    @Test
    void everySystemdUnitHasItsSections() throws IOException {
        assertEquals(List.of("Unit", "Service", "Install"), sections("etalon.service"));
        assertEquals(List.of("Unit", "Service"), sections("etalon-due.service"));
        assertEquals(List.of("Unit", "Timer", "Install"), sections("etalon-due.timer"));
    }

    /** Sections of a unit, whose every other line is a comment or a setting. */
    private static List<String> sections(String file) throws IOException {
        var sections = new ArrayList<String>();
        for (String line : Files.readAllLines(DEPLOY.resolve(file))) {
            if (line.startsWith("[")) {
                sections.add(line.substring(1, line.length() - 1));
            } else {
                assertTrue(line.isEmpty() || line.startsWith("#") || line.matches("[A-Za-z]+=.+"), file + ": " + line);
            }
        }
        return sections;
    }
}
