package ca.etalon.ingest.config;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A record and the node it was read from, so that a check across files can still name the line.
 *
 * @param value null where the entry itself has mistakes; its id still counts as declared
 */
record Placed<T>(YamlNode node, T value) {

    static <T> Placed<T> of(YamlNode node, Function<YamlNode, T> reader) {
        return new Placed<>(node, node.isMapping() ? reader.apply(node) : wrong(node));
    }

    static <T> List<T> values(List<Placed<T>> placed) {
        return placed.stream().map(Placed::value).filter(Objects::nonNull).toList();
    }

    /** The id as written, sound or not, or null. */
    String id() {
        return node.isMapping() ? node.textAsWritten("id") : null;
    }

    private static <T> T wrong(YamlNode node) {
        node.problem("is not an entry", "key: value pairs");
        return null;
    }
}
