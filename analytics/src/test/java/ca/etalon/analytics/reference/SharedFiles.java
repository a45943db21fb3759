package ca.etalon.analytics.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/** Reference data that is not part of the repository; tests that need it are skipped where it is absent. */
public final class SharedFiles {

    private SharedFiles() {}

    public static Path path(String relative) {
        var said = System.getProperty("etalon.shared", System.getenv("ETALON_SHARED"));
        var root = said == null || said.isBlank() ? Path.of("..", "..", "shared") : Path.of(said);
        var path = root.resolve("reference").resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: " + path + " is absent (set ETALON_SHARED)");
        return path;
    }

    public static List<CSVRecord> csv(String relative) {
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(path(relative), StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String relative) {
        try {
            return new ObjectMapper().readTree(path(relative).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
