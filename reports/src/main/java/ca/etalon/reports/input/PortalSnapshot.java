package ca.etalon.reports.input;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.PortalRow;
import java.time.LocalDate;
import java.util.List;

/**
 * One portal's harvest on one date, as the reader of the report needs it.
 *
 * @param issues by code, in the order of {@link IssueCode}
 */
public record PortalSnapshot(String portal, LocalDate snapshot, int rev, PortalRow row, List<IssueCount> issues) {

    public PortalSnapshot {
        issues = List.copyOf(issues);
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return row.status().equals("COMPLETE") || row.status().equals("UNCHANGED");
    }

    /** How often an issue was met, with the first few. */
    public record IssueCount(IssueCode code, long count, List<HarvestIssue> examples) {
        public IssueCount {
            examples = List.copyOf(examples);
        }
    }
}
