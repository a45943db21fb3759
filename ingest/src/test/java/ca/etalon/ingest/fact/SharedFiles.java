package ca.etalon.ingest.fact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/** Reference files that are not part of the repository; tests that need them are skipped where they are absent. */
final class SharedFiles {

    static final Path VOCABULARY = Path.of("..", "conf", "vocab");

    private SharedFiles() {}

    /** All of {@code conf/vocab}, read once for all tests. */
    static Vocabularies vocabularies() {
        return Loaded.VOCABULARIES;
    }

    private static final class Loaded {
        private static final Vocabularies VOCABULARIES = Vocabularies.load(VOCABULARY);
    }

    static Path path(String relative) {
        var said = System.getProperty("etalon.shared", System.getenv("ETALON_SHARED"));
        var root = said == null || said.isBlank() ? Path.of("..", "..", "shared") : Path.of(said);
        var path = root.resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: " + path + " is absent (set ETALON_SHARED)");
        return path;
    }

    static List<CSVRecord> csv(String relative) throws IOException {
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(path(relative), StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }
}
