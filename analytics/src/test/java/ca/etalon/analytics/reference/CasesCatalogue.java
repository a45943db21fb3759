package ca.etalon.analytics.reference;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import java.net.URI;
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
        var said = new ArrayList<>(ReceivedRecords.of("dcat-rdf", SharedFiles.path("portalwatch/cases.ttl")));
        said.sort(Comparator.comparing(DcatDataset::sourceId));
        return of(said, "dcat-rdf");
    }

    /** Records of any catalogue. */
    public static CasesCatalogue of(List<DcatDataset> said, String feed) {
        var catalogue = new CasesCatalogue();
        var normaliser = new DatasetNormaliser(Vocabularies.load(Path.of("../conf/vocab")));
        for (var dataset : said) {
            int number = catalogue.datasets.size();
            var evidence = new Evidence("urn:uuid:0", "00", "/" + number);
            var made = normaliser.normalise(dataset, portal(), feed, number, "key" + number, evidence, DAY);
            catalogue.datasets.add(made.dataset());
            catalogue.distributions.addAll(made.distributions());
        }
        return catalogue;
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
