package ca.etalon.ingest.fetch;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.UUID;
import okhttp3.HttpUrl;

/**
 * The names of archived records: the same request in the same snapshot of a portal always has the same one.
 *
 * <p>Each is a version 5 UUID (RFC 9562 §5.5) of {@code portal|snapshot|method canonical-url}. Canonical: scheme and host in
 * lower case, no default port, no fragment; path and query as they are.
 */
public final class RecordIds {
    /** Ours alone. Never changed: every evidence in every lake hangs on it. */
    static final UUID NAMESPACE = UUID.fromString("6f0c7a52-3b1e-4c58-9d0a-5e7b1f2a9c34");

    private final String prefix;

    public RecordIds(String portal, LocalDate snapshot) {
        this.prefix = portal + "|" + snapshot + "|";
    }

    String warcinfo(String file) {
        return urn("warcinfo " + file);
    }

    /** @param occurrence 1 for the first answer to a request, 2 for the answer when it was asked again */
    public String answer(String method, URI requested, int occurrence) {
        return urn(ask(method, requested, occurrence));
    }

    String request(String method, URI requested, int occurrence) {
        return urn(ask(method, requested, occurrence) + "|request");
    }

    /** @param hop 1 for the first redirect on the way */
    String redirect(String method, URI requested, int occurrence, int hop) {
        return urn(ask(method, requested, occurrence) + "|redirect " + hop);
    }

    String redirectRequest(String method, URI requested, int occurrence, int hop) {
        return urn(ask(method, requested, occurrence) + "|redirect " + hop + "|request");
    }

    private static String ask(String method, URI requested, int occurrence) {
        return method + " " + canonical(requested) + (occurrence == 1 ? "" : "|" + occurrence);
    }

    static String canonical(URI uri) {
        var url = HttpUrl.get(uri);
        return url == null
                ? uri.toString()
                : url.newBuilder().fragment(null).build().toString();
    }

    private String urn(String name) {
        return "urn:uuid:" + uuid5(NAMESPACE, prefix + name);
    }

    static UUID uuid5(UUID namespace, String name) {
        var sha1 = Digests.of("SHA-1");
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        return versioned(sha1, name);
    }

    private static UUID versioned(MessageDigest sha1, String name) {
        var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        var most = hash.getLong() & ~0xf000L | 0x5000L;
        var least = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
