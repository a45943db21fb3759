package ca.etalon.analytics.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One run of one engine, as the process that did it tells.
 *
 * @param seconds by the clock
 * @param cpu seconds of all processors together, which tell more on a machine that others use too
 * @param memory the most bytes of the machine's memory that the process held so far; 0 where the system does not tell
 * @param bytes of what it wrote
 * @param parts seconds of its parts, in order
 */
record EngineRun(double seconds, double cpu, long memory, long bytes, Map<String, Double> parts) {
    private static final String MARK = "RUN ";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path STATUS = Path.of("/proc/self/status");

    /** For the standard output of the process. */
    String line() {
        try {
            return MARK + JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The run that a line of the output tells of, if any. */
    static Optional<EngineRun> read(String line) {
        try {
            return line.startsWith(MARK)
                    ? Optional.of(JSON.readValue(line.substring(MARK.length()), EngineRun.class))
                    : Optional.empty();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(line, damaged);
        }
    }

    String told() {
        return String.format(Locale.ROOT, "%.2f s (CPU %.1f s): ", seconds, cpu)
                + parts.entrySet().stream()
                        .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** Seconds of all processors that this process has used. */
    static double cpuOfProcess() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** The peak of this process's resident memory, where the system tells (Linux); else 0. */
    static long memoryOfProcess() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }
}
