package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Settings;
import ca.etalon.ingest.fetch.Answer;
import ca.etalon.ingest.fetch.ArchivedRecord;
import ca.etalon.ingest.fetch.Body;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.RequestPolicy;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers from the portal's host. Each is archived as it comes, and not asked for again when an earlier run was killed after
 * that; each is asked for conditionally where the last complete snapshot has an answer with a validator.
 */
final class LiveAnswers implements CatalogAnswers, SnapshotArchive {
    private static final Logger LOG = LoggerFactory.getLogger(LiveAnswers.class);

    private final SnapshotWriter.Slot slot;
    private final PoliteClient client;
    private final RequestPolicy api;
    private final RequestPolicy page;
    private final boolean conditional;
    private final Lake lake;
    private final RawArchive archive;
    private final AnswerSpool spool;
    private final Map<URI, ArchivedRecord> earlier;
    private final List<Given> given = new ArrayList<>();

    /** @param conditional whether a server may say that nothing changed instead of answering */
    LiveAnswers(
            SnapshotWriter.Slot slot,
            PoliteClient client,
            Settings settings,
            boolean conditional,
            Lake lake,
            RawArchive archive,
            AnswerSpool spool) {
        this.slot = slot;
        this.client = client;
        this.api = RequestPolicy.api(slot.portal(), settings);
        this.page = RequestPolicy.page(slot.portal(), settings);
        this.conditional = conditional;
        this.lake = lake;
        this.archive = archive;
        this.spool = spool;
        this.earlier = earlier(slot, archive);
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
        try {
            var left = spool.take(request.uri().toString());
            if (left.isPresent()) {
                return again(remembered(left.get().request(), left.get().answer()));
            }
            return ask(request);
        } catch (TransportException silence) {
            given.add(new Given(request.uri().toString(), null, null, silence));
            throw silence;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An answer that was given, or that there was none. */
    private record Given(String uri, Manifest.Request request, ArchivedRecord record, TransportException silence) {}

    private Given remembered(Manifest.Request request, ArchivedRecord record) {
        var answer = new Given(request.uri(), request, record, null);
        given.add(answer);
        return answer;
    }

    private SourcedAnswer again(Given answer) throws IOException {
        var body = body(answer.record());
        return new SourcedAnswer(answer.request(), body::open, body::close);
    }

    /** Gives all that was given once more and in the same order, from where it is archived; nothing is sent. */
    CatalogAnswers again() {
        var left = new ArrayDeque<>(given);
        return request -> {
            var next = left.remove();
            if (!next.uri().equals(request.uri().toString())) {
                throw new IllegalStateException(
                        "asked for " + request.uri() + " where " + next.uri() + " was asked before");
            }
            if (next.silence() != null) {
                throw next.silence();
            }
            try {
                return again(next);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    private SourcedAnswer ask(PageRequest request) throws TransportException, InterruptedException, IOException {
        var before = earlier.get(request.uri());
        if (before != null && before.status() != 200 && before.status() != 304) {
            before = null;
        }
        var validators = before == null || !conditional ? null : before.validators();
        var policy = request.kind() == PageRequest.Kind.PAGE ? page : api;
        var answer = client.fetch(request.uri(), request.accept(), validators, policy);
        if (answer.status() == 304 && before == null) {
            throw new TransportException(
                    IssueCode.HTTP_STATUS,
                    request.uri() + " answered 304 although nothing was asked conditionally",
                    null);
        }
        try {
            var record = spool.append(answer, before);
            var kept = kept(request, answer, record, before);
            spool.note(kept);
            remembered(kept, record);
            var body = answer.status() == 304 ? body(record) : answer.body();
            return new SourcedAnswer(kept, body::open, answer::close);
        } catch (IOException failure) {
            answer.close();
            throw failure;
        }
    }

    private Body body(ArchivedRecord record) throws IOException {
        return record.revisitOf() == null ? spool.body(record) : archive.body(record);
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

    @Override
    public String path() {
        return slot.raw();
    }

    @Override
    public void keep() {
        try {
            spool.keepIn(lake, slot.raw());
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "cannot keep the answers of " + slot.portal().id(), failure);
        }
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
