package ca.etalon.ingest.fact;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods that a portal writes as a phrase with a number: every 2 weeks, aux 5 ans, 3 times a year, 1か月ごと, 年1回. */
final class FrequencyPhrases {

    private static final String UNIT =
            "(years?|ans?|annees?|months?|mois|weeks?|semaines?|days?|jours?|hours?|heures?)";
    private static final Pattern EVERY =
            Pattern.compile("^(?:every|each|tou(?:s|tes) les|aux|chaque|a chaque) (\\d{1,3}) " + UNIT + "$");
    private static final Pattern TIMES = Pattern.compile(
            "^(?:(\\d{1,3}) ?(?:x|times?|fois)|(once|une fois)|(twice|deux fois)) (?:a|an|per|each|every|par|l) ?"
                    + UNIT + "$");
    /** Folded: the sound marks of ごと and ヶ月 are gone. */
    private static final Pattern EVERY_JA = Pattern.compile("^(\\d{1,3}) ?(年|[かカヶケ箇]?月|週間?|日)(?:こと|毎)に?$");

    /** Once a year as 年1回, 1年に1回 or 1回/年; a month in brackets behind it changes nothing. */
    private static final Pattern TIMES_JA = Pattern.compile("^(?:毎|1)?(年|月|週|日)に? ?(\\d{1,3}) ?回(?: .*)?$");

    private static final Pattern TIMES_FIRST_JA = Pattern.compile("^(\\d{1,3}) ?回 ?(年|月|週|日)(?: .*)?$");
    private static final Pattern PERIOD_JA = Pattern.compile("^(?:毎|(\\d{1,3}) ?)(年|[かカヶケ箇]?月|週間?|日)$");

    private FrequencyPhrases() {}

    /** The days of the period, where the folded phrase is one of these. */
    static OptionalDouble days(String folded) {
        var every = EVERY.matcher(folded);
        if (every.matches()) {
            return period(number(every.group(1)) * unit(every.group(2)));
        }
        var times = TIMES.matcher(folded);
        if (times.matches()) {
            return period(unit(times.group(4)) / times(times));
        }
        var everyJa = EVERY_JA.matcher(folded);
        if (everyJa.matches()) {
            return period(number(everyJa.group(1)) * unit(everyJa.group(2)));
        }
        var timesFirst = TIMES_FIRST_JA.matcher(folded);
        if (timesFirst.matches()) {
            return period(unit(timesFirst.group(2)) / number(timesFirst.group(1)));
        }
        var periodJa = PERIOD_JA.matcher(folded);
        if (periodJa.matches()) {
            return period((periodJa.group(1) == null ? 1 : number(periodJa.group(1))) * unit(periodJa.group(2)));
        }
        var timesJa = TIMES_JA.matcher(folded);
        return timesJa.matches() ? period(unit(timesJa.group(1)) / number(timesJa.group(2))) : OptionalDouble.empty();
    }

    private static double times(Matcher times) {
        return times.group(1) != null ? number(times.group(1)) : times.group(2) != null ? 1 : 2;
    }

    private static OptionalDouble period(double days) {
        return days > 0 && Double.isFinite(days) ? OptionalDouble.of(days) : OptionalDouble.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static double unit(String word) {
        return switch (word.charAt(word.length() - 1) == '月' ? '月' : word.charAt(0)) {
            case 'y', 'a', '年' -> 365.25;
            case 'm', '月' -> 30.4375;
            case 'w', 's', '週' -> 7;
            case 'h' -> 1 / 24.0;
            default -> 1;
        };
    }
}
