package ca.etalon.ingest.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a vocabulary file, read strictly: every mistake names the file, the line and what is allowed. */
final class VocabularyRow {

    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    VocabularyRow(String file, Node node, Set<String> allowed) {
        this.file = file;
        this.line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            throw problem("expected a mapping with the keys %s".formatted(allowed));
        }
        for (var tuple : mapping.getValue()) {
            var key = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (!allowed.contains(key)) {
                throw new VocabularyException(
                        file, line(tuple.getKeyNode()), "unknown key \"%s\"; allowed are %s".formatted(key, allowed));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw new VocabularyException(
                        file, line(tuple.getKeyNode()), "key \"%s\" is given twice".formatted(key));
            }
        }
    }

    int line() {
        return line;
    }

    VocabularyException problem(String problem) {
        return new VocabularyException(file, line, problem);
    }

    /** The rows of a list of mappings; none where the key is absent. */
    List<VocabularyRow> rows(String key, Set<String> allowed) {
        var rows = new ArrayList<VocabularyRow>();
        for (var node : sequence(key)) {
            rows.add(new VocabularyRow(file, node, allowed));
        }
        return rows;
    }

    /** A mapping inside this one, or null. */
    VocabularyRow row(String key, Set<String> allowed) {
        var node = values.get(key);
        return node == null ? null : new VocabularyRow(file, node, allowed);
    }

    String required(String key) {
        var text = optional(key);
        if (text == null || text.isBlank()) {
            throw problem("\"%s\" is missing".formatted(key));
        }
        return text;
    }

    String optional(String key) {
        var node = values.get(key);
        return node == null ? null : scalar(key, node);
    }

    List<String> strings(String key) {
        return sequence(key).stream().map(node -> scalar(key, node)).toList();
    }

    /** True, false or, for {@code null}, not known; absent means {@code absent}. */
    Boolean flag(String key, Boolean absent) {
        var text = optional(key);
        if (!values.containsKey(key)) {
            return absent;
        }
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "null" -> null;
            default -> throw problem("\"%s\" is %s; allowed are true, false and null".formatted(key, text));
        };
    }

    /** A number, or null where the key is absent. */
    Double number(String key) {
        var text = optional(key);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw problem("\"%s\" is %s; expected a number".formatted(key, text));
        }
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        var text = required(key);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        problem("\"%s\" is %s; allowed are %s".formatted(key, text, List.of(type.getEnumConstants()))));
    }

    private List<Node> sequence(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new VocabularyException(file, line(node), "\"%s\" must be a list".formatted(key));
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new VocabularyException(file, line(node), "\"%s\" must be a single value".formatted(key));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
