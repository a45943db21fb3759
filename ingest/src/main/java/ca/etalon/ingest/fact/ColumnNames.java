package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the names of columns say: the table {@code conf/vocab/column-names.yaml}, whose head explains its phrases. */
final class ColumnNames {

    /** What a column is. */
    enum Kind {
        IDENTIFIER,
        ID,
        DATE,
        PERIOD,
        PLACE,
        AREA,
        GROUP,
        MEASURE,
        SYSTEM,
        /** None of these, though it looks like one. */
        OTHER
    }

    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final Pattern PHRASE = Pattern.compile("(\\^|\\*)?([^^*$]+)(\\$)?");
    /** Between the words of PermitNum, and around the year in Ward2016Name. */
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

    /** A longer name is a sentence, whose beginning tells enough. */
    private static final int MOST_WORDS = 12;

    private static final int SHORTEST_WORD_WITH_ENDING = 5;

    /** By phrase, with the marks for the beginning and the end of a name. */
    private final Map<String, Set<Kind>> phrases = new HashMap<>();

    private final Map<String, Set<Kind>> withoutGaps = new HashMap<>();
    private final Map<String, Set<Kind>> endings = new TreeMap<>();
    private final Remembered<String, Set<Kind>> decided = new Remembered<>(this::decide);
    private int longest = 1;

    ColumnNames(YamlNode root) {
        root.requiredList("names", row -> {
            var kind = row.required("kind", VocabularyNames.constantOf(Kind.class));
            row.requiredText("source");
            for (String language : LANGUAGES) {
                VocabularyNames.atLeastOne(row, language).forEach(item -> add(item, kind));
            }
            return row.build(() -> row);
        });
    }

    private void add(YamlNode item, Kind kind) {
        var said = item.as(ScalarKind.TEXT);
        if (said == null || kind == null) {
            return;
        }
        var parts = PHRASE.matcher(said.strip());
        var words = parts.matches() ? words(parts.group(2)) : "";
        if (words.isEmpty()) {
            item.problem("is no phrase: " + said, "words, with ^ or * before them or $ behind them");
        } else if ("*".equals(parts.group(1))) {
            endings.computeIfAbsent(words, first -> EnumSet.noneOf(Kind.class)).add(kind);
        } else {
            var marked = (parts.group(1) == null ? "" : "^") + words + (parts.group(3) == null ? "" : "$");
            phrases.computeIfAbsent(marked, first -> EnumSet.noneOf(Kind.class)).add(kind);
            withoutGaps
                    .computeIfAbsent(words.replace(" ", ""), first -> EnumSet.noneOf(Kind.class))
                    .add(kind);
            longest = Math.max(longest, words.split(" ").length);
        }
    }

    /** The kinds of a column: what its name shows, or where that shows nothing its label. */
    Set<Kind> of(String name, String title) {
        var shown = name == null ? Set.<Kind>of() : decided.of(name);
        return shown.isEmpty() && title != null ? decided.of(title) : shown;
    }

    private Set<Kind> decide(String name) {
        var words = words(name).split(" ", MOST_WORDS + 1);
        int count = Math.min(words.length, MOST_WORDS);
        var whole = phrases.get("^" + String.join(" ", words) + "$");
        if (whole == null) {
            whole = withoutGaps.get(String.join("", words));
        }
        if (whole != null) {
            return whole;
        }
        for (int length = Math.min(longest, count); length > 0; length--) {
            var shown = EnumSet.noneOf(Kind.class);
            for (int from = 0; from + length <= count; from++) {
                var run = String.join(" ", List.of(words).subList(from, from + length));
                shown.addAll(phrases.getOrDefault(run, Set.of()));
                if (from == 0) {
                    shown.addAll(phrases.getOrDefault("^" + run, Set.of()));
                }
                if (from + length == words.length) {
                    shown.addAll(phrases.getOrDefault(run + "$", Set.of()));
                }
            }
            if (!shown.isEmpty()) {
                return shown;
            }
        }
        return byEnding(words);
    }

    private static String words(String name) {
        return FoldedText.words(HUMP.matcher(name).replaceAll(" "));
    }

    private Set<Kind> byEnding(String[] words) {
        var shown = EnumSet.noneOf(Kind.class);
        for (String word : words) {
            endings.forEach((ending, kinds) -> {
                if (word.length() >= SHORTEST_WORD_WITH_ENDING && word.endsWith(ending)) {
                    shown.addAll(kinds);
                }
            });
        }
        return shown;
    }
}
