package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.fail;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.Payload;
import ca.etalon.ingest.platform.PortalPlatform;
import java.math.BigInteger;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a whole harvest makes of several answers: the page loop, the collapse of duplicates and the proof that it is whole are
 * the real ones; only the answers are given.
 *
 * @param datasets after duplicates collapsed
 * @param issues of the reading, then of the duplicates
 * @param asked every address, in order
 */
public record AnsweredHarvest(
        String feed,
        String status,
        String basis,
        HarvestIssue reason,
        long received,
        OptionalLong advertised,
        List<DcatDataset> datasets,
        List<HarvestIssue> issues,
        List<URI> asked) {

    private static final int MAX_PAGES = 50;

    /** An answer as a portal gives it. */
    public record Given(int status, String mediaType, String charset, byte[] body) {}

    /** Gives the answer to a request; {@code number} counts the requests from 0. */
    @FunctionalInterface
    public interface Answering {
        Given answer(PageRequest request, int number);
    }

    public static AnsweredHarvest of(PortalPlatform platform, Portal portal, Answering site) {
        var answers = new GivenAnswers(site);
        try {
            var datasets = new ArrayList<DcatDataset>();
            var issues = new ArrayList<HarvestIssue>();
            var duplicates = new ArrayList<HarvestIssue>();
            var deduplication = new Deduplication(duplicates::add);
            var catalog = new PageLoop(MAX_PAGES, HarvestProgress.SILENT)
                    .run(platform, portal, answers, new CatalogSink() {
                        @Override
                        public void record(DcatDataset dataset, String feed, Manifest.Request answer) {
                            deduplication.accept(dataset).ifPresent(datasets::add);
                        }

                        @Override
                        public void issue(HarvestIssue issue) {
                            issues.add(issue);
                        }
                    });
            var completeness = Completeness.of(catalog);
            issues.addAll(duplicates);
            return new AnsweredHarvest(
                    catalog.feed(),
                    completeness.status().name(),
                    completeness.basis(),
                    completeness.reason(),
                    catalog.received(),
                    catalog.advertised(),
                    datasets,
                    issues,
                    answers.asked);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return fail(interrupted);
        }
    }

    private static final class GivenAnswers implements CatalogAnswers {
        private final Answering site;
        private final List<URI> asked = new ArrayList<>();

        GivenAnswers(Answering site) {
            this.site = site;
        }

        @Override
        public SourcedAnswer get(PageRequest request) throws TransportException {
            var given = site.answer(request, asked.size());
            asked.add(request.uri());
            var kept = new Manifest.Request(
                    request.uri().toString(),
                    request.accept(),
                    given.status(),
                    "record " + asked.size(),
                    "record " + asked.size(),
                    new BigInteger(1, digest(given.body())).toString(16),
                    given.mediaType(),
                    given.charset(),
                    false,
                    false,
                    null,
                    null);
            return new SourcedAnswer(kept, Payload.of(given.body()), () -> {});
        }

        private static byte[] digest(byte[] body) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(body);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }
}
