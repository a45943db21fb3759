package ca.etalon.ingest.lock;

import ca.etalon.ingest.command.InUseException;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.lake.Lake;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Clock;
import java.util.Optional;

/**
 * The right to use a lake, until closed or until the process ends. Locks are kept in the lake, under {@value #FOLDER}.
 *
 * <p>On a local file system the system itself holds the lock, and frees it when the process is killed. Elsewhere the lock is
 * an object that its holder renews; one that is no longer renewed expires after {@link RemoteLakeLock#EXPIRY}.
 */
public abstract class LakeLock implements AutoCloseable {
    static final String FOLDER = "_locks";

    LakeLock() {}

    /** @throws InUseException where another run's use of the lake keeps this one out; its message says whose */
    public static LakeLock take(Lake lake, LakeUse use) {
        // A mistyped address must not become an empty lake.
        if (!use.mayMakeTheLake() && !lake.exists("")) {
            return none();
        }
        var me = Holder.ofThisProcess(use, Clock.systemUTC());
        try {
            var folder = lake.local(FOLDER);
            return folder.isPresent() ? LocalLakeLock.take(folder.get(), use, me) : RemoteLakeLock.take(lake, use, me);
        } catch (AccessDeniedException | ReadOnlyFileSystemException denied) {
            return withoutLock(use, folderOf(lake), denied);
        } catch (org.apache.hadoop.security.AccessControlException denied) {
            return withoutLock(use, folderOf(lake), denied);
        } catch (IOException failure) {
            throw new UsageException("--lake: " + folderOf(lake) + " cannot be made, so the lake cannot be locked: "
                    + failure.getMessage() + "; allowed: a folder or an address that this user may write to");
        }
    }

    /** A lake that one may only read can be reported all the same: nobody of this user can be writing to it. */
    private static LakeLock withoutLock(LakeUse use, String folder, Exception denied) {
        if (use.isShared()) {
            return none();
        }
        throw new UsageException(
                "--lake: " + folder
                        + " may not be written by this user, so the lake cannot be locked; allowed: a folder or an address that this user may write to");
    }

    static InUseException refused(String what, Optional<Holder> holder) {
        return new InUseException("etalon: " + what + " is in use by "
                + holder.map(Holder::inWords).orElse("another run that has not said yet who it is")
                + ". Nothing was done; wait until it ends, or work on another lake.");
    }

    private static String folderOf(Lake lake) {
        return lake.local(FOLDER).map(Path::toString).orElse(lake.uri(FOLDER));
    }

    private static LakeLock none() {
        return new LakeLock() {
            @Override
            public void close() {
                // Nothing was locked.
            }
        };
    }

    @Override
    public abstract void close();
}
