package ca.etalon.ingest.detect;

import ca.etalon.ingest.platform.PageBody;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page of a portal as a visitor gets it: where it stands, what it is called, in which languages, and its source.
 *
 * @param at after redirects
 * @param title of the site rather than of the page where it says so, or null
 * @param languages ISO 639-1, those of the page and of its translations; empty where it does not say
 * @param source the markup, at most its first {@link #MOST_BYTES}
 */
record LandingPage(URI at, String title, List<String> languages, String source) {
    /** Signs stand in the head of a page. */
    static final int MOST_BYTES = 1 << 20;

    private static final int LONGEST_TITLE = 120;
    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

    static LandingPage of(URI at, PageBody body) throws IOException {
        byte[] head;
        try (var in = body.open()) {
            head = in.readNBytes(MOST_BYTES);
        }
        var charset = body.charset() == null ? StandardCharsets.UTF_8 : body.charset();
        var source = new String(head, charset);
        var document = Jsoup.parse(source, at.toString());
        return new LandingPage(at, title(document), languages(document), source);
    }

    /** This page with what the first page of its host says: its name and languages, and its signs. */
    LandingPage beside(LandingPage door) {
        return new LandingPage(
                at,
                door.title == null ? title : door.title,
                door.languages.isEmpty() ? languages : door.languages,
                source + '\n' + door.source);
    }

    static String origin(URI page) {
        return page.getScheme() + "://" + page.getRawAuthority();
    }

    private static String title(Document document) {
        var site =
                document.select("meta[property=og:site_name]").attr("content").strip();
        var title = site.isEmpty() ? document.title().strip() : site;
        return title.isEmpty() ? null : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    private static List<String> languages(Document document) {
        var stated = Stream.concat(
                Stream.of(document.select("html").attr("lang")),
                document.select("link[rel=alternate][hreflang], a[hreflang]").eachAttr("hreflang").stream());
        var languages = new LinkedHashSet<String>();
        stated.map(tag -> tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .filter(ISO::contains)
                .forEach(languages::add);
        return List.copyOf(languages);
    }
}
