package ca.etalon.reports.page;

import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.PortalEdition;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/** The dates of the snapshots a figure rests on, in words. */
final class Snapshots {
    private Snapshots() {}

    /** From the oldest to the newest snapshot of the edition. */
    static String span(PageContext context) {
        var days = context.report().data().portals().stream()
                .map(PortalEdition::snapshot)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return days.isEmpty() ? context.text("snapshots.none") : span(context, days.get(0), days.get(days.size() - 1));
    }

    static String span(PageContext context, GovernmentEdition standing) {
        return standing.oldest() == null
                ? context.text("snapshots.none")
                : span(context, standing.oldest(), standing.newest());
    }

    private static String span(PageContext context, LocalDate from, LocalDate to) {
        var texts = context.texts();
        return from.equals(to)
                ? texts.get("snapshots.one", texts.date(from))
                : texts.get("snapshots.span", texts.date(from), texts.date(to));
    }
}
