package ca.etalon.ingest.harvest;

import ca.etalon.ingest.fetch.ArchiveIndex;
import ca.etalon.ingest.fetch.ArchivedRecord;
import ca.etalon.ingest.lake.Manifest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The journal beside an archive that grows: a line for each answer once it is archived whole, so that a harvest that was
 * killed goes on behind the last one.
 *
 * <p>The first line says what is harvested; a journal of anything else is begun anew. A last line without its line break, and
 * whatever the archive holds behind the answer before it, never happened.
 */
final class AnswerJournal implements Closeable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;
    private final List<Entry> entries;

    /**
     * An archived answer.
     *
     * @param records its record, after those of the redirects that led to it
     * @param end where the archive ended behind it
     */
    record Entry(Manifest.Request request, List<ArchivedRecord> records, long end) {

        ArchivedRecord answer() {
            return records.get(records.size() - 1);
        }
    }

    private AnswerJournal(FileChannel channel, List<Entry> entries) {
        this.channel = channel;
        this.entries = List.copyOf(entries);
    }

    /** @param what is harvested, on one line */
    static AnswerJournal open(Path file, String what) throws IOException {
        var entries = new ArrayList<Entry>();
        long end = 0;
        if (Files.exists(file)) {
            var lines = wholeLines(file);
            if (!lines.isEmpty() && lines.get(0).equals(what)) {
                end = bytes(what).length;
                for (var line : lines.subList(1, lines.size())) {
                    entries.add(entry(line));
                    end += bytes(line).length;
                }
            }
        }
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(end);
        channel.position(end);
        var journal = new AnswerJournal(channel, entries);
        if (end == 0) {
            journal.write(what);
        }
        return journal;
    }

    private static List<String> wholeLines(Path file) throws IOException {
        var text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static Entry entry(String line) throws IOException {
        var said = JSON.readTree(line);
        var records = new ArrayList<ArchivedRecord>();
        for (JsonNode record : said.get("records")) {
            records.add(ArchiveIndex.record(record.textValue()));
        }
        return new Entry(
                JSON.treeToValue(said.get("request"), Manifest.Request.class),
                List.copyOf(records),
                said.get("end").longValue());
    }

    /** What was archived when the journal was opened. */
    List<Entry> entries() {
        return entries;
    }

    void add(Entry entry) throws IOException {
        var said = JSON.createObjectNode();
        said.set("request", JSON.valueToTree(entry.request()));
        var records = said.putArray("records");
        for (var record : entry.records()) {
            records.add(ArchiveIndex.line(record));
        }
        said.put("end", entry.end());
        write(JSON.writeValueAsString(said));
    }

    private void write(String line) throws IOException {
        var bytes = ByteBuffer.wrap(bytes(line));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
