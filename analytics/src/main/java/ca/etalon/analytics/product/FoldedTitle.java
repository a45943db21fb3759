package ca.etalon.analytics.product;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as titles are compared: no case, no accents, no punctuation, single spaces. */
final class FoldedTitle {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedTitle() {}

    /** Never null; empty where there is no letter and no digit. */
    static String of(String text) {
        return text == null ? "" : GAPS.matcher(plain(text)).replaceAll(" ").strip();
    }

    /** Without case and accents, punctuation kept. */
    static String plain(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return Normalizer.normalize(MARKS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
