package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.harvest.AnsweredHarvest;
import ca.etalon.ingest.harvest.AnsweredHarvest.Given;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A case of several answers, harvested whole.
 *
 * <p>Answers stand under {@code pages}, in the order they are asked for (404 after the last), or under {@code answers}, by the
 * address after the portal's own ({@code /rest/services?f=json: root.json}; 404 for all others). An answer is a file, a
 * status ({@code 500}), or {@code {file, status, media_type, charset}}.
 *
 * <p>Without a {@code feed} all feeds of the platform are tried; {@code used} says which one answered. {@code status}, {@code
 * basis} and {@code reason} say how the harvest ends; {@code count} and {@code ids} are those after duplicates collapsed; {@code
 * issues} are all, those of duplicates last; {@code asked} is the number of requests.
 */
record HarvestCase(String platform, Path folder, Map<String, Object> said) {

    private static final String PORTAL = "https://portal.example";
    private static final Set<String> KEYS = Set.of(
            "pages",
            "answers",
            "feed",
            "used",
            "organisation",
            "options",
            "status",
            "basis",
            "reason",
            "received",
            "count",
            "advertised",
            "issues",
            "asked",
            "ids",
            "types",
            "issued",
            "modified",
            "data_modified",
            "comment");

    void check() {
        assertTrue(KEYS.containsAll(said.keySet()), () -> "unknown key in " + said.keySet());
        var harvest = AnsweredHarvest.of(feeds(), portal(), this::answer);
        assertEquals(text("status"), harvest.status(), () -> "status, for " + harvest.reason());
        if (said.containsKey("basis")) {
            assertEquals(text("basis"), harvest.basis(), "basis");
        }
        assertEquals(
                text("reason"),
                harvest.reason() == null ? null : harvest.reason().code().name(),
                () -> "reason: " + harvest.reason());
        assertEquals(text("received"), Long.toString(harvest.received()), "received");
        assertEquals(text("count"), Integer.toString(harvest.datasets().size()), "datasets");
        assertEquals(
                text("advertised"),
                harvest.advertised().isPresent()
                        ? Long.toString(harvest.advertised().getAsLong())
                        : null,
                "advertised");
        assertEquals(
                said.getOrDefault("issues", List.of()),
                harvest.issues().stream().map(issue -> issue.code().name()).toList(),
                () -> "issues: " + harvest.issues());
        if (said.containsKey("asked")) {
            assertEquals(text("asked"), Integer.toString(harvest.asked().size()), () -> "asked: " + harvest.asked());
        }
        if (said.containsKey("used")) {
            assertEquals(text("used"), harvest.feed(), "feed used");
        }
        CaseValues.check(said, harvest.datasets());
    }

    static Set<String> files(Map<String, Object> said) {
        return given(said).stream()
                .map(answer -> answer instanceof Map<?, ?> stated ? stated.get("file") : answer)
                .filter(String.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static Collection<?> given(Map<String, Object> said) {
        return said.get("pages") instanceof List<?> pages ? pages : ((Map<?, ?>) said.get("answers")).values();
    }

    private PortalPlatform feeds() {
        var whole = Platforms.byName(platform).orElseThrow();
        return text("feed") == null
                ? whole
                : new PortalPlatform(platform, List.of(Recordings.feed(platform, text("feed"))));
    }

    private Portal portal() {
        return Recordings.portal(platform, PORTAL, text("organisation"), options(said));
    }

    /** The options of the portal entry that a case states. */
    static Map<String, String> options(Map<String, Object> said) {
        var options = new HashMap<String, String>();
        if (said.get("options") instanceof Map<?, ?> stated) {
            stated.forEach((name, value) -> options.put(name.toString(), value.toString()));
        }
        return options;
    }

    private Given answer(PageRequest request, int number) {
        if (said.get("pages") instanceof List<?> pages) {
            return number < pages.size() ? given(pages.get(number)) : given(404);
        }
        var address = request.uri().toString().substring(PORTAL.length());
        var answer = ((Map<?, ?>) said.get("answers")).get(address);
        return given(answer == null ? 404 : answer);
    }

    private Given given(Object answer) {
        if (answer instanceof Map<?, ?> stated) {
            var status = stated.get("status") instanceof Integer number ? number : 200;
            var file = (String) stated.get("file");
            var mediaType = stated.get("media_type") == null ? mediaType(file) : (String) stated.get("media_type");
            return new Given(status, mediaType, (String) stated.get("charset"), bytes(file));
        }
        return answer instanceof Integer status
                ? new Given(status, "", null, new byte[0])
                : new Given(200, mediaType((String) answer), null, bytes((String) answer));
    }

    private byte[] bytes(String file) {
        try {
            return file == null ? new byte[0] : Files.readAllBytes(folder.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException("the case names an answer that is not there", missing);
        }
    }

    private static String mediaType(String file) {
        var name = String.valueOf(file);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html", "htm" -> "text/html";
            case "csv" -> "text/csv";
            case "txt" -> "text/plain";
            case "gz" -> "application/gzip";
            case "xml" -> "application/xml";
            case "rdf" -> "application/rdf+xml";
            case "ttl" -> "text/turtle";
            case "jsonld" -> "application/ld+json";
            default -> "application/json";
        };
    }

    private String text(String key) {
        var value = said.get(key);
        return value == null ? null : value.toString();
    }
}
