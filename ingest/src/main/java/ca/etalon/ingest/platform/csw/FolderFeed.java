package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.PageLink;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.XmlAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A web accessible folder: the listing that a web server makes of a folder of metadata files, and of the folders in it. The
 * files that the listings name are the rows that are promised; nothing above or beside the folder is followed.
 */
final class FolderFeed implements CatalogFeed {

    @Override
    public String name() {
        return "waf";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        var folder = portal.options().getOrDefault("folder", "/");
        return PageRequest.page(PageLink.declared(portal, folder));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        try {
            var answer = XmlAnswer.of(body);
            var records = new PageRecords(answer.issues(), sink);
            if (answer.root().name().equals("RDF")) {
                MetadataRecords.readRdf(body, records);
            } else {
                MetadataRecords.read(answer.root(), records);
            }
            return new CatalogPage(records.received(), List.of(), OptionalLong.empty(), OptionalLong.empty(), false);
        } catch (ProtocolException refused) {
            if (refused.code() != IssueCode.ANSWER_IS_HTML) {
                throw refused;
            }
            return listing(body, new PageRecords(List.of(), sink), refused);
        }
    }

    private static CatalogPage listing(PageBody body, PageRecords records, ProtocolException refused)
            throws ProtocolException {
        var page = page(body);
        var files = new LinkedHashSet<PageRequest>();
        var folders = new LinkedHashSet<PageRequest>();
        for (var link : page.select("a[href]")) {
            inside(body.uri(), link.attr("href")).ifPresent(target -> {
                var path = target.getPath().toLowerCase(Locale.ROOT);
                if (path.endsWith("/")) {
                    folders.add(PageRequest.page(target));
                } else if (path.endsWith(".xml") || path.endsWith(".iso") || path.endsWith(".iso19139")) {
                    files.add(PageRequest.page(target).asRecord());
                }
            });
        }
        if (files.isEmpty() && folders.isEmpty() && !looksLikeListing(page)) {
            throw refused;
        }
        var next = new LinkedHashSet<PageRequest>(files);
        next.addAll(folders);
        return records.branch(List.copyOf(next), files.size());
    }

    private static Document page(PageBody body) throws ProtocolException {
        var charset = body.charset() == null ? null : body.charset().name();
        try (var in = new ByteArrayInputStream(body.bytes())) {
            return Jsoup.parse(in, charset, body.uri().toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the kept answer of " + body.uri(), unreadable);
        }
    }

    /** Apache and nginx head a listing with these words, IIS links to the folder above in these. */
    private static boolean looksLikeListing(Document page) {
        var head = (page.title() + " " + page.select("h1").text()).toLowerCase(Locale.ROOT);
        return head.contains("index of") || page.text().contains("[To Parent Directory]");
    }

    /** The address of a link, where it is below the folder of this page and on its host. */
    private static Optional<URI> inside(URI folder, String href) {
        try {
            var target =
                    folder.resolve(new URI(href.strip().replace(" ", "%20"))).normalize();
            var base = folder.getRawPath().substring(0, folder.getRawPath().lastIndexOf('/') + 1);
            boolean inside = Set.of("http", "https").contains(String.valueOf(target.getScheme()))
                    && String.valueOf(folder.getAuthority()).equalsIgnoreCase(target.getAuthority())
                    && target.getRawPath().startsWith(base)
                    && target.getRawPath().length() > base.length()
                    && !target.getRawPath().contains("/../")
                    && target.getRawQuery() == null;
            return inside ? Optional.of(target) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
