package ca.etalon.reports.view;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many governments publish, and how many residents they serve: of the country, or group by group. */
public record CoverageView(String id, String title, List<Row> rows) implements View {

    /** Whether a government has a catalogue. */
    public enum Presence {
        OWN,
        HOSTED,
        /** Searched, with date and method. */
        NOT_FOUND,
        NOT_SEARCHED
    }

    /**
     * One area or group.
     *
     * @param residents may be empty where populations are not known
     */
    public record Row(String id, String name, Map<Presence, Long> governments, Map<Presence, Long> residents) {

        public Row {
            governments = complete(governments);
            residents = complete(residents);
        }

        private static Map<Presence, Long> complete(Map<Presence, Long> given) {
            Map<Presence, Long> all = new EnumMap<>(Presence.class);
            for (Presence presence : Presence.values()) {
                all.put(presence, given.getOrDefault(presence, 0L));
            }
            return Collections.unmodifiableMap(all);
        }
    }

    public CoverageView {
        View.check(id, title);
        rows = List.copyOf(rows);
    }
}
