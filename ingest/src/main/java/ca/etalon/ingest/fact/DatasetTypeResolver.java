package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.DatasetType;
import ca.etalon.ingest.catalogue.DatasetType.By;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.config.YamlNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells which type of municipal data a record is, by the phrases of {@code conf/vocab/dataset-types.yaml}.
 *
 * <p>The longest phrase in the title decides. Two types by phrases of one length, or by two forms of the title, are
 * none; so is a phrase of what is no type. Only where the title shows nothing at all is a keyword believed, when all
 * that show a type show the same.
 */
public final class DatasetTypeResolver {

    /** Titles that are longer are descriptions, or meant to keep us busy: what is behind this is not read. */
    private static final int MOST_WORDS = 40;

    private final DatasetTypeTable table;
    private final Remembered<String, Set<String>> ofKeyword;

    DatasetTypeResolver(YamlNode root) {
        this.table = new DatasetTypeTable(root);
        this.ofKeyword = new Remembered<>(keyword -> ofWhole(TypeWords.of(keyword)));
    }

    /** The type of a record of that title and those keywords. */
    public DatasetType resolve(LocalizedText title, List<String> keywords) {
        var titles = Stream.of(title.text(), title.en(), title.fr())
                .filter(Objects::nonNull)
                .distinct()
                .map(DatasetTypeResolver::words)
                .toList();
        boolean people = titles.stream().anyMatch(table::isAboutPeople);
        var shown = new TreeSet<String>();
        titles.forEach(words -> shown.addAll(ofTitle(words)));
        if (!shown.isEmpty()) {
            return only(shown, By.TITLE, people);
        }
        keywords.stream().limit(MOST_WORDS).forEach(keyword -> shown.addAll(ofKeyword.of(keyword)));
        shown.remove(DatasetTypeTable.OTHER);
        return only(shown, By.KEYWORD, people);
    }

    private static DatasetType only(Set<String> shown, By by, boolean people) {
        var type = shown.size() == 1 ? shown.iterator().next() : DatasetTypeTable.OTHER;
        return type.equals(DatasetTypeTable.OTHER)
                ? new DatasetType(null, null, people)
                : new DatasetType(type, by, people);
    }

    private static List<String> words(String title) {
        var all = TypeWords.of(title);
        return all.subList(0, Math.min(all.size(), MOST_WORDS));
    }

    /** What the longest phrase shows. */
    private Set<String> ofTitle(List<String> words) {
        var bare = words.stream().filter(word -> !table.isNoise(word)).toList();
        for (int length = Math.min(words.size(), table.longest()); length > 0; length--) {
            var shown = new TreeSet<String>();
            for (int from = 0; from + length <= words.size(); from++) {
                shown.addAll(table.inside(words.subList(from, from + length)));
            }
            if (length == bare.size()) {
                shown.addAll(table.whole(bare));
            }
            if (length == words.size()) {
                shown.addAll(table.whole(words));
            }
            if (!shown.isEmpty()) {
                return shown;
            }
        }
        return Set.of();
    }

    private Set<String> ofWhole(List<String> words) {
        var shown = new TreeSet<>(table.inside(words));
        shown.addAll(table.whole(words));
        return shown;
    }
}
