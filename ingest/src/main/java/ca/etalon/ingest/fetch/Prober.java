package ca.etalon.ingest.fetch;

import ca.etalon.ingest.catalogue.IssueCode;
import java.net.URI;
import java.time.Duration;
import okhttp3.HttpUrl;

/** Sends probes: single requests whose bodies are broken off, and chains of them along redirects. */
final class Prober {
    private final Sender sender;
    private final RobotsFiles robots;

    Prober(Sender sender, RobotsFiles robots) {
        this.sender = sender;
        this.robots = robots;
    }

    /** One request, without retry, not following where its answer sends us. */
    ProbeStep step(ProbeRequest request, boolean booked) throws InterruptedException {
        HttpUrl url;
        Duration delay;
        try {
            url = Redirects.start(request.uri());
            delay = permitted(url, request.policy());
        } catch (TransportException refused) {
            return new ProbeStep(false, null, null, refused, null);
        }
        try {
            var taken = sender.take(url, request, delay, booked);
            return answered(request.uri(), taken);
        } catch (TransportException failure) {
            var unsent = failure.code() == IssueCode.ADDRESS_REFUSED || failure.code() == IssueCode.NOT_RECORDED;
            return new ProbeStep(!unsent, null, null, failure, null);
        }
    }

    private static ProbeStep answered(URI requested, Sender.Taken taken) {
        var exchange = taken.exchange();
        var answer = new ProbeAnswer(
                requested,
                exchange.url().uri(),
                taken.method(),
                exchange.status(),
                exchange.headers(),
                taken.first(),
                taken.cut(),
                taken.received(),
                1,
                0,
                exchange.at());
        try {
            var next = Redirects.targetOfProbe(exchange).map(HttpUrl::uri).orElse(null);
            return new ProbeStep(true, answer, next, null, taken.retryAfter());
        } catch (TransportException astray) {
            return new ProbeStep(true, answer, null, astray, taken.retryAfter());
        }
    }

    /** @return the delay that holds for the host */
    private Duration permitted(HttpUrl url, RequestPolicy policy) throws TransportException, InterruptedException {
        var rules = robots.of(url, policy.delay());
        if (!rules.allows(url)) {
            throw rules.refusal(url);
        }
        return HostGates.longer(policy.delay(), rules.crawlDelay());
    }

    /** The answer at the end of the redirects; a host that asks for a short pause is asked once more after it. */
    ProbeAnswer follow(ProbeRequest request, Duration longestPause) throws TransportException, InterruptedException {
        var at = request;
        long received = 0;
        var redirects = 0;
        var again = false;
        for (var requests = 1; ; requests++) {
            var step = step(at, false);
            if (step.failure() != null) {
                throw step.failure();
            }
            var answer = step.answer();
            received += answer.received();
            var pause = step.retryAfter();
            if (step.next() != null) {
                if (++redirects > Redirects.MAX) {
                    throw new TransportException(
                            IssueCode.HTTP_STATUS,
                            request.uri() + " redirects more than " + Redirects.MAX + " times",
                            null);
                }
                at = request.at(step.next());
            } else if (pause != null && !again && pause.compareTo(longestPause) <= 0) {
                again = true;
            } else {
                return new ProbeAnswer(
                        request.uri(),
                        answer.answered(),
                        answer.method(),
                        answer.status(),
                        answer.headers(),
                        answer.first(),
                        answer.cut(),
                        received,
                        requests,
                        redirects,
                        answer.at());
            }
        }
    }
}
