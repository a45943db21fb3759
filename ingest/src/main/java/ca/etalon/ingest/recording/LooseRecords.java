package ca.etalon.ingest.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * JSON records in the order they were recorded, each as its own bytes.
 *
 * <p>A file of lines ({@code .jsonl}, {@code .jl}) holds one record per line, any other file is one record. What was
 * recorded as no bytes at all, or does not hold the record where it should, is a record too: {@code null}.
 */
final class LooseRecords {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final JsonFactory JSON = new JsonFactory();

    private final List<byte[]> records;

    private LooseRecords(List<byte[]> records) {
        this.records = List.copyOf(records);
    }

    static LooseRecords read(List<Path> files, String recordAt) throws IOException {
        var pointer = JsonPointer.compile(recordAt);
        var records = new ArrayList<byte[]>();
        for (var file : files) {
            var bytes = bytesOf(file);
            for (var recorded : isLines(file) ? lines(bytes) : List.of(bytes)) {
                records.add(recordIn(recorded, pointer, file));
            }
        }
        return new LooseRecords(records);
    }

    int size() {
        return records.size();
    }

    byte[] get(int index) {
        return records.get(index);
    }

    /** The bytes of a file, unpacked where its name ends in {@code .gz}. */
    static byte[] bytesOf(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            return unpacked.readAllBytes();
        }
    }

    private static boolean isLines(Path file) {
        return file.getFileName().toString().matches(".*\\.(jsonl|jl)(\\.gz)?");
    }

    private static List<byte[]> lines(byte[] bytes) {
        var lines = new ArrayList<byte[]>();
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            lines.add(Arrays.copyOfRange(bytes, start, end));
            start = end + 1;
        }
        return lines;
    }

    /** The bytes of the value at the pointer, untouched: a record is served as it was recorded. */
    private static byte[] recordIn(byte[] recorded, JsonPointer pointer, Path file) {
        try (var parser = JSON.createParser(recorded)) {
            var token = parser.nextToken();
            for (var rest = pointer; token != null && !rest.matches(); rest = rest.tail()) {
                token = token == JsonToken.START_OBJECT ? valueOf(parser, rest.getMatchingProperty()) : null;
            }
            if (token == null) {
                return NULL;
            }
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            return Arrays.copyOfRange(
                    recorded, start, (int) parser.currentLocation().getByteOffset());
        } catch (IOException e) {
            throw new UncheckedIOException("A record of " + file + " is not JSON: " + e.getMessage(), e);
        }
    }

    private static JsonToken valueOf(com.fasterxml.jackson.core.JsonParser parser, String property) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var isIt = parser.currentName().equals(property);
            var value = parser.nextToken();
            if (isIt) {
                return value;
            }
            parser.skipChildren();
        }
        return null;
    }
}
