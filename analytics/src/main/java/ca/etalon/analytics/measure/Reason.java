package ca.etalon.analytics.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * One reason for which there is no value, as measurements state it: {@code PLATFORM_CANNOT licence,rights}. Several
 * stand in one text, with semicolons.
 *
 * @param code which reason it is
 * @param detail what it is about, with commas; empty where the code says all
 */
public record Reason(String code, String detail) {
    /** There is no value, but the range in which it lies is known. */
    public static final String BOUNDS_ONLY = "BOUNDS_ONLY";

    /**
     * There is a value, as what was sought was found; had it not been, there would be none. To count it where it is found
     * alone would count good news alone.
     */
    public static final String ABSENCE_UNTOLD = "ABSENCE_UNTOLD";

    private static final String BETWEEN = "; ";

    /** As a measurement states it. */
    public String written() {
        return detail.isEmpty() ? code : code + " " + detail;
    }

    /** Several, each as it is written, in one text. */
    public static String joined(Collection<String> written) {
        return String.join(BETWEEN, written);
    }

    /** The reasons of a text; none where it is null. Other writers set a colon behind the code. */
    public static List<Reason> read(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(BETWEEN)).map(Reason::one).toList();
    }

    private static Reason one(String written) {
        var parts = written.split("[: ]+", 2);
        return new Reason(parts[0], parts.length < 2 ? "" : parts[1]);
    }

    /** What it is about, one by one. */
    public List<String> details() {
        return detail.isEmpty() ? List.of() : List.of(detail.split(",\\s*"));
    }
}
