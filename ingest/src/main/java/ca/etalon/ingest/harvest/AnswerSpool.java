package ca.etalon.ingest.harvest;

import ca.etalon.ingest.fetch.Answer;
import ca.etalon.ingest.fetch.ArchiveException;
import ca.etalon.ingest.fetch.ArchiveIndex;
import ca.etalon.ingest.fetch.ArchiveReader;
import ca.etalon.ingest.fetch.ArchivedRecord;
import ca.etalon.ingest.fetch.Body;
import ca.etalon.ingest.fetch.RecordIds;
import ca.etalon.ingest.fetch.WarcArchive;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers of a portal's snapshot on the local disk until it is sealed: an archive and its journal. Answers that an
 * earlier run left there, killed before its end, need not be asked again.
 */
final class AnswerSpool implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerSpool.class);

    private final Path file;
    private final long maxBytes;
    private final AnswerJournal journal;
    private final WarcArchive archive;
    private final Map<String, Deque<AnswerJournal.Entry>> left = new HashMap<>();
    private int noted;

    private AnswerSpool(Path file, long maxBytes, AnswerJournal journal, WarcArchive archive) {
        this.file = file;
        this.maxBytes = maxBytes;
        this.journal = journal;
        this.archive = archive;
    }

    /** Begins the spool of a slot, or goes on with the one that was left there. */
    static AnswerSpool open(SnapshotWriter.Slot slot, Path folder, String software, long maxBytes, Instant at)
            throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("answers.warc.gz");
        var ids = new RecordIds(slot.portal().id(), slot.snapshot());
        var journalFile = folder.resolve("answers.jsonl");
        var journal = AnswerJournal.open(journalFile, identity(slot));
        var whole = whole(journal.entries(), file, maxBytes);
        if (whole.size() < journal.entries().size() || whole.isEmpty()) {
            journal.close();
            Files.delete(journalFile);
            journal = AnswerJournal.open(journalFile, identity(slot));
            for (var entry : whole) {
                journal.add(entry);
            }
        }
        if (whole.isEmpty()) {
            return new AnswerSpool(file, maxBytes, journal, WarcArchive.create(file, slot.raw(), ids, software, at));
        }
        LOG.info(
                "{}: goes on behind {} answers that an earlier run left",
                slot.portal().id(),
                whole.size());
        var records = whole.stream().flatMap(entry -> entry.records().stream()).toList();
        long end = whole.get(whole.size() - 1).end();
        var spool = new AnswerSpool(file, maxBytes, journal, WarcArchive.resume(file, slot.raw(), ids, records, end));
        spool.noted = records.size();
        whole.forEach(entry -> spool.left
                .computeIfAbsent(entry.request().uri(), any -> new ArrayDeque<>())
                .add(entry));
        return spool;
    }

    /** What has to be the same for answers to be of use: where they go, what they are compared with, and who is asked. */
    private static String identity(SnapshotWriter.Slot slot) {
        var portal = slot.portal();
        return String.join(
                " ",
                slot.raw(),
                slot.previous().map(Manifest::raw).orElse("-"),
                portal.platform(),
                portal.url().toString(),
                portal.apiBase());
    }

    /** The entries up to the first whose answer cannot be read back, as after a loss of power. */
    private static List<AnswerJournal.Entry> whole(List<AnswerJournal.Entry> entries, Path file, long maxBytes)
            throws IOException {
        var whole = new ArrayList<AnswerJournal.Entry>();
        long length = Files.exists(file) ? Files.size(file) : 0;
        for (var entry : entries) {
            if (entry.end() > length || !isReadable(entry.answer(), file, maxBytes)) {
                LOG.warn("{} is damaged; {} of its {} answers are used", file, whole.size(), entries.size());
                break;
            }
            whole.add(entry);
        }
        return whole;
    }

    private static boolean isReadable(ArchivedRecord answer, Path file, long maxBytes) {
        try {
            var read = ArchiveReader.read(file, answer.offset(), maxBytes);
            return answer.revisitOf() != null || read.body().sha256().equals(answer.sha256());
        } catch (ArchiveException damaged) {
            return false;
        }
    }

    /** An answer that was left by an earlier run and not taken yet. */
    Optional<AnswerJournal.Entry> take(String uri) {
        return Optional.ofNullable(left.get(uri)).map(Deque::poll);
    }

    /** Archives an answer, with the redirects that led to it. */
    ArchivedRecord append(Answer answer, ArchivedRecord earlier) throws IOException {
        return archive.append(answer, earlier);
    }

    /** Notes what was archived last as an answer, which from here on need not be asked again. */
    void note(Manifest.Request request) throws IOException {
        var records = archive.recordsFrom(noted);
        noted += records.size();
        journal.add(new AnswerJournal.Entry(request, records, archive.position()));
    }

    /** The decoded body of an answer that stands in the spool itself. */
    Body body(ArchivedRecord record) throws IOException {
        return ArchiveReader.read(file, record.offset(), maxBytes).body();
    }

    /** Ends the archive and puts it into the lake. */
    void keepIn(Lake lake, String raw) throws IOException {
        archive.close();
        lake.upload(file, raw);
        lake.upload(archive.index(), ArchiveIndex.beside(Path.of(raw)).toString());
    }

    @Override
    public void close() throws IOException {
        journal.close();
        archive.close();
    }
}
