package ca.etalon.ingest.fact;

import static ca.etalon.ingest.fact.TextLanguages.BOTH;
import static ca.etalon.ingest.fact.TextLanguages.ENGLISH;
import static ca.etalon.ingest.fact.TextLanguages.FRENCH;
import static ca.etalon.ingest.fact.TextLanguages.OTHER;

import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.TextLanguage;
import ca.etalon.ingest.catalogue.TextLanguage.Translation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Tells in which languages a record is written, and a record in two languages from one doubled by a machine: the same text under
 * both tags, English under the French tag, or words that all but repeat the other side.
 */
final class TextLanguageResolver {

    /** As many words of one side stand in the other, and so many there must be: titles share names and numbers. */
    private static final double MOST_SHARED = 0.8;

    private static final int LEAST_SHARED = 4;
    private static final String UNDETERMINED = "und";

    private final TextLanguages languages;
    private final List<String> placeholders;

    TextLanguageResolver(TextLanguages languages, List<String> placeholders) {
        this.languages = languages;
        this.placeholders = placeholders.stream().map(FoldedText::words).toList();
    }

    /** One text of a record: its language, and how it stands in both. */
    private record Finding(String language, Translation translation) {
        static final Finding NOTHING = new Finding(null, null);
    }

    TextLanguage resolve(LocalizedText title, LocalizedText description, List<String> keywords) {
        var first = of(title);
        var second = of(description);
        var each = keywords.stream().map(languages::of).toList();
        return new TextLanguage(
                first.language,
                second.language,
                ofAll(keywords, each),
                each.stream().map(found -> found == null ? UNDETERMINED : found).toList(),
                first.translation,
                second.translation);
    }

    /** The language of title and description together: en, fr, both, other, or null where nothing tells. */
    static String ofRecord(TextLanguage found, LocalizedText title) {
        if (BOTH.equals(found.title()) || BOTH.equals(found.description())) {
            return BOTH;
        }
        if (found.description() != null || found.title() != null) {
            return found.description() != null ? found.description() : found.title();
        }
        return !PlainText.isBlank(title.fr()) && PlainText.isBlank(title.en())
                ? FRENCH
                : !PlainText.isBlank(title.en()) && PlainText.isBlank(title.fr()) ? ENGLISH : null;
    }

    private Finding of(LocalizedText text) {
        if (PlainText.isBlank(text.en()) || PlainText.isBlank(text.fr())) {
            var language = languages.of(text.any());
            return text.any() == null
                    ? Finding.NOTHING
                    : new Finding(language, BOTH.equals(language) ? Translation.MIXED : Translation.NONE);
        }
        return ofBoth(text.en(), text.fr());
    }

    private Finding ofBoth(String en, String fr) {
        var english = languages.of(en);
        var french = languages.of(fr);
        if (isPlaceholder(en) || isPlaceholder(fr)) {
            return new Finding(isPlaceholder(fr) ? english : french, Translation.PLACEHOLDER);
        }
        if (BOTH.equals(english) && BOTH.equals(french)) {
            return new Finding(BOTH, Translation.MIXED);
        }
        if (FoldedText.words(en).equals(FoldedText.words(fr))) {
            // A name is the same in both languages.
            return english == null ? Finding.NOTHING : new Finding(english, Translation.COPIED);
        }
        boolean isCopied = Objects.equals(english, french) && english != null
                || ENGLISH.equals(french) && !FRENCH.equals(english)
                || FRENCH.equals(english) && !ENGLISH.equals(french)
                || !FRENCH.equals(french) && isNearlySame(en, fr);
        if (isCopied) {
            return new Finding(english == null || OTHER.equals(english) ? french : english, Translation.COPIED);
        }
        return new Finding(BOTH, Translation.TRANSLATED);
    }

    private boolean isPlaceholder(String text) {
        var words = FoldedText.words(text);
        return placeholders.stream().anyMatch(note -> words.equals(note) || words.startsWith(note + " "));
    }

    private static boolean isNearlySame(String one, String other) {
        var first = Arrays.asList(FoldedText.words(one).split(" "));
        var second = Arrays.asList(FoldedText.words(other).split(" "));
        var known = new HashSet<>(first);
        long shared = second.stream().filter(known::contains).count();
        return shared >= LEAST_SHARED && shared >= MOST_SHARED * Math.max(first.size(), second.size());
    }

    /** Keywords are told together, since one alone is often a name; words of both languages among them are both. */
    private String ofAll(List<String> keywords, List<String> each) {
        if (each.contains(BOTH) || each.contains(ENGLISH) && each.contains(FRENCH)) {
            return BOTH;
        }
        if (each.contains(ENGLISH) || each.contains(FRENCH)) {
            return each.contains(ENGLISH) ? ENGLISH : FRENCH;
        }
        return keywords.isEmpty() ? null : languages.of(String.join("; ", keywords));
    }
}
