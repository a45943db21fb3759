package ca.etalon.ingest.platform;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.config.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One answer as a feed reads it: its records, its issues and its page. */
public record ReadAnswer(List<DcatDataset> datasets, List<HarvestIssue> issues, CatalogPage page) {

    public static ReadAnswer of(CatalogFeed feed, Portal portal, PageBody body) throws ProtocolException {
        var datasets = new ArrayList<DcatDataset>();
        var issues = new ArrayList<HarvestIssue>();
        var page = feed.parse(portal, body, new RecordSink() {
            @Override
            public void dataset(DcatDataset dataset) {
                datasets.add(dataset);
            }

            @Override
            public void issue(HarvestIssue issue) {
                issues.add(issue);
            }
        });
        return new ReadAnswer(datasets, issues, page);
    }

    public long received() {
        return page.received();
    }

    /** The page after this one, of a feed that has one page after another. */
    public Optional<PageRequest> next() {
        return page.next().stream().findFirst();
    }

    public OptionalLong advertised() {
        return page.advertised();
    }

    public boolean wholeDocument() {
        return page.wholeDocument();
    }
}
