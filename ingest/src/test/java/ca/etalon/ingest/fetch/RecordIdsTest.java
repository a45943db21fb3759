package ca.etalon.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordIdsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);
    private static final URI URL = URI.create("https://a.example/api?b=2&a=1");

    private final RecordIds ids = new RecordIds("vancouver", DAY);

    /** The example of RFC 9562, appendix A.4. */
    @Test
    void uuidIsThatOfTheStandard() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertEquals(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"), RecordIds.uuid5(dns, "www.example.com"));
    }

    @Test
    void sameRequestOfTheSameSnapshotHasTheSameId() {
        assertEquals(ids.answer("GET", URL, 1), new RecordIds("vancouver", DAY).answer("GET", URL, 1));
    }

    @Test
    void spellingOfHostPortAndFragmentDoesNotMatter() {
        assertEquals(
                ids.answer("GET", URL, 1), ids.answer("GET", URI.create("HTTPS://A.example:443/api?b=2&a=1#top"), 1));
    }

    @Test
    void everythingElseMatters() {
        var all = List.of(
                ids.answer("GET", URL, 1),
                ids.answer("GET", URL, 2),
                ids.request("GET", URL, 1),
                ids.redirect("GET", URL, 1, 1),
                ids.redirect("GET", URL, 1, 2),
                ids.redirectRequest("GET", URL, 1, 1),
                ids.answer("GET", URI.create("https://a.example/api?a=1&b=2"), 1),
                new RecordIds("calgary", DAY).answer("GET", URL, 1),
                new RecordIds("vancouver", DAY.plusDays(1)).answer("GET", URL, 1));
        assertEquals(all.size(), new HashSet<>(all).size());
    }

    /** Evidence in existing lakes hangs on this value. */
    @Test
    void idNeverChanges() {
        assertEquals("urn:uuid:0df0891a-4583-54b8-9ae9-f77ed0e0b491", ids.answer("GET", URL, 1));
    }
}
