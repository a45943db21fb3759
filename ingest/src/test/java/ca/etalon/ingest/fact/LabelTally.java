package ca.etalon.ingest.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of labelled strings, by language; what was left undecided is no error and counted apart. */
final class LabelTally {
    /** In order: as the keys under {@code counts} of {@code conf/classifiers.yaml}. */
    static final List<String> NAMES = List.of("negatives", "taken", "positives", "missed", "undecided");

    private final Map<String, int[]> counts = new TreeMap<>();

    /** @param found null where nothing was decided */
    void add(String language, boolean truth, Boolean found) {
        var of = counts.computeIfAbsent(language, first -> new int[NAMES.size()]);
        if (found == null) {
            of[4]++;
            return;
        }
        of[truth ? 2 : 0]++;
        if (found != truth) {
            of[truth ? 3 : 1]++;
        }
    }

    Map<String, List<Integer>> counts() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Arrays.stream(entry.getValue()).boxed().toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
