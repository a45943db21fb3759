package ca.etalon.ingest;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.command.InUseException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkLockTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondRunIsKeptOutUntilTheFirstEnds() throws IOException {
        var work = folder.resolve("a work/space");
        var first = WorkLock.of(work);
        var refused = assertThrows(InUseException.class, () -> WorkLock.of(work));
        assertTrue(refused.getMessage().startsWith("Another run is using " + work));
        first.close();
        WorkLock.of(work).close();
    }
}
