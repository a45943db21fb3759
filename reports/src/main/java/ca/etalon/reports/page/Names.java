package ca.etalon.reports.page;

import java.text.Normalizer;
import java.util.Locale;

/** The order of names: without accents and case, the same on every machine. */
final class Names {
    private Names() {}

    static String sortable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
