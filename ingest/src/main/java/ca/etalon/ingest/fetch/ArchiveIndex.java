package ca.etalon.ingest.fetch;

import ca.etalon.ingest.fetch.ArchivedRecord.Original;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.URIs;

/**
 * The CDXJ file beside a WARC file: one line per archived answer, sorted by SURT key and time.
 *
 * <p>The usual CDXJ fields are there for any replay tool; ours ({@code recordId}, {@code sha256}, {@code requested},
 * {@code at}, {@code etag}, {@code lastModified}, {@code mediaType}, {@code revisitOf}) let a later harvest ask conditionally
 * without reading the archive.
 */
public final class ArchiveIndex {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter CDX_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private ArchiveIndex() {}

    /** The index of a WARC file. */
    public static Path beside(Path warc) {
        var name = warc.getFileName().toString();
        return warc.resolveSibling(name.substring(0, name.length() - ".warc.gz".length()) + ".cdxj");
    }

    static void write(Path cdxj, List<ArchivedRecord> records) throws IOException {
        var lines = new ArrayList<String>();
        for (var record : records) {
            lines.add(line(record));
        }
        lines.sort(null);
        var unfinished = cdxj.resolveSibling(cdxj.getFileName() + ".tmp");
        Files.write(unfinished, lines, StandardCharsets.UTF_8);
        Files.move(unfinished, cdxj, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The line of a record. */
    public static String line(ArchivedRecord record) throws JsonProcessingException {
        var url = record.answered().toString();
        var fields = JSON.createObjectNode();
        fields.put("url", url);
        fields.put("mime", record.revisitOf() == null ? record.mediaType() : "warc/revisit");
        fields.put("status", Integer.toString(record.status()));
        fields.put("digest", "sha256:" + record.payloadSha256());
        fields.put("length", Long.toString(record.length()));
        fields.put("offset", Long.toString(record.offset()));
        fields.put("filename", record.file());
        fields.put("recordId", record.recordId());
        fields.put("sha256", record.sha256());
        fields.put("requested", record.uri().toString());
        fields.put("at", record.at().toString());
        fields.put("mediaType", record.mediaType());
        putIfSaid(fields, "etag", record.validators().etag());
        putIfSaid(fields, "lastModified", record.validators().lastModified());
        if (record.revisitOf() != null) {
            fields.set("revisitOf", original(record.revisitOf()));
        }
        return URIs.toNormalizedSurt(url) + " " + CDX_TIME.format(record.at()) + " " + JSON.writeValueAsString(fields);
    }

    private static ObjectNode original(Original original) {
        return JSON.createObjectNode()
                .put("recordId", original.recordId())
                .put("url", original.uri().toString())
                .put("at", original.at().toString())
                .put("filename", original.file())
                .put("offset", Long.toString(original.offset()));
    }

    private static void putIfSaid(ObjectNode fields, String name, String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** The records of an index, in its order. */
    public static List<ArchivedRecord> read(Path cdxj) throws IOException {
        var records = new ArrayList<ArchivedRecord>();
        for (var line : Files.readAllLines(cdxj, StandardCharsets.UTF_8)) {
            try {
                records.add(record(line));
            } catch (ArchiveException e) {
                throw new ArchiveException(cdxj + ", line " + (records.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return records;
    }

    /** The record of a line. */
    public static ArchivedRecord record(String line) throws ArchiveException {
        try {
            return record(JSON.readTree(line.substring(line.indexOf('{'))));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new ArchiveException("not a line of a CDXJ index of ours", e);
        }
    }

    /** The last answer to each request, by the address asked for; redirects left out. */
    public static Map<URI, ArchivedRecord> byRequest(List<ArchivedRecord> records) {
        var answers = new LinkedHashMap<URI, ArchivedRecord>();
        for (var record : records) {
            if (!record.isRedirect()) {
                answers.merge(record.uri(), record, (one, other) -> other.at().isBefore(one.at()) ? one : other);
            }
        }
        return answers;
    }

    private static ArchivedRecord record(JsonNode fields) {
        var original = fields.get("revisitOf");
        return new ArchivedRecord(
                text(fields, "recordId"),
                URI.create(text(fields, "requested")),
                URI.create(text(fields, "url")),
                Instant.parse(text(fields, "at")),
                Integer.parseInt(text(fields, "status")),
                text(fields, "mediaType"),
                text(fields, "sha256"),
                text(fields, "digest").substring("sha256:".length()),
                text(fields, "filename"),
                Long.parseLong(text(fields, "offset")),
                Long.parseLong(text(fields, "length")),
                new Validators(
                        fields.path("etag").textValue(),
                        fields.path("lastModified").textValue()),
                original == null ? null : original(original));
    }

    private static Original original(JsonNode fields) {
        return new Original(
                text(fields, "recordId"),
                URI.create(text(fields, "url")),
                Instant.parse(text(fields, "at")),
                text(fields, "filename"),
                Long.parseLong(text(fields, "offset")));
    }

    private static String text(JsonNode fields, String name) {
        var value = fields.path(name).textValue();
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
