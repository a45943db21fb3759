package ca.etalon.analytics.freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeDatesTest {
    private static final LocalDate SNAPSHOT = LocalDate.parse("2022-06-30");
    private static final LocalDate TOUCHED = LocalDate.parse("2022-04-18");

    private final List<DatedDataset> datasets = new ArrayList<>();

    @Test
    void betterDateIsUsedWhereTheTouchWasMadeInBulk() {
        for (int i = 0; i < 20; i++) {
            add(TOUCHED, SNAPSHOT.minusDays(7L * i), false);
        }
        var dates = ChangeDates.of(datasets, SNAPSHOT);
        assertEquals(Set.of(ChangeDate.DATA_MODIFIED, ChangeDate.DISTRIBUTION_DATE), dates.usable());
        assertNull(dates.reason());
        assertNull(dates.traceReason());
    }

    @Test
    void nothingIsToldWhereFewDatasetsHaveAnotherDate() {
        for (int i = 0; i < 20; i++) {
            add(TOUCHED, i < 9 ? SNAPSHOT.minusDays(7L * i) : null, false);
        }
        assertEquals(
                "BULK_TOUCH_DAY modified,20,20,20,2022-04-18",
                ChangeDates.of(datasets, SNAPSHOT).reason());
    }

    @Test
    void countedRowsAreATraceWhereDatesAreNone() {
        for (int i = 0; i < 20; i++) {
            add(TOUCHED, null, true);
        }
        var dates = ChangeDates.of(datasets, SNAPSHOT);
        assertEquals("BULK_TOUCH_DAY modified,20,20,20,2022-04-18", dates.reason());
        assertNull(dates.traceReason());
    }

    @Test
    void catalogueWithoutDatesAndCountsLeavesNoTrace() {
        for (int i = 0; i < 20; i++) {
            add(null, null, false);
        }
        var dates = ChangeDates.of(datasets, SNAPSHOT);
        assertNull(dates.reason());
        assertEquals("NO_TRACE", dates.traceReason());
    }

    private void add(LocalDate modified, LocalDate dataModified, boolean hasRows) {
        var stamps = new EnumMap<ChangeDate, Stamp>(ChangeDate.class);
        if (modified != null) {
            stamps.put(ChangeDate.MODIFIED, Stamp.of(modified, null, "DAY", null, SNAPSHOT));
        }
        if (dataModified != null) {
            stamps.put(ChangeDate.DATA_MODIFIED, Stamp.of(dataModified, null, "DAY", null, SNAPSHOT));
        }
        datasets.add(new DatedDataset(stamps, hasRows));
    }
}
