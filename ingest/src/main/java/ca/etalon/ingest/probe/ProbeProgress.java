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
    /** The links of the run so far, for the bar; and what is under way now, for the lines. */
    private final AtomicLong all = new AtomicLong();

    private volatile Phase phase = new Phase("links");
    private final ProgressBar bar;

    /** Of one day: links that are asked, or contents that are looked into. */
    private static final class Phase {
        private final String of;
        private final AtomicLong expected = new AtomicLong();
        private final AtomicLong done = new AtomicLong();
        private final AtomicLong shown = new AtomicLong();

        private Phase(String of) {
            this.of = of;
        }
    }

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

    void expectsLinks(long links) {
        expects("links", links);
    }

    void expectsContents(long contents) {
        expects("contents", contents);
    }

    private void expects(String of, long some) {
        var next = new Phase(of);
        next.expected.set(some);
        phase = next;
        var sum = all.addAndGet(some);
        if (bar != null) {
            bar.setExtraMessage(of);
            bar.maxHint(sum);
        }
    }

    void oneDone() {
        phase.done.incrementAndGet();
        if (bar != null) {
            bar.step();
        }
    }

    private void beat() {
        LOG.info("{}", line());
    }

    /** How far it is, and how fast since the last line. */
    String line() {
        var now = phase;
        long done = now.done.get();
        long since = done - now.shown.getAndSet(done);
        return "%s: %d of %d, %d per second".formatted(now.of, done, now.expected.get(), since / HEARTBEAT.toSeconds());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (bar != null) {
            bar.close();
        }
    }
}
