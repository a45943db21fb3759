package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.net.URI;
import java.net.URISyntaxException;

/** Links to addresses that were harvested: only http and https are followed, and none is vouched for. */
final class Links {
    private Links() {}

    static DomContent external(String url, String words) {
        return isWeb(url) ? a(words).withHref(url).withRel("nofollow noopener external") : span(words);
    }

    /** Whether an address is an absolute http or https URL with a host. */
    static boolean isWeb(String url) {
        if (url == null) {
            return false;
        }
        try {
            var uri = new URI(url);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
