package ca.etalon.ingest.lock;

import ca.etalon.ingest.lake.Lake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of a lake on a remote file system: an object {@code <name>.json} that only one can create, and that its holder
 * writes anew every {@link #BEAT}. Ages are differences of times that the lake's own clock gave, so clocks of hosts do not
 * matter.
 *
 * <p>Whoever finds that the object is no longer its own, or cannot renew it, has lost the lock and must stop at once.
 */
final class RemoteLakeLock extends LakeLock {
    static final Duration BEAT = Duration.ofSeconds(30);
    static final Duration EXPIRY = Duration.ofMinutes(5);
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(RemoteLakeLock.class);

    private final Lake lake;
    private final String path;
    private final Holder me;
    private final Runnable onLost;
    private ScheduledExecutorService beats;
    private long lastBeat = System.nanoTime();

    private RemoteLakeLock(Lake lake, String path, Holder me, Runnable onLost) {
        this.lake = lake;
        this.path = path;
        this.me = me;
        this.onLost = onLost;
    }

    static LakeLock take(Lake lake, LakeUse use, Holder me) {
        var lock = take(lake, use, me, SETTLE, () -> {
            LOG.error("The lock of {} was lost; this run ends, as another may be writing", lake.uri(""));
            // No clean-up: whatever it would write, another run may be writing already.
            Runtime.getRuntime().halt(ca.etalon.ingest.command.CommandRunner.IN_USE);
        });
        lock.beats = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "lake-lock");
            thread.setDaemon(true);
            return thread;
        });
        lock.beats.scheduleWithFixedDelay(lock::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return lock;
    }

    /** @param settle how long two that take over one expired lock wait for each other's writing to show */
    static RemoteLakeLock take(Lake lake, LakeUse use, Holder me, Duration settle, Runnable onLost) {
        // Readers keep no one of their kind out, so each has an object of its own.
        var name = use.isShared() ? use.lock() + "-" + me.token() : use.lock();
        var lock = new RemoteLakeLock(lake, FOLDER + "/" + name + ".json", me, onLost);
        lock.acquire(settle);
        try {
            lock.yieldToOthers(use);
            return lock;
        } catch (RuntimeException kept) {
            lock.close();
            throw kept;
        }
    }

    private void acquire(Duration settle) {
        if (lake.createNew(path, me.json())) {
            // A store without atomic creation lets two succeed; only the last one's words stand.
            requireMine();
            return;
        }
        if (isAlive(path)) {
            throw refused("the lake " + lake.uri(""), holder(path));
        }
        LOG.warn(
                "Taking over a lock that nobody renews: {}",
                holder(path).map(Holder::inWords).orElse(path));
        lake.overwrite(path, me.json());
        pause(settle);
        requireMine();
    }

    private void requireMine() {
        var holder = holder(path);
        if (!isMine(holder)) {
            throw refused("the lake " + lake.uri(""), holder);
        }
    }

    private void yieldToOthers(LakeUse use) {
        for (String other : others(use)) {
            var file = FOLDER + "/" + other + ".json";
            var holder = holder(file);
            var name = other.startsWith("reader-") ? "reader" : other;
            if (use.isKeptOutBy(name, holder) && isAlive(file)) {
                throw refused("the lake " + lake.uri(""), holder);
            }
        }
    }

    private List<String> others(LakeUse use) {
        return lake.list(FOLDER).stream()
                .filter(file -> file.endsWith(".json") && !path.endsWith("/" + file))
                .map(file -> file.substring(0, file.length() - ".json".length()))
                .toList();
    }

    /** Renews the lock, or finds that it is lost. */
    void beat() {
        try {
            if (!isMine(holder(path))) {
                onLost.run();
                return;
            }
            lake.overwrite(path, me.json());
            lastBeat = System.nanoTime();
        } catch (RuntimeException unreachable) {
            LOG.warn("The lock of {} could not be renewed: {}", lake.uri(""), unreachable.getMessage());
            if (System.nanoTime() - lastBeat > EXPIRY.minus(BEAT).toNanos()) {
                onLost.run();
            }
        }
    }

    private boolean isMine(Optional<Holder> holder) {
        return holder.map(Holder::token).filter(me.token()::equals).isPresent();
    }

    private boolean isAlive(String file) {
        return lake.modified(file)
                .map(renewed -> Duration.between(renewed, lakeTime()).compareTo(EXPIRY) <= 0)
                .orElse(false);
    }

    private Instant lakeTime() {
        var probe = FOLDER + "/clock-" + UUID.randomUUID();
        try {
            lake.overwrite(probe, new byte[0]);
            return lake.modified(probe).orElseThrow();
        } finally {
            lake.delete(probe);
        }
    }

    private Optional<Holder> holder(String file) {
        return lake.modified(file).flatMap(there -> Holder.from(lake.read(file)));
    }

    private static void pause(Duration settle) {
        try {
            Thread.sleep(settle.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (beats != null) {
            beats.shutdownNow();
            awaitLastBeat();
        }
        if (isMine(holder(path))) {
            lake.delete(path);
        }
    }

    /** A beat that is under way would write the object again after it was deleted. */
    private void awaitLastBeat() {
        try {
            if (!beats.awaitTermination(BEAT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The lock of {} is still being renewed; it will expire", lake.uri(""));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
