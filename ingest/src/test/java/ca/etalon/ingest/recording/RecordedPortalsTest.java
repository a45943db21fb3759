package ca.etalon.ingest.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.PortalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recordings of {@code conf/recordings}, where the files they point into are at hand. */
class RecordedPortalsTest {
    private RecordingServer server;
    private Asking asking;

    @BeforeEach
    void setUp() throws IOException {
        var root = Path.of(Optional.ofNullable(System.getenv("ETALON_SHARED")).orElse("../../shared"))
                .resolve("portals");
        assumeTrue(Files.isDirectory(root), "needs the recorded files: set ETALON_SHARED to the folder above portals");
        var problems = new ConfigProblems();
        var reader = new PortalReader(ConfigurationLoader.platforms(Path.of("../conf")));
        var recordings =
                new RecordingLoader(reader::read, problems).load(Path.of("../conf/recordings"), Optional.of(root));
        assertEquals(List.of(), problems.all());
        server = RecordingServer.start(recordings);
        asking = new Asking(server);
    }

    @AfterEach
    void tearDown() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void tokyoHasOneEmptyRecordBesideItsPackages() throws IOException {
        server.setDate(LocalDate.parse("2022-09-05"));
        var ids = new HashSet<String>();
        int empty = 0;
        for (int start = 0; start < 6000; start += 1000) {
            var page = asking.get("https://catalog.data.metro.tokyo.lg.jp/api/3/action/package_search?rows=1000&start="
                            + start)
                    .json()
                    .at("/result");
            assertEquals(5078, page.path("count").asInt());
            for (var record : page.path("results")) {
                empty += record.isNull() ? 1 : 0;
                ids.add(record.path("id").asText(null));
            }
        }
        ids.remove(null);
        assertEquals(5077, ids.size());
        assertEquals(1, empty);
    }

    @Test
    void calgaryRepeatsFiveOfItsRows() throws IOException {
        server.setDate(LocalDate.parse("2022-07-09"));
        var page =
                asking.get("https://data.calgary.ca/api/catalog/v1?limit=1000").json();
        var ids = new HashSet<String>();
        page.path("results").forEach(row -> ids.add(row.at("/resource/id").asText()));
        assertEquals(359, page.path("resultSetSize").asInt());
        assertEquals(354, ids.size());
    }

    @Test
    void minneapolisGrowsOverItsEightDates() throws IOException {
        var counts = new java.util.ArrayList<Integer>();
        for (var date : server.dates()) {
            if (date.isBefore(LocalDate.parse("2019-01-04"))) {
                continue; // Others were recorded before it was.
            }
            server.setDate(date);
            var got = asking.get("https://opendata.minneapolismn.gov/data.json");
            counts.add(got.json().path("dataset").size());
        }
        assertEquals(
                List.of(112, 135, 144, 151, 152, 154, 178, 206),
                counts.stream().distinct().toList());
    }

    @Test
    void vancouverAndTheScottishCitiesAnswerAsRecorded() throws IOException {
        server.setDate(LocalDate.parse("2026-08-17"));
        assertEquals(
                44, datasets("https://data.edinburghcouncilmaps.info/api/feed/dcat-ap/2.0.1.json", "dcat:dataset"));
        assertEquals(68, datasets("https://data.glasgow.gov.uk/api/feed/dcat-ap/2.0.1.json", "dcat:dataset"));
        assertEquals(28, datasets("https://gis-hennepin.hub.arcgis.com/data.json", "dataset"));
        var csv = asking.get("https://opendata.vancouver.ca/api/explore/v2.1/catalog/exports/csv?delimiter=;");
        assertEquals("dcat.created;dcat.issued", csv.body().substring(0, 24));
    }

    private int datasets(String address, String key) throws IOException {
        return asking.get(address).json().path(key).size();
    }
}
