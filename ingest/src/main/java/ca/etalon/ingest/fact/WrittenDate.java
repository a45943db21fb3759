package ca.etalon.ingest.fact;

import ca.etalon.ingest.fact.DateResolver.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them: day, month and year in any order with signs between, and with names of months in English and
 * French. Two numbers that could both be the month are told apart by a weekday or not at all.
 */
final class WrittenDate {

    private static final String TIME_TAIL =
            "(?:(?:\\s*[,-]\\s*|\\s+|t)(?:at |a )?(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?"
                    + "\\s*(z|utc|gmt|(?:utc|gmt)?[+-]\\d{2}:?\\d{2})?(?:\\s*\\([^)]*\\))?)?";
    private static final String WEEKDAY = "(?:le\\s+)?(?:([a-z]+)\\.?,?\\s+)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("^(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})" + TIME_TAIL + "$");
    private static final Pattern NUMBERS =
            Pattern.compile("^" + WEEKDAY + "(\\d{1,2})([/.-])(\\d{1,2})\\3(\\d{4})" + TIME_TAIL + "$");
    private static final Pattern DAY_MONTH = Pattern.compile("^" + WEEKDAY
            + "(\\d{1,2})(?:er|st|nd|rd|th)?[\\s-]+(?:de\\s+|of\\s+)?([a-z]{3,9})\\.?,?[\\s-]+(\\d{4})"
            + TIME_TAIL
            + "$");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "^" + WEEKDAY + "([a-z]{3,9})\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+(\\d{4})" + TIME_TAIL + "$");
    private static final Pattern MONTH_YEAR = Pattern.compile("^([a-z]{3,9})\\.?,?[\\s-]+(\\d{4})$");
    /** Drupal and its like print the label of the field before the date. */
    private static final Pattern LABEL = Pattern.compile(
            "^(?:date (?:changed|modified|created|updated)|(?:last )?(?:updated|modified)(?: on)?"
                    + "|(?:derniere )?(?:mise a jour|modification)(?: le)?|(?:mis a jour|modifie|cree|publie)e? le)\\s*:?\\s+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final DateWords words;

    WrittenDate(DateWords words) {
        this.words = words;
    }

    Reading read(String said) {
        var text = java.text.Normalizer.normalize(said.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD);
        text = LABEL.matcher(MARKS.matcher(text).replaceAll("").strip()).replaceFirst("");
        var numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return numbers(numbers);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return reading(yearFirst, 4, day(yearFirst.group(1), number(yearFirst.group(2)), yearFirst.group(3)));
        }
        var dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            return named(dayMonth, dayMonth.group(2), dayMonth.group(3), dayMonth.group(4));
        }
        var monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            return named(monthDay, monthDay.group(3), monthDay.group(2), monthDay.group(4));
        }
        var monthYear = MONTH_YEAR.matcher(text);
        var month = monthYear.matches() ? words.months().get(monthYear.group(1)) : null;
        return month == null
                ? Reading.UNREADABLE
                : new Reading(LocalDate.of(number(monthYear.group(2)), month, 1), false, "MONTH", null, null);
    }

    private Reading named(Matcher matcher, String day, String monthName, String year) {
        var month = words.months().get(monthName);
        if (month == null) {
            return Reading.UNREADABLE;
        }
        var date = day(year, month, day);
        var weekday = weekday(matcher.group(1));
        // A weekday that does not fit the date: one of the two is wrong, and which is not known.
        if (matcher.group(1) != null && (weekday == null || date.getDayOfWeek().getValue() != weekday)) {
            return Reading.UNREADABLE;
        }
        return reading(matcher, 5, date);
    }

    private Reading numbers(Matcher matcher) {
        int first = number(matcher.group(2));
        int second = number(matcher.group(4));
        var year = matcher.group(5);
        var dayFirst = candidate(year, second, first);
        // With points the day stands first in every country that writes so.
        var monthFirst = matcher.group(3).equals(".") ? null : candidate(year, first, second);
        if (matcher.group(1) != null) {
            var weekday = weekday(matcher.group(1));
            if (weekday == null) {
                return Reading.UNREADABLE;
            }
            dayFirst = fits(dayFirst, weekday);
            monthFirst = fits(monthFirst, weekday);
        }
        if (dayFirst == null && monthFirst == null) {
            return Reading.UNREADABLE;
        }
        if (dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst)) {
            return Reading.refused("AMBIGUOUS");
        }
        return reading(matcher, 6, dayFirst != null ? dayFirst : monthFirst);
    }

    private static LocalDate fits(LocalDate date, int weekday) {
        return date != null && date.getDayOfWeek().getValue() == weekday ? date : null;
    }

    private Integer weekday(String name) {
        return name == null ? null : words.weekdays().get(name);
    }

    private static LocalDate candidate(String year, int month, int day) {
        try {
            return LocalDate.of(number(year), month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(number(year), month, number(day));
    }

    /** The day with the time that stands in the groups from {@code hour} on. */
    private static Reading reading(Matcher matcher, int hour, LocalDate day) {
        if (matcher.group(hour) == null) {
            return Reading.day(day, false);
        }
        var hours = matcher.group(hour);
        var half = matcher.group(hour + 3);
        if (half != null) {
            int twelve = number(hours);
            if (twelve < 1 || twelve > 12) {
                return Reading.UNREADABLE;
            }
            hours = String.valueOf(twelve % 12 + (half.startsWith("p") ? 12 : 0));
        }
        return DateResolver.inUtc(
                day, hours, matcher.group(hour + 1), matcher.group(hour + 2), matcher.group(hour + 4), false);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
