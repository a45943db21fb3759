package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the languages that a record declares. */
public final class LanguageResolver {

    private static final Pattern AUTHORITY = Pattern.compile("^https?://.*[/#]([^/#]+)/?$");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[|,]\\s*|\\s+(?:and|et|&)\\s+");
    /** Some portals hand a list over as its JSON text. */
    private static final Pattern LIST_SIGNS = Pattern.compile("[\\[\\]\"]");

    /** A prefix of a vocabulary whose meaning the context of the document told. */
    private static final Pattern PREFIX = Pattern.compile("^(?:lang|language|lexvo|iso639-[123]):(?=[A-Za-z]{2,3}$)");

    private static final Pattern REGION = Pattern.compile("[-_;].*$");
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<String>> languagesByWord = new HashMap<>();
    private final Set<String> bilingual = new LinkedHashSet<>();
    private final TextLanguageResolver texts;

    LanguageResolver(YamlNode root) {
        root.requiredList("languages", this::read);
        root.texts("bilingual").forEach(text -> bilingual.add(FoldedText.words(text)));
        texts = new TextLanguageResolver(new TextLanguages(languagesByWord), root.texts("placeholders"));
    }

    private String read(YamlNode row) {
        var code = row.requiredText("code");
        if (code != null) {
            VocabularyNames.put(codes, row, FoldedText.words(code), code, Function.identity());
            for (var item : row.items("names")) {
                var name = item.as(ScalarKind.TEXT);
                if (name != null) {
                    VocabularyNames.put(codes, item, FoldedText.words(name), code, Function.identity());
                }
            }
        }
        row.texts("words").forEach(word -> languagesByWord
                .computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(code));
        return row.build(() -> code);
    }

    /** ISO 639-1 codes of what is declared, sorted; what is not understood is left out. */
    public List<String> declared(List<String> said) {
        var declared = new TreeSet<String>();
        for (var text : said) {
            if (PlainText.isBlank(text)) {
                continue;
            }
            if (isBilingual(text)) {
                declared.add("en");
                declared.add("fr");
                continue;
            }
            for (var part :
                    SEVERAL.split(LIST_SIGNS.matcher(text).replaceAll("").strip())) {
                var code = code(part);
                if (code != null) {
                    declared.add(code);
                }
            }
        }
        return List.copyOf(declared);
    }

    private boolean isBilingual(String text) {
        return bilingual.contains(FoldedText.words(text))
                || bilingual.contains(FoldedText.words(text.replaceFirst("[|].*$", "")));
    }

    private String code(String said) {
        var authority = AUTHORITY.matcher(said.strip());
        var term = PREFIX.matcher(authority.matches() ? authority.group(1) : said.strip())
                .replaceFirst("");
        var whole = codes.get(FoldedText.words(term));
        return whole != null
                ? whole
                : codes.get(FoldedText.words(REGION.matcher(term).replaceFirst("")));
    }

    /** The languages that a word tells of, by the word in lower case. */
    Map<String, List<String>> words() {
        return languagesByWord;
    }

    /** Recognises the languages of titles, descriptions and keywords by the words of this table, and by a library. */
    TextLanguageResolver texts() {
        return texts;
    }
}
