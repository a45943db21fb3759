package ca.etalon.analytics.product;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a government lists on its own portals, by which copies on a portal that hosts it are known.
 *
 * <p>A record is a copy by {@link MirrorRule#REFERENCE} when its page, id or identifier is that of a record listed, or when one
 * of its addresses lies on a host of the own portals and names a record listed; by {@link MirrorRule#TITLE} when it has the same
 * title, for a government that publishes there under its own name.
 *
 * <p><b>Guard</b>: an address on the own host is not enough; what the own portal does not list is no copy and stays counted.
 * Short ids (numbers, words) say nothing outside their portal and count only behind its host.
 */
public final class OwnCatalogue implements Serializable {
    private static final long serialVersionUID = 1;

    /** Ids of this length are made to be unique: UUIDs, ids of ArcGIS items, DOIs. */
    private static final int UNIQUE_LENGTH = 16;

    private static final int LONGEST = 2_000;
    private static final Pattern SEPARATORS = Pattern.compile("[/?&=#:]+");

    private final Set<String> hosts = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> pages = new HashSet<>();
    private final Set<String> titles = new HashSet<>();

    /** Takes a host of the own portals. */
    public void addHost(String host) {
        hosts.add(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    }

    /** Takes a record that an own portal lists; each may be null. */
    public void add(List<String> saidTitles, String sourceId, String identifier, String landingPage) {
        saidTitles.stream()
                .map(FoldedTitle::of)
                .filter(title -> !title.isEmpty())
                .forEach(titles::add);
        Stream.of(sourceId, identifier, landingPage)
                .filter(OwnCatalogue::isUsable)
                .forEach(
                        said -> (isAddress(said) ? pages : ids).add(isAddress(said) ? DataAddress.normal(said) : said));
        Stream.of(sourceId, landingPage)
                .filter(said -> isUsable(said) && isAddress(said))
                .map(OwnCatalogue::lastPart)
                .forEach(ids::add);
    }

    public boolean isEmpty() {
        return titles.isEmpty() && ids.isEmpty() && pages.isEmpty();
    }

    /** Why a record elsewhere is a copy of one listed here; empty where it is not. */
    public Optional<MirrorRule> copied(CatalogueRecord said) {
        var references = Stream.concat(
                        Stream.of(said.sourceId(), said.identifier(), said.landingPage()), said.addresses().stream())
                .filter(OwnCatalogue::isUsable);
        if (references.anyMatch(this::isReference)) {
            return Optional.of(MirrorRule.REFERENCE);
        }
        return titles.contains(FoldedTitle.of(said.title())) ? Optional.of(MirrorRule.TITLE) : Optional.empty();
    }

    private boolean isReference(String said) {
        if (!isAddress(said)) {
            return said.length() >= UNIQUE_LENGTH && ids.contains(said);
        }
        var normal = DataAddress.normal(said);
        if (pages.contains(normal)) {
            return true;
        }
        int path = normal.indexOf('/');
        return path > 0
                && hosts.contains(normal.substring(0, path))
                && SEPARATORS.splitAsStream(normal.substring(path)).anyMatch(ids::contains);
    }

    private static String lastPart(String address) {
        var parts = SEPARATORS.split(DataAddress.normal(address));
        return parts[parts.length - 1];
    }

    private static boolean isUsable(String said) {
        return said != null && !said.isBlank() && said.length() <= LONGEST;
    }

    private static boolean isAddress(String said) {
        return said.regionMatches(true, 0, "http://", 0, 7) || said.regionMatches(true, 0, "https://", 0, 8);
    }
}
