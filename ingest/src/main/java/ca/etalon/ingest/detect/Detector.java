package ca.etalon.ingest.detect;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.PlatformSigns;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.PortalPlatform;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Finds out what runs a portal: by the signs in a page of it, and by asking the feeds of the platforms that come into
 * question.
 *
 * <p>Each platform is asked for its feeds at the root of the host, and for its first feed at the other places where it may
 * stand. Without a sign, a feed whose address a more general platform has too proves nothing: {@code /data.json} alone is
 * DCAT-US. The first platform whose feed gives records is the one; where none does, a sign alone is reported as unconfirmed.
 */
public final class Detector {
    private static final RecordSink NOWHERE = new RecordSink() {
        @Override
        public void dataset(DcatDataset dataset) {}

        @Override
        public void issue(HarvestIssue issue) {}
    };

    private static final int MOST_DOORS = 3;

    private final Web web;
    private final List<PortalPlatform> platforms;
    private final Map<String, PlatformSigns> signs;
    private final Portal.Robots robots;
    private final Consumer<String> progress;
    private final Map<URI, Detection.FeedAnswer> answered = new HashMap<>();
    private int asked;

    /**
     * @param robots what a disallow in robots.txt means for the API that is looked for
     * @param progress told each address that is asked
     */
    public Detector(
            PoliteWeb web,
            List<PortalPlatform> platforms,
            Map<String, PlatformSigns> signs,
            Portal.Robots robots,
            Consumer<String> progress) {
        this.web = web;
        this.platforms = platforms;
        this.signs = signs;
        this.robots = robots;
        this.progress = progress;
    }

    /**
     * @throws TransportException when the page itself cannot be had
     */
    public Detection detect(URI address) throws TransportException, InterruptedException {
        var page = withDoor(landing(address));
        var facts = new Detection.LandingPageFacts(page.at(), page.title(), page.languages());
        Detection.Found unconfirmed = null;
        for (var candidate : Candidate.of(page, platforms, signs)) {
            var found = ask(candidate, page);
            if (found != null && found.feeds().stream().anyMatch(Detection.FeedAnswer::hasRows)) {
                return new Detection(facts, found, asked);
            }
            unconfirmed = unconfirmed == null && candidate.why() != null ? found : unconfirmed;
        }
        return new Detection(facts, unconfirmed, asked);
    }

    /** What the portal is called, and often what runs it, stands on its first page rather than deep inside. */
    private LandingPage withDoor(LandingPage page) throws InterruptedException {
        var path = page.at().getPath();
        if (path.isEmpty() || path.equals("/")) {
            return page;
        }
        try {
            return page.beside(landing(URI.create(LandingPage.origin(page.at()) + "/")));
        } catch (TransportException closed) {
            return page;
        }
    }

