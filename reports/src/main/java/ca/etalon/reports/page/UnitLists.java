package ca.etalon.reports.page;

import ca.etalon.analytics.measure.DistributionResult;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.DistributionEvidence;
import ca.etalon.reports.input.ReportData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the lists of all governments in one go: distributions, the longest table there is, are read twice however many
 * governments there are. The first reading counts how many fail, which decides what is listed; the second keeps those
 * that are.
 */
final class UnitLists {
    private static final Comparator<DistributionResult> IN_ORDER = Comparator.comparing(DistributionResult::portal)
            .thenComparing(DistributionResult::datasetNo)
            .thenComparing(DistributionResult::distributionNo);

    private final Report report;
    private final ReportData.DatasetSource source;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /** What becomes a list. */
    private static final class Draft {
        private final Government government;
        private final List<ToldFinding> told;
        private final int beyond;

        /** By place in {@code told}. */
        private final long[] entries;

        private List<ToldFinding> listed = List.of();

        Draft(Report report, Government government) {
            var all = ToldFinding.of(report, government);
            this.government = government;
            this.told = all.stream().filter(one -> one.isWithinReach(report)).toList();
            this.beyond = all.size() - told.size();
            this.entries = new long[told.size()];
        }

        void count(boolean isOfDistributions, byte[] results) {
            for (int i = 0; i < entries.length; i++) {
                if (told.get(i).isOfDistributions() == isOfDistributions
                        && told.get(i).fails(results)) {
                    entries[i]++;
                }
            }
        }

        void choose() {
            int held = 0;
            for (long sum = 0; held < entries.length; held++) {
                sum += entries[held];
                if (sum > UnitList.MOST_ENTRIES && held > 0) {
                    break;
                }
            }
            listed = told.subList(0, held);
        }

        boolean lists(DistributionResult distribution) {
            return listed.stream().anyMatch(one -> one.isOfDistributions() && one.fails(distribution.results()));
        }
    }

    UnitLists(Report report) {
        this.report = report;
        this.source = report.data().datasets();
    }

    /** The list of each government, by its id. */
    Map<String, UnitList> all() {
        report.governments().forEach(government -> drafts.put(government.id(), new Draft(report, government)));
        count();
        var distributions = listedDistributions();
        var lists = new HashMap<String, UnitList>();
        drafts.forEach((id, draft) -> lists.put(id, list(draft, distributions.getOrDefault(id, List.of()))));
        return lists;
    }

    private void count() {
        drafts.forEach((id, draft) -> {
            if (!draft.told.isEmpty()) {
                source.of(id).forEach(record -> draft.count(false, record.results()));
            }
        });
        source.distributions(distribution -> {
            var draft = drafts.get(distribution.government());
            if (draft != null) {
                draft.count(true, distribution.results());
            }
        });
        drafts.values().forEach(Draft::choose);
    }

    private Map<String, List<DistributionEvidence>> listedDistributions() {
        var listed = new ArrayList<DistributionResult>();
        source.distributions(distribution -> {
            var draft = drafts.get(distribution.government());
            if (draft != null && draft.lists(distribution)) {
                listed.add(distribution);
            }
        });
        listed.sort(IN_ORDER);
        return source.located(listed).stream()
                .collect(Collectors.groupingBy(one -> one.result().government()));
    }

    private UnitList list(Draft draft, List<DistributionEvidence> distributions) {
        return draft.listed.isEmpty()
                ? UnitList.none(draft.beyond)
                : UnitList.of(
                        source.of(draft.government.id()), distributions, draft.listed, draft.told.size(), draft.beyond);
    }
}
