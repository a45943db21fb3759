package ca.etalon.ingest.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names of months and weekdays of {@code conf/vocab/dates.yaml}, folded. */
record DateWords(Map<String, Integer> months, Map<String, Integer> weekdays) {

    static Set<String> fileKeys() {
        return Set.of("months", "weekdays");
    }

    static DateWords of(VocabularyRow file) {
        return new DateWords(words(file, "months", 12), words(file, "weekdays", 7));
    }

    private static Map<String, Integer> words(VocabularyRow file, String key, int most) {
        var words = new HashMap<String, Integer>();
        for (var row : file.rows(key, Set.of("number", "words"))) {
            row.required("number");
            double number = row.number("number");
            if (number < 1 || number > most || number != Math.rint(number)) {
                throw row.problem("\"number\" is %s; allowed are 1 to %d".formatted(row.required("number"), most));
            }
            for (var word : row.strings("words")) {
                if (words.put(FoldedText.words(word), (int) number) != null) {
                    throw row.problem("\"%s\" is given twice in %s".formatted(word, key));
                }
            }
        }
        return Map.copyOf(words);
    }
}
