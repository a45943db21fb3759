package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.DateFact;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Reads a date as a catalogue writes it, or refuses it with the reason; it never guesses.
 *
 * <p>A date and time with an offset, and a count of seconds or milliseconds since 1970, are reduced to the day in UTC; without
 * an offset the day stands as written. A month or year stands for its first day, with that precision. Of an interval the first
 * or the last end is taken, as the caller asks.
 *
 * <p><b>Refusals</b>: UNREADABLE (also a repeating interval, which is a frequency), AMBIGUOUS (3/2/2021 is February or March,
 * unless a weekday tells), FUTURE (more than a day after the snapshot: clocks differ), TOO_OLD (before 1900: a filler), TEMPLATE.
 */
public final class DateResolver {

    /** Which end of an interval is meant. */
    public enum End {
        FIRST,
        LAST
    }

    private static final int OLDEST_YEAR = 1900;
    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?";
    private static final String OFFSET = "(z|utc|gmt|(?:utc|gmt)?[+-]\\d{2}(?::?\\d{2})?)";
    private static final Pattern ISO = Pattern.compile(
            "^(\\d{4})-(\\d{2})-(\\d{2})(?:[Tt ]" + TIME + "\\s?" + OFFSET + "?)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO_PART = Pattern.compile("^(\\d{4})(?:-(\\d{2}))?$");
    private static final Pattern ISO_BASIC = Pattern.compile(
            "^(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(?:(\\d{2})(?:\\.\\d+)?)?" + OFFSET + "?)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("^-?\\d{9,10}(?:\\.\\d+)?$");
    private static final Pattern MILLIS = Pattern.compile("^-?\\d{11,13}$");
    private static final Pattern DURATION = Pattern.compile("^P\\d.*", Pattern.CASE_INSENSITIVE);

    private final WrittenDate written;

    DateResolver(DateWords words) {
        this.written = new WrittenDate(words);
    }

    /** The date of {@code raw}, of an interval the last end, as known on the day of the snapshot. */
    public DateFact resolve(String raw, LocalDate snapshot) {
        return resolve(raw, snapshot, End.LAST);
    }

    public DateFact resolve(String raw, LocalDate snapshot, End end) {
        var said = PlainText.line(raw);
        if (said == null) {
            return DateFact.ABSENT;
        }
        if (PlainText.hasTemplate(said)) {
            return refused(said, "TEMPLATE");
        }
        var reading = read(said, end);
        if (reading.refusal() != null) {
            return refused(said, reading.refusal());
        }
        if (reading.day().getYear() < OLDEST_YEAR) {
            return refused(said, "TOO_OLD");
        }
        if (reading.day().isAfter(snapshot.plusDays(1))) {
            return refused(said, "FUTURE");
        }
        return new DateFact(said, reading.day(), reading.iso(), reading.precision(), reading.instant(), null);
    }

    /** A day with how it was written and its second in UTC where a time was, or why there is none. */
    record Reading(LocalDate day, boolean iso, String precision, Long instant, String refusal) {

        static final Reading UNREADABLE = refused("UNREADABLE");

        static Reading day(LocalDate day, boolean iso) {
            return new Reading(day, iso, "DAY", null, null);
        }

        /** A moment in UTC. */
        static Reading moment(LocalDateTime moment, boolean iso) {
            return new Reading(moment.toLocalDate(), iso, "DAY", moment.toEpochSecond(ZoneOffset.UTC), null);
        }

        static Reading refused(String refusal) {
            return new Reading(null, false, null, null, refusal);
        }
    }

    private static DateFact refused(String said, String refusal) {
        return new DateFact(said, null, false, null, refusal);
    }

    private Reading read(String said, End end) {
        try {
            int slash = said.indexOf('/');
            if (slash >= 4 && said.indexOf('/', slash + 1) < 0) {
                return interval(
                        said.substring(0, slash).strip(),
                        said.substring(slash + 1).strip(),
                        end);
            }
            var iso = iso(said);
            if (iso != null) {
                return iso;
            }
            if (SECONDS.matcher(said).matches()) {
                int point = said.indexOf('.');
                return instant(Instant.ofEpochSecond(Long.parseLong(point < 0 ? said : said.substring(0, point))));
            }
            if (MILLIS.matcher(said).matches()) {
                return instant(Instant.ofEpochMilli(Long.parseLong(said)));
            }
            return written.read(said);
        } catch (DateTimeException e) {
            return Reading.UNREADABLE;
        }
    }

    private Reading interval(String first, String last, End end) {
        var one = iso(first);
        var other =
                last.isEmpty() || last.equals("..") || DURATION.matcher(last).matches() ? one : iso(last);
        if (one == null || other == null || other.day().isBefore(one.day())) {
            return Reading.UNREADABLE;
        }
        // An open or measured interval has no written last day.
        if (other == one && end == End.LAST && !last.isEmpty() && !last.equals("..")) {
            return Reading.UNREADABLE;
        }
        return end == End.FIRST ? one : other;
    }

    /** A date in ISO 8601 (with a blank for the T, as RFC 3339 allows), or null where it is not written so. */
    private static Reading iso(String said) {
        if (isPlainIso(said)) {
            var day = LocalDate.of(digits(said, 0, 4), digits(said, 5, 2), digits(said, 8, 2));
            return said.length() == 10
                    ? Reading.day(day, true)
                    : Reading.moment(day.atTime(digits(said, 11, 2), digits(said, 14, 2), digits(said, 17, 2)), true);
        }
        var full = ISO.matcher(said);
        if (!full.matches()) {
            full = ISO_BASIC.matcher(said);
        }
        if (full.matches()) {
            var day = LocalDate.of(number(full.group(1)), number(full.group(2)), number(full.group(3)));
            return inUtc(day, full.group(4), full.group(5), full.group(6), full.group(7), true);
        }
        var part = ISO_PART.matcher(said);
        if (!part.matches()) {
            return null;
        }
        boolean hasMonth = part.group(2) != null;
        var day = LocalDate.of(number(part.group(1)), hasMonth ? number(part.group(2)) : 1, 1);
        return new Reading(day, true, hasMonth ? "MONTH" : "YEAR", null, null);
    }

    /** Whether it is a day alone or with a time of that day and no offset, which is how nearly all catalogues write dates. */
    private static boolean isPlainIso(String said) {
        if (!fits(said, "0000-00-00", 0)) {
            return false;
        }
        if (said.length() == 10) {
            return true;
        }
        if (!fits(said, "T00:00:00", 10)
                || digits(said, 11, 2) > 23
                || digits(said, 14, 2) > 59
                || digits(said, 17, 2) > 59) {
            return false;
        }
        int fraction = said.length() - 20;
        return said.length() == 19
                || said.charAt(19) == '.' && fraction > 0 && fraction < 10 && fits(said, "000000000", 20, fraction);
    }

    private static boolean fits(String said, String form, int at) {
        return said.length() >= at + form.length() && fits(said, form, at, form.length());
    }

    /** Whether there is a digit wherever the form has 0, and the sign of the form elsewhere. */
    private static boolean fits(String said, String form, int at, int length) {
        for (int i = 0; i < length; i++) {
            char sign = said.charAt(at + i);
            char expected = form.charAt(i);
            if (expected == '0' ? sign < '0' || sign > '9' : sign != expected) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String said, int at, int length) {
        return Integer.parseInt(said, at, at + length, 10);
    }

    private static Reading instant(Instant instant) {
        return Reading.moment(instant.atOffset(ZoneOffset.UTC).toLocalDateTime(), false);
    }

    /** The moment in UTC of a day, a time and an offset; the day itself where no time is written. */
    static Reading inUtc(LocalDate day, String hour, String minute, String second, String offset, boolean iso) {
        if (hour == null) {
            return Reading.day(day, iso);
        }
        boolean endsDay = hour.equals("24") && minute.equals("00") && (second == null || second.equals("00"));
        // A leap second is still the same minute.
        var time = endsDay
                ? LocalTime.MIDNIGHT
                : LocalTime.of(number(hour), number(minute), second == null ? 0 : Math.min(59, number(second)));
        var moment = (endsDay ? day.plusDays(1) : day).atTime(time);
        if (offset == null) {
            return Reading.moment(moment, iso);
        }
        var sign = offset.replaceFirst("(?i)^(?:z|utc|gmt)", "");
        return Reading.moment(
                sign.isEmpty()
                        ? moment
                        : moment.atOffset(ZoneOffset.of(sign))
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDateTime(),
                iso);
    }

    static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
