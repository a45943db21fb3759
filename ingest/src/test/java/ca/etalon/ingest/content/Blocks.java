package ca.etalon.ingest.content;

import ca.etalon.ingest.fact.FormatResolver;
import ca.etalon.ingest.fact.Vocabularies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Files as a server would give them: a first block, and ranges where they are asked for. */
final class Blocks {

    static final String AT = "2026-08-01T12:00:00Z";
    static final Vocabularies VOCABULARIES = Vocabularies.load(Path.of("../conf/vocab"));
    static final FormatResolver FORMATS = VOCABULARIES.formats();

    private Blocks() {}

    static Content read(String url, String text) {
        return read(url, text.getBytes(StandardCharsets.UTF_8));
    }

    static Content read(String url, byte[] file) {
        return new ContentReader(FORMATS)
                .read(block(url, file, FirstBlock.BYTES), (from, length) -> range(file, from, length));
    }

    /** The first bytes of a file, of which the server says how long it is. */
    static FirstBlock block(String url, byte[] file, int bytes) {
        boolean whole = file.length <= bytes;
        var first = whole ? file : Arrays.copyOf(file, bytes);
        return new FirstBlock(url, url, null, first, whole, (long) file.length, AT);
    }

    static byte[] range(byte[] file, long from, int length) throws IOException {
        if (from >= file.length) {
            throw new IOException("416");
        }
        return Arrays.copyOfRange(file, (int) from, (int) Math.min(file.length, from + length));
    }

    static Ranges counted(byte[] file, AtomicLong requests) {
        return (from, length) -> {
            requests.incrementAndGet();
            return range(file, from, length);
        };
    }

    /** The folder of recorded answers; the test is skipped where it is not there. */
    static Path recordings() {
        var stated = System.getProperty("ETALON_SHARED", System.getenv("ETALON_SHARED"));
        var root = Path.of(stated == null ? "../../shared" : stated).resolve("portals");
        Assumptions.assumeTrue(
                Files.isDirectory(root), () -> "no recorded files at " + root + "; set ETALON_SHARED to read them");
        return root;
    }

    static byte[] recorded(String file) throws IOException {
        var path = recordings().resolve(file);
        try (var in =
                file.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(path)) : Files.newInputStream(path)) {
            return in.readAllBytes();
        }
    }

    /** Names and types of the columns, as one line. */
    static String columns(Content content) {
        return String.join(
                ", ",
                content.columns().stream()
                        .map(column -> (column.table() == null ? "" : column.table() + "/") + column.name() + " "
                                + column.type())
                        .toList());
    }
}
