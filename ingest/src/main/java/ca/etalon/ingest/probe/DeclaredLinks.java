package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The addresses that the distributions of a lake's catalogues state, by portal.
 *
 * <p>Of a distribution the address of its file is one, that of its page is another where it is not the same. An address
 * promises data if every distribution that states it as its file does: in a format that is known, and is neither an API nor a
 * web page.
 */
public final class DeclaredLinks {
    /** Formats whose address is a page, by nature or often enough. */
    private static final Set<String> PAGES = Set.of("HTML", "RDFA", "WEB_APP", "API_DOC", "IMAGE", "AUDIO", "VIDEO");

    private final Map<String, Map<String, Link>> byPortal;

    private DeclaredLinks(Map<String, Map<String, Link>> byPortal) {
        this.byPortal = byPortal;
    }

    /** Of the latest snapshot of each portal that is not after a day. */
    public static DeclaredLinks of(Lake lake, Collection<String> portals, LocalDate day) {
        var byPortal = new TreeMap<String, Map<String, Link>>();
        for (var portal : portals) {
            latest(lake, portal, day).ifPresent(manifest -> byPortal.put(portal, read(lake, manifest)));
        }
        return new DeclaredLinks(byPortal);
    }

    private static Optional<Manifest> latest(Lake lake, String portal, LocalDate day) {
        var manifests = new Manifests(lake);
        return manifests.snapshots().stream()
                .filter(snapshot -> !snapshot.isAfter(day))
                .sorted(Comparator.reverseOrder())
                .map(snapshot -> manifests.latest(snapshot, portal))
                .flatMap(Optional::stream)
                .filter(manifest -> manifest.table("distribution").isPresent())
                .findFirst();
    }

    private static Map<String, Link> read(Lake lake, Manifest manifest) {
        var links = new LinkedHashMap<String, Link>();
        var file = manifest.table("distribution").orElseThrow();
        file.requireWhole(lake);
        TableReader.forEach(lake, file.path(), DistributionRow.SCHEMA, row -> {
            var access = said(row.string("access_url"));
            var download = said(row.string("download_url"));
            add(links, download == null ? access : download, promisesData(row.struct("format")));
            if (download != null && !download.equals(access)) {
                add(links, access, false);
            }
        });
        return links;
    }

    private static void add(Map<String, Link> links, String url, boolean data) {
        if (url != null) {
            links.merge(url, new Link(url, data), DeclaredLinks::both);
        }
    }

    private static Link both(Link one, Link other) {
        return one.expectsData() ? other : one;
    }

    private static boolean promisesData(Row format) {
        return format != null
                && format.string("id") != null
                && !PAGES.contains(format.string("id"))
                && !Boolean.TRUE.equals(format.get("api"));
    }

    private static String said(String url) {
        return url == null || url.isBlank() ? null : url.strip();
    }

    /** The links of each portal. */
    public Map<String, Collection<Link>> byPortal() {
        var all = new TreeMap<String, Collection<Link>>();
        byPortal.forEach((portal, links) -> all.put(portal, links.values()));
        return all;
    }
}
