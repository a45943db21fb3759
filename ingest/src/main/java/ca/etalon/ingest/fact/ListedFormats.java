package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A published list of formats: the words that stand in it, and the formats that they mean. */
final class ListedFormats {

    private final Set<String> words;
    private final Set<String> formats;

    private ListedFormats(Set<String> words, Set<String> formats) {
        this.words = words;
        this.formats = formats;
    }

    /** The list under a key; empty where it is missing, which is a problem of the table. */
    static ListedFormats of(YamlNode lists, String key, FormatResolver formats) {
        var node = lists == null ? null : lists.requiredMapping(key);
        if (node == null) {
            return new ListedFormats(Set.of(), Set.of());
        }
        var list = new ListedFormats(Set.copyOf(node.texts("words")), ids(node, "formats", formats));
        node.done();
        return list;
    }

    /** Ids of formats, each of which must be one. */
    static Set<String> ids(YamlNode node, String key, FormatResolver formats) {
        var ids = new HashSet<String>();
        for (var item : node.items(key)) {
            var id = item.as(ScalarKind.TEXT);
            if (id != null && formats != null && !formats.isFormat(id)) {
                item.problem("is no format", "the id of a format of formats.yaml");
            }
            ids.add(id);
        }
        return ids;
    }

    /** Whether a declared format is a word of the list, as the published program compares: in lower case, else as written. */
    boolean hasWord(String declared) {
        return declared != null && words.contains(declared.toLowerCase(Locale.ROOT));
    }

    /** Whether a format is in the list, by a word of it or by what the format or the media type means. */
    boolean has(Format format) {
        boolean isStated = format.raw() != null || format.mediaType() != null;
        return hasWord(format.raw()) || isStated && format.id() != null && formats.contains(format.id());
    }
}
