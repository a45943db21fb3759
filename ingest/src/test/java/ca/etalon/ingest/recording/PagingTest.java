package ca.etalon.ingest.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagingTest {
    @TempDir
    Path folder;

    private RecordingServer serve(String pagedAs, int records, String more) throws IOException {
        return new Recordings(folder)
                .lines("records.jsonl", records)
                .with("portal", "- {records: ./records.jsonl, paged_as: " + pagedAs + more + "}")
                .serve();
    }

    /** Pages by offset until a page comes short of what was asked. */
    private static List<Integer> all(Asking asking, String pointer, int size, IntFunction<String> page)
            throws IOException {
        var numbers = new ArrayList<Integer>();
        for (int offset = 0, got = size; got == size; offset += size) {
            var records = asking.get("https://portal.example" + page.apply(offset))
                    .json()
                    .at(pointer);
            got = records.size();
            records.forEach(item -> numbers.add(item.path("n").asInt()));
        }
        return numbers;
    }

    private static List<Integer> upTo(int records) {
        return IntStream.range(0, records).boxed().toList();
    }

    @Test
    void ckanPagesSumToAllRecords() throws IOException {
        try (var server = serve("ckan-package-search", 23, "")) {
            var asking = new Asking(server);
            assertEquals(
                    upTo(23),
                    all(asking, "/result/results", 5, start -> "/api/3/action/package_search?rows=5&start=" + start));
            var json = asking.get("https://portal.example/api/3/action/package_search")
                    .json();
            assertEquals(23, json.at("/result/count").asInt());
            assertEquals(10, json.at("/result/results").size(), "CKAN gives ten rows to who does not say");
        }
    }

    @Test
    void ckanCutsRowsToAThousand() throws IOException {
        try (var server = serve("ckan-package-search", 1010, "")) {
            var json = new Asking(server)
                    .get("https://portal.example/api/3/action/package_search?rows=5000")
                    .json();
            assertEquals(1000, json.at("/result/results").size());
        }
    }

    @Test
    void socrataPagesSumToAllRecords() throws IOException {
        try (var server = serve("socrata-discovery", 20, "")) {
            var asking = new Asking(server);
            assertEquals(upTo(20), all(asking, "/results", 5, offset -> "/api/catalog/v1?limit=5&offset=" + offset));
            assertEquals(
                    20,
                    asking.get("https://portal.example/api/catalog/v1")
                            .json()
                            .at("/resultSetSize")
                            .asInt());
            assertEquals(
                    400,
                    asking.get("https://portal.example/api/catalog/v1?limit=100&offset=9901")
                            .status());
        }
    }

    @Test
    void opendatasoftPagesSumToAllRecordsAndEndAtTenThousand() throws IOException {
        try (var server = serve("opendatasoft-catalog", 10_050, "")) {
            var asking = new Asking(server);
            var path = "/api/explore/v2.1/catalog/datasets?limit=100&offset=";
            var last = asking.get("https://portal.example" + path + 9900);
            assertEquals(100, last.json().at("/results").size());
            assertEquals(10_050, last.json().at("/total_count").asInt());
            assertEquals(400, asking.get("https://portal.example" + path + 9901).status());
            assertEquals(
                    400,
                    asking.get("https://portal.example/api/explore/v2.1/catalog/datasets?limit=101")
                            .status());
        }
        try (var server = serve("opendatasoft-catalog", 23, "")) {
            assertEquals(
                    upTo(23),
                    all(
                            new Asking(server),
                            "/results",
                            5,
                            offset -> "/api/explore/v2.1/catalog/datasets?limit=5&offset=" + offset));
        }
    }

    @Test
    void hubSearchLinksLeadThroughAllRecords() throws IOException {
        try (var server = serve("hub-search", 23, "")) {
            var numbers = new ArrayList<Integer>();
            var next = "https://portal.example/api/search/v1/collections/dataset/items?limit=10";
            while (next != null) {
                var json = new Asking(server).get(next).json();
                json.at("/features").forEach(item -> numbers.add(item.path("n").asInt()));
                assertEquals(23, json.at("/numberMatched").asInt());
                next = nextOf(json);
            }
            assertEquals(upTo(23), numbers);
        }
    }

    @Test
    void hubV3PagesSumToAllRecords() throws IOException {
        try (var server = serve("hub-v3", 23, "")) {
            var asking = new Asking(server);
            assertEquals(
                    upTo(23),
                    all(
                            asking,
                            "/data",
                            5,
                            offset -> "/api/v3/datasets?page[size]=5&page%5Bnumber%5D=" + (offset / 5 + 1)));
            var meta =
                    asking.get("https://portal.example/api/v3/datasets").json().at("/meta");
            assertEquals(23, meta.at("/stats/totalCount").asInt());
            assertEquals(
                    "https://portal.example/api/v3/datasets?page%5Bnumber%5D=2&page%5Bsize%5D=10",
                    meta.at("/next").asText());
        }
    }

    @Test
    void advertisedTotalMayDifferFromThePages() throws IOException {
        try (var server = serve("ckan-package-search", 3, ", advertised: 40")) {
            var json = new Asking(server)
                    .get("https://portal.example/api/3/action/package_search")
                    .json();
            assertEquals(40, json.at("/result/count").asInt());
            assertEquals(3, json.at("/result/results").size());
        }
    }

    @Test
    void endlessRecordsBeginAgainAndPromiseMore() throws IOException {
        try (var server = serve("socrata-discovery", 3, ", endless: true")) {
            var json = new Asking(server)
                    .get("https://portal.example/api/catalog/v1?limit=4&offset=5")
                    .json();
            var numbers = new ArrayList<Integer>();
            json.at("/results").forEach(item -> numbers.add(item.path("n").asInt()));
            assertEquals(List.of(2, 0, 1, 2), numbers);
            assertTrue(json.at("/resultSetSize").asInt() > 9);
        }
    }

    @Test
    void beyondTheLastRecordThePageIsEmpty() throws IOException {
        try (var server = serve("hub-search", 3, "")) {
            var json = new Asking(server)
                    .get("https://portal.example/api/search/v1/collections/all/items?startindex=50")
                    .json();
            assertEquals(0, json.at("/numberReturned").asInt());
            assertEquals(null, nextOf(json));
        }
    }

    @Test
    void parameterThatIsNoCountIsRefused() throws IOException {
        try (var server = serve("ckan-package-search", 3, "")) {
            var got = new Asking(server).get("https://portal.example/api/3/action/package_search?rows=-1");
            assertEquals(400, got.status());
            assertFalse(got.json().at("/error").isMissingNode());
        }
    }

    private static String nextOf(JsonNode json) {
        for (var link : json.at("/links")) {
            if (link.path("rel").asText().equals("next")) {
                return link.path("href").asText();
            }
        }
        return null;
    }
}
