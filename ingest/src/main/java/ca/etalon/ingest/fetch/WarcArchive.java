package ca.etalon.ingest.fetch;

import ca.etalon.ingest.fetch.ArchivedRecord.Original;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The raw answers of one snapshot of one portal, written to one WARC 1.1 file and, on closing, a CDXJ index beside it.
 *
 * <p>An answer becomes a request and a response record, after one such pair for each redirect that led to it. An answer whose
 * body an earlier record already holds, as a 304 or byte by byte, becomes a revisit record without the body. Only gzip per
 * record is added; the same answers give the same file. A file without an index was not finished.
 */
public final class WarcArchive implements Closeable {
    /** On each record of an answer that another address gave, or the same one spelled otherwise. */
    static final String REQUESTED = "Etalon-Requested-URI";

    static final String REFERS_TO_FILE = "WARC-Refers-To-Filename";
    static final String REFERS_TO_OFFSET = "WARC-Refers-To-File-Offset";

    private final Path file;
    private final String name;
    private final RecordIds ids;
    private final String infoId;
    private final GzipMembers members;
    private final WarcWriter writer;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final List<ArchivedRecord> records = new ArrayList<>();

    private WarcArchive(Path file, String name, RecordIds ids, GzipMembers members) throws IOException {
        this.file = file;
        this.name = name;
        this.ids = ids;
        this.infoId = ids.warcinfo(name);
        this.members = members;
        this.writer = new WarcWriter(members, WarcCompression.NONE);
    }

    /**
     * Begins an archive, in place of what the file held.
     *
     * @param file ends in {@code .warc.gz}
     * @param name what index and revisits call the file: its path below {@code lake/}
     * @param software who writes it, for the file's own description
     */
    public static WarcArchive create(Path file, String name, RecordIds ids, String software, Instant at)
            throws IOException {
        if (!file.toString().endsWith(".warc.gz")) {
            throw new IllegalArgumentException("not the name of a .warc.gz file: " + file);
        }
        var archive = new WarcArchive(file, name, ids, new GzipMembers(Files.newOutputStream(file)));
        archive.describe(software, at);
        return archive;
    }

