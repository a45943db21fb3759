package ca.etalon.ingest.detect;

import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.platform.PortalPlatform;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was found out about a portal.
 *
 * @param page the page it began with
 * @param found the portal, or null
 * @param asked how many addresses were asked, the page included
 */
public record Detection(LandingPageFacts page, Found found, int asked) {

    /** What the page says of itself: where it stands, its title or null, its languages. */
    public record LandingPageFacts(URI at, String title, List<String> languages) {}

    /**
     * A portal of a known platform.
     *
     * @param why what speaks for the platform
     * @param version as the portal states it, or null
     * @param base address below which its API stands
     * @param robots what robots.txt says to the first feed, or null where it could not be read
     */
    public record Found(
            PortalPlatform platform,
            String why,
            String version,
            String base,
            List<FeedAnswer> feeds,
            PoliteClient.RobotsAnswer robots) {

        /** Whether a feed gave its catalogue, and not only the page a sign. */
        public boolean isConfirmed() {
            return feeds.stream().anyMatch(FeedAnswer::answers);
        }
    }

    /**
     * What a feed answered to its first request.
     *
     * @param received rows on the first page
     * @param advertised rows of the whole feed, where it says so
     * @param whole whether the feed is one document
     * @param further addresses that the answer leads on to
     * @param refusal why it does not answer, or null
     */
    public record FeedAnswer(
            String feed, URI uri, long received, OptionalLong advertised, boolean whole, int further, String refusal) {

        public boolean answers() {
            return refusal == null;
        }

        boolean hasRows() {
            return answers() && (received > 0 || further > 0 || advertised.orElse(0) > 0);
        }
    }
}
