package ca.etalon.reports.i18n;

import ca.etalon.ingest.config.Name;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Everything a reader sees in one language: messages by key, and how numbers, shares and dates are written. Safe to share
 * between threads; the same call gives the same characters on every machine.
 */
public interface Texts {

    Locale locale();

    /** Language tag of the page, {@code en} or {@code fr}. */
    default String language() {
        return locale().getLanguage();
    }

    /**
     * The message of a key, in ICU syntax: <code>{0}</code>, <code>{0, plural, one {# city} other {# cities}}</code>,
     * <code>{0, select, …}</code>.
     *
     * @throws IllegalArgumentException when the language has no such key: a key is ours, never a portal's
     */
    String get(String key, Object... args);

    boolean has(String key);

    /** A name in this language. */
    default String of(Name name) {
        return name.in(locale());
    }

    /** A whole number with separators: {@code 12,345} and {@code 12 345}. */
    String number(long value);

    /** A number with at most so many decimals. */
    String number(double value, int decimals);

    /** A ratio in [0, 1] as whole percent: {@code 55%} and {@code 55 %}. */
    default String percent(double ratio) {
        return percent(ratio, 0);
    }

    /** A ratio in [0, 1] as percent with at most so many decimals. */
    String percent(double ratio, int decimals);

    /**
     * A ratio as whole percent, or with some decimals more; one that would round to nothing or to all keeps a decimal, or
     * is said to be near it.
     */
    default String share(double ratio, int more) {
        if (ratio > 0 && ratio < 0.0005) {
            return get("chart.value.below", percent(0.001, 1));
        }
        if (ratio > 0.9995 && ratio < 1 - 1e-9) {
            return get("chart.value.above", percent(0.999, 1));
        }
        boolean nearEnd = ratio > 0 && ratio < 0.005 || ratio > 0.995 && ratio < 1;
        return percent(ratio, nearEnd ? Math.max(1, more) : more);
    }

    /** A whole date: {@code August 17, 2026} and {@code 17 août 2026}. */
    String date(LocalDate date);

    /** A month, short: {@code Aug 2026} and {@code août 2026}. */
    String month(LocalDate date);
}
