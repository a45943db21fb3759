package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableWriter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a run has found so far, a line per link in a file below the work folder, until it is sealed as a part of the lake's
 * table. A run that is killed loses at most the line it was writing; the next one goes on from there.
 */
final class ProbeJournal implements AutoCloseable {
    /** Rows of one part at most. */
    static final int MOST_ROWS = 100_000;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(days()).build();

    private final Lake lake;
    private final LocalDate checked;
    private final Path file;
    private Writer writer;
    private int rows;
    private int parts;

    private ProbeJournal(Lake lake, LocalDate checked, Path file) {
        this.lake = lake;
        this.checked = checked;
        this.file = file;
    }

    /**
     * Begins a journal, and first seals what killed runs have left, of this day or an earlier one.
     *
     * @param work local folder; journals of different lakes do not meet there
     */
    static ProbeJournal open(Lake lake, LocalDate checked, Path work) throws IOException {
        var folder =
                work.resolve("probe").resolve(LinkSample.sha256(lake.uri("")).substring(0, 12));
        Files.createDirectories(folder);
        try (var left = Files.newDirectoryStream(folder, "*.jsonl")) {
            for (var file : left) {
                var name = file.getFileName().toString();
                var day = LocalDate.parse(name.substring(0, name.length() - ".jsonl".length()));
                new ProbeJournal(lake, day, file).seal();
            }
        }
        return new ProbeJournal(lake, checked, folder.resolve(checked + ".jsonl"));
    }

    /** Keeps a row; every so many, they become a part. */
    synchronized void add(LinkRow row) {
        try {
            if (writer == null) {
                writer = Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            writer.write(JSON.writeValueAsString(row) + "\n");
            writer.flush();
            if (++rows >= MOST_ROWS) {
                seal();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    private static SimpleModule days() {
        return new SimpleModule()
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addDeserializer(
                        LocalDate.class, new StdDelegatingDeserializer<>(new StdConverter<String, LocalDate>() {
                            @Override
                            public LocalDate convert(String day) {
                                return LocalDate.parse(day);
                            }
                        }));
    }

    /** Parts sealed so far. */
    int parts() {
        return parts;
    }

    private void seal() throws IOException {
        close();
        var found = read();
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(LinkRow::url));
            var folder = Lake.probeDirectory(LinkRow.SCHEMA.name(), checked);
            var path = folder + "/part-%03d.parquet".formatted(lake.list(folder).size());
            TableWriter.write(lake, path, LinkRow.SCHEMA, () -> found.stream()
                    .map(LinkRow::toRow)
                    .iterator());
            parts++;
        }
        Files.deleteIfExists(file);
        rows = 0;
    }

    private List<LinkRow> read() throws IOException {
        var found = new ArrayList<LinkRow>();
        if (!Files.exists(file)) {
            return found;
        }
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            try {
                found.add(JSON.readValue(line, LinkRow.class));
            } catch (JsonProcessingException cutShort) {
                break; // the line that a killed run was writing: its link is asked again
            }
        }
        return found;
    }

    /** Makes what was found a part of the table. */
    synchronized void finish() throws IOException {
        seal();
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
