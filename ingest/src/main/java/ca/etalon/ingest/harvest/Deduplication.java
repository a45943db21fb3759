package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collapses exact repeats of a record; repeats of an id that say something else are all kept, under the id with {@code ~2},
 * {@code ~3} … appended.
 */
record Deduplication(List<ReceivedCatalog.Received> records, List<HarvestIssue> issues, long duplicates) {

    static Deduplication of(List<ReceivedCatalog.Received> received) {
        var kept = new ArrayList<ReceivedCatalog.Received>(received.size());
        var issues = new ArrayList<HarvestIssue>();
        Map<String, Set<Object>> seen = new HashMap<>();
        for (var record : received) {
            var dataset = record.dataset();
            var versions = seen.computeIfAbsent(dataset.sourceId(), id -> new HashSet<>(2));
            if (!versions.add(dataset.withoutLocators())) {
                issues.add(new HarvestIssue(IssueCode.DUPLICATE_EXACT, dataset.locator(), dataset.sourceId()));
            } else if (versions.size() == 1) {
                kept.add(record);
            } else {
                var suffixed = dataset.sourceId() + "~" + versions.size();
                issues.add(new HarvestIssue(
                        IssueCode.DUPLICATE_ID, dataset.locator(), dataset.sourceId() + " kept as " + suffixed));
                kept.add(new ReceivedCatalog.Received(dataset.withSourceId(suffixed), record.answer()));
            }
        }
        return new Deduplication(kept, issues, received.size() - kept.size());
    }
}
