package ca.etalon.ingest;

import ca.etalon.ingest.command.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second run out of the scratch space that one is using, where they would write over each other's answers. The
 * system lets go of the lock when the process ends, however it ends.
 */
final class WorkLock implements AutoCloseable {
    private final FileChannel channel;

    private WorkLock(FileChannel channel) {
        this.channel = channel;
    }

    static WorkLock of(Path work) throws IOException {
        Files.createDirectories(work);
        var channel = FileChannel.open(work.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var isMine = false;
        try {
            isMine = channel.tryLock() != null;
        } catch (OverlappingFileLockException mineAlready) {
            isMine = false;
        } finally {
            if (!isMine) {
                channel.close();
            }
        }
        if (!isMine) {
            throw new UsageException("Another run is using " + work
                    + "; wait until it ends, or name another scratch space with --work and another lake with --lake.");
        }
        return new WorkLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
