package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.platform.answer.XmlNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The texts of one ISO record, in the languages it declares.
 *
 * <p>A text stands in the record's own language, and beside it in others, each by the id of a declared locale; the Canadian
 * profile names them {@code #fra} and {@code #eng}. Codes stand as an attribute in a code list, or as words in it; the
 * Canadian profile numbers its codes and writes the word in both languages.
 *
 * @param language of texts without a locale: {@code en}, {@code fr}, another or empty
 * @param locales language by id of the locale
 */
record IsoText(String language, Map<String, String> locales) {

    static IsoText of(XmlNode record) {
        var own = record.at("language").isPresent() ? record.at("language") : record.at("defaultLocale");
        var locales = new HashMap<String, String>();
        for (var locale : record.below("PT_Locale")) {
            var id = locale.attribute("id");
            var code = locale.at("languageCode").isPresent() ? locale.at("languageCode") : locale.at("language");
            if (id != null) {
                locales.put(id.toLowerCase(Locale.ROOT), short2(code(code)));
            }
        }
        var language = own.name().equals("defaultLocale") ? code(own.at("PT_Locale", "language")) : code(own);
        return new IsoText(short2(language), locales);
    }

    /** The text of a property: of its character string, anchor, date or code, in the record's own language. */
    static String text(XmlNode property) {
        for (var child : property.children()) {
            if (!child.name().equals("PT_FreeText")) {
                var own = child.ownText();
                if (own != null && !child.name().endsWith("FreeText")) {
                    return own;
                }
            }
        }
        return property.ownText();
    }

    /** The word of a code: of a number such as {@code RI_366} the English word beside it. */
    static String code(XmlNode property) {
        var node = property;
        for (var child : property.children()) {
            if (child.attribute("codeListValue") != null || child.ownText() != null) {
                node = child;
                break;
            }
        }
        var value = node.attribute("codeListValue");
        var words = node.ownText();
        if (value != null && !value.matches("RI_\\d+")) {
            return value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1);
        }
        return words == null ? value : beforeSemicolon(words);
    }

    /** The first of several words: of {@code publication; publication} or {@code eng; CAN}. */
    static String beforeSemicolon(String words) {
        int end = words.indexOf(';');
        return (end < 0 ? words : words.substring(0, end)).strip();
    }

    /** The property in English and French, where it is given in both. */
    LocalizedText localized(XmlNode property) {
        var own = text(property);
        String en = language.equals("en") ? own : null;
        String fr = language.equals("fr") ? own : null;
        for (var other : property.below("LocalisedCharacterString")) {
            var tongue = languageOf(other);
            en = en == null && tongue.equals("en") ? other.ownText() : en;
            fr = fr == null && tongue.equals("fr") ? other.ownText() : fr;
        }
        var any = own != null ? own : en != null ? en : fr;
        // A text in one language is tagged only where the record says that there are several.
        boolean tagged = en != null && fr != null;
        return any == null ? LocalizedText.NONE : tagged ? new LocalizedText(any, en, fr) : LocalizedText.of(any);
    }

    private String languageOf(XmlNode text) {
        var locale = String.valueOf(text.attribute("locale")).replace("#", "").toLowerCase(Locale.ROOT);
        var declared = locales.getOrDefault(locale, "");
        return declared.isEmpty() ? short2(locale) : declared;
    }

    private static String short2(String language) {
        var lower = String.valueOf(language).toLowerCase(Locale.ROOT);
        if (lower.startsWith("en")) {
            return "en";
        }
        return lower.startsWith("fr") ? "fr" : language == null ? "" : lower;
    }
}
