package ca.etalon.ingest.platform.answer;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The query part of page addresses: a page knows from its own address where it stands, so no state is kept between pages. */
public final class Query {

    private Query() {}

    /** {@code path?name=value&…}, encoded, in the order of the map. */
    public static String of(String path, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> encode(p.getKey()) + "=" + encode(p.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** The value of a parameter, decoded, or null. */
    public static String parameter(URI uri, String name) {
        var query = uri.getRawQuery();
        for (var pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && decode(pair.substring(0, equals)).equals(name)) {
                return decode(pair.substring(equals + 1));
            }
        }
        return null;
    }

    /** The value of a parameter as a whole number, or {@code otherwise}. */
    public static long number(URI uri, String name, long otherwise) {
        var text = parameter(uri, name);
        return text != null && text.matches("\\d{1,15}") ? Long.parseLong(text) : otherwise;
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
