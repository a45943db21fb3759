package ca.etalon.ingest.harvest;

import ca.etalon.ingest.fetch.ArchiveIndex;
import ca.etalon.ingest.fetch.ArchiveReader;
import ca.etalon.ingest.fetch.ArchivedRecord;
import ca.etalon.ingest.fetch.Body;
import ca.etalon.ingest.lake.Lake;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The archived answers of a lake, read from the local file where there is one, else from a local copy. */
final class RawArchive {
    private final Lake lake;
    private final Path copies;
    private final long maxBytes;

    /** @param copies folder for copies of remote archives; the caller deletes it */
    RawArchive(Lake lake, Path copies, long maxBytes) {
        this.lake = lake;
        this.copies = copies;
        this.maxBytes = maxBytes;
    }

    /** The last answer to each request of an archive. */
    Map<URI, ArchivedRecord> answers(String raw) throws IOException {
        return ArchiveIndex.byRequest(
                ArchiveIndex.read(local(ArchiveIndex.beside(Path.of(raw)).toString())));
    }

    /** The decoded body of a record, from the record that holds it. */
    Body body(ArchivedRecord archived) throws IOException {
        var original = archived.original();
        return ArchiveReader.read(local(original.file()), original.offset(), maxBytes)
                .body();
    }

    private Path local(String path) throws IOException {
        var direct = lake.local(path);
        if (direct.isPresent()) {
            return direct.get();
        }
        var copy = copies.resolve(path.replace('/', '_'));
        if (!Files.exists(copy)) {
            Files.createDirectories(copies);
            try (var stream = lake.stream(path)) {
                Files.copy(stream, copy);
            }
        }
        return copy;
    }
}
