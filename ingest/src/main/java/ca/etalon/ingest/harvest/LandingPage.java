package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.Payload;
import ca.etalon.ingest.portalfact.PortalFacts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The first page of a portal, asked for once per snapshot, for the facts it shows. Where the catalogue itself asks for it, that
 * answer is used. Whether it comes or not says nothing about the catalogue.
 */
final class LandingPage implements CatalogAnswers {
    /** What a host that is up can answer to one address and not to another. */
    private static final Set<String> OF_ONE_ADDRESS =
            Set.of(IssueCode.ROBOTS_DISALLOWED.name(), IssueCode.ANSWER_TOO_LARGE.name());

    private final CatalogAnswers answers;
    private final URI uri;
    private Manifest.Request request;
    private byte[] body;

    LandingPage(Portal portal, CatalogAnswers answers) {
        this.answers = answers;
        this.uri = portal.url().getPath().isEmpty() ? portal.url().resolve("/") : portal.url();
    }

    /**
     * What it shows.
     *
     * @param asked the request for it, where the catalogue did not ask for it too
     */
    record Seen(List<PortalFact> facts, Optional<Manifest.Request> asked) {}

    @Override
    public SourcedAnswer get(PageRequest asked) throws TransportException, InterruptedException {
        var answer = answers.get(asked);
        if (asked.uri().equals(uri)) {
            keep(answer);
        }
        return answer;
    }

    private void keep(SourcedAnswer answer) {
        request = answer.request();
        body = bytes(answer.body());
    }

    /** Reads it after the catalogue, unless the host has just been found to be down. */
    Seen read(ReceivedCatalog catalog, PortalFacts facts) throws InterruptedException {
        if (request != null) {
            return new Seen(facts(facts), Optional.empty());
        }
        var last = catalog.requests().isEmpty()
                ? null
                : catalog.requests().get(catalog.requests().size() - 1);
        if (last != null && isDown(last)) {
            var reason = last.failure() != null ? last.failure() : IssueCode.HTTP_STATUS.name();
            var detail = last.failure() != null ? last.failureDetail() : "the host answered " + last.status();
            return new Seen(facts.unseen(reason, detail), Optional.empty());
        }
        try (var answer = answers.get(PageRequest.page(uri))) {
            keep(answer);
            return new Seen(facts(facts), Optional.of(request));
        } catch (TransportException transport) {
            var code = transport.code().name();
            return new Seen(
                    facts.unseen(code, transport.getMessage()),
                    Optional.of(Manifest.Request.unanswered(
                            uri.toString(), PageRequest.page(uri).accept(), code, transport.getMessage())));
        }
    }

    private static boolean isDown(Manifest.Request last) {
        return last.failure() != null
                ? !OF_ONE_ADDRESS.contains(last.failure())
                : last.status() >= 500 || last.status() == 429;
    }

    private List<PortalFact> facts(PortalFacts facts) {
        if (request.status() >= 400) {
            return facts.unseen(IssueCode.HTTP_STATUS.name(), "answered " + request.status());
        }
        return facts.of(
                new PageBody(
                        uri,
                        Objects.requireNonNullElse(request.mediaType(), ""),
                        PageLoop.charset(request.charset()),
                        body),
                new Evidence(request.originalId(), request.sha256(), null));
    }

    /** One byte more than a parser takes is enough for it to refuse the page. */
    private static byte[] bytes(Payload payload) {
        try (InputStream in = payload.open()) {
            return in.readNBytes(PageBody.MOST_IN_MEMORY + 1);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException("cannot read the kept answer", unreadable);
        }
    }
}
