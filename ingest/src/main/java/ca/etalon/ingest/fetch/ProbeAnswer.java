package ca.etalon.ingest.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Head and first bytes of an answer, of whatever status.
 *
 * @param requested the address asked for first; {@code answered} the one that answered, after redirects
 * @param headers names in lower case; values as received
 * @param first the first bytes of the body, content coding undone as far as they go
 * @param cut whether there was, or may have been, more than {@code first}
 * @param received bytes of bodies received, of redirects and retries too
 * @param requests sent for it, redirects and retries included, robots.txt left out
 * @param redirects followed
 */
public record ProbeAnswer(
        URI requested,
        URI answered,
        String method,
        int status,
        Map<String, List<String>> headers,
        byte[] first,
        boolean cut,
        long received,
        int requests,
        int redirects,
        Instant at) {
    private static final Pattern TOTAL = Pattern.compile("bytes\\s+(?:\\d+-\\d+|\\*)/(\\d{1,18})");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    /** The first value of a header, or null. */
    public String header(String name) {
        var values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    public ContentType contentType() {
        return ContentType.parse(header("content-type"));
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Bytes of the whole, as the answer states them, of a part of it too. */
    public OptionalLong wholeLength() {
        if (status == 206 || status == 416) {
            return number(TOTAL, header("content-range"));
        }
        return header("content-encoding") == null ? number(LENGTH, header("content-length")) : OptionalLong.empty();
    }

    private static OptionalLong number(Pattern pattern, String text) {
        var matcher = pattern.matcher(text == null ? "" : text.strip());
        return matcher.matches()
                ? OptionalLong.of(Long.parseLong(matcher.group(matcher.groupCount())))
                : OptionalLong.empty();
    }
}
