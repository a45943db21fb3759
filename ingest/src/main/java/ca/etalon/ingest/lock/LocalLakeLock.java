package ca.etalon.ingest.lock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The lock of a lake on a local file system: {@code <name>.lock}, locked by the system, and {@code <name>.json}, who holds
 * it. The two are apart because closing a locked file that was opened to be read would free the lock.
 */
final class LocalLakeLock extends LakeLock {
    private static final String LOCK = ".lock";
    private static final int TRIES = 5;
    private static final long BETWEEN_TRIES_MS = 40;

    private final ProcessLock lock;
    private final Path said;

    private LocalLakeLock(ProcessLock lock, Path said) {
        this.lock = lock;
        this.said = said;
    }

    static LakeLock take(Path folder, LakeUse use, Holder me) throws IOException {
        var said = folder.resolve(use.lock() + ".json");
        var lake = "the lake " + folder.getParent();
        var lock = attempt(folder.resolve(use.lock() + LOCK), use.isShared())
                .orElseThrow(() -> refused(lake, holder(said)));
        var mine = new LocalLakeLock(lock, said);
        try {
            Files.write(said, me.json());
            for (String other : others(folder, use)) {
                var holder = holder(folder.resolve(other + ".json"));
                if (use.isKeptOutBy(other, holder) && isHeld(folder.resolve(other + LOCK), use)) {
                    throw refused(lake, holder);
                }
            }
            return mine;
        } catch (IOException | RuntimeException failure) {
            mine.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        try (lock) {
            Files.deleteIfExists(said);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot free " + said, failure);
        }
    }

    private static List<String> others(Path folder, LakeUse use) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(LOCK))
                    .map(name -> name.substring(0, name.length() - LOCK.length()))
                    .filter(name -> !name.equals(use.lock()))
                    .sorted()
                    .toList();
        }
    }

    /** Whether a living process has it: only then it cannot be had. What writers hold is tried without keeping others out. */
    private static boolean isHeld(Path file, LakeUse use) throws IOException {
        var probe = attempt(file, use.isShared());
        if (probe.isPresent()) {
            probe.get().close();
        }
        return probe.isEmpty();
    }

    /** Another run may just be looking whether the lock is held, which takes it for a moment. */
    private static Optional<ProcessLock> attempt(Path file, boolean shared) throws IOException {
        for (int i = 1; ; i++) {
            var lock = shared ? ProcessLock.shared(file) : ProcessLock.exclusive(file);
            if (lock.isPresent() || i == TRIES) {
                return lock;
            }
            try {
                Thread.sleep(BETWEEN_TRIES_MS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return lock;
            }
        }
    }

    private static Optional<Holder> holder(Path said) {
        try {
            return Holder.from(Files.readAllBytes(said));
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + said, failure);
        }
    }
}
