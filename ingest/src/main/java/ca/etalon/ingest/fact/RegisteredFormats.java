package ca.etalon.ingest.fact;

import ca.etalon.ingest.fact.FormatTable.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which a declared format names a registration of IANA: a media type, its name, or an extension of it. */
final class RegisteredFormats {

    private final Set<String> mediaTypes;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> formatByExtension = new HashMap<>();

    RegisteredFormats(FormatTable table) {
        mediaTypes = table.registeredMediaTypes;
        mediaTypes.forEach(type -> names.add(type.substring(type.indexOf('/') + 1)));
        var registered = table.byMediaType.entrySet().stream()
                .filter(type -> mediaTypes.contains(type.getKey()))
                .map(type -> type.getValue().id())
                .collect(Collectors.toSet());
        table.byExtension.forEach((extension, entry) -> add(extension, entry, registered));
    }

    private void add(String extension, Entry entry, Set<String> registered) {
        if (registered.contains(entry.id())) {
            formatByExtension.put(extension, entry.id());
        }
    }

    /**
     * Whether a declared format is such a word.
     *
     * @param without ids of formats whose extensions do not count
     */
    boolean isRegistered(String declared, Set<String> without) {
        if (declared == null) {
            return false;
        }
        var alias = FormatTable.alias(declared);
        var word = alias.startsWith(".") ? alias.substring(1) : alias;
        var format = formatByExtension.get(word);
        return format != null && !without.contains(format)
                || names.contains(word)
                || mediaTypes.contains(FormatNames.bareType(word));
    }

    /** The same of the format as it was written but for its case: no point before it, no parameters behind it. */
    boolean isWrittenAsRegistered(String declared, Set<String> without) {
        if (declared == null) {
            return false;
        }
        var word = declared.toLowerCase(Locale.ROOT);
        var format = formatByExtension.get(word);
        return format != null && !without.contains(format) || names.contains(word) || mediaTypes.contains(word);
    }
}
