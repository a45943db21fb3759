package ca.etalon.ingest.sample;

/** A text in one or both languages. */
record Words(String en, String fr) {

    boolean isBilingual() {
        return en != null && fr != null;
    }

    /** The language that comes first where only one is used. */
    String language() {
        return en == null ? "fr" : "en";
    }

    /** The text in a language, or null. */
    String in(String language) {
        return language.equals("fr") ? fr : en;
    }

    Words with(String placeholder, Words value) {
        return new Words(replaced(en, placeholder, value.en), replaced(fr, placeholder, value.fr));
    }

    Words with(String placeholder, String value) {
        return with(placeholder, new Words(value, value));
    }

    private static String replaced(String text, String placeholder, String value) {
        return text == null || value == null ? null : text.replace(placeholder, value);
    }
}
