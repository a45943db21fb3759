package ca.etalon.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where received bodies wait until they are archived and read: short ones in memory, as long as all of them together are
 * not many, the others in files.
 */
final class Spool implements AutoCloseable {
    /** A body longer than this goes to a file. */
    static final int MOST_OF_ONE = 1 << 20;

    /** When the bodies in memory come to this, any further one goes to a file: 1 000 hosts may answer at once. */
    static final long MOST_OF_ALL = 64L << 20;

    private static final int STEP = 1 << 16;

    private final Path folder;
    private final long mostOfAll;
    private final AtomicLong inMemory = new AtomicLong();
    private final AtomicLong files = new AtomicLong();

    /** @param folder of this spool alone; what a killed run left there is deleted */
    Spool(Path folder) {
        this(folder, MOST_OF_ALL);
    }

    Spool(Path folder, long mostOfAll) {
        this.folder = folder;
        this.mostOfAll = mostOfAll;
        clear();
    }

    /** A place for one body. */
    Place place() {
        return new Place();
    }

    /** Bytes that are set aside for bodies in memory. */
    long inMemory() {
        return inMemory.get();
    }

    /** Receives a body, then gives it back. */
    final class Place extends OutputStream implements Body.Kept {
        private Buffer memory = new Buffer();
        private long reserved;
        private Path file;
        private OutputStream toFile;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (file == null && !fits(memory.size() + count)) {
                toFile();
            }
            if (file == null) {
                memory.write(bytes, offset, count);
            } else {
                toFile.write(bytes, offset, count);
            }
        }

        private boolean fits(int size) {
            if (size > MOST_OF_ONE) {
                return false;
            }
            while (size > reserved) {
                if (inMemory.addAndGet(STEP) > mostOfAll) {
                    inMemory.addAndGet(-STEP);
                    return false;
                }
                reserved += STEP;
            }
            return true;
        }

        private void toFile() throws IOException {
            Files.createDirectories(folder);
            file = folder.resolve("body-" + files.incrementAndGet());
            toFile = Files.newOutputStream(file);
            memory.writeTo(toFile);
            forgetMemory();
        }

        private void forgetMemory() {
            memory = null;
            inMemory.addAndGet(-reserved);
            reserved = 0;
        }

        /** Nothing more comes. */
        @Override
        public void close() throws IOException {
            if (toFile != null) {
                toFile.close();
            }
        }

        @Override
        public InputStream open() throws IOException {
            if (file != null) {
                return Files.newInputStream(file);
            }
            if (memory == null) {
                throw new IOException("the body was let go of before it was read");
            }
            return memory.open();
        }

        @Override
        public void discard() {
            try {
                if (file != null) {
                    close();
                    Files.deleteIfExists(file);
                } else if (memory != null) {
                    forgetMemory();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + file, e);
            }
        }
    }

    private static final class Buffer extends ByteArrayOutputStream {
        private InputStream open() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }

    private void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var inside = Files.newDirectoryStream(folder, "body-*")) {
            for (var file : inside) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + folder, e);
        }
    }

    @Override
    public void close() {
        clear();
    }
}
