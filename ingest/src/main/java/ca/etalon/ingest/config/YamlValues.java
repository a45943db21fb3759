package ca.etalon.ingest.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Free YAML as plain Java values. Of unquoted words, only {@code true}, {@code false}, {@code null}, {@code ~} and decimal
 * numbers are not text; dates, {@code yes} and {@code ON} are.
 */
final class YamlValues {
    private YamlValues() {}

    static Object of(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.getValue().forEach(tuple -> map.put(keyOf(tuple.getKeyNode()), of(tuple.getValueNode())));
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(YamlValues::of).collect(Collectors.toList());
        }
        return scalar((ScalarNode) node);
    }

    private static Object scalar(ScalarNode node) {
        var text = node.getValue();
        if (node.getTag().equals(Tag.NULL)) {
            return null;
        }
        Object value = null;
        if (node.getTag().equals(Tag.BOOL)) {
            value = ScalarKind.BOOL.read(text);
        } else if (node.getTag().equals(Tag.INT)) {
            value = ScalarKind.INTEGER.read(text);
        } else if (node.getTag().equals(Tag.FLOAT)) {
            value = ScalarKind.DECIMAL.read(text);
        }
        return value == null ? text : value;
    }

    private static String keyOf(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : String.valueOf(of(key));
    }
}
