package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * A text as the portal gave it, and its English and French forms where the portal tags them; each may be null.
 *
 * @param text the form shown when no language is asked for
 */
public record LocalizedText(String text, String en, String fr) {

    public static final LocalizedText NONE = new LocalizedText(null, null, null);

    public static LocalizedText of(String text) {
        return text == null ? NONE : new LocalizedText(text, null, null);
    }

    /** The first form that is not blank, or null. */
    public String any() {
        for (String form : new String[] {text, en, fr}) {
            if (form != null && !form.isBlank()) {
                return form;
            }
        }
        return null;
    }

    static Column column(String name) {
        return Column.struct(name, Column.string("text"), Column.string("en"), Column.string("fr"));
    }

    Row toRow(Column column) {
        return Row.of(column, any(), en, fr);
    }
}
