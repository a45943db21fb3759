package ca.etalon.ingest.lake;

import ca.etalon.ingest.command.UsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * A lake: a folder on any file system Hadoop knows ({@code file:}, {@code hdfs:}, {@code s3a:}), and its layout.
 *
 * <p>Every path is relative to the lake and uses {@code /}. A file appears whole or not at all: it is written under a
 * temporary name and renamed. I/O failures are thrown as {@link UncheckedIOException}; nothing can go on without the lake.
 */
public final class Lake {
    private static final String TEMPORARY = "._tmp_";
    /** One for all lakes, since Hadoop reads the defaults from XML each time one is made; nothing is set on it. */
    private static final Configuration CONFIGURATION = new Configuration();

    private final Path root;
    private final FileSystem files;

    private Lake(Path root, FileSystem files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Opens a lake at a local path or a URI; it need not exist yet.
     *
     * @throws UsageException where no file system of the URI's scheme is on the class path
     */
    public static Lake open(String location) {
        try {
            var uri = location.contains("://") || location.startsWith("file:")
                    ? new Path(location)
                    : new Path(java.nio.file.Path.of(location)
                            .toAbsolutePath()
                            .normalize()
                            .toUri());
            requireFileSystem(location, uri.toUri().getScheme());
            var files = plain(uri.getFileSystem(CONFIGURATION));
            return new Lake(files.makeQualified(uri), files);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot open the lake " + location, failure);
        }
    }

    /** Hadoop names the classes of file systems that it does not bring, and fails on them in two ways. */
    private static void requireFileSystem(String location, String scheme) throws IOException {
        try {
            FileSystem.getFileSystemClass(scheme, CONFIGURATION);
        } catch (UnsupportedFileSystemException unknown) {
            throw noFileSystem(location, scheme);
        } catch (RuntimeException failure) {
            if (failure.getCause() instanceof ClassNotFoundException) {
                throw noFileSystem(location, scheme);
            }
            throw failure;
        }
    }

    private static UsageException noFileSystem(String location, String scheme) {
        var missing = scheme.equals("s3a") ? "; add hadoop-aws and its libraries to it" : "";
        return new UsageException("the lake " + location + ": no file system for " + scheme
                + ": is on the class path" + missing
                + ". Allowed are a path, and a URI whose file system Hadoop finds there, such as file:///data/lake");
    }

    /** Local files as they are: no checksum files beside them, and permissions as of any new file. */
    private static FileSystem plain(FileSystem files) throws IOException {
        if (!(files instanceof LocalFileSystem)) {
            return files;
        }
        var plain = new PlainFiles();
        plain.initialize(files.getUri(), files.getConf());
        return plain;
    }

    /** Hadoop sets permissions by starting a process for each file and folder, which costs more than writing it. */
    private static final class PlainFiles extends RawLocalFileSystem {
        @Override
        public void setPermission(Path path, FsPermission permission) {
            // those that the system gave it
        }
    }

    public static String rawDirectory(LocalDate snapshot, String portal) {
        return "raw/snapshot=" + snapshot + "/portal=" + portal;
    }

    public static String catalogueDirectory(String table, LocalDate snapshot, String portal) {
        return "catalogue/" + table + "/snapshot=" + snapshot + "/portal=" + portal;
    }

    public static String measureDirectory(String table, LocalDate edition) {
        return "measures/" + table + "/edition=" + edition;
    }

    /** Where the probes of one day are kept: tables {@code link} and {@code content}. */
    public static String probeDirectory(String table, LocalDate checked) {
        return "probe/" + table + "/checked=" + checked;
    }

    /** Where an edition's manifest, its definitions and the configuration it used are kept. */
    public static String editionDirectory(LocalDate edition) {
        return "measures/_editions/" + edition;
    }

    /** The full URI of a path, for Spark and for messages. */
    public String uri(String path) {
        return path(path).toString();
    }

    public boolean exists(String path) {
        return io(path, () -> files.exists(path(path)));
    }

    /** Names of the entries of a folder, sorted, temporary ones left out; empty where there is no folder. */
    public List<String> list(String directory) {
        return io(directory, () -> {
            try {
                return Arrays.stream(files.listStatus(path(directory)))
                        .map(FileStatus::getPath)
                        .map(Path::getName)
                        .filter(name -> !name.startsWith(TEMPORARY))
                        .sorted()
                        .toList();
            } catch (FileNotFoundException none) {
                return List.of();
            }
        });
    }

    public byte[] read(String path) {
        try (var stream = stream(path)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + uri(path), failure);
        }
    }

