package ca.etalon.analytics.link;

import ca.etalon.analytics.measure.EditionManifest.ProbeFile;
import ca.etalon.ingest.lake.DamagedLakeException;
import ca.etalon.ingest.lake.Lake;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of probed links and contents in a lake, and which of them an edition uses: those of its own date and before, as far back as
 * an answer still says something. An older answer is as good as none; it never makes a link broken.
 */
public final class LinkProbes {
    static final String TABLE = "probe/link";
    static final String CONTENT_TABLE = "probe/content";

    private static final String FOLDER = "checked=";

    private final Lake lake;
    private final Duration maxAge;
    private final TreeMap<LocalDate, List<String>> pathsByDate;
    private final TreeMap<LocalDate, List<String>> contentsByDate;
    private final Map<String, ProbeFile> sealed = new HashMap<>();

    public LinkProbes(Lake lake, Duration maxAge) {
        this.lake = lake;
        this.maxAge = maxAge;
        this.pathsByDate = byDate(TABLE);
        this.contentsByDate = byDate(CONTENT_TABLE);
    }

    private TreeMap<LocalDate, List<String>> byDate(String table) {
        var paths = new TreeMap<LocalDate, List<String>>();
        for (String folder : lake.list(table)) {
            date(folder).ifPresent(date -> paths.put(date, files(table + "/" + folder)));
        }
        paths.values().removeIf(List::isEmpty);
        return paths;
    }

    /** The last day on which links were probed. */
    public Optional<LocalDate> last() {
        return pathsByDate.isEmpty() ? Optional.empty() : Optional.of(pathsByDate.lastKey());
    }

    /** The files an edition uses, those of links first, by date and name, with what they hold as a digest. */
    public List<ProbeFile> of(LocalDate edition) {
        var files = new ArrayList<ProbeFile>();
        for (var table : List.of(pathsByDate, contentsByDate)) {
            table.subMap(edition.minusDays(maxAge.toDays()), true, edition, true)
                    .forEach((date, paths) ->
                            paths.forEach(path -> files.add(sealed.computeIfAbsent(path, any -> sealed(path, date)))));
        }
        return files;
    }

    private List<String> files(String folder) {
        return lake.list(folder).stream()
                .filter(name -> name.endsWith(".parquet"))
                .map(name -> folder + "/" + name)
                .toList();
    }

    private static Optional<LocalDate> date(String folder) {
        try {
            return folder.startsWith(FOLDER)
                    ? Optional.of(LocalDate.parse(folder.substring(FOLDER.length())))
                    : Optional.empty();
        } catch (DateTimeParseException otherFolder) {
            return Optional.empty();
        }
    }

    private ProbeFile sealed(String path, LocalDate date) {
        try (var stream = new DigestInputStream(lake.stream(path), MessageDigest.getInstance("SHA-256"))) {
            long bytes = stream.transferTo(OutputStream.nullOutputStream());
            var digest = stream.getMessageDigest().digest();
            return new ProbeFile(path, date, bytes, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DamagedLakeException(lake.uri(path) + " cannot be read: " + unreadable.getMessage());
        }
    }
}
