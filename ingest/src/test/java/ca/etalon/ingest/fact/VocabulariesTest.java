package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabulariesTest {

    @TempDir
    Path folder;

    @Test
    void unknownKeyNamesFileLineAndWhatIsAllowed() throws IOException {
        edit("frequencies.yaml", "    kind: CONTINUOUS", "    kynd: CONTINUOUS");
        assertMessage("frequencies.yaml, line 12", "unknown key \"kynd\"", "kind");
    }

    @Test
    void valueThatIsNotAllowedNamesTheAllowedOnes() throws IOException {
        edit("licences.yaml", "    status: CONTESTED", "    status: QUARRELED");
        assertMessage("licences.yaml, line ", "QUARRELED", "CONTESTED");
    }

    @Test
    void nameThatBelongsToTwoRowsIsRefused() throws IOException {
        edit("formats.yaml", "'comma separated values'", "'tab-delimited'");
        assertMessage("formats.yaml, line ", "\"tab-delimited\" of TSV already belongs to CSV");
    }

    @Test
    void rowWithoutSourceIsRefused() throws IOException {
        edit("formats.yaml", "    source: 'RFC 4180'\n", "");
        assertMessage("formats.yaml, line ", "\"source\" is missing");
    }

    @Test
    void brokenYamlNamesTheLine() throws IOException {
        edit("dates.yaml", "months:\n", "months: [\n");
        assertMessage("dates.yaml, line ");
    }

    @Test
    void missingFileIsNamed() throws IOException {
        copy();
        Files.delete(folder.resolve("access.yaml"));
        assertMessage("access.yaml: cannot be read");
    }

    @Test
    void euListHasItsCounts() throws IOException {
        long readable = Files.readAllLines(SharedFiles.VOCABULARY.resolve("eu-file-types.csv")).stream()
                .filter(line -> line.matches("[A-Z0-9_]+,1,[01]"))
                .count();
        assertEquals(20, readable);
    }

    private void assertMessage(String... parts) {
        var message = assertThrows(VocabularyException.class, () -> Vocabularies.load(folder))
                .getMessage();
        for (var part : parts) {
            assertTrue(message.contains(part), () -> "\"" + part + "\" is not in: " + message);
        }
    }

    private void edit(String file, String before, String after) throws IOException {
        copy();
        var text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(before), () -> file + " has no " + before);
        int at = text.indexOf(before);
        Files.writeString(folder.resolve(file), text.substring(0, at) + after + text.substring(at + before.length()));
    }

    private void copy() throws IOException {
        try (var files = Files.list(SharedFiles.VOCABULARY)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }
}
