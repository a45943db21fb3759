package ca.etalon.ingest.schedule;

import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.recording.Recording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which recorded portals are asked for which date. */
public final class RecordedPlan {
    private RecordedPlan() {}

    /** @param snapshot one date for all, each recording as of it, or null for each recording's own dates */
    public static Map<LocalDate, List<Portal>> of(
            Configuration configuration, List<Recording> recordings, LocalDate snapshot, Predicate<String> isWanted) {
        var plan = new TreeMap<LocalDate, List<Portal>>();
        for (Recording recording : recordings) {
            var id = recording.portal().id();
            if (!isWanted.test(id)) {
                continue;
            }
            var portal = configuration.portal(id).orElseThrow();
            var dates = snapshot == null ? recording.dates() : List.of(snapshot);
            dates.stream()
                    .filter(date -> recording.asOf(date).isPresent() && portal.isOpenOn(date))
                    .forEach(date ->
                            plan.computeIfAbsent(date, day -> new ArrayList<>()).add(portal));
        }
        return plan;
    }
}
