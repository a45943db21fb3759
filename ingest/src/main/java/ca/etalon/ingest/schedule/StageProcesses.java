package ca.etalon.ingest.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs each stage as a process of its own through the launcher, as a user would; what it prints appears as its own. */
public final class StageProcesses implements Rounds.Stages {
    private static final long PATIENCE_SECONDS = 30;

    private final Path launcher;
    private final Map<String, List<String>> arguments;
    private final Map<String, String> environment;
    private Process running;
    private boolean isStopped;

    /**
     * @param arguments of each stage
     * @param environment what differs from that of this process
     */
    public StageProcesses(Path launcher, Map<String, List<String>> arguments, Map<String, String> environment) {
        this.launcher = launcher;
        this.arguments = Map.copyOf(arguments);
        this.environment = Map.copyOf(environment);
    }

    @Override
    public int run(String stage) throws InterruptedException {
        int status = start(stage).waitFor();
        synchronized (this) {
            running = null;
            if (isStopped) {
                throw new InterruptedException("stopped while " + stage + " was running");
            }
        }
        return status;
    }

    private synchronized Process start(String stage) throws InterruptedException {
        if (isStopped) {
            throw new InterruptedException("stopped before " + stage);
        }
        var command = new ArrayList<>(List.of(launcher.toString(), stage));
        command.addAll(arguments.get(stage));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        try {
            running = builder.start();
            return running;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start " + launcher, failure);
        }
    }

    /**
     * Ends the stage that runs, with all its processes, and starts no other. What it had not sealed is done again by the next
     * run.
     */
    public void stop() {
        Process child;
        synchronized (this) {
            isStopped = true;
            child = running;
        }
        if (child == null) {
            return;
        }
        // The launcher first, so that it starts nothing else; what it started is not ended with it.
        var all = new ArrayList<ProcessHandle>(List.of(child.toHandle()));
        all.addAll(child.descendants().toList());
        all.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (ProcessHandle process : all) {
            try {
                process.onExit().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stubborn) {
                process.destroyForcibly();
            }
        }
    }
}
