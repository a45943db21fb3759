package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.PortalPlatform;
import ca.etalon.ingest.platform.ProtocolException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The one loop that reads a catalogue page by page to its end.
 *
 * <p>Feeds are tried in the platform's order; the next one only when the first page of the one before gave nothing. A loop
 * that comes back to a page it has seen, or to more pages than allowed, is ended as {@link IssueCode#PAGING_ENDLESS}.
 */
final class PageLoop {
    private final int maxPages;
    private final HarvestProgress progress;

    PageLoop(int maxPages, HarvestProgress progress) {
        this.maxPages = maxPages;
        this.progress = progress;
    }

    ReceivedCatalog run(PortalPlatform platform, Portal portal, CatalogAnswers answers) throws InterruptedException {
        var failures = new ArrayList<HarvestIssue>();
        var requests = new ArrayList<Manifest.Request>();
        HarvestIssue telling = null;
        for (CatalogFeed feed : platform.feeds()) {
            var reading = new Reading(feed, portal, answers);
            reading.toTheEnd();
            requests.addAll(reading.requests);
            if (reading.pages > 0) {
                return reading.result(fallbacks(failures, feed), requests);
            }
            failures.add(reading.failure);
            telling = telling == null && !reading.isMissing() ? reading.failure : telling;
            if (reading.hostIsDown) {
                break;
            }
        }
        var reason = telling != null ? telling : failures.get(0);
        return new ReceivedCatalog(
                null, List.of(), 0, OptionalLong.empty(), false, 0, reason, List.copyOf(failures), requests);
    }

    private static List<HarvestIssue> fallbacks(List<HarvestIssue> failures, CatalogFeed used) {
        return failures.stream()
                .map(failure -> new HarvestIssue(
                        IssueCode.FEED_FALLBACK,
                        failure.locator(),
                        failure.code() + ": " + failure.detail() + "; used " + used.name()))
                .toList();
    }

    /** The reading of one feed. */
    private final class Reading {
        private final CatalogFeed feed;
        private final Portal portal;
        private final CatalogAnswers answers;
        private final List<ReceivedCatalog.Received> records = new ArrayList<>();
        private final List<HarvestIssue> issues = new ArrayList<>();
        private final List<Manifest.Request> requests = new ArrayList<>();
        private final Set<URI> asked = new HashSet<>();
        private final Set<String> digests = new HashSet<>();
        private OptionalLong advertised = OptionalLong.empty();
        private boolean wholeDocument;
        private boolean hostIsDown;
        private boolean overrideNoted;
        private HarvestIssue failure;
        private long received;
        private int pages;

        Reading(CatalogFeed feed, Portal portal, CatalogAnswers answers) {
            this.feed = feed;
            this.portal = portal;
            this.answers = answers;
        }

        void toTheEnd() throws InterruptedException {
            var next = Optional.of(feed.firstRequest(portal));
            while (next.isPresent() && failure == null) {
                next = read(next.get());
            }
        }

        private Optional<PageRequest> read(PageRequest request) throws InterruptedException {
            if (!asked.add(request.uri()) || pages >= maxPages) {
                return fail(
                        IssueCode.PAGING_ENDLESS,
                        request.uri().toString(),
                        pages >= maxPages ? "more than " + maxPages + " pages" : "the next page was asked before");
            }
            try {
                var answer = answers.get(request);
                requests.add(answer.request());
                if (answer.request().status() >= 400) {
                    hostIsDown =
                            answer.request().status() >= 500 || answer.request().status() == 429;
                    return fail(
                            IssueCode.HTTP_STATUS,
                            request.uri().toString(),
                            "answered " + answer.request().status());
                }
                return accept(request, answer);
            } catch (TransportException transport) {
                requests.add(Manifest.Request.unanswered(
                        request.uri().toString(),
                        request.accept(),
                        transport.code().name(),
                        transport.getMessage()));
                hostIsDown = transport.code() != IssueCode.ROBOTS_DISALLOWED
                        && transport.code() != IssueCode.ANSWER_TOO_LARGE;
                return fail(transport.code(), request.uri().toString(), transport.getMessage());
            } catch (ProtocolException protocol) {
                return fail(protocol.code(), protocol.locator(), protocol.getMessage());
            }
        }

        private Optional<PageRequest> accept(PageRequest request, CatalogAnswers.SourcedAnswer answer)
                throws ProtocolException {
            var page = feed.parse(portal, body(request, answer));
            if (answer.request().robotsOverridden() && !overrideNoted) {
                overrideNoted = true;
                issues.add(new HarvestIssue(
                        IssueCode.ROBOTS_OVERRIDDEN,
                        request.uri().toString(),
                        "a documented API endpoint that robots.txt disallows"));
            }
            boolean repeated = !digests.add(answer.request().sha256());
            if (repeated && page.received() > 0) {
                return fail(
                        IssueCode.PAGING_ENDLESS,
                        request.uri().toString(),
                        "the page repeats an earlier one, byte for byte");
            }
            pages++;
            take(page, answer.request());
            if (page.received() == 0 && page.next().isPresent()) {
                return fail(IssueCode.PAGING_ENDLESS, request.uri().toString(), "an empty page names a next one");
            }
            return page.next();
        }

        private void take(CatalogPage page, Manifest.Request answer) {
            page.datasets().forEach(dataset -> records.add(new ReceivedCatalog.Received(dataset, answer)));
            issues.addAll(page.issues());
            received += page.received();
            advertised = page.advertised().isPresent() ? page.advertised() : advertised;
            wholeDocument = page.wholeDocument();
            progress.received(portal.id(), received, advertised);
        }

        /** Whether the portal just does not have this feed, which says nothing about its others. */
        boolean isMissing() {
            var status =
                    requests.isEmpty() ? 0 : requests.get(requests.size() - 1).status();
            return status == 404 || status == 410;
        }

        private Optional<PageRequest> fail(IssueCode code, String locator, String detail) {
            failure = new HarvestIssue(code, locator, feed.name() + ": " + detail);
            return Optional.empty();
        }

        ReceivedCatalog result(List<HarvestIssue> earlier, List<Manifest.Request> allRequests) {
            var all = new ArrayList<>(earlier);
            all.addAll(issues);
            if (failure != null) {
                all.add(failure);
            }
            return new ReceivedCatalog(
                    feed.name(), records, received, advertised, wholeDocument, pages, failure, all, allRequests);
        }
    }

    private static PageBody body(PageRequest request, CatalogAnswers.SourcedAnswer answer) {
        var kept = answer.request();
        return new PageBody(
                request.uri(),
                Objects.requireNonNullElse(kept.mediaType(), ""),
                charset(kept.charset()),
                answer.body());
    }

    private static Charset charset(String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
