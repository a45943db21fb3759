package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the tables of {@code conf/vocab} are read: a name belongs to one row, and a constant is written as it is stored. */
final class VocabularyNames {

    private VocabularyNames() {}

    /**
     * Adds a name in the form it is looked up by. Where another row has it already, that is a mistake of {@code at}, and the
     * earlier row keeps it.
     */
    static <V> void put(Map<String, V> names, YamlNode at, String name, V row, Function<V, String> idOf) {
        var earlier = names.putIfAbsent(name, row);
        if (earlier != null && !idOf.apply(earlier).equals(idOf.apply(row))) {
            at.problem("already belongs to " + idOf.apply(earlier), "a name that no other row has");
        }
    }

    /** The entries of a list that makes no sense without one: that it is empty or missing is a mistake of the row. */
    static List<YamlNode> atLeastOne(YamlNode row, String key) {
        var items = row.items(key);
        if (!row.has(key) || items.isEmpty() && row.isSound()) {
            row.problem(key, row.has(key) ? "is empty" : "is missing", "a list of at least one name");
        }
        return items;
    }

    /** A constant in capitals, as the catalogue stores it. */
    static <E extends Enum<E>> ScalarKind<E> constantOf(Class<E> type) {
        return ScalarKind.oneOf(
                "one of the words allowed",
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, constant -> constant)));
    }
}
