package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.platform.answer.PageLink;
import java.net.URI;
import java.util.Optional;

/**
 * What an answer says about its pages with the Hydra vocabulary, in its older and newer terms.
 *
 * @param isPage whether it says anything about pages
 * @param next the page after it, at the address that was asked: a link tells the query, never another host
 * @param total datasets in the whole catalogue, or null
 */
record HydraPage(boolean isPage, Optional<URI> next, Long total) {

    static HydraPage of(RdfGraph graph, URI asked) {
        boolean isPage = false;
        Optional<URI> next = Optional.empty();
        Long total = null;
        for (var subject : graph.subjects()) {
            isPage |= graph.has(subject, Terms.PAGING);
            var resource = new RdfResource(graph, subject);
            if (next.isEmpty()) {
                next = PageLink.follow(asked, resource.address(Terms.NEXT_PAGE));
            }
            var items = resource.address(Terms.TOTAL);
            if (total == null && items != null && items.strip().matches("\\d{1,15}")) {
                total = Long.valueOf(items.strip());
            }
        }
        return new HydraPage(isPage, next, total);
    }
}
