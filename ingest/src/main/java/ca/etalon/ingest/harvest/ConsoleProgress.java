package ca.etalon.ingest.harvest;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how a harvest goes on: a bar with rate and remaining time on a terminal, else a line per ten seconds. The total is
 * what portals have advertised so far, so it grows while they answer.
 */
public final class ConsoleProgress implements HarvestProgress, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleProgress.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Map<String, long[]> portals = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final ProgressBar bar;
    private final int expected;
    private long ended;
    private long rowsOfEnded;
    private long lastRows;

    /** @param expected portal snapshots of the run */
    public ConsoleProgress(int expected, boolean terminal) {
        this.expected = expected;
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("harvest")
                    .setUnit(" datasets", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(500)
                    .showSpeed()
                    .build();
        } else {
            bar = null;
            clock.scheduleAtFixedRate(this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Override
    public void received(String portal, long rows, OptionalLong advertised) {
        portals.put(portal, new long[] {rows, Math.max(rows, advertised.orElse(rows))});
        show();
    }

    @Override
    public synchronized void ended(String portal) {
        var last = portals.remove(portal);
        rowsOfEnded += last == null ? 0 : last[0];
        ended++;
        show();
    }

    private synchronized void show() {
        if (bar != null) {
            bar.maxHint(total(1));
            bar.stepTo(total(0));
            bar.setExtraMessage(" " + ended + "/" + expected + " snapshots");
        }
    }

    private synchronized void beat() {
        long rows = total(0);
        LOG.info(
                "harvest: {} of {} snapshots, {} of {} datasets advertised so far, {} per second",
                ended,
                expected,
                rows,
                total(1),
                (rows - lastRows) / HEARTBEAT.toSeconds());
        lastRows = rows;
    }

    private long total(int which) {
        return rowsOfEnded
                + portals.values().stream().mapToLong(portal -> portal[which]).sum();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (bar != null) {
            bar.close();
        }
    }
}
