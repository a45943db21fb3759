package ca.etalon.analytics.freshness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A date that a catalogue states of one dataset.
 *
 * @param day the first day of a month or year where no more is said
 * @param instant seconds since 1970 in UTC, or null where no time of day is written
 * @param precision DAY, MONTH or YEAR
 * @param isPromised whether it is what the dataset's declared frequency promises: renewed daily or oftener, and stamped on
 *     the day of the snapshot or the day before
 */
public record Stamp(LocalDate day, Long instant, String precision, boolean isPromised) {
    private static final int HOUR = 13;

    /** As a date of a dataset that is renewed every {@code days}, or null where no period is declared. */
    public static Stamp of(LocalDate day, Long instant, String precision, Double days, LocalDate snapshot) {
        boolean isDaily = days != null && days <= 1;
        return new Stamp(day, instant, precision, isDaily && !day.isBefore(snapshot.minusDays(1)));
    }

    /** What was written, no finer than it was. */
    String said() {
        return switch (precision == null ? "DAY" : precision) {
            case "YEAR" -> day.toString().substring(0, 4);
            case "MONTH" -> day.toString().substring(0, 7);
            default -> day.toString();
        };
    }

    /** The hour in UTC of a second since 1970, as in {@code 2022-04-18T10}. */
    static String hour(long instant) {
        return Instant.ofEpochSecond(instant)
                .atOffset(ZoneOffset.UTC)
                .toString()
                .substring(0, HOUR);
    }
}
