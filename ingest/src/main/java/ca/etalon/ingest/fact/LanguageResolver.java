package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.LocalizedText;
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

/**
 * Reads declared languages, and recognises that of a title and description.
 *
 * <p>Recognition counts function words of the table; it knows English and French, and tells that a text is in neither. It is a
 * table lookup per word instead of a library: the general detectors load tens of megabytes of models for hundreds of languages
 * and are weakest on titles of three words, while two languages with the words of this field are told apart by a handful of words.
 */
public final class LanguageResolver {

    private static final Pattern AUTHORITY = Pattern.compile("^https?://.*[/#]([^/#]+)/?$");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[|,]\\s*|\\s+(?:and|et|&)\\s+");
    /** Some portals hand a list over as its JSON text. */
    private static final Pattern LIST_SIGNS = Pattern.compile("[\\[\\]\"]");

    /** A prefix of a vocabulary whose meaning the context of the document told. */
    private static final Pattern PREFIX = Pattern.compile("^(?:lang|language|lexvo|iso639-[123]):(?=[A-Za-z]{2,3}$)");

    private static final Pattern REGION = Pattern.compile("[-_;].*$");
    /** Enough to tell; the rest of a long description says the same. */
    private static final int MOST_SIGNS = 2_000;

    private static final String BOTH = "both";
    private static final String OTHER = "other";

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<String>> languagesByWord = new HashMap<>();
    private final Set<String> bilingual = new LinkedHashSet<>();

    LanguageResolver(YamlNode root) {
        root.requiredList("languages", this::read);
        root.texts("bilingual").forEach(text -> bilingual.add(FoldedText.words(text)));
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

    /** The language of title and description: en, fr, both, other, or null where nothing tells. */
    public String recognised(LocalizedText title, LocalizedText description) {
        if (hasBoth(title) || hasBoth(description)) {
            return BOTH;
        }
        var text =
                (title.any() == null ? "" : title.any()) + "\n" + (description.any() == null ? "" : description.any());
        var found = recognised(text);
        if (found != null) {
            return found;
        }
        return !PlainText.isBlank(title.fr()) ? "fr" : !PlainText.isBlank(title.en()) ? "en" : null;
    }

    private static boolean hasBoth(LocalizedText text) {
        return !PlainText.isBlank(text.en())
                && !PlainText.isBlank(text.fr())
                && !text.en().equals(text.fr());
    }

    /** The language of a text by its function words. */
    String recognised(String text) {
        int english = 0;
        int french = 0;
        int others = 0;
        int foreignSigns = 0;
        int letters = 0;
        int start = -1;
        int end = Math.min(text.length(), MOST_SIGNS);
        for (int i = 0; i <= end; i++) {
            char sign = i < end ? text.charAt(i) : ' ';
            if (Character.isLetter(sign)) {
                letters++;
                foreignSigns += sign > 0x24f ? 1 : 0;
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0) {
                var languages = languagesByWord.get(text.substring(start, i).toLowerCase(Locale.ROOT));
                if (languages != null) {
                    english += languages.contains("en") ? 1 : 0;
                    french += languages.contains("fr") ? 1 : 0;
                    others += languages.contains("en") || languages.contains("fr") ? 0 : 1;
                }
                start = -1;
            }
        }
        if (letters > 0 && foreignSigns * 2 > letters) {
            return OTHER;
        }
        return verdict(english, french, others);
    }

    /** Two languages are in a text when the weaker has a quarter of the words of the stronger, and at least three. */
    private static String verdict(int english, int french, int others) {
        int strongest = Math.max(english, french);
        if (others > strongest) {
            return OTHER;
        }
        if (strongest == 0) {
            return null;
        }
        int weakest = Math.min(english, french);
        if (weakest >= 3 && weakest * 4 >= strongest) {
            return BOTH;
        }
        return english == french ? null : english > french ? "en" : "fr";
    }
}
