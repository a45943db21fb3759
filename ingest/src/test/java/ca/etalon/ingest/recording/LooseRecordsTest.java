package ca.etalon.ingest.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooseRecordsTest {
    @TempDir
    Path folder;

    private List<String> records(String recordAt, Path... files) throws IOException {
        var loose = LooseRecords.read(List.of(files), recordAt);
        return IntStream.range(0, loose.size())
                .mapToObj(i -> new String(loose.get(i)))
                .toList();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void recordIsTakenOutOfWhatWasRecordedByteForByte() throws IOException {
        var lines = file("a.jsonl", """
                {"help": [{"result": 1}], "result": {"n" : 1.50, "t": "été"}, "x": 1}
                {"result":  7 }
                {"result": "text"}
                """);
        assertEquals(List.of("{\"n\" : 1.50, \"t\": \"été\"}", "7", "\"text\""), records("/result", lines));
    }

    @Test
    void fileThatHasNoLinesIsOneRecord() throws IOException {
        assertEquals(List.of("[1,\n2]"), records("", file("a.json", "[1,\n2]\n")));
    }

    @Test
    void bodyOfNoBytesIsNull() throws IOException {
        assertEquals(
                List.of("{}", "null"), records("/result", file("a.jsonl", "{\"result\":{}}\n"), file("b.json", "")));
    }

    @Test
    void recordThatIsNotWhereItShouldBeIsNull() throws IOException {
        var lines = file("a.jsonl", "{\"success\":false}\n[1]\n{\"a\":{\"b\":[2]}}");
        assertEquals(List.of("null", "null", "[2]"), records("/a/b", lines));
    }

    @Test
    void recordThatIsNotJsonIsRefusedWithItsFile() throws IOException {
        var lines = file("a.jsonl", "{\"n\": 1}\n{\"n\": oops}\n");
        var refused = assertThrows(UncheckedIOException.class, () -> records("", lines));
        assertTrue(refused.getMessage().contains("a.jsonl"), refused.getMessage());
    }
}
