package ca.etalon.ingest.sample;

import ca.etalon.ingest.sample.Collection.Item;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** When a dataset was first published and when it was last updated, as of a month. */
final class Calendar {
    private static final LocalDate FIRST_PORTALS = LocalDate.of(2012, 3, 1);
    private static final LocalDate BEFORE_THE_SAMPLE = LocalDate.of(2025, 12, 15);

    private final List<LocalDate> months;

    Calendar(List<LocalDate> months) {
        this.months = months;
    }

    LocalDate issued(Item item) {
        var chance = item.chance();
        if (item.bornIn() > 0) {
            return months.get(item.bornIn()).minusDays(1 + chance.below(26, "issued"));
        }
        var opened = FIRST_PORTALS.plusDays(new Chance(item.collection()).below(1500, "opened"));
        if (item.year() == null) {
            return between(opened, BEFORE_THE_SAMPLE, chance.of("issued"));
        }
        var afterTheYear = LocalDate.of(item.year() + 1, 2, 1).plusDays(chance.below(200, "issued"));
        return afterTheYear.isBefore(opened) ? opened.plusDays(chance.below(300, "issued")) : afterTheYear;
    }

    /**
     * The last update.
     *
     * @param days by which the data changes by nature; 0 where there is no rhythm
     * @param kept whether the rhythm is kept, late or abandoned
     */
    LocalDate modified(Item item, int days, String kept, int month) {
        var issued = issued(item);
        var now = months.get(month);
        if (days == 0 || kept.equals("abandoned")) {
            var latest = issued.isBefore(BEFORE_THE_SAMPLE) ? BEFORE_THE_SAMPLE : issued;
            // The square makes most of them old.
            return between(issued, latest, Math.pow(item.chance().of("modified"), 2));
        }
        long age = ChronoUnit.DAYS.between(issued, now);
        long since = kept.equals("kept") ? age % days : 2L * days + age % days;
        return since > age ? issued : now.minusDays(since);
    }

    private static LocalDate between(LocalDate first, LocalDate last, double share) {
        return first.plusDays((long) (share * ChronoUnit.DAYS.between(first, last)));
    }
}
