package ca.etalon.ingest.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The end summary of a run as JSON ({@code --summary FILE}): one key per stage, {@code harvest}, {@code analyse}, {@code
 * report}. Each stage adds its own to what stands.
 */
public final class RunSummary {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RunSummary() {}

    /** Adds a stage; {@code file} may be null, then nothing is written. */
    public static void add(Path file, String stage, Map<String, ?> content) {
        if (file == null) {
            return;
        }
        try {
            var summary = Files.exists(file) && JSON.readTree(file.toFile()) instanceof ObjectNode standing
                    ? standing
                    : JSON.createObjectNode();
            summary.set(stage, JSON.valueToTree(content));
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var temporary = Files.createTempFile(folder, "summary", ".tmp");
            Files.writeString(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n");
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(file + " is not a summary", damaged);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }
}
