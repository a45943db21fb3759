package ca.etalon.ingest.platform.schemaorg;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.AnswerText;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * What a sitemap names: pages, or further sitemaps. XML, RSS, Atom or a list of addresses, packed with gzip or not, within the
 * bounds of an answer and of the protocol (50 000 addresses); document types are refused.
 *
 * @param isIndex whether the addresses are those of sitemaps
 */
record Sitemaps(boolean isIndex, Set<URI> addresses) {

    private static final int MOST_ADDRESSES = 50_000;
    private static final int HEAD = 1024;

    /** Whether an answer looks like a sitemap rather than a page. */
    static boolean isSitemap(PageBody body) throws ProtocolException {
        var bytes = body.bytes();
        if (isGzip(bytes)) {
            return true;
        }
        var head = new String(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        boolean isXml = head.contains("<urlset")
                || head.contains("<sitemapindex")
                || head.contains("<rss")
                || head.contains("<feed");
        return (isXml && !head.contains("<html")) || body.uri().getPath().endsWith(".txt");
    }

    static Sitemaps of(PageBody body) throws ProtocolException {
        var unpacked = unpacked(body);
        AnswerText.of(unpacked);
        var read = read(body, unpacked.bytes());
        var addresses = new LinkedHashSet<URI>();
        if (read instanceof SiteMapIndex index) {
            index.getSitemaps().stream().map(AbstractSiteMap::getUrl).forEach(url -> add(url.toString(), addresses));
        } else if (read instanceof SiteMap sitemap) {
            sitemap.getSiteMapUrls().stream()
                    .filter(Objects::nonNull)
                    .forEach(url -> add(url.getUrl().toString(), addresses));
        }
        if (addresses.size() > MOST_ADDRESSES) {
            throw new ProtocolException(
                    IssueCode.ANSWER_TOO_LARGE,
                    body.uri().toString(),
                    addresses.size() + " addresses in one sitemap, where the protocol allows " + MOST_ADDRESSES);
        }
        return new Sitemaps(read.isIndex(), addresses);
    }

    /** The sitemap itself where it was packed as a file; the bounds of an answer hold for what comes out too. */
    private static PageBody unpacked(PageBody body) throws ProtocolException {
        if (!isGzip(body.bytes())) {
            return body;
        }
        var unpacked = new PageBody(body.uri(), "application/xml", null, () -> new GZIPInputStream(body.open()));
        try {
            return new PageBody(body.uri(), "application/xml", null, unpacked.bytes());
        } catch (UncheckedIOException damaged) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED, body.uri().toString(), body.uri() + " is packed and damaged");
        }
    }

    private static AbstractSiteMap read(PageBody body, byte[] bytes) throws ProtocolException {
        try {
            return new SiteMapParser(false, false)
                    .parseSiteMap(bytes, body.uri().toURL());
        } catch (UnknownFormatException | IOException | RuntimeException malformed) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    body.uri().toString(),
                    body.uri() + " is no sitemap: " + firstLine(malformed));
        }
    }

    private static String firstLine(Exception problem) {
        var cause = problem.getCause() == null ? problem : problem.getCause();
        return Objects.toString(cause.getMessage(), "unreadable")
                .lines()
                .findFirst()
                .orElse("unreadable");
    }

    private static void add(String address, Set<URI> addresses) {
        try {
            addresses.add(new URI(address));
        } catch (URISyntaxException unencoded) {
            try {
                var url = new java.net.URL(address);
                addresses.add(new URI(url.getProtocol(), url.getAuthority(), url.getPath(), url.getQuery(), null));
            } catch (URISyntaxException | java.net.MalformedURLException hopeless) {
                // What no client can ask for names no page.
            }
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }
}
