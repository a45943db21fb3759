package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.CatalogueColumnRow;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.HarvestIssue;
import java.util.List;

/** What one record of a catalogue became: its row, the rows of its distributions and of the columns it states, and what went wrong in it. */
public record Normalised(
        DatasetRow dataset,
        List<DistributionRow> distributions,
        List<CatalogueColumnRow> columns,
        List<HarvestIssue> issues) {

    public Normalised {
        distributions = List.copyOf(distributions);
        columns = List.copyOf(columns);
        issues = List.copyOf(issues);
    }
}
