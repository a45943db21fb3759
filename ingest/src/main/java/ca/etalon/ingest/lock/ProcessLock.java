package ca.etalon.ingest.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock on a local file. The system lets go of it when the process ends, however it ends, so that nothing is ever left
 * locked. The file itself is empty and stays: deleting it would let two processes lock two files of one name.
 */
public final class ProcessLock implements AutoCloseable {
    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock for this process alone, or empty where another has it. */
    public static Optional<ProcessLock> exclusive(Path file) throws IOException {
        return take(file, false);
    }

    /** The lock together with others that share it, or empty where another has it for itself. */
    static Optional<ProcessLock> shared(Path file) throws IOException {
        return take(file, true);
    }

    private static Optional<ProcessLock> take(Path file, boolean shared) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var isMine = false;
        try {
            isMine = channel.tryLock(0, Long.MAX_VALUE, shared) != null;
        } catch (OverlappingFileLockException thisProcessHasItAlready) {
            isMine = false;
        } finally {
            if (!isMine) {
                channel.close();
            }
        }
        return isMine ? Optional.of(new ProcessLock(channel)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
