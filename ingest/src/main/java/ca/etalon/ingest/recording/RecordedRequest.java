package ca.etalon.ingest.recording;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to a recorded host, as far as recordings tell requests apart.
 *
 * @param host in lower case, without port
 * @param path decoded
 * @param query decoded; of a repeated parameter the first value
 * @param target path and query as sent
 */
public record RecordedRequest(String host, String path, Map<String, String> query, String target) {

    static RecordedRequest of(String host, URI uri) {
        var target = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        return new RecordedRequest(host, uri.getPath(), parameters(uri.getRawQuery()), target);
    }

    /** A parameter that counts something, or {@code otherwise} where it is absent. */
    int count(String parameter, int otherwise) throws BadParameterException {
        var text = query.get(parameter);
        if (text == null) {
            return otherwise;
        }
        try {
            var value = Integer.parseInt(text);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a negative one
        }
        throw new BadParameterException(parameter + " is not a whole number of zero or more: " + text);
    }

    private static Map<String, String> parameters(String rawQuery) {
        var parameters = new LinkedHashMap<String, String>();
        if (rawQuery != null) {
            for (var pair : rawQuery.split("&")) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.putIfAbsent(decode(name), decode(value));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What the platform would answer with 400. */
    static final class BadParameterException extends Exception {
        private static final long serialVersionUID = 1;

        BadParameterException(String message) {
            super(message);
        }
    }
}
