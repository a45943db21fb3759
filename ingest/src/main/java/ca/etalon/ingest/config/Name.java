package ca.etalon.ingest.config;

import java.util.Locale;

/** A name in both official languages; neither is blank. */
public record Name(String en, String fr) {

    public Name {
        if (en == null || en.isBlank() || fr == null || fr.isBlank()) {
            throw new IllegalArgumentException("a name needs both en and fr");
        }
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("fr") ? fr : en;
    }
}
