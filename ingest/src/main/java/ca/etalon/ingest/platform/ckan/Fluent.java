package ca.etalon.ingest.platform.ckan;

import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.platform.answer.Said;
import java.util.List;

/**
 * A text of a package in the ways portals write it in two languages: an object by language beside the plain text or in its
 * place ({@code title_translated}, as an object or as JSON in a text), or a field per language ({@code title_fr}, {@code
 * title-en}, {@code title_fra}).
 */
final class Fluent {

    private static final List<String> ENGLISH = List.of("_en", "-en", "_eng");
    private static final List<String> FRENCH = List.of("_fr", "-fr", "_fra", "_fre");

    private Fluent() {}

    /** What tells the languages apart wins; else the plain text; else that of another field. */
    static LocalizedText of(Said said, String name, String otherwise) {
        for (var field : List.of(name + "_translated", name + "_fluent", name)) {
            var forms = said.at(field).embedded();
            if (forms.isObject() && forms.localized().any() != null) {
                return forms.localized();
            }
        }
        var plain = said.text(name);
        var en = suffixed(said, name, ENGLISH);
        var fr = suffixed(said, name, FRENCH);
        if (en == null && fr == null) {
            return LocalizedText.of(plain != null ? plain : said.text(otherwise));
        }
        // Beside a French form alone, the plain text is the English one, and the other way round.
        var english = en != null ? en : plain;
        var french = fr != null ? fr : plain;
        return new LocalizedText(plain != null ? plain : english != null ? english : french, english, french);
    }

    private static String suffixed(Said said, String name, List<String> endings) {
        for (var ending : endings) {
            var text = said.at(name.concat(ending)).text();
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
