package ca.etalon.analytics.reference;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The reference catalogue of eight datasets, read and understood as a harvested one is. */
public final class CasesCatalogue {
    private static final URI HOME = URI.create("https://data.example.org/");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final List<DatasetRow> datasets = new ArrayList<>();
    private final List<DistributionRow> distributions = new ArrayList<>();

    private CasesCatalogue() {}

    /** The datasets d1 to d8, in this order. */
    public static CasesCatalogue read() {
        var catalogue = new CasesCatalogue();
        var said = said();
        said.sort(Comparator.comparing(DcatDataset::sourceId));
        var normaliser = new DatasetNormaliser(Vocabularies.load(Path.of("../conf/vocab")));
        for (var dataset : said) {
            int number = catalogue.datasets.size();
            var evidence = new Evidence("urn:uuid:0", "00", "/" + number);
            var made = normaliser.normalise(dataset, portal(), "dcat-rdf", number, "key" + number, evidence, DAY);
            catalogue.datasets.add(made.dataset());
            catalogue.distributions.addAll(made.distributions());
        }
        return catalogue;
    }

    private static List<DcatDataset> said() {
        var read = new ArrayList<DcatDataset>();
        try {
            var bytes = Files.readAllBytes(SharedFiles.path("portalwatch/cases.ttl"));
            var feed = Platforms.byName("dcat-rdf").orElseThrow().feeds().get(0);
            feed.parse(portal(), new PageBody(HOME, "text/turtle", StandardCharsets.UTF_8, bytes), new RecordSink() {
                @Override
                public void dataset(DcatDataset dataset) {
                    read.add(dataset);
                }

                @Override
                public void issue(HarvestIssue issue) {}
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProtocolException e) {
            throw new AssertionError(e);
        }
        return read;
    }

    static Portal portal() {
        return new Portal(
                "portal",
                new Name("Exampleville", "Exempleville"),
                "dcat-rdf",
                HOME,
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
    }

    public List<DatasetRow> datasets() {
        return datasets;
    }

    public List<DistributionRow> distributions() {
        return distributions;
    }
}
