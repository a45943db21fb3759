package ca.etalon.ingest.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words of a title as types are looked for among them: folded, without articles, in the singular. */
final class TypeWords {
    private static final Set<String> ARTICLES = Set.of(("the of and a an in for to at by with on"
                    + " de des du d la le les l et au aux en sur par pour dans un une")
            .split(" "));
    private static final int SHORT = 4;

    private TypeWords() {}

    static List<String> of(String text) {
        return Arrays.stream(FoldedText.words(text).split(" "))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .map(TypeWords::singular)
                .toList();
    }

    /** As good as comparing needs: the same is done to both sides. */
    private static String singular(String word) {
        if (word.length() > SHORT && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > SHORT && word.endsWith("aux")) {
            return word.substring(0, word.length() - 3) + (word.endsWith("eaux") ? "au" : "al");
        }
        return word.length() >= SHORT && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
