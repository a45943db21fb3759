package ca.etalon.ingest.schedule;

import ca.etalon.ingest.config.Portal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of n parts of the portals, harvested by a process of its own. All portals of a host are in one part, so that one
 * process paces all requests to it; the part depends on the name of the host alone.
 *
 * @param number from 1 to {@code count}
 */
public record Shard(int number, int count) {
    /** More parts than this would leave most of them empty. */
    static final int MOST = 1000;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /** @throws IllegalArgumentException where the text is no shard; its message says what is allowed */
    public static Shard parse(String text) {
        var matcher = WRITTEN.matcher(text.strip());
        if (matcher.matches()) {
            var shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (shard.count >= 1 && shard.count <= MOST && shard.number >= 1 && shard.number <= shard.count) {
                return shard;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not i/n: allowed is 1/n to n/n, with n from 1 to " + MOST + ", such as 2/4");
    }

    public boolean holds(Portal portal) {
        return numberOf(URI.create(portal.apiBase()).getHost()) == number;
    }

    private int numberOf(String host) {
        return (int) (stableHash(host.toLowerCase(Locale.ROOT)) % count) + 1;
    }

    /** The same on every machine and in every version. */
    static long stableHash(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /** Name of the folder of its scratch space. */
    public String folder() {
        return "shard-%d-of-%d".formatted(number, count);
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
