package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.YamlNode;
import java.util.List;

/** The table of publishers: words that tell a unit of the government, and words that tell of someone else. */
final class PublisherWords {

    private final List<String> units;
    private final List<String> others;

    PublisherWords(YamlNode root) {
        units = folded(root, "units");
        others = folded(root, "others");
    }

    private static List<String> folded(YamlNode root, String key) {
        return root.texts(key).stream()
                .map(word -> " " + FoldedText.words(word) + " ")
                .toList();
    }

    /** Whether a folded name tells a department or office, and nobody else. */
    boolean isUnit(String folded) {
        return !isOther(folded) && units.stream().anyMatch((" " + folded + " ")::contains);
    }

    /** Whether a folded name tells of another order of government, an agency or a company. */
    boolean isOther(String folded) {
        return others.stream().anyMatch((" " + folded + " ")::contains);
    }
}
