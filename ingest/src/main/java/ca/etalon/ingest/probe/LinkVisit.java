package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.fetch.ProbeAnswer;
import ca.etalon.ingest.fetch.ProbeRequest;
import ca.etalon.ingest.fetch.ProbeRequest.Method;
import ca.etalon.ingest.fetch.ProbeStep;
import ca.etalon.ingest.fetch.RequestPolicy;
import ca.etalon.ingest.fetch.TransportException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The probe of one link, request by request: HEAD first, since most servers need no more; GET of the first byte where HEAD has
 * no success, as many refuse the method; of the first kilobyte where a web page seems to stand for data.
 *
 * <p>Source: methodology §10.
 */
final class LinkVisit {
    static final int MOST_REDIRECTS = 5;

    /** What is received of one answer at most: enough to know a page that keeps robots out. */
    static final int MOST_BYTES = 4 << 10;

    private static final int BYTES_OF_A_PAGE = 1 << 10;
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 407, 429, 451);
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final Link link;
    private final Duration wait;
    private URI at;
    private Method method = Method.HEAD;
    private boolean suspectsPage;
    private boolean hasWaited;
    private int redirects;
    private int requests;
    private long bytes;

    /** @param wait longest pause after which the link is asked again */
    LinkVisit(Link link, URI address, Duration wait) {
        this.link = link;
        this.at = address;
        this.wait = wait;
    }

    Link link() {
        return link;
    }

    /** The address to ask next. */
    URI at() {
        return at;
    }

    ProbeRequest request(RequestPolicy policy) {
        if (method == Method.HEAD) {
            return ProbeRequest.head(at, policy);
        }
        var range = "bytes=0-" + (suspectsPage ? BYTES_OF_A_PAGE - 1 : 0);
        return new ProbeRequest(at, Method.GET, "*/*", range, MOST_BYTES, policy);
    }

    /** Takes what came of the last request; empty where another one is needed. */
    Optional<Found> take(ProbeStep step) {
        requests += step.sent() ? 1 : 0;
        bytes += step.answer() == null ? 0 : step.answer().received();
        if (step.answer() == null) {
            return failed(step);
        }
        if (step.next() != null || step.failure() != null) {
            return redirected(step);
        }
        return answered(step);
    }

    private Optional<Found> failed(ProbeStep step) {
        var outcome = outcome(step.failure());
        var mayBeTheMethod = outcome == Outcome.TIMEOUT || outcome == Outcome.CONNECTION;
        if (step.sent() && method == Method.HEAD && mayBeTheMethod) {
            return with(Method.GET);
        }
        return found(outcome, null, step.failure().getMessage(), null);
    }

    private Outcome outcome(TransportException failure) {
        var code = failure.code();
        if (code == IssueCode.ADDRESS_REFUSED) {
            return redirects == 0 ? Outcome.NOT_ASKED : Outcome.CONNECTION;
        }
        return switch (code) {
            case ROBOTS_DISALLOWED -> Outcome.BLOCKED;
            case NOT_RECORDED -> Outcome.NOT_ASKED;
            case HOST_UNKNOWN -> Outcome.DNS;
            case TLS_FAILED -> Outcome.TLS;
            case TIMED_OUT -> Outcome.TIMEOUT;
            default -> Outcome.CONNECTION;
        };
    }

    private Optional<Found> redirected(ProbeStep step) {
        if (step.failure() != null) {
            return found(Outcome.SERVER_ERROR, step.answer(), step.failure().getMessage(), null);
        }
        if (redirects == MOST_REDIRECTS) {
            return found(Outcome.SERVER_ERROR, step.answer(), "redirects more than " + MOST_REDIRECTS + " times", null);
        }
        redirects++;
        at = step.next();
        return Optional.empty();
    }

    private Optional<Found> answered(ProbeStep step) {
        var answer = step.answer();
        var pause = step.retryAfter();
        if (pause != null && pause.compareTo(wait) <= 0 && !hasWaited) {
            hasWaited = true;
            return Optional.empty();
        }
        if (WebPage.isChallenge(answer)) {
            return found(Outcome.BLOCKED, answer, "a page that asks a browser to prove itself", pause);
        }
        if (answer.isSuccess()) {
            return succeeded(answer);
        }
        if (method == Method.HEAD && answer.status() != 429 && pause == null) {
            return with(Method.GET);
        }
        return found(outcome(answer.status(), pause), answer, "status " + answer.status(), pause);
    }

    private Optional<Found> succeeded(ProbeAnswer answer) {
        if (link.expectsData() && mayBePage(answer)) {
            if (method == Method.HEAD) {
                suspectsPage = true;
                return with(Method.GET);
            }
            if (redirects > 0 && WebPage.isLogin(answer)) {
                return found(Outcome.BLOCKED, answer, "leads to a login", null);
            }
            if (WebPage.isPage(answer)) {
                return found(Outcome.SOFT_404, answer, "a web page in place of data", null);
            }
        }
        return found(redirects > 0 ? Outcome.REDIRECT : Outcome.OK, answer, null, null);
    }

    private static boolean mayBePage(ProbeAnswer answer) {
        return answer.contentType().mediaType().isEmpty() || WebPage.isCalledPage(answer) || WebPage.isPage(answer);
    }

    private Outcome outcome(int status, Duration pause) {
        if (status == 416) { // an empty file has no first byte
            return redirects > 0 ? Outcome.REDIRECT : Outcome.OK;
        }
        if (GONE.contains(status)) {
            return Outcome.GONE;
        }
        if (TURNED_AWAY.contains(status) || status == 503 && pause != null) {
            return Outcome.BLOCKED;
        }
        return status >= 400 && status < 500 ? Outcome.CLIENT_ERROR : Outcome.SERVER_ERROR;
    }

    /** Asks once more from the first address on: another method may be led elsewhere. */
    private Optional<Found> with(Method other) {
        method = other;
        at = link.address();
        redirects = 0;
        return Optional.empty();
    }

    private Optional<Found> found(Outcome outcome, ProbeAnswer answer, String detail, Duration pause) {
        var isFine = outcome == Outcome.OK || outcome == Outcome.REDIRECT;
        return Optional.of(new Found(
                outcome,
                requests == 0 ? null : method,
                answer,
                redirects > 0,
                requests,
                bytes,
                isFine ? null : detail,
                pause));
    }

    /** What is said of a link whose host wants to be left alone for longer than this run lasts. */
    Found postponed(Duration pause) {
        return new Found(
                Outcome.BLOCKED,
                null,
                null,
                redirects > 0,
                requests,
                bytes,
                "not asked: its host asked for a pause of " + pause,
                pause);
    }
}
