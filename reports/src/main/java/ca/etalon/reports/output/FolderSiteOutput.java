package ca.etalon.reports.output;

import ca.etalon.ingest.command.InUseException;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.lock.ProcessLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A site in a folder. It keeps a list of its files, {@value #LIST}, and touches no file that the list does not name;
 * unchanged files keep their time stamps.
 */
public final class FolderSiteOutput implements SiteOutput {
    static final String LIST = ".etalon-site";
    private static final String LOCK = ".etalon-lock";
    private static final String PARTS = ".etalon-parts";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private final Path folder;
    private final Set<String> announced = new TreeSet<>();
    private final Set<String> former = new TreeSet<>();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicInteger parts = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /** Opens a folder that is absent, empty, or holds an earlier site; any other is refused. */
    public FolderSiteOutput(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(this.folder) && !Files.isDirectory(this.folder)) {
                throw new UsageException(folder + " is a file; name a folder for the site with --out");
            }
            if (Files.exists(this.folder.resolve(LIST))) {
                former.addAll(readList());
            } else if (Files.exists(this.folder) && !isEmpty(this.folder)) {
                throw new UsageException(
                        folder
                                + " holds files that are not an earlier site, and is left alone; name a new or empty folder with --out");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a second report out of the folder until closed. */
    public ProcessLock lock() throws IOException {
        var lock = ProcessLock.exclusive(folder.resolve(LOCK))
                .orElseThrow(() -> new InUseException("Another report is being written to " + folder
                        + "; wait until it ends, or name another folder with --out."));
        former.clear();
        if (Files.exists(folder.resolve(LIST))) {
            former.addAll(readList());
        }
        return lock;
    }

    @Override
    public void begin(Collection<String> paths) {
        for (var path : paths) {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("not a path of the site: " + path);
            }
        }
        announced.addAll(paths);
        var all = new TreeSet<>(former);
        all.addAll(announced);
        try {
            Files.createDirectories(folder);
            deleteParts();
            Files.createDirectories(folder.resolve(PARTS));
            replace(LIST, list(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(String path, String text) {
        if (!announced.contains(path)) {
            throw new IllegalArgumentException("not announced: " + path);
        }
        try {
            var content = text.getBytes(StandardCharsets.UTF_8);
            bytes.addAndGet(content.length);
            (replace(path, content) ? written : unchanged).incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Written finish() {
        try {
            int removed = 0;
            for (var path : former) {
                if (!announced.contains(path) && Files.deleteIfExists(folder.resolve(path))) {
                    removed++;
                    deleteEmptyParents(folder.resolve(path).getParent());
                }
            }
            replace(LIST, list(announced));
            deleteParts();
            return new Written(written.get(), unchanged.get(), removed, bytes.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes beside, then renames, so that no reader meets half a file; says whether anything changed. */
    private boolean replace(String path, byte[] content) throws IOException {
        var target = folder.resolve(path);
        if (Files.isRegularFile(target)
                && Files.size(target) == content.length
                && Arrays.equals(Files.readAllBytes(target), content)) {
            return false;
        }
        Files.createDirectories(target.getParent());
        var part = folder.resolve(PARTS).resolve(parts.incrementAndGet() + ".part");
        Files.write(part, content);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** A list that was tampered with must not lead out of the folder. */
    private Collection<String> readList() throws IOException {
        return Files.readAllLines(folder.resolve(LIST), StandardCharsets.UTF_8).stream()
                .filter(line -> PATH.matcher(line).matches())
                .toList();
    }

    private static byte[] list(Collection<String> paths) {
        return (String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void deleteParts() throws IOException {
        var dir = folder.resolve(PARTS);
        if (Files.isDirectory(dir)) {
            try (var files = Files.list(dir)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(dir);
        }
    }

    private void deleteEmptyParents(Path dir) throws IOException {
        for (var at = dir; !at.equals(folder) && Files.isDirectory(at) && isEmpty(at); at = at.getParent()) {
            Files.delete(at);
        }
    }

    private static boolean isEmpty(Path dir) throws IOException {
        try (var files = Files.list(dir)) {
            return files.allMatch(file -> file.getFileName().toString().equals(LOCK));
        }
    }
}
