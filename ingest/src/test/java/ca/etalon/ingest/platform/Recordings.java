package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.DeclaredPlatforms;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Answers to read in tests: recorded ones in place, and portals to read them for. */
final class Recordings {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final DeclaredPlatforms PLATFORMS = ConfigurationLoader.platforms(Path.of("../conf"));

    private Recordings() {}

    /** The folder of recorded answers; the test is skipped where it is not there. */
    static Path root() {
        var stated = System.getProperty("ETALON_SHARED", System.getenv("ETALON_SHARED"));
        var root = Path.of(stated == null ? "../../shared" : stated).resolve("portals");
        Assumptions.assumeTrue(
                Files.isDirectory(root), () -> "no recorded answers at " + root + "; set ETALON_SHARED to read them");
        return root;
    }

    static byte[] bytes(String file) throws IOException {
        var path = root().resolve(file);
        assertTrue(Files.isRegularFile(path), () -> "recording is missing: " + path);
        try (InputStream in =
                file.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(path)) : Files.newInputStream(path)) {
            return in.readAllBytes();
        }
    }

    /** The records of a file with one JSON document per line. */
    static List<JsonNode> lines(String file) throws IOException {
        var records = new ArrayList<JsonNode>();
        for (var line : new String(bytes(file), StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                records.add(JSON.readTree(line));
            }
        }
        return records;
    }

    static Portal portal(String platform, String url) {
        return portal(platform, url, null);
    }

    static Portal portal(String platform, String url, String organisation) {
        return portal(platform, url, organisation, Map.of());
    }

    /** @param options as a portal entry would give them; the defaults of the platform are added */
    static Portal portal(String platform, String url, String organisation, Map<String, String> options) {
        var all = new HashMap<>(PLATFORMS.defaults(platform));
        all.putAll(options);
        return new Portal(
                "test",
                new Name("Test", "Essai"),
                platform,
                URI.create(url),
                null,
                organisation,
                List.of("en"),
                Portal.Robots.OBEY,
                null,
                null,
                false,
                null,
                null,
                null,
                all);
    }

    static CatalogFeed feed(String platform, String feed) {
        return Platforms.byName(platform).orElseThrow().feeds().stream()
                .filter(f -> f.name().equals(feed))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no feed " + feed + " of " + platform));
    }

    static PageBody body(URI uri, byte[] bytes) {
        return new PageBody(uri, "application/json", null, bytes);
    }

    /** The page that a feed reads from {@code bytes} as the answer to its first request. */
    static ReadAnswer first(String platform, String feed, String url, byte[] bytes) throws ProtocolException {
        var portal = portal(platform, url);
        var f = feed(platform, feed);
        return ReadAnswer.of(f, portal, body(f.firstRequest(portal).uri(), bytes));
    }
}