    private LandingPage landing(URI address) throws TransportException, InterruptedException {
        try (var got = ask(PageRequest.page(address), portal("unknown", LandingPage.origin(address)))) {
            return LandingPage.of(got.at(), got.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the answer of " + address, unreadable);
        }
    }

    private Detection.Found ask(Candidate candidate, LandingPage page) throws InterruptedException {
        for (var base : candidate.bases()) {
            if (answersAt(base, candidate)) {
                return found(candidate, page, base);
            }
        }
        return candidate.why() == null
                ? null
                : found(candidate, page, candidate.bases().get(0));
    }

    private boolean answersAt(String base, Candidate candidate) throws InterruptedException {
        var portal = portal(candidate.platform().name(), base);
        boolean isRoot = base.equals(candidate.bases().get(0));
        var feeds = candidate.platform().feeds();
        for (var feed : isRoot ? feeds : feeds.subList(0, 1)) {
            boolean proves = candidate.why() != null || !isAskedByMoreGeneral(candidate.platform(), feed, portal);
            if (proves && feed(feed, portal).answers()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a platform further down the list, which goes from special to general, asks the same address. */
    private boolean isAskedByMoreGeneral(PortalPlatform platform, CatalogFeed feed, Portal portal) {
        var address = feed.firstRequest(portal).uri();
        return platforms.subList(platforms.indexOf(platform) + 1, platforms.size()).stream()
                .filter(other -> signs.containsKey(other.name()))
                .flatMap(other -> other.feeds().stream())
                .anyMatch(other -> other.firstRequest(portal).uri().equals(address));
    }

    private Detection.Found found(Candidate candidate, LandingPage page, String base) throws InterruptedException {
        var portal = portal(candidate.platform().name(), base);
        var answers = new ArrayList<Detection.FeedAnswer>();
        for (var feed : candidate.platform().feeds()) {
            answers.add(feed(feed, portal));
        }
        return new Detection.Found(
                candidate.platform(),
                candidate.why() == null ? "its feed answers" : candidate.why(),
                version(candidate.signs(), page, portal),
                base,
                answers,
                robots(answers.get(0).uri(), portal));
    }

    /** The answer of a feed; none is asked twice. */
    private Detection.FeedAnswer feed(CatalogFeed feed, Portal portal) throws InterruptedException {
        var request = feed.firstRequest(portal);
        var known = answered.get(request.uri());
        if (known != null && known.feed().equals(feed.name())) {
            return known;
        }
        var answer = feed(feed, request, portal, 0);
        answered.put(request.uri(), answer);
        return answer;
    }

    /** Goes through answers that do nothing but lead to the one where the records begin. */
    private Detection.FeedAnswer feed(CatalogFeed feed, PageRequest request, Portal portal, int hops)
            throws InterruptedException {
        try (var got = ask(request, portal)) {
            if (!got.isSuccess()) {
                return refused(feed, request, "answered " + got.status());
            }
            var page = feed.parse(portal, got.body(), NOWHERE);
            boolean isDoor = page.received() == 0 && page.next().size() == 1 && hops < MOST_DOORS;
            if (isDoor) {
                return feed(feed, page.next().get(0), portal, hops + 1);
            }
            var total = page.advertised().isPresent() ? page.advertised() : page.promised();
            return new Detection.FeedAnswer(
                    feed.name(),
                    request.uri(),
                    page.received(),
                    total.orElse(0) == 0 && !page.next().isEmpty() ? OptionalLong.empty() : total,
                    page.wholeDocument(),
                    page.next().size(),
                    null);
        } catch (TransportException | ProtocolException | RuntimeException failure) {
            return refused(feed, request, code(failure) + ": " + failure.getMessage());
        }
    }

    private static String code(Exception failure) {
        if (failure instanceof TransportException transport) {
            return transport.code().name();
        }
        return failure instanceof ProtocolException protocol ? protocol.code().name() : IssueCode.PARSER_FAILED.name();
    }

    private static Detection.FeedAnswer refused(CatalogFeed feed, PageRequest request, String why) {
        return new Detection.FeedAnswer(feed.name(), request.uri(), 0, OptionalLong.empty(), false, 0, why);
    }

    private String version(PlatformSigns signs, LandingPage page, Portal portal) throws InterruptedException {
        for (var version : signs.versions()) {
            var told = version.page() != null ? inPage(version, page) : inAnswer(version, portal);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private static String inPage(PlatformSigns.Version version, LandingPage page) {
        var found = version.page().matcher(page.source());
        return found.find() ? found.group(1) : null;
    }

    private String inAnswer(PlatformSigns.Version version, Portal portal) throws InterruptedException {
        try (var got = ask(PageRequest.json(portal.apiBase() + version.path()), portal)) {
            if (!got.isSuccess()) {
                return null;
            }
            var told = new ObjectMapper().readTree(got.body().bytes()).at(version.at());
            return told.isValueNode() ? told.asText() : null;
        } catch (TransportException | ProtocolException | JsonProcessingException untold) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PoliteClient.RobotsAnswer robots(URI uri, Portal portal) throws InterruptedException {
        try {
            return web.robots(uri, portal);
        } catch (TransportException unread) {
            return null;
        }
    }

    private Web.Got ask(PageRequest request, Portal portal) throws TransportException, InterruptedException {
        asked++;
        progress.accept(request.uri().toString());
        return web.ask(request, portal);
    }

    private Portal portal(String platform, String base) {
        return new Portal(
                "detected",
                new Name(base, base),
                platform,
                URI.create(base),
                null,
                null,
                List.of(),
                robots,
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }
}
