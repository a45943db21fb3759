package ca.etalon.analytics.freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.freshness.ChangeHistory.Step;
import ca.etalon.analytics.identity.Match;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeHistoryTest {
    private static final LocalDate JANUARY = LocalDate.parse("2022-01-31");
    private static final LocalDate FEBRUARY = LocalDate.parse("2022-02-28");
    private static final LocalDate MARCH = LocalDate.parse("2022-03-31");

    private final ChangeHistory history = new ChangeHistory();

    ChangeHistoryTest() {
        history.start(JANUARY);
    }

    @Test
    void datasetThatNothingIsNotedOfIsWatchedFromTheFirstSnapshot() {
        add(FEBRUARY, Map.of());
        assertEquals(new SeenChange(JANUARY, null, null), history.of("a"));
        assertEquals(List.of(JANUARY, FEBRUARY), history.snapshots());
    }

    @Test
    void lastTraceOfTheDataIsKept() {
        add(FEBRUARY, Map.of("a", List.of("record_count"), "b", List.of("title", "keyword")));
        add(MARCH, Map.of("c", List.of("modified")));
        assertEquals(new SeenChange(JANUARY, FEBRUARY, null), history.of("a"));
        assertEquals(new SeenChange(JANUARY, null, null), history.of("b"), "words are not the data");
        assertEquals(new SeenChange(JANUARY, MARCH, null), history.of("c"));
    }

    @Test
    void datasetIsWatchedSinceItCame() {
        history.add(new Step(FEBRUARY, 40, List.of("new"), Map.of(), List.of()));
        assertEquals(new SeenChange(FEBRUARY, null, null), history.of("new"));
    }

    @Test
    void whatHalfOfThePortalShowsIsUnclear() {
        var changed = new HashMap<String, List<String>>();
        for (int i = 0; i < 20; i++) {
            changed.put("k" + i, List.of("modified"));
        }
        changed.put("k0", List.of("modified", "record_count"));
        add(FEBRUARY, changed);
        assertEquals(new SeenChange(JANUARY, null, FEBRUARY), history.of("k1"));
        assertEquals(new SeenChange(JANUARY, FEBRUARY, null), history.of("k0"), "other rows are other data");
    }

    @Test
    void historyGoesOnUnderAnotherKey() {
        add(FEBRUARY, Map.of("old", List.of("data_modified")));
        history.add(new Step(
                MARCH,
                39,
                List.of("new"),
                Map.of(),
                List.of(new Match("old", "new", Match.Rule.TITLE, Match.Trace.SAME))));
        assertEquals(new SeenChange(JANUARY, FEBRUARY, null), history.of("new"));
    }

    @Test
    void historyGoesOnOnAnotherPortal() {
        add(FEBRUARY, Map.of("old", List.of("data_modified")));
        var later = new ChangeHistory();
        later.start(MARCH);
        later.goesOn(history, List.of(new Match("old", "new", Match.Rule.TITLE, Match.Trace.UNCLEAR)));
        assertEquals(new SeenChange(JANUARY, FEBRUARY, MARCH), later.of("new"));
        assertEquals(new SeenChange(MARCH, null, null), later.of("other"));
        assertEquals(3, later.snapshots().size());
    }

    private void add(LocalDate snapshot, Map<String, List<String>> changed) {
        history.add(new Step(snapshot, 40, List.of(), changed, List.of()));
    }
}
