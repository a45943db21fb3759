package ca.etalon.ingest.fetch;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Settings;
import java.time.Duration;

/**
 * The manners of one request.
 *
 * @param robots what a disallow in robots.txt means for an {@link Kind#API} request; a {@link Kind#PAGE} always obeys
 * @param delay least time between the starts of two requests to the host; a longer Crawl-delay wins
 */
public record RequestPolicy(Kind kind, Portal.Robots robots, Duration delay) {

    /** Whether a documented API endpoint is asked, or anything else on the web. */
    public enum Kind {
        API,
        PAGE
    }

    public static RequestPolicy api(Portal portal, Settings settings) {
        return new RequestPolicy(Kind.API, portal.robots(), delayOf(portal, settings));
    }

    public static RequestPolicy page(Portal portal, Settings settings) {
        return new RequestPolicy(Kind.PAGE, portal.robots(), delayOf(portal, settings));
    }

    /** Whether the request goes out although robots.txt disallows it. */
    boolean overridesRobots() {
        return kind == Kind.API && robots == Portal.Robots.DOCUMENTED_API;
    }

    private static Duration delayOf(Portal portal, Settings settings) {
        return portal.delay() != null ? portal.delay() : settings.delay();
    }
}
