package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import java.util.List;

/**
 * The languages in which a record is written, as recognised: en, fr, both, other, or null where nothing tells.
 *
 * @param title language of the title
 * @param description language of the description
 * @param keywords language of all keywords together
 * @param keywordLanguages language of each keyword, in their order; {@code und} where nothing tells
 * @param titleTranslation how the title stands in two languages, or null where there is none, or nothing tells
 * @param descriptionTranslation the same of the description
 */
public record TextLanguage(
        String title,
        String description,
        String keywords,
        List<String> keywordLanguages,
        Translation titleTranslation,
        Translation descriptionTranslation) {

    /** How a text stands in English and in French. */
    public enum Translation {
        /** In one language only. */
        NONE,
        /** Tagged in each, with a text of its own. */
        TRANSLATED,
        /** The same text under both tags, or a text of the one language under the tag of the other. */
        COPIED,
        /** Both languages in one text. */
        MIXED,
        /** A note, under one tag, that the text is to come or is in the other language only. */
        PLACEHOLDER
    }

    public static final TextLanguage NONE = new TextLanguage(null, null, null, List.of(), null, null);

    public TextLanguage {
        keywordLanguages = List.copyOf(keywordLanguages);
    }

    static final Column COLUMN = Column.struct(
            "text_language",
            Column.string("title"),
            Column.string("description"),
            Column.string("keywords"),
            Column.strings("keyword_languages"),
            Column.string("title_translation"),
            Column.string("description_translation"));

    Row toRow() {
        return Row.of(
                COLUMN,
                title,
                description,
                keywords,
                keywordLanguages,
                titleTranslation == null ? null : titleTranslation.name(),
                descriptionTranslation == null ? null : descriptionTranslation.name());
    }
}