    /**
     * Goes on with an archive that was left unfinished. What stands behind its last whole answer is cut off.
     *
     * @param records what it holds up to there, in order, redirects included
     * @param end where the last whole answer ends
     */
    public static WarcArchive resume(Path file, String name, RecordIds ids, List<ArchivedRecord> records, long end)
            throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
        }
        var members = new GzipMembers(Files.newOutputStream(file, StandardOpenOption.APPEND), end);
        var archive = new WarcArchive(file, name, ids, members);
        archive.records.addAll(records);
        records.stream()
                .filter(record -> !record.isRedirect())
                .forEach(record -> archive.occurrences.merge(RecordIds.canonical(record.uri()), 1, Integer::sum));
        return archive;
    }

    private void describe(String software, Instant at) throws IOException {
        var fields = "software: " + software + "\r\nformat: WARC File Format 1.1\r\n";
        write(
                new Warcinfo.Builder()
                        .version(MessageVersion.WARC_1_1)
                        .recordId(URI.create(infoId))
                        .date(at)
                        .filename(name.substring(name.lastIndexOf('/') + 1))
                        .body(MediaType.WARC_FIELDS, fields.getBytes(StandardCharsets.UTF_8))
                        .build(),
                false);
    }

    /**
     * Archives an answer with the redirects that led to it.
     *
     * @param earlier the record of the same request in an earlier snapshot, or null
     */
    public synchronized ArchivedRecord append(Answer answer, ArchivedRecord earlier) throws IOException {
        var occurrence = occurrences.merge(RecordIds.canonical(answer.requested()), 1, Integer::sum);
        var hop = 0;
        for (var redirect : answer.redirects()) {
            append(answer, redirect, occurrence, ++hop);
        }
        var request = request(answer.answered(), answer.at(), answer.method(), answer.requestHeaders());
        var id = ids.answer(answer.method(), answer.requested(), occurrence);
        write(request, ids.request(answer.method(), answer.requested(), occurrence), id, answer);
        var start = members.position();
        var revisit = revisited(answer, earlier);
        if (revisit) {
            write(revisit(answer, id, earlier), false);
        } else {
            var response = new WarcResponse.Builder(answer.answered().toString());
            var head = HttpBlock.head(
                    answer.status(),
                    answer.reasonPhrase(),
                    answer.headers(),
                    answer.body().receivedLength());
            write(common(response, id, answer.at(), answer), head, answer.body());
        }
        var record = record(answer, id, start, revisit ? earlier : null);
        records.add(record);
        return record;
    }

    private void write(WarcRecord record, boolean packed) throws IOException {
        members.begin(packed);
        writer.write(record);
        members.end();
    }

    private void write(WarcResponse.Builder response, byte[] head, Body body) throws IOException {
        try (var received = body.openReceived();
                var block = new SequenceInputStream(new ByteArrayInputStream(head), received)) {
            write(
                    response.payloadDigest("sha256", body.receivedSha256())
                            .body(
                                    MediaType.HTTP_RESPONSE,
                                    Channels.newChannel(block),
                                    head.length + body.receivedLength())
                            .build(),
                    body.isCoded());
        }
    }

    private static boolean revisited(Answer answer, ArchivedRecord earlier) {
        if (earlier == null || earlier.status() != 200 && earlier.status() != 304) {
            return false;
        }
        return answer.status() == 304 && answer.conditional()
                || answer.status() == 200 && answer.body().receivedSha256().equals(earlier.payloadSha256());
    }

    private void append(Answer answer, Redirect redirect, int occurrence, int hop) throws IOException {
        var id = ids.redirect(answer.method(), answer.requested(), occurrence, hop);
        var request = request(redirect.uri(), redirect.at(), answer.method(), redirect.requestHeaders());
        write(request, ids.redirectRequest(answer.method(), answer.requested(), occurrence, hop), id, answer);
        var start = members.position();
        var response = new WarcResponse.Builder(redirect.uri().toString());
        var head = HttpBlock.head(
                redirect.status(),
                redirect.reasonPhrase(),
                redirect.headers(),
                redirect.body().receivedLength());
        write(common(response, id, redirect.at(), answer), head, redirect.body());
        var payloadSha256 = redirect.body().receivedSha256();
        records.add(new ArchivedRecord(
                id,
                redirect.uri(),
                redirect.uri(),
                redirect.at(),
                redirect.status(),
                "",
                payloadSha256,
                payloadSha256,
                name,
                start,
                members.position() - start,
                new Validators(null, null),
                null));
    }

    private static WarcRequest.Builder request(
            URI uri, Instant at, String method, Map<String, List<String>> requestHeaders) {
        return new WarcRequest.Builder(uri.toString())
                .date(at)
                .body(MediaType.HTTP_REQUEST, HttpBlock.request(method, uri, requestHeaders));
    }

    private void write(WarcRequest.Builder request, String id, String answerId, Answer answer) throws IOException {
        write(
                common(request, id, null, answer)
                        .concurrentTo(URI.create(answerId))
                        .build(),
                false);
    }

    private WarcRevisit revisit(Answer answer, String id, ArchivedRecord earlier) {
        var original = earlier.original();
        var profile =
                answer.status() == 304 ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
        var block = HttpBlock.head(
                answer.status(),
                answer.reasonPhrase(),
                answer.headers(),
                answer.body().receivedLength());
        return common(new WarcRevisit.Builder(answer.answered().toString(), profile), id, answer.at(), answer)
                .refersTo(URI.create(original.recordId()), original.uri(), original.at())
                .setHeader(REFERS_TO_FILE, original.file())
                .setHeader(REFERS_TO_OFFSET, Long.toString(original.offset()))
                .payloadDigest("sha256", earlier.payloadSha256())
                .body(MediaType.HTTP_RESPONSE, block)
                .build();
    }

    /** @param at null where the builder already has a date */
    private <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B common(
            B builder, String id, Instant at, Answer answer) {
        builder.version(MessageVersion.WARC_1_1).recordId(URI.create(id)).warcinfoId(URI.create(infoId));
        if (at != null) {
            builder.date(at);
        }
        if (!answer.requested().equals(answer.answered())) {
            builder.setHeader(REQUESTED, answer.requested().toString());
        }
        if (!answer.protocol().startsWith("http/1")) {
            builder.setHeader("WARC-Protocol", answer.protocol());
        }
        return builder;
    }

    private ArchivedRecord record(Answer answer, String id, long start, ArchivedRecord revisited) {
        var notModified = answer.status() == 304 && revisited != null;
        Original original = revisited == null ? null : revisited.original();
        return new ArchivedRecord(
                id,
                answer.requested(),
                answer.answered(),
                answer.at(),
                answer.status(),
                notModified ? revisited.mediaType() : answer.contentType().mediaType(),
                notModified ? revisited.sha256() : answer.body().sha256(),
                notModified ? revisited.payloadSha256() : answer.body().receivedSha256(),
                name,
                start,
                members.position() - start,
                notModified ? answer.validators().orElse(revisited.validators()) : answer.validators(),
                original);
    }

    /** Where the index is, once the archive is closed. */
    public Path index() {
        return ArchiveIndex.beside(file);
    }

    /** Where the next answer goes: the end of the last whole one. */
    public synchronized long position() {
        return members.position();
    }

    /** What was archived so far, in order, redirects included. */
    public synchronized List<ArchivedRecord> records() {
        return List.copyOf(records);
    }

    /** The same from the one of this number on. */
    public synchronized List<ArchivedRecord> recordsFrom(int first) {
        return List.copyOf(records.subList(first, records.size()));
    }

    /** Ends the file and writes its index. */
    @Override
    public synchronized void close() throws IOException {
        writer.close();
        ArchiveIndex.write(index(), records);
    }
}
