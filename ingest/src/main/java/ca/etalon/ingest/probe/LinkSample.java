package ca.etalon.ingest.probe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The links to probe, each once however many portals state it: all, or of each portal those whose SHA-256 comes first.
 *
 * <p>The digest orders the links of a portal at random and always alike, so a later sample asks the same links again.
 *
 * @param links by address
 * @param declared different addresses of all portals together
 */
public record LinkSample(List<Link> links, int declared) {

    public LinkSample {
        links = List.copyOf(links);
    }

    /** @param most links of each portal, or 0 for all */
    public static LinkSample of(Map<String, Collection<Link>> byPortal, int most) {
        var all = merged(byPortal.values());
        if (most == 0) {
            return new LinkSample(List.copyOf(all.values()), all.size());
        }
        var drawn = new TreeMap<String, Link>();
        for (var links : byPortal.values()) {
            links.stream()
                    .sorted(Comparator.comparing(link -> sha256(link.url())))
                    .limit(most)
                    .forEach(link -> drawn.put(link.url(), all.get(link.url())));
        }
        return new LinkSample(List.copyOf(drawn.values()), all.size());
    }

    private static Map<String, Link> merged(Collection<Collection<Link>> portals) {
        var all = new TreeMap<String, Link>();
        portals.forEach(links ->
                links.forEach(link -> all.merge(link.url(), link, (one, other) -> one.expectsData() ? other : one)));
        return all;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
