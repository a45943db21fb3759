package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Name;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A site that speaks a made-up protocol: a page is the words {@code ids a b c}, {@code next path}, {@code total 5} and
 * {@code document}, separated by {@code ;}. Feed {@code x} starts at {@code /x}.
 */
final class FakeSite implements CatalogAnswers {
    static final Portal PORTAL = new Portal(
            "town",
            new Name("Town", "Ville"),
            "fake",
            URI.create("https://town.example"),
            null,
            null,
            List.of("en"),
            Portal.Robots.OBEY,
            null,
            null,
            false,
            null,
            null,
            null,
            Map.of());

    private final Map<String, Reply> replies = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    private record Reply(int status, String body, IssueCode transport) {}

    FakeSite page(String path, String body) {
        replies.put(path, new Reply(200, body, null));
        return this;
    }

    FakeSite status(String path, int status) {
        replies.put(path, new Reply(status, "", null));
        return this;
    }

    FakeSite silent(String path, IssueCode transport) {
        replies.put(path, new Reply(0, "", transport));
        return this;
    }

    /** A platform that speaks the protocol, with these feeds. */
    static PortalPlatform platform(String... feeds) {
        return new PortalPlatform(
                "fake", Stream.of(feeds).<CatalogFeed>map(FakeFeed::new).toList());
    }

    /** What the loop made of it: how it fared, and what it handed on; {@code records} are archived records by dataset. */
    record Read(ReceivedCatalog catalog, List<String> ids, List<String> records, List<HarvestIssue> issues) {

        String feed() {
            return catalog.feed();
        }

        long received() {
            return catalog.received();
        }

        OptionalLong advertised() {
            return catalog.advertised();
        }

        HarvestIssue failure() {
            return catalog.failure();
        }
    }

    /** What the loop makes of it, when it may read ten pages. */
    Read read(String... feeds) throws InterruptedException {
        var ids = new ArrayList<String>();
        var records = new ArrayList<String>();
        var issues = new ArrayList<HarvestIssue>();
        var catalog = new PageLoop(10, HarvestProgress.SILENT).run(platform(feeds), PORTAL, this, new CatalogSink() {
            @Override
            public void record(DcatDataset dataset, String feed, Manifest.Request answer) {
                ids.add(dataset.sourceId());
                records.add(answer.recordId());
            }

            @Override
            public void issue(HarvestIssue issue) {
                issues.add(issue);
            }
        });
        return new Read(catalog, ids, records, issues);
    }

    @Override
    public SourcedAnswer get(PageRequest request) throws TransportException {
        var path = request.uri().getPath();
        asked.add(path);
        var reply = replies.getOrDefault(path, new Reply(404, "", null));
        if (reply.transport() != null) {
            throw new TransportException(reply.transport(), "no answer from " + path, null);
        }
        var kept = new Manifest.Request(
                request.uri().toString(),
                request.accept(),
                reply.status(),
                "record " + path,
                "record " + path,
                "digest of " + reply.body(),
                "text/plain",
                null,
                false,
                false,
                null,
                null);
        return new SourcedAnswer(kept, Payload.of(reply.body().getBytes(StandardCharsets.UTF_8)), () -> {});
    }

    private static PageRequest request(String path) {
        return PageRequest.of(URI.create("https://town.example" + path), "text/plain");
    }

    private record FakeFeed(String name) implements CatalogFeed {

        @Override
        public PageRequest firstRequest(Portal portal) {
            return request("/" + name);
        }

        @Override
        public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
            var text = new String(body.bytes(), StandardCharsets.UTF_8);
            if (text.startsWith("<html>")) {
                throw new ProtocolException(IssueCode.ANSWER_IS_HTML, body.uri().toString(), "a page for people");
            }
            var words = new HashMap<String, String>();
            for (String part : text.split(";")) {
                var word = part.strip().split(" ", 2);
                if (!List.of("ids", "next", "total", "document", "branches", "records")
                        .contains(word[0])) {
                    throw new ProtocolException(
                            IssueCode.ANSWER_MALFORMED, body.uri().toString(), "no word: " + text);
                }
                words.put(word[0], word.length > 1 ? word[1] : "");
            }
            var ids = Stream.of(words.getOrDefault("ids", "").split(" "))
                    .filter(id -> !id.isEmpty())
                    .toList();
            ids.forEach(id -> sink.dataset(DcatDataset.builder(id).build()));
            if (words.containsKey("branches")) {
                var next = Stream.of(words.get("branches").split(" "))
                        .map(FakeSite::request)
                        .map(branch -> words.containsKey("records") ? branch.asRecord() : branch)
                        .toList();
                return CatalogPage.branch(ids.size(), next, next.size());
            }
            return new CatalogPage(
                    ids.size(),
                    Optional.ofNullable(words.get("next")).map(FakeSite::request).stream()
                            .toList(),
                    words.containsKey("total")
                            ? OptionalLong.of(Long.parseLong(words.get("total")))
                            : OptionalLong.empty(),
                    OptionalLong.empty(),
                    words.containsKey("document"));
        }
    }
}
