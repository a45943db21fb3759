package ca.etalon.ingest.harvest;

import ca.etalon.ingest.config.Settings;
import ca.etalon.ingest.fetch.Answer;
import ca.etalon.ingest.fetch.ArchivedRecord;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.RecordIds;
import ca.etalon.ingest.fetch.RequestPolicy;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.fetch.WarcArchive;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers from the portal's host. Each is archived as it comes; each is asked for conditionally where the last complete
 * snapshot has an answer with a validator.
 */
final class LiveAnswers implements CatalogAnswers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveAnswers.class);

    private final PoliteClient client;
    private final RequestPolicy api;
    private final RequestPolicy page;
    private final RawArchive archive;
    private final Map<URI, ArchivedRecord> earlier;
    private final Path file;
    private final WarcArchive writer;

    private LiveAnswers(
            PoliteClient client,
            RequestPolicy api,
            RequestPolicy page,
            RawArchive archive,
            Map<URI, ArchivedRecord> earlier,
            Path file,
            WarcArchive writer) {
        this.client = client;
        this.api = api;
        this.page = page;
        this.archive = archive;
        this.earlier = earlier;
        this.file = file;
        this.writer = writer;
    }

    /** @param folder where the archive grows until it is kept in the lake */
    static LiveAnswers open(
            SnapshotWriter.Slot slot, PoliteClient client, Settings settings, RawArchive archive, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        var portal = slot.portal();
        var file = folder.resolve("answers.warc.gz");
        var writer = WarcArchive.create(
                file,
                slot.raw(),
                new RecordIds(portal.id(), slot.snapshot()),
                settings.userAgent(),
                Clock.systemUTC().instant());
        return new LiveAnswers(
                client,
                RequestPolicy.api(portal, settings),
                RequestPolicy.page(portal, settings),
                archive,
                earlier(slot, archive),
                file,
                writer);
    }

    private static Map<URI, ArchivedRecord> earlier(SnapshotWriter.Slot slot, RawArchive archive) {
        if (slot.previous().isEmpty()) {
            return Map.of();
        }
        var raw = slot.previous().get().raw();
        try {
            return archive.answers(raw);
        } catch (IOException unreadable) {
            LOG.warn(
                    "{}: the archive {} cannot be read, so nothing is asked conditionally",
                    slot.portal().id(),
                    raw);
            return Map.of();
        }
    }

    @Override
    public SourcedAnswer get(PageRequest request) throws TransportException, InterruptedException {
        var before = earlier.get(request.uri());
        if (before != null && before.status() != 200 && before.status() != 304) {
            before = null;
        }
        var validators = before == null ? null : before.validators();
        var policy = request.kind() == PageRequest.Kind.PAGE ? page : api;
        var answer = client.fetch(request.uri(), request.accept(), validators, policy);
        try {
            var record = writer.append(answer, before);
            var body = answer.status() == 304 ? archive.body(record) : answer.body();
            return new SourcedAnswer(kept(request, answer, record, before), body::open, answer::close);
        } catch (IOException failure) {
            answer.close();
            throw new UncheckedIOException(failure);
        }
    }

    private Manifest.Request kept(PageRequest request, Answer answer, ArchivedRecord record, ArchivedRecord before) {
        var charset = answer.contentType().charset();
        return new Manifest.Request(
                request.uri().toString(),
                request.accept(),
                answer.status(),
                record.recordId(),
                record.original().recordId(),
                record.sha256(),
                record.mediaType(),
                charset == null ? null : charset.name(),
                before != null && before.sha256().equals(record.sha256()),
                client.robotsOverridden(request.uri().getHost()).isPresent(),
                null,
                null);
    }

    /** Ends the archive and puts it into the lake. */
    String keepIn(Lake lake, String raw) {
        try {
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
        lake.upload(file, raw);
        lake.upload(
                writer.index(),
                ca.etalon.ingest.fetch.ArchiveIndex.beside(Path.of(raw)).toString());
        return raw;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
