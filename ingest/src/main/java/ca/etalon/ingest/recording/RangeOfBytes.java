package ca.etalon.ingest.recording;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one range that a request asks for. Source: RFC 9110 §14; several ranges, and what is no range, count as none.
 *
 * @param to the byte after the last one
 */
record RangeOfBytes(int from, int to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    static Optional<RangeOfBytes> asked(String header, int length) {
        var matcher = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            return of(Math.max(0, length - Integer.parseInt(matcher.group(2))), length, length);
        }
        var last = matcher.group(2).isEmpty() ? length : Integer.parseInt(matcher.group(2)) + 1;
        return of(Integer.parseInt(matcher.group(1)), Math.min(last, length), length);
    }

    private static Optional<RangeOfBytes> of(int from, int to, int length) {
        return from < to && to <= length ? Optional.of(new RangeOfBytes(from, to)) : Optional.empty();
    }

    /** Value of Content-Range. */
    String header(int length) {
        return "bytes " + from + "-" + (to - 1) + "/" + length;
    }
}
