package ca.etalon.ingest.content;

import ca.etalon.ingest.catalogue.ColumnRow.Type;

/** One column as its values come by: how many, how many of them empty, and the type that fits them all. */
final class ColumnSum {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_DESCRIPTION = 2_000;
    /** Columns of one table that are kept; wider tables are matrices, whose columns are values. */
    static final int MOST_COLUMNS = 2_000;

    private final String name;
    private Type type = Type.UNKNOWN;
    private long seen;
    private long empty;
    private boolean otherDates;

    ColumnSum(String name) {
        this.name = cut(name, LONGEST_NAME);
    }

    String name() {
        return name;
    }

    Type type() {
        return type;
    }

    long seen() {
        return seen;
    }

    long empty() {
        return empty;
    }

    /** Whether all dates of a column of dates are written as ISO 8601 writes them; null where it holds none. */
    Boolean isoDates() {
        return type == Type.DATE || type == Type.DATE_TIME ? Boolean.valueOf(!otherDates) : null;
    }

    /** Counts a written value. */
    void see(String value) {
        if (ValueTypes.isEmpty(value)) {
            seeEmpty();
        } else {
            var shown = ValueTypes.of(value);
            boolean isMoment = shown == Type.DATE || shown == Type.DATE_TIME;
            otherDates |= isMoment && !otherDates && !ValueTypes.isIsoMoment(value);
            see(shown);
        }
    }

    /** Counts a value of a known type. */
    void see(Type value) {
        seen++;
        type = ValueTypes.join(type, value);
    }

    void seeEmpty() {
        seen++;
        empty++;
    }

    static String cut(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
