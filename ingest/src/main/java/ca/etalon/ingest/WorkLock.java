package ca.etalon.ingest;

import ca.etalon.ingest.command.InUseException;
import ca.etalon.ingest.lock.ProcessLock;
import java.io.IOException;
import java.nio.file.Path;

/** Keeps a second run out of the scratch space that one is using, where they would write over each other's answers. */
final class WorkLock implements AutoCloseable {
    private final ProcessLock lock;

    private WorkLock(ProcessLock lock) {
        this.lock = lock;
    }

    static WorkLock of(Path work) throws IOException {
        return new WorkLock(
                ProcessLock.exclusive(work.resolve(".lock"))
                        .orElseThrow(
                                () -> new InUseException(
                                        "Another run is using " + work
                                                + "; wait until it ends, or name another scratch space with --work and another lake with --lake.")));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
