package ca.etalon.analytics.product;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as titles are compared: no case, no accents, no punctuation, single spaces. */
public final class FoldedTitle {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Titles that are longer are descriptions, or meant to keep us busy; they are not taken apart. */
    static final int LONGEST = 500;

    private FoldedTitle() {}

    /** Never null; empty where there is no letter and no digit. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        return isAscii(text)
                ? ofAscii(text)
                : GAPS.matcher(plain(text)).replaceAll(" ").strip();
    }

    /** Without case and accents, punctuation kept. */
    static String plain(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return Normalizer.normalize(MARKS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** The same, faster: most titles are such. */
    private static String ofAscii(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
