package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.HarvestIssue;
import java.util.List;

/** What one record of a catalogue became: its row, the rows of its distributions, and what went wrong in it. */
public record Normalised(DatasetRow dataset, List<DistributionRow> distributions, List<HarvestIssue> issues) {

    public Normalised {
        distributions = List.copyOf(distributions);
        issues = List.copyOf(issues);
    }
}
