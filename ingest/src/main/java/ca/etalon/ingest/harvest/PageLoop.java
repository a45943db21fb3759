package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.Payload;
import ca.etalon.ingest.platform.PortalPlatform;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one loop that reads a catalogue page by page to its end.
 *
 * <p>Feeds are tried in the platform's order; the next one only when the first page of the one before gave nothing. A loop
 * that comes back to a page it has seen, or to more pages than allowed, is ended as {@link IssueCode#PAGING_ENDLESS}.
 */
final class PageLoop {
    /** A tree is given up when its host fails this often in a row. */
    private static final int MOST_FAILURES_IN_A_ROW = 5;
    /** Listed records that may be gone before a fifth of them is too many, and one after the other. */
    private static final int MOST_GONE = 5;

    private static final int MOST_GONE_IN_A_ROW = 20;
    private static final Logger LOG = LoggerFactory.getLogger(PageLoop.class);

    private final int maxPages;
    private final HarvestProgress progress;

    PageLoop(int maxPages, HarvestProgress progress) {
        this.maxPages = maxPages;
        this.progress = progress;
    }

    ReceivedCatalog run(PortalPlatform platform, Portal portal, CatalogAnswers answers, CatalogSink sink)
            throws InterruptedException {
        var failures = new ArrayList<HarvestIssue>();
        var requests = new ArrayList<Manifest.Request>();
        HarvestIssue telling = null;
        for (CatalogFeed feed : platform.feeds()) {
            var reading = new Reading(feed, portal, answers, fallbacks(failures, feed), sink);
            reading.toTheEnd();
            requests.addAll(reading.requests);
            if (reading.pages > 0) {
                return reading.result(requests);
            }
            failures.add(reading.failure);
            telling = telling == null && !reading.isMissing() ? reading.failure : telling;
            if (reading.hostIsDown) {
                break;
            }
        }
        var reason = telling != null ? telling : failures.get(0);
        failures.forEach(sink::issue);
        return new ReceivedCatalog(null, 0, OptionalLong.empty(), false, 0, 0, reason, requests);
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
        private final Deque<PageRequest> queue = new ArrayDeque<>();
        private final List<HarvestIssue> fallbacks;
        private final CatalogSink sink;
        private final List<Manifest.Request> requests = new ArrayList<>();
        private final Set<String> asked = new HashSet<>();
        private final Set<String> digests = new HashSet<>();
        private OptionalLong advertised = OptionalLong.empty();
        private OptionalLong promised = OptionalLong.empty();
        private boolean wholeDocument;
        private boolean hostIsDown;
        private boolean overrideNoted;
        private HarvestIssue failure;
        private int failuresInARow;
        private int goneInARow;
        private long gone;
        private long received;
        private int pages;

        Reading(
                CatalogFeed feed,
                Portal portal,
                CatalogAnswers answers,
                List<HarvestIssue> fallbacks,
                CatalogSink sink) {
            this.feed = feed;
            this.portal = portal;
            this.answers = answers;
            this.fallbacks = fallbacks;
            this.sink = sink;
        }

        /** Asks for all that the answers name. In a tree one branch that fails leaves the others to be read. */
        void toTheEnd() throws InterruptedException {
            queue.add(feed.firstRequest(portal));
            while (!queue.isEmpty() && (failure == null || pages > 0) && failuresInARow < MOST_FAILURES_IN_A_ROW) {
                if (pages >= maxPages) {
                    fail(
                            IssueCode.PAGING_ENDLESS,
                            queue.element().uri().toString(),
                            "more than " + maxPages + " pages");
                    return;
                }
                read(queue.remove());
            }
            if (failure == null && isMostlyGone()) {
                fail(
                        IssueCode.HTTP_STATUS,
                        requests.get(requests.size() - 1).uri(),
                        gone + " of " + received + " listed records answered 404 or 410");
            }
        }

        /** That many do not go one by one: their page is switched off, or we are shut out. */
        private boolean isMostlyGone() {
            return gone > 0 && (gone == received || gone >= MOST_GONE && gone * 5 > received);
        }

        private void read(PageRequest request) throws InterruptedException {
            var locator = request.uri().toString();
            if (!asked.add(locator)) {
                fail(IssueCode.PAGING_ENDLESS, locator, "the next page was asked before");
                return;
            }
            try (var answer = answers.get(request)) {
                requests.add(answer.request());
                int status = answer.request().status();
                if (request.record() && isGone(status)) {
                    gone(locator, status);
                } else if (status >= 400) {
                    hostIsDown = status >= 500 || status == 429;
                    fail(IssueCode.HTTP_STATUS, locator, "answered " + status);
                } else {
                    accept(request, answer);
                }
            } catch (TransportException transport) {
                requests.add(Manifest.Request.unanswered(
                        locator, request.accept(), transport.code().name(), transport.getMessage()));
                hostIsDown = transport.code() != IssueCode.ROBOTS_DISALLOWED
                        && transport.code() != IssueCode.ANSWER_TOO_LARGE;
                fail(transport.code(), locator, transport.getMessage());
            } catch (ProtocolException protocol) {
                fail(protocol.code(), protocol.locator(), protocol.getMessage());
            }
        }

        /** A row that the catalogue lists and that is no longer there: received, and of no use. */
        private void gone(String locator, int status) {
            received++;
            gone++;
            goneInARow++;
            begin();
            sink.issue(new HarvestIssue(IssueCode.RECORD_GONE, locator, "answered " + status));
            if (goneInARow >= MOST_GONE_IN_A_ROW) {
                queue.clear();
                fail(IssueCode.HTTP_STATUS, locator, goneInARow + " listed records in a row answered 404 or 410");
            }
        }

        private void accept(PageRequest request, CatalogAnswers.SourcedAnswer answer) throws ProtocolException {
            var locator = request.uri().toString();
            var read = new ReadPage(answer.body(), sink != CatalogSink.NONE);
            var page = parse(body(request, answer.request(), read), read);
            goneInARow = 0;
            boolean isPage = page.promised().isEmpty() && !request.record();
            boolean repeated = !digests.add(answer.request().sha256());
            if (isPage && repeated && page.received() > 0) {
                fail(IssueCode.PAGING_ENDLESS, locator, "the page repeats an earlier one, byte for byte");
                return;
            }
            begin();
            noteOverride(locator, answer.request());
            take(page);
            give(request, answer, read);
            progress.received(portal.id(), received, total());
            if (isPage && page.received() == 0 && !page.next().isEmpty()) {
                fail(IssueCode.PAGING_ENDLESS, locator, "an empty page names a next one");
                return;
            }
            queue.addAll(page.next());
        }

        /** What a parser did not foresee ends its portal with a reason of its own, as any answer that cannot be read. */
        private CatalogPage parse(PageBody body, RecordSink into) throws ProtocolException {
            try {
                return feed.parse(portal, body, into);
            } catch (UncheckedIOException ourDisk) {
                throw ourDisk;
            } catch (RuntimeException unforeseen) {
                LOG.error("{}: {} cannot be parsed; please report it", portal.id(), body.uri(), unforeseen);
                throw new ProtocolException(
                        IssueCode.PARSER_FAILED, body.uri().toString(), "our own parser failed: " + unforeseen);
            }
        }

        private void noteOverride(String locator, Manifest.Request answer) {
            if (answer.robotsOverridden() && !overrideNoted) {
                overrideNoted = true;
                sink.issue(new HarvestIssue(
                        IssueCode.ROBOTS_OVERRIDDEN, locator, "a documented API endpoint that robots.txt disallows"));
            }
        }

        /** A page was read: from here on this is the feed of the portal. */
        private void begin() {
            if (pages++ == 0) {
                fallbacks.forEach(sink::issue);
            }
            failuresInARow = 0;
        }

        /** Hands on what an answer holds; one too long to be kept apart is read again, now that it is known to be whole. */
        private void give(PageRequest request, CatalogAnswers.SourcedAnswer answer, ReadPage read)
                throws ProtocolException {
            var records = new RecordSink() {
                @Override
                public void dataset(DcatDataset dataset) {
                    sink.record(dataset, feed.name(), answer.request());
                }

                @Override
                public void issue(HarvestIssue issue) {
                    sink.issue(issue);
                }
            };
            if (read.isKept()) {
                read.giveTo(records);
            } else if (sink != CatalogSink.NONE) {
                parse(body(request, answer.request(), answer.body()), records);
            }
        }

        private void take(CatalogPage page) {
            received += page.received();
            advertised = page.advertised().isPresent() ? page.advertised() : advertised;
            if (page.promised().isPresent()) {
                promised = OptionalLong.of(promised.orElse(0) + page.promised().getAsLong());
            }
            wholeDocument = page.wholeDocument();
        }

        private OptionalLong total() {
            return advertised.isPresent() ? advertised : promised;
        }

        /** Whether the portal just does not have this feed, which says nothing about its others. */
        boolean isMissing() {
            return !requests.isEmpty()
                    && isGone(requests.get(requests.size() - 1).status());
        }

        /** Keeps the first reason; the later ones of a tree are issues. */
        private void fail(IssueCode code, String locator, String detail) {
            var issue = new HarvestIssue(code, locator, feed.name() + ": " + detail);
            failuresInARow++;
            if (failure == null) {
                failure = issue;
            } else {
                sink.issue(issue);
            }
        }

        ReceivedCatalog result(List<Manifest.Request> allRequests) {
            if (failure != null) {
                sink.issue(failure);
            }
            return new ReceivedCatalog(
                    feed.name(), received, total(), wholeDocument, pages, gone, failure, allRequests);
        }
    }

    private static boolean isGone(int status) {
        return status == 404 || status == 410;
    }

    private static PageBody body(PageRequest request, Manifest.Request kept, Payload payload) {
        return new PageBody(
                request.uri(),
                Objects.requireNonNullElse(kept.mediaType(), ""),
                charset(kept.charset()),
                payload,
                request.carried());
    }

    static Charset charset(String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
