package ca.etalon.analytics.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/**
 * The definitions an edition used, stored beside it as {@code _editions/E/definitions.json}, so that the report shows
 * what was computed and not what the configuration says today.
 *
 * @param indicators in the order they are shown: by dimension, then as declared
 * @param frameworks in the order they are shown
 * @param groups of governments, in the order they are shown
 * @param classifiers decisions about rows, with their errors
 */
public record Definitions(
        List<IndicatorDefinition> indicators,
        List<FrameworkDefinition> frameworks,
        List<GroupDefinition> groups,
        List<ClassifierDefinition> classifiers) {
    public static final String FILE = "definitions.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    public Definitions {
        indicators = List.copyOf(indicators);
        frameworks = List.copyOf(frameworks);
        groups = groups == null ? List.of() : List.copyOf(groups);
        classifiers = classifiers == null ? List.of() : List.copyOf(classifiers);
    }

    public Optional<IndicatorDefinition> indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    public Optional<FrameworkDefinition> framework(String id) {
        return frameworks.stream()
                .filter(framework -> framework.id().equals(id))
                .findFirst();
    }

    /** The JSON text; the same definitions give the same text. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #toJson} wrote; an unknown or malformed text throws. */
    public static Definitions fromJson(String text) {
        try {
            return JSON.readValue(text, Definitions.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the definitions of an edition: " + e.getOriginalMessage(), e);
        }
    }
}
