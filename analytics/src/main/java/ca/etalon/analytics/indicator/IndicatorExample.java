package ca.etalon.analytics.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * A declared example of an indicator: a row of which only some facts are given, and what the indicator must say of it.
 *
 * @param given facts by column; what is not given is absent, as in the row of a record that states nothing
 * @param expect a credit or quantity, {@link #UNKNOWN} or {@link #NOT_COUNTED}
 * @param line where it stands
 */
public record IndicatorExample(Map<String, Object> given, String expect, int line) {
    public static final String UNKNOWN = "unknown";
    public static final String NOT_COUNTED = "not-counted";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

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
