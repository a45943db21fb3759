package ca.etalon.ingest.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The answers of CKAN's {@code package_search}, written once each. */
final class SimulatedPages {
    private static final String[] WORDS =
            ("water main hydrant road centreline parcel zoning permit budget council transit"
                            + " stop tree inventory garbage collection schedule election ward boundary park trail building"
                            + " footprint traffic count collision fire station library public art facility energy use")
                    .split(" ");

    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

    /** @param total datasets that the answer says there are */
    byte[] page(int start, int rows, int total, boolean packed) {
        return pages.computeIfAbsent(start + " " + rows + " " + total + " " + packed, key -> {
            var bytes = write(start, rows, total).getBytes(StandardCharsets.UTF_8);
            return packed ? gzip(bytes) : bytes;
        });
    }

    private static String write(int start, int rows, int total) {
        var text = new StringBuilder("{\"success\": true, \"result\": {\"count\": ")
                .append(total)
                .append(", \"results\": [");
        for (var i = 0; i < rows; i++) {
            text.append(i == 0 ? "" : ", ").append(dataset(start + i));
        }
        return text.append("]}}").toString();
    }

    private static String dataset(int number) {
        var random = new Random(number);
        var id = "%08x-0000-4000-8000-%012x".formatted(random.nextInt(), number);
        return """
                {"id": "%s", "name": "dataset-%06d", "title": "%s", "notes": "%s", "state": "active", "type": "dataset",
                 "license_id": "ogl", "license_title": "Open Government Licence", "isopen": true,
                 "metadata_created": "2025-03-%02dT10:00:00.000000", "metadata_modified": "2026-05-%02dT11:12:13.000000",
                 "organization": {"id": "org-%d", "name": "org-%d", "title": "%s", "state": "active"},
                 "tags": [{"name": "%s"}, {"name": "%s"}, {"name": "%s"}], "resources": [%s, %s, %s]}""".formatted(
                        id,
                        number,
                        words(random, 5),
                        words(random, 120),
                        1 + random.nextInt(28),
                        1 + random.nextInt(28),
                        number % 9,
                        number % 9,
                        words(random, 3),
                        words(random, 1),
                        words(random, 1),
                        words(random, 1),
                        resource(random, id, "CSV"),
                        resource(random, id, "GeoJSON"),
                        resource(random, id, "SHP"));
    }

    private static String resource(Random random, String dataset, String format) {
        return """
                {"id": "%08x", "name": "%s", "description": "%s", "format": "%s", "size": %d,
                 "url": "https://data.bench.example/dataset/%s/%s", "last_modified": "2026-04-%02dT00:00:00.000000"}""".formatted(
                        random.nextInt(),
                        words(random, 4),
                        words(random, 20),
                        format,
                        random.nextInt(9_000_000),
                        dataset,
                        format,
                        1 + random.nextInt(28));
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
