package ca.etalon.ingest.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most heap that is really in use: what is left after a full collection, made every five seconds. */
final class HeapWatch implements AutoCloseable {
    private static final int SECONDS = 5;

    private final AtomicLong most = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "heap");
        thread.setDaemon(true);
        return thread;
    });

    HeapWatch() {
        clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        System.gc();
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        most.accumulateAndGet(used, Math::max);
    }

    void reset() {
        most.set(0);
    }

    long most() {
        return most.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
