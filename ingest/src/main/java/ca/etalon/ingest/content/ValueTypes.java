package ca.etalon.ingest.content;

import ca.etalon.ingest.catalogue.ColumnRow.Type;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a written value is, in English and French spellings.
 *
 * <p>A number with a leading zero is a code and so a text; eight digits are a number, since nothing tells them to be a date.
 * Lengths are bounded before any pattern is tried.
 */
final class ValueTypes {

    private static final int LONGEST_SCALAR = 64;
    private static final Set<String> EMPTY =
            Set.of("null", "\\n", "n/a", "#n/a", "nan", "<null>", "(null)", "n/d", "s.o.", "s/o");
    private static final Set<String> TRUTH =
            Set.of("true", "false", "yes", "no", "oui", "non", "vrai", "faux", "y", "n", "t", "f");

    /** No-break and thin spaces separate thousands in French. */
    private static final String SPACE = "[ \\u00A0\\u202F\\u2009]";

    private static final Pattern INTEGER = Pattern.compile("[+-]?(?:0|[1-9]\\d{0,18})");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:0|[1-9]\\d{0,17})?[.,]\\d{1,20}(?:[eE][+-]?\\d{1,3})?"
                    + "|[+-]?\\d{1,18}[.,]?[eE][+-]?\\d{1,3}|[+-]?\\d{1,18}\\.");
    private static final Pattern GROUPED = Pattern.compile(
            "[+-]?(?:[1-9]\\d{0,2}(?:(?:,\\d{3})+|(?:" + SPACE + "\\d{3})+)|\\d{1,18})(?:[.,]\\d{1,9})?");
    private static final Pattern AROUND_NUMBER = Pattern.compile(
            "^(-?)(?:(?:CA|CAD|US|C)?" + SPACE + "?[$€£])" + SPACE + "?(?=[-\\d.])|" + SPACE + "?(?:[$€£%]|CAD)$");

    private static final String MONTH = "(?:jan|f[eé]v|feb|mar|avr|apr|mai|may|juin|jun|juil|jul|ao[uû]|aug|sep|oct|nov"
            + "|d[eé]c)[a-zéû]{0,7}\\.?";
    private static final Pattern DATE =
            Pattern.compile("[12]\\d{3}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])"
                    + "|(?:0?[1-9]|[12]\\d|3[01])[-/.](?:0?[1-9]|[12]\\d|3[01])[-/.](?:[12]\\d{3}|\\d{2})"
                    + "|(?:0?[1-9]|[12]\\d|3[01])(?:er)?[ -]" + MONTH + "[ -,]{1,2}(?:[12]\\d{3}|\\d{2})"
                    + "|" + MONTH + "[ -](?:0?[1-9]|[12]\\d|3[01]),? ?[12]\\d{3}");
    private static final Pattern TIME = Pattern.compile(
            "\\d{1,2}:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?: ?[aApP]\\.?[mM]\\.?)?(?: ?(?:Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?"
                    + "|\\d{1,2} ?h(?: ?[0-5]\\d)?");
    /** ISO 8601 in its extended form; a blank before the time, as RFC 3339 allows it, is let pass. */
    private static final Pattern ISO_MOMENT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?)?");

    private static final Pattern SHAPE = Pattern.compile("(?i)(?:SRID=\\d{1,6};)?(?:MULTI)?"
            + "(?:POINT|LINESTRING|POLYGON|CURVE|SURFACE|GEOMETRYCOLLECTION|CIRCULARSTRING|COMPOUNDCURVE)"
            + " ?(?:Z|M|ZM)? ?(?:\\(.*|EMPTY)");
    private static final Pattern PAIR = Pattern.compile("\\(?-?\\d{1,3}\\.\\d{3,20}°?,? ?-?\\d{1,3}\\.\\d{3,20}°?\\)?");

    private ValueTypes() {}

    /** Whether the value says that there is none. */
    static boolean isEmpty(String value) {
        return value == null
                || value.isBlank()
                || value.length() <= 8 && EMPTY.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a date, with or without a time, is written as ISO 8601 writes it. */
    static boolean isIsoMoment(String value) {
        return ISO_MOMENT.matcher(value.strip()).matches();
    }

    /** The type of one value that is not empty. */
    static Type of(String said) {
        var value = said.strip();
        char first = value.charAt(0);
        if (first == '{' || first == '[') {
            return structure(value);
        }
        var head = value.length() > LONGEST_SCALAR ? value.substring(0, LONGEST_SCALAR) : value;
        if (SHAPE.matcher(head).matches()) {
            return Type.GEOMETRY;
        }
        return value.length() > LONGEST_SCALAR ? Type.TEXT : scalar(value);
    }

    private static Type structure(String value) {
        char last = value.charAt(value.length() - 1);
        if (value.charAt(0) == '{' ? last != '}' : last != ']') {
            return Type.TEXT;
        }
        boolean isShape = value.contains("coordinates") && value.contains("type");
        return isShape ? Type.GEOMETRY : Type.STRUCTURE;
    }

    private static Type scalar(String value) {
        if (INTEGER.matcher(value).matches()) {
            return Type.INTEGER;
        }
        if (TRUTH.contains(value.toLowerCase(Locale.ROOT))) {
            return Type.BOOLEAN;
        }
        char last = value.charAt(value.length() - 1);
        boolean mayBeNumber = Character.isDigit(last) || ".$€£%D".indexOf(last) >= 0;
        if (mayBeNumber && isNumber(value)) {
            return Type.NUMBER;
        }
        if (TIME.matcher(value).matches()) {
            return Type.TIME;
        }
        var moment = moment(value);
        if (moment != null) {
            return moment;
        }
        return PAIR.matcher(value).matches() ? Type.GEOMETRY : Type.TEXT;
    }

    private static boolean isNumber(String value) {
        var bare = AROUND_NUMBER.matcher(value).replaceAll("$1");
        if (!bare.equals(value)) {
            bare = AROUND_NUMBER.matcher(bare).replaceAll("$1");
            return GROUPED.matcher(bare).matches() || NUMBER.matcher(bare).matches();
        }
        boolean isCode = value.length() > 1 && value.charAt(0) == '0' && Character.isDigit(value.charAt(1));
        return NUMBER.matcher(value).matches()
                || !isCode && GROUPED.matcher(value).matches();
    }

    private static Type moment(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        if (DATE.matcher(lower).matches()) {
            return Type.DATE;
        }
        for (int at = nextGap(lower, 6); at > 0; at = nextGap(lower, at + 1)) {
            boolean isDate = DATE.matcher(lower.substring(0, at).strip()).matches();
            if (isDate && TIME.matcher(value.substring(at + 1).strip()).matches()) {
                return Type.DATE_TIME;
            }
        }
        return null;
    }

    private static int nextGap(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == 't' && Character.isDigit(text.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** What a column is that holds values of both types. */
    static Type join(Type one, Type other) {
        if (one == other || other == Type.UNKNOWN) {
            return one;
        }
        if (one == Type.UNKNOWN) {
            return other;
        }
        if (isOneOf(one, other, Type.INTEGER, Type.NUMBER)) {
            return Type.NUMBER;
        }
        if (isOneOf(one, other, Type.DATE, Type.DATE_TIME)) {
            return Type.DATE_TIME;
        }
        return isOneOf(one, other, Type.STRUCTURE, Type.GEOMETRY) ? Type.STRUCTURE : Type.TEXT;
    }

    private static boolean isOneOf(Type one, Type other, Type a, Type b) {
        return (one == a || one == b) && (other == a || other == b);
    }
}
