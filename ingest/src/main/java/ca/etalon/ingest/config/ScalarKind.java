package ca.etalon.ingest.config;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of value that one word or line of YAML can hold.
 *
 * @param noun completes "is not …": {@code a duration}
 * @param allowed tells the writer what to write
 * @param parse returns the value; null or any {@link RuntimeException} says that the text is not of this kind
 */
public record ScalarKind<T>(String noun, String allowed, Function<String, T> parse) {

    public static final ScalarKind<String> TEXT = new ScalarKind<>("a text", "any text", text -> text);

    public static final ScalarKind<String> ID = matching(
            "[a-z][a-z0-9-]*", "an id", "lower-case letters, digits and hyphens, a letter first, such as vancouver-bc");

    public static final ScalarKind<LocalDate> DATE =
            new ScalarKind<>("a date", "ISO 8601 date such as 2026-08-17", LocalDate::parse);

    /** Zero or longer. */
    public static final ScalarKind<Duration> DURATION =
            new ScalarKind<>("a duration", "ISO 8601 duration such as PT2S", text -> {
                var duration = Duration.parse(text);
                return duration.isNegative() ? null : duration;
            });

    public static final ScalarKind<Long> INTEGER =
            new ScalarKind<>("a whole number", "digits such as 1200", text -> Long.valueOf(text.replace("_", "")));

    public static final ScalarKind<Double> DECIMAL =
            new ScalarKind<>("a number", "a decimal number such as 0.25", ScalarKind::finite);

    public static final ScalarKind<Boolean> BOOL = oneOf("true or false", Map.of("true", true, "false", false));

    /** An absolute http or https address with a host. */
    public static final ScalarKind<URI> WEB_ADDRESS = new ScalarKind<>(
            "a web address", "an absolute http or https URL such as https://data.example.ca", ScalarKind::webAddress);

    /** A text that a regular expression matches as a whole. */
    public static ScalarKind<String> matching(String regex, String noun, String allowed) {
        var pattern = Pattern.compile(regex);
        return new ScalarKind<>(noun, allowed, text -> pattern.matcher(text).matches() ? text : null);
    }

    /** A word out of a closed list. */
    public static <T> ScalarKind<T> oneOf(String noun, Map<String, T> values) {
        return new ScalarKind<>(noun, String.join(", ", new TreeMap<>(values).keySet()), values::get);
    }

    /** A word out of a closed list, as it is written. */
    public static ScalarKind<String> oneOf(String noun, Collection<String> words) {
        var allowed = words.stream().sorted().collect(Collectors.joining(", "));
        return new ScalarKind<>(noun, allowed, text -> words.contains(text) ? text : null);
    }

    /** A constant of an enum, written {@code documented-api} (or {@code DOCUMENTED_API}). */
    public static <E extends Enum<E>> ScalarKind<E> constantOf(Class<E> type) {
        var allowed = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        return new ScalarKind<>(
                "one of the words allowed",
                allowed,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** The value, or null where the text is not of this kind. */
    public T read(String text) {
        try {
            return parse.apply(text);
        } catch (RuntimeException notOfThisKind) {
            return null;
        }
    }

    private static Double finite(String text) {
        var value = Double.valueOf(text);
        return Double.isFinite(value) ? value : null;
    }

    private static URI webAddress(String text) {
        var uri = URI.create(text);
        var isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        return isWeb && uri.getHost() != null && uri.getUserInfo() == null ? uri : null;
    }
}
