package ca.etalon.analytics.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/** One engine of the race: timed as whole processes and as later runs of one process, with the memory it took. */
record Contender(String name, AnalyseBench.Role role, AnalyseBench bench) {

    /** Times in seconds; {@code memory} in bytes is the most that the process held of the machine's. */
    record Result(double cold, double warm, long memory) {}

    Result run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        run(1);
        double cold = AnalyseBench.seconds(start);
        var process = start(1 + bench.warmRuns());
        var times = new ArrayList<Double>();
        long memory = 0;
        try (var lines = lines(process)) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.startsWith("RUN ")) {
                    times.add(Double.valueOf(line.substring(4)));
                    memory = Math.max(memory, memory(process));
                }
            }
        }
        require(process);
        var later = times.subList(1, times.size()).stream().sorted().toList();
        var result = new Result(cold, later.get(later.size() / 2), memory);
        System.out.printf(
                Locale.ROOT,
                "%-6s cold %.1f s; runs of one process %s; most memory %d MiB%n",
                name,
                cold,
                times,
                memory >> 20);
        return result;
    }

    private void run(int runs) throws IOException, InterruptedException {
        var process = start(runs);
        process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        require(process);
    }

    private Process start(int runs) throws IOException {
        return new ProcessBuilder(bench.command(role, runs))
                .redirectError(Redirect.INHERIT)
                .start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private void require(Process process) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " failed with exit code " + process.exitValue());
        }
    }

    /** The peak of resident memory so far, where the system tells (Linux); else 0. */
    private static long memory(Process process) throws IOException {
        var status = Path.of("/proc", "" + process.pid(), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }
}
