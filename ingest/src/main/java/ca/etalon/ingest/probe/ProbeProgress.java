package ca.etalon.ingest.probe;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how a probe goes on: a bar on a terminal, else a line per ten seconds. */
public final class ProbeProgress implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProbeProgress.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong expected = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final ProgressBar bar;
    private long last;

    public ProbeProgress(boolean terminal) {
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("probe")
                    .setUnit(" links", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(500)
                    .showSpeed()
                    .build();
        } else {
            bar = null;
            clock.scheduleAtFixedRate(this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    void expects(long links) {
        var all = expected.addAndGet(links);
        if (bar != null) {
            bar.maxHint(all);
        }
    }

    void judged() {
        done.incrementAndGet();
        if (bar != null) {
            bar.step();
        }
    }

    private void beat() {
        var now = done.get();
        LOG.info("probe: {} of {} links, {} per second", now, expected.get(), (now - last) / HEARTBEAT.toSeconds());
        last = now;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (bar != null) {
            bar.close();
        }
    }
}
