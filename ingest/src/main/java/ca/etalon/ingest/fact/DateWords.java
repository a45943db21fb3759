package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.HashMap;
import java.util.Map;

/** The names of months and weekdays of {@code conf/vocab/dates.yaml}, folded. */
record DateWords(Map<String, Integer> months, Map<String, Integer> weekdays) {

    static DateWords of(YamlNode root) {
        return new DateWords(words(root, "months", 12), words(root, "weekdays", 7));
    }

    private static Map<String, Integer> words(YamlNode root, String key, int most) {
        var ordinal = new ScalarKind<>("a number of " + key, "1 to " + most, text -> {
            int number = Integer.parseInt(text);
            return number >= 1 && number <= most ? number : null;
        });
        var words = new HashMap<String, Integer>();
        root.requiredList(key, row -> {
            var number = row.required("number", ordinal);
            for (var item : row.items("words")) {
                var word = item.as(ScalarKind.TEXT);
                if (word != null && number != null) {
                    VocabularyNames.put(words, item, FoldedText.words(word), number, String::valueOf);
                }
            }
            return row.build(() -> number);
        });
        return Map.copyOf(words);
    }
}
