package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.fact.FormatTable.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Formats that a phrase names among other words ({@code Excel spreadsheet with 4 tabs}), and names that are misspelt by one
 * letter. Both are asked only where no name of the table is met.
 */
final class FormatPhrases {

    private static final Pattern STRUCTURED = Pattern.compile("^[a-z]+/.+\\+(json|xml|zip|gzip|csv)$");
    private static final Pattern TOP_LEVEL = Pattern.compile("^(image|audio|video|font)/.+$");
    private static final Pattern LAST_DIGITS = Pattern.compile("(?<=\\p{L}{2})[ .]?\\d{1,4}(?:\\.\\d+)*$");
    private static final int SHORTEST_CUT = 40;
    private static final int LONGEST_PHRASE = 300;

    private record Phrase(Pattern words, Entry entry) {}

    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Entry> misspelt = new HashMap<>();
    private final FormatTable table;

    FormatPhrases(YamlNode root, FormatTable table) {
        this.table = table;
        var expression =
                new ScalarKind<>("a regular expression", "a regular expression as Java reads it", Pattern::compile);
        for (var row : root.items("phrases")) {
            var entry = table.byId.get(row.requiredText("format"));
            var words = row.required("words", expression);
            if (entry == null) {
                row.problem("format", "is no format of this table", "the id of a row of formats");
            } else if (words != null) {
                phrases.add(new Phrase(words, entry));
            }
            row.done();
        }
        for (var item : root.items("misspelt")) {
            var word = item.as(ScalarKind.TEXT);
            var entry = word == null ? null : table.byAlias.getOrDefault(word, table.byExtension.get(word));
            if (entry == null) {
                item.problem("names no format", "an alias or extension of this table");
            } else {
                misspelt.put(word, entry);
            }
        }
    }

    /** The formats that the phrase names, in the order of the table, or none. */
    List<Entry> in(String said) {
        if (said.length() > LONGEST_PHRASE) {
            return List.of();
        }
        var words = FoldedText.words(said);
        var same = squeezed(words);
        if (same == null) {
            same = cut(said);
        }
        if (same != null) {
            return List.of(same);
        }
        var found = new ArrayList<Entry>();
        for (var phrase : phrases) {
            var matcher = phrase.words().matcher(words);
            if (matcher.find()) {
                // What names a shapefile must not be read as a shape and a file once more.
                words = matcher.replaceAll(" ; ");
                if (!found.contains(phrase.entry())) {
                    found.add(phrase.entry());
                }
            }
        }
        return found.isEmpty() ? misspelt(words) : List.copyOf(found);
    }

    /** The same name with other signs or none between its words, or with a version behind it: GEO JSON, netCDF-4. */
    private Entry squeezed(String words) {
        var bare = words.replace(" ", "");
        var entry = table.bySqueezed.get(bare);
        if (entry == null) {
            entry = table.bySqueezed.get(LAST_DIGITS.matcher(bare).replaceFirst(""));
        }
        return entry;
    }

    /** The one media type that starts with what a short field of a database has left of it. */
    private Entry cut(String said) {
        if (said.length() < SHORTEST_CUT || said.indexOf('/') < 0) {
            return null;
        }
        var starting = table.byMediaType.entrySet().stream()
                .filter(type -> type.getKey().startsWith(said))
                .map(Map.Entry::getValue)
                .distinct()
                .limit(2)
                .toList();
        return starting.size() == 1 ? starting.get(0) : null;
    }

    private List<Entry> misspelt(String word) {
        Entry found = null;
        for (var candidate : misspelt.entrySet()) {
            if (isOneLetterOff(word, candidate.getKey())) {
                if (found != null && found != candidate.getValue()) {
                    return List.of();
                }
                found = candidate.getValue();
            }
        }
        return found == null ? List.of() : List.of(found);
    }

    /** One letter added, dropped or changed behind the first, or two that stand side by side swapped. */
    static boolean isOneLetterOff(String word, String right) {
        if (word.isEmpty() || word.charAt(0) != right.charAt(0) || Math.abs(word.length() - right.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(word.length(), right.length());
        while (same < shorter && word.charAt(same) == right.charAt(same)) {
            same++;
        }
        var rest = word.substring(same);
        var rightRest = right.substring(same);
        if (word.length() != right.length()) {
            var longer = rest.length() > rightRest.length() ? rest : rightRest;
            var other = longer == rest ? rightRest : rest;
            return longer.substring(1).equals(other);
        }
        return !rest.isEmpty() && rest.substring(1).equals(rightRest.substring(1))
                || rest.length() > 1
                        && rest.charAt(0) == rightRest.charAt(1)
                        && rest.charAt(1) == rightRest.charAt(0)
                        && rest.substring(2).equals(rightRest.substring(2));
    }

    /** What the shape of a media type says where nobody knows the type: its suffix, else its top level. */
    Entry ofMediaType(String bare) {
        var suffix = STRUCTURED.matcher(bare);
        if (suffix.matches()) {
            return table.byExtension.get(suffix.group(1).equals("gzip") ? "gz" : suffix.group(1));
        }
        var top = TOP_LEVEL.matcher(bare);
        return top.matches() ? table.byAlias.get(top.group(1)) : null;
    }
}
