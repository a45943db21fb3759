package ca.etalon.ingest.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a writer most likely meant. */
final class Nearest {
    private Nearest() {}

    /** The closest of the words, where it is close enough to be a slip of the pen. */
    static Optional<String> to(String word, Collection<String> words) {
        var limit = Math.max(2, word.length() / 3);
        return words.stream()
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    static String unknownKey(String word, Collection<String> known) {
        return "is not a known key"
                + to(word, known).map(near -> ", did you mean " + near + "?").orElse("");
    }

    /** Edits from one word to the other (Levenshtein), without regard to case. */
    private static int distance(String left, String right) {
        var a = left.toLowerCase(Locale.ROOT);
        var b = right.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
