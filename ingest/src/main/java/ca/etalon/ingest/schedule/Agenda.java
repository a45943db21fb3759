package ca.etalon.ingest.schedule;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.ScheduleSettings;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is due when, decided from what a lake holds. */
public final class Agenda {
    private final Manifests manifests;
    private final Attempts attempts;
    private final DueTimes times;
    private final Instant now;

    public Agenda(Lake lake, ScheduleSettings settings, Clock clock) {
        this.manifests = new Manifests(lake);
        this.attempts = new Attempts(lake, clock);
        this.now = clock.instant();
        this.times = new DueTimes(settings, now);
    }

    public Instant now() {
        return now;
    }

    /** Live portals, the earliest first. */
    public List<Due> live(Collection<Portal> portals) {
        var histories = histories(portals);
        return portals.stream()
                .map(portal -> times.live(portal, histories.get(portal.id())))
                .flatMap(Optional::stream)
                .sorted(Due.BY_TIME)
                .toList();
    }

    /** Recorded portals, each on the dates of its recording. */
    public List<Due> recorded(Map<LocalDate, List<Portal>> plan) {
        var agenda = new ArrayList<Due>();
        plan.forEach((date, portals) -> {
            for (Portal portal : portals) {
                times.recorded(portal, date, manifests.latest(date, portal.id()), attempts.last(portal.id(), date))
                        .ifPresent(agenda::add);
            }
        });
        agenda.sort(Due.BY_TIME);
        return agenda;
    }

    /** What of an agenda is to be harvested now, by the date of the snapshot that it makes. */
    public Map<LocalDate, List<Portal>> plan(List<Due> agenda, LocalDate today) {
        var plan = new TreeMap<LocalDate, List<Portal>>();
        agenda.stream().filter(due -> due.isDue(now)).forEach(due -> plan.computeIfAbsent(
                        due.snapshot().orElse(today), day -> new ArrayList<>())
                .add(due.portal()));
        return plan;
    }

    /** Reads backwards from the latest snapshot, and of each portal no further than to one that is complete. */
    private Map<String, PortalHistory> histories(Collection<Portal> portals) {
        var latest = new HashMap<String, Manifest>();
        var complete = new HashMap<String, LocalDate>();
        var open = new HashSet<String>();
        portals.forEach(portal -> open.add(portal.id()));
        for (LocalDate date : newestFirst()) {
            if (open.isEmpty()) {
                break;
            }
            for (String id : manifests.portals(date)) {
                if (open.contains(id)) {
                    manifests.latest(date, id).ifPresent(manifest -> {
                        latest.putIfAbsent(id, manifest);
                        if (manifest.isComplete()) {
                            complete.put(id, date);
                            open.remove(id);
                        }
                    });
                }
            }
        }
        var histories = new HashMap<String, PortalHistory>();
        for (Portal portal : portals) {
            var id = portal.id();
            histories.put(
                    id,
                    new PortalHistory(
                            Optional.ofNullable(latest.get(id)),
                            Optional.ofNullable(complete.get(id)),
                            attempts.last(id)));
        }
        return histories;
    }

    private List<LocalDate> newestFirst() {
        return manifests.snapshots().stream().sorted(Comparator.reverseOrder()).toList();
    }
}
