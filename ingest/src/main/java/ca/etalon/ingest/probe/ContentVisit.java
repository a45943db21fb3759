package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.catalogue.ContentRow.Source;
import ca.etalon.ingest.content.Content;
import ca.etalon.ingest.content.ContentReader;
import ca.etalon.ingest.content.FieldList;
import ca.etalon.ingest.content.FieldListAddress;
import ca.etalon.ingest.content.FirstBlock;
import ca.etalon.ingest.content.Ranges;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.ProbeAnswer;
import ca.etalon.ingest.fetch.ProbeRequest;
import ca.etalon.ingest.fetch.RequestPolicy;
import ca.etalon.ingest.fetch.TransportException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks into what links of one host lead to, one after the other: the field list of an interface where the address tells of
 * one, else the first block, and of an archive its directory by ranges. A list that several links share is asked for once.
 */
final class ContentVisit {

    private final PoliteClient client;
    private final RequestPolicy policy;
    private final ContentReader reader;
    private final FieldList fields;
    private final Clock clock;
    private final Map<URI, Optional<Content>> lists = new HashMap<>();
    /** Bytes that a list cost which told nothing. */
    private long spent;

    ContentVisit(PoliteClient client, RequestPolicy policy, ContentReader reader, FieldList fields, Clock clock) {
        this.client = client;
        this.policy = policy;
        this.reader = reader;
        this.fields = fields;
        this.clock = clock;
    }

    Content look(Link link) throws InterruptedException {
        spent = 0;
        var list = FieldListAddress.of(link.url());
        if (list.isPresent()) {
            boolean isNew = !lists.containsKey(list.get().uri());
            var read = isNew ? list(link, list.get()) : lists.get(list.get().uri());
            lists.put(list.get().uri(), read);
            if (read.isPresent()) {
                return isNew ? read.get() : again(read.get(), link);
            }
        }
        var block = block(link);
        return new Content(block.facts().of(link.url(), block.facts().bytes() + spent), block.columns());
    }

    private Optional<Content> list(Link link, FieldListAddress list) throws InterruptedException {
        try {
            var answer = client.probe(ProbeRequest.first(list.uri(), ProbeRequest.BLOCK, policy));
            var read = answer.isSuccess() ? fields.read(list, block(link.url(), answer)) : Optional.<Content>empty();
            spent = read.isPresent() ? 0 : answer.received();
            return read;
        } catch (TransportException none) {
            return Optional.empty();
        }
    }

    /** The same list, of another link; it cost no bytes. */
    private static Content again(Content read, Link link) {
        var facts = read.facts();
        var columns =
                read.columns().stream().map(column -> column.of(link.url())).toList();
        return new Content(facts.of(link.url(), 0), columns);
    }

    private Content block(Link link) throws InterruptedException {
        var address = link.address();
        if (address == null) {
            return failed(link, 0, "no http or https address");
        }
        try {
            var answer = client.probe(ProbeRequest.first(address, ProbeRequest.BLOCK, policy));
            if (!answer.isSuccess()) {
                return failed(link, answer.received(), "status " + answer.status());
            }
            var coded = answer.header("content-encoding") != null;
            return reader.read(block(link.url(), answer), coded ? Ranges.NONE : ranges(answer.answered()));
        } catch (TransportException none) {
            return failed(link, 0, none.getMessage());
        }
    }

    private FirstBlock block(String url, ProbeAnswer answer) {
        boolean isCoded = answer.header("content-encoding") != null;
        var total = answer.wholeLength();
        boolean isPart = answer.status() == 206 && total.isPresent() && total.getAsLong() > answer.first().length;
        return new FirstBlock(
                url,
                answer.answered().toString(),
                answer.contentType().mediaType().isEmpty()
                        ? null
                        : answer.contentType().mediaType(),
                answer.first(),
                !answer.cut() && !isPart,
                total.isPresent() && !isCoded ? Long.valueOf(total.getAsLong()) : null,
                now());
    }

    private Ranges ranges(URI at) {
        return (from, length) -> {
            var range = "bytes=" + from + "-" + (from + length - 1);
            try {
                var answer = client.probe(new ProbeRequest(at, ProbeRequest.Method.GET, "*/*", range, length, policy));
                if (answer.status() != 206) {
                    throw new IOException("a range was answered with status " + answer.status());
                }
                return answer.first();
            } catch (TransportException failure) {
                throw new IOException(failure.getMessage(), failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped", stopped);
            }
        };
    }

    private Content failed(Link link, long bytes, String why) {
        var facts = new ContentRow(
                link.url(),
                link.url(),
                now(),
                Source.FIRST_BLOCK,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                bytes,
                List.of(),
                why,
                null,
                null,
                ColumnFacts.UNKNOWN);
        return new Content(facts, List.of());
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