    public String readText(String path) {
        return new String(read(path), StandardCharsets.UTF_8);
    }

    public InputStream stream(String path) {
        return io(path, () -> files.open(path(path)));
    }

    public void write(String path, byte[] bytes) {
        replace(path, temporary -> {
            try (var stream = files.create(temporary, true)) {
                stream.write(bytes);
            }
        });
    }

    /** Writes a file that must not exist yet; false where it does. Of two that try at once, one succeeds. */
    public boolean createNew(String path, byte[] bytes) {
        return io(path, () -> {
            files.mkdirs(path(path).getParent());
            try (var stream = files.create(path(path), false)) {
                stream.write(bytes);
                return true;
            } catch (IOException failure) {
                // File systems differ in how they say that it exists.
                if (files.exists(path(path))) {
                    return false;
                }
                throw failure;
            }
        });
    }

    /** Writes a file in place, so that it is never absent; a reader may meet it half written. */
    public void overwrite(String path, byte[] bytes) {
        io(path, () -> {
            try (var stream = files.create(path(path), true)) {
                stream.write(bytes);
            }
            return null;
        });
    }

    /** When a file was last written, by the clock of the file system; empty where there is none. */
    public Optional<Instant> modified(String path) {
        return io(path, () -> {
            try {
                return Optional.of(
                        Instant.ofEpochMilli(files.getFileStatus(path(path)).getModificationTime()));
            } catch (FileNotFoundException none) {
                return Optional.empty();
            }
        });
    }

    public void writeText(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The path of a file as a local one, where the lake is on the local file system. */
    public Optional<java.nio.file.Path> local(String path) {
        return root.toUri().getScheme().equals("file")
                ? Optional.of(java.nio.file.Path.of(path(path).toUri().getPath()))
                : Optional.empty();
    }

    /** Copies a local file into the lake. */
    public void upload(java.nio.file.Path local, String path) {
        replace(path, temporary -> {
            try (var stream = files.create(temporary, true)) {
                Files.copy(local, stream);
            }
        });
    }

    /** Deletes a file or a folder with all it holds; absent is fine. */
    public void delete(String path) {
        io(path, () -> files.delete(path(path), true));
    }

    /** Moves a file or folder within the lake over whatever is there. */
    public void move(String from, String to) {
        io(to, () -> {
            rename(path(from), path(to));
            return null;
        });
    }

    /** Writes a file through a temporary neighbour that becomes visible only when whole. */
    void replace(String path, Writer writer) {
        io(path, () -> {
            var target = path(path);
            var temporary = new Path(target.getParent(), TEMPORARY + target.getName());
            files.mkdirs(target.getParent());
            writer.writeTo(temporary);
            rename(temporary, target);
            return null;
        });
    }

    Path path(String relative) {
        return relative.isEmpty() ? root : new Path(root, relative);
    }

    Configuration configuration() {
        return files.getConf();
    }

    private void rename(Path from, Path to) throws IOException {
        files.mkdirs(to.getParent());
        files.delete(to, true);
        if (!files.rename(from, to)) {
            throw new IOException("cannot rename " + from + " to " + to);
        }
    }

    private <T> T io(String path, Action<T> action) {
        try {
            return action.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot reach " + uri(path) + ": " + failure.getMessage(), failure);
        }
    }

    /** Writes one file at the path it is given. */
    @FunctionalInterface
    interface Writer {
        void writeTo(Path temporary) throws IOException;
    }

    @FunctionalInterface
    private interface Action<T> {
        T run() throws IOException;
    }
}
