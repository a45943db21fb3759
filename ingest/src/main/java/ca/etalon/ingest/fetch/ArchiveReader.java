package ca.etalon.ingest.fetch;

import ca.etalon.ingest.fetch.ArchivedRecord.Original;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the answers of a WARC file, one after the other or one by its place. Holds one short answer in memory at a time; longer ones
 * stay in the file.
 *
 * <p>A file cut in the middle of a record is noticed here; one cut between two records only by its checksum in the manifest.
 */
public final class ArchiveReader implements Closeable {
    private final Path file;
    private final long maxBytes;
    private final WarcReader reader;

    private ArchiveReader(Path file, long maxBytes, WarcReader reader) {
        this.file = file;
        this.maxBytes = maxBytes;
        this.reader = reader;
    }

    /** @param maxBytes most bytes of one body, before and after content decoding */
    public static ArchiveReader open(Path file, long maxBytes) throws ArchiveException {
        return openAt(file, 0, maxBytes);
    }

    /** The answer at a place that an index or a revisit names. */
    public static ArchivedAnswer read(Path file, long offset, long maxBytes) throws ArchiveException {
        try (var reader = openAt(file, offset, maxBytes)) {
            return reader.next().orElseThrow(() -> unreadable(file, offset, "no answer there", null));
        }
    }

    private static ArchiveReader openAt(Path file, long offset, long maxBytes) throws ArchiveException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file);
            channel.position(offset);
            return new ArchiveReader(file, maxBytes, new WarcReader(channel));
        } catch (IOException | IllegalArgumentException e) {
            closeQuietly(channel);
            throw unreadable(file, offset, e.getMessage(), e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // what could not be read need not be closed well
        }
    }

    /** The next answer, redirects and revisits among them, or empty at the end of the file. */
    public Optional<ArchivedAnswer> next() throws ArchiveException {
        try {
            for (var record = reader.next(); record.isPresent(); record = reader.next()) {
                if (record.get() instanceof WarcResponse response) {
                    return Optional.of(answer(response, response.http(), null));
                }
                if (record.get() instanceof WarcRevisit revisit) {
                    return Optional.of(answer(revisit, revisit.http(), original(revisit)));
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException | NoSuchElementException e) {
            throw unreadable(file, reader.position(), e.getMessage(), e);
        }
    }

    private ArchivedAnswer answer(WarcTargetRecord record, HttpResponse http, Original revisitOf) throws IOException {
        var headers = lowerCase(http.headers().map());
        return new ArchivedAnswer(
                id(record),
                record.headers().first(WarcArchive.REQUESTED).map(URI::create).orElse(record.targetURI()),
                record.targetURI(),
                record.date(),
                http.status(),
                http.reason(),
                headers,
                revisitOf == null ? body(http, headers) : Body.of(new byte[0], null),
                reader.position(),
                revisitOf);
    }

    /** Reads the body once to its end, so that damage shows here and not in the middle of a parser. */
    private Body body(HttpResponse http, Map<String, List<String>> headers) throws IOException {
        var coding = String.join(",", headers.getOrDefault("content-encoding", List.of()));
        var offset = reader.position();
        var beginning = new Beginning();
        var measured = Intake.copy(http.body().stream(), coding, maxBytes, beginning);
        if (measured.receivedLength() <= Spool.MOST_OF_ONE) {
            var bytes = beginning.toByteArray();
            return new Body(() -> new ByteArrayInputStream(bytes), coding, measured);
        }
        return new Body(() -> reopened(offset), coding, measured);
    }

    /** Keeps as much of a body as may stay in memory. */
    private static final class Beginning extends ByteArrayOutputStream {
        @Override
        public void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, Math.min(length, Spool.MOST_OF_ONE - count));
        }
    }

    private InputStream reopened(long offset) throws IOException {
        var again = openAt(file, offset, maxBytes);
        try {
            var response = (WarcResponse) again.reader.next().orElseThrow();
            return new FilterInputStream(response.http().body().stream()) {
                @Override
                public void close() throws IOException {
                    again.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            again.close();
            throw e;
        }
    }

    private static Original original(WarcRevisit revisit) {
        var headers = revisit.headers();
        return new Original(
                revisit.refersTo().orElseThrow().toString(),
                revisit.refersToTargetURI().orElseThrow(),
                revisit.refersToDate().orElseThrow(),
                headers.first(WarcArchive.REFERS_TO_FILE).orElseThrow(),
                Long.parseLong(headers.first(WarcArchive.REFERS_TO_OFFSET).orElseThrow()));
    }

    private static String id(WarcRecord record) {
        return record.id().toString();
    }

    /** HTTP headers are read as Latin-1 and were written as UTF-8. */
    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        var map = new LinkedHashMap<String, List<String>>();
        headers.forEach((name, values) -> map.put(
                name.toLowerCase(Locale.ROOT),
                values.stream()
                        .map(value -> new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                        .toList()));
        return map;
    }

    private static ArchiveException unreadable(Path file, long offset, String why, Throwable cause) {
        return new ArchiveException(file + " cannot be read at byte " + offset + ": " + why, cause);
    }

    @Override
    public void close() throws ArchiveException {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(file, reader.position(), e.getMessage(), e);
        }
    }
}
