package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.ColumnVocabulary;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the field lists of platforms mean by the names of types: the table {@code conf/vocab/column-types.yaml}. */
public final class ColumnTypes {

    /** Not at the beginning: PostgreSQL writes {@code _text} for a list of texts. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=.)[\\s_-]+");

    private static final Pattern MEASURE = Pattern.compile("\\([^)]*\\)$");
    private static final Pattern PREFIX = Pattern.compile("^(?:.*[#/:])(?=[^#/:]+$)");

    private final Map<ColumnVocabulary, Map<String, Entry>> types = new EnumMap<>(ColumnVocabulary.class);

    private record Entry(String id, ColumnRow.Type type) {}

    ColumnTypes(YamlNode root) {
        root.requiredList("types", row -> {
            row.requiredText("source");
            row.text("note");
            var items = VocabularyNames.atLeastOne(row, "names");
            var vocabulary = row.required("vocabulary", VocabularyNames.constantOf(ColumnVocabulary.class));
            var type = row.required("type", VocabularyNames.constantOf(ColumnRow.Type.class));
            if (vocabulary != null && type != null) {
                var names = types.computeIfAbsent(vocabulary, first -> new HashMap<>());
                var entry = new Entry(type.name(), type);
                for (var item : items) {
                    var name = item.as(ScalarKind.TEXT);
                    if (name != null) {
                        VocabularyNames.put(names, item, key(name), entry, Entry::id);
                    }
                }
            }
            return row.build(() -> row);
        });
    }

    /** The type that is meant; UNKNOWN where none is said, or one that the table does not have. */
    public ColumnRow.Type of(ColumnVocabulary vocabulary, String said) {
        if (vocabulary == null || PlainText.isBlank(said)) {
            return ColumnRow.Type.UNKNOWN;
        }
        var names = types.getOrDefault(vocabulary, Map.of());
        var found = names.get(key(said));
        if (found == null && vocabulary == ColumnVocabulary.XSD) {
            found = names.get(key(PREFIX.matcher(said.strip()).replaceFirst("")));
        }
        return found == null ? ColumnRow.Type.UNKNOWN : found.type();
    }

    /** {@code Calendar date} and {@code calendar_date} are one name, {@code numeric(10,2)} is {@code numeric}. */
    private static String key(String name) {
        var bare = MEASURE.matcher(name.strip()).replaceFirst("").strip();
        return BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
