package ca.etalon.ingest.platform.schemaorg;

import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.platform.answer.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A thing of schema.org as JSON-LD writes it: its terms bare, with the prefix {@code schema:} or as full addresses, http or
 * https; values as lists, as {@code @value}, or as references to another thing of the same block.
 *
 * @param things of the block, by their {@code @id}
 */
record SchemaThing(Said said, Map<String, Said> things) {

    static final List<String> PREFIXES =
            List.of("", "schema:", "http://schema.org/", "https://schema.org/", "sdo:", "so:");

    /** The term of schema.org that a name stands for, without its prefix. */
    static String term(String name) {
        return PREFIXES.stream()
                .filter(prefix -> !prefix.isEmpty() && name.startsWith(prefix))
                .findFirst()
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }

    boolean is(String type) {
        return said.at("@type").texts("@id").stream()
                .anyMatch(name -> term(name).equals(type));
    }

    /** The values of the first of these properties that has any, references followed. */
    List<SchemaThing> all(String... names) {
        for (var name : names) {
            for (var prefix : PREFIXES) {
                var values = values(said.at(prefix + name));
                if (!values.isEmpty()) {
                    return values;
                }
            }
        }
        return List.of();
    }

    private List<SchemaThing> values(Said property) {
        var values = new ArrayList<SchemaThing>();
        for (var item : property.items()) {
            var list = item.firstOf("@list", "@set");
            for (var value : list.isAbsent() ? List.of(item) : list.items()) {
                if (!value.isEmptyRecord()) {
                    values.add(new SchemaThing(resolved(value), things));
                }
            }
        }
        return values;
    }

    private Said resolved(Said value) {
        var id = value.text("@id");
        return id != null && value.node().size() == 1 ? things.getOrDefault(id, value) : value;
    }

    /** The first value of these properties as text, or null. */
    String text(String... names) {
        return texts(names).stream().findFirst().orElse(null);
    }

    List<String> texts(String... names) {
        return all(names).stream()
                .map(SchemaThing::asText)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The text of a value, or what a thing is called. */
    String asText() {
        if (!said.isObject()) {
            return said.text();
        }
        var text = said.text("@value");
        for (var name : List.of("name", "value", "url")) {
            text = text == null ? text(name) : text;
        }
        return text == null ? said.text("@id") : text;
    }

    /** The address of a thing, or the text that stands in its place, or null. */
    String address() {
        if (!said.isObject()) {
            return said.text();
        }
        var url = text("url", "contentUrl");
        return url == null ? said.text("@id", "@value") : url;
    }

    LocalizedText localized(String... names) {
        String any = null;
        String en = null;
        String fr = null;
        for (var value : all(names)) {
            var text = value.asText();
            var language = String.valueOf(value.said.text("@language")).toLowerCase(Locale.ROOT);
            any = any == null ? text : any;
            en = en == null && language.startsWith("en") ? text : en;
            fr = fr == null && language.startsWith("fr") ? text : fr;
        }
        return any == null ? LocalizedText.NONE : new LocalizedText(any, en, fr);
    }
}
