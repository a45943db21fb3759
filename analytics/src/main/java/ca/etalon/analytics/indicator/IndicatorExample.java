package ca.etalon.analytics.indicator;

import ca.etalon.analytics.measure.IndicatorDefinition;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A declared example of an indicator: a row of which only some facts are given, and what the indicator must say of it.
 *
 * @param given facts by column; what is not given is absent, as in the row of a record that states nothing
 * @param expect a credit or quantity, a range such as {@code 0.2..0.5}, {@link #UNKNOWN} or {@link #NOT_COUNTED}
 * @param line where it stands
 */
public record IndicatorExample(Map<String, Object> given, String expect, int line) {
    public static final String UNKNOWN = "unknown";
    public static final String NOT_COUNTED = "not-counted";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** The one number that is expected, or the two ends of a range. */
    double[] bounds() {
        return bounds(expect);
    }

    /** @throws NumberFormatException where the text is neither a number nor two */
    static double[] bounds(String expect) {
        return Arrays.stream(expect.split(Pattern.quote(IndicatorDefinition.Example.TO), 2))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The facts on one line. */
    String givenText() {
        try {
            return JSON.writeValueAsString(new TreeMap<>(given));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link ca.etalon.analytics.measure.IndicatorDefinition.Example} words it. */
    String expectText() {
        return switch (expect) {
            case UNKNOWN -> null;
            case NOT_COUNTED -> "not counted";
            default -> expect;
        };
    }
}
