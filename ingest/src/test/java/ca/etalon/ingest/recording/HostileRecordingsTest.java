package ca.etalon.ingest.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.PortalReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portals of {@code recordings-hostile} answer as badly as they are meant to. */
class HostileRecordingsTest {
    private static final Path CONF = Path.of("../conf");
    private static final Path FOLDER = Path.of("src/test/resources/recordings-hostile");

    private RecordingServer server;
    private Asking asking;

    @BeforeEach
    void setUp() throws IOException {
        var problems = new ConfigProblems();
        var reader = new PortalReader(ConfigurationLoader.platforms(CONF));
        var recordings = new RecordingLoader(reader::read, problems).load(FOLDER, Optional.empty());
        assertEquals(List.of(), problems.all());
        server = RecordingServer.start(recordings);
        asking = new Asking(server);
    }

    @AfterEach
    void tearDown() {
        server.close();
    }

    private static String search(String portal) {
        return "https://data." + portal + ".example/api/3/action/package_search?rows=100&start=0";
    }

    @Test
    void configurationIsSound() {
        assertEquals(10, ConfigurationLoader.load(CONF, FOLDER).portals().size());
    }

    @Test
    void oneRecoversAndTheOtherNeverDoes() throws IOException {
        for (int status : List.of(500, 429, 200)) {
            assertEquals(status, asking.get(search("recovering")).status());
        }
        for (int status : List.of(500, 429, 429, 429)) {
            assertEquals(status, asking.get(search("weary")).status());
        }
    }

    @Test
    void bodiesAreNotWhatTheyPromise() throws IOException {
        assertTrue(asking.get(search("html")).body().startsWith("<!DOCTYPE html>"));
        assertThrows(IOException.class, () -> asking.get(search("truncated")).json());
        assertThrows(IOException.class, () -> asking.get(search("broken-off")));
        assertThrows(IOException.class, () -> asking.get(search("broken-off"), "Accept-Encoding", "gzip"));
        assertEquals(40, asking.get(search("short")).json().at("/result/count").asInt());
        assertEquals(
                "<script>alert(1)</script>",
                asking.get(search("scripted"))
                        .json()
                        .at("/result/results/0/title")
                        .asText());
    }
}
