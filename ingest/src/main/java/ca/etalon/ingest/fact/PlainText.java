package ca.etalon.ingest.fact;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text of a catalogue made safe and plain: no mark-up, no control signs, bounded; blank becomes null. */
final class PlainText {

    /** Longest text kept, in UTF-16 units. */
    static final int LONG = 20_000;
    /** Longest name, address or other short statement kept. */
    static final int SHORT = 2_000;

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,4000}>|&(?:#\\d{1,7}|[a-zA-Z]{2,8});");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern TEMPLATE =
            Pattern.compile("\\{\\{[^{}]{0,200}\\}\\}|\\$\\{[^{}]{0,200}\\}|<%=?[^%]{0,200}%>");

    private PlainText() {}

    /** One line of at most {@link #SHORT} units, or null; entities become signs, and a tag is text like any other. */
    static String line(String text) {
        return bounded(text, SHORT, PlainText::withoutEntities);
    }

    /** A description of at most {@link #LONG} units, mark-up removed, or null. */
    static String prose(String text) {
        return bounded(text, LONG, PlainText::withoutMarkup);
    }

    /** A statement kept as it is but for control signs and runs of blanks, or null. */
    static String raw(String text) {
        return bounded(text, SHORT, UnaryOperator.identity());
    }

    /** What a page would show of it. */
    static String withoutMarkup(String text) {
        return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
                        && MARKUP.matcher(text).find()
                ? Jsoup.parse(text).text()
                : text;
    }

    private static String withoutEntities(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    /** The distinct lines that are not blank, in their order. */
    static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(PlainText::line)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether a leftover of a template such as {@code {{description}}} is in it. */
    static boolean hasTemplate(String text) {
        return text != null
                && (text.indexOf('{') >= 0 || text.contains("<%"))
                && TEMPLATE.matcher(text).find();
    }

    /** Whether it is nothing but leftovers of a template. */
    static boolean isTemplate(String text) {
        return hasTemplate(text) && TEMPLATE.matcher(text).replaceAll("").isBlank();
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String bounded(String text, int most, UnaryOperator<String> shown) {
        if (text == null) {
            return null;
        }
        if (text.length() <= most && isPlain(text)) {
            return text.isEmpty() ? null : text;
        }
        // Mark-up is longer than the text it carries; what is far beyond the bound is not worth a parse.
        var said = text.length() > 4 * most ? text.substring(0, 4 * most) : text;
        said = printable(shown.apply(said));
        if (hasLooseBlanks(said)) {
            said = BLANKS.matcher(said).replaceAll(" ").strip();
        }
        if (said.length() > most) {
            int end = Character.isHighSurrogate(said.charAt(most - 1)) ? most - 1 : most;
            said = said.substring(0, end).strip();
        }
        return said.isEmpty() ? null : said;
    }

    /** Whether it is shown as it is: nothing of mark-up, no sign to drop, no blank but single ones between words. */
    private static boolean isPlain(String text) {
        boolean afterBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean isBlank = sign == ' ';
            boolean isLetter = sign > ' ' && sign < 0x7f && sign != '<' && sign != '&' || isLetterBlock(sign);
            if (isBlank ? afterBlank : !isLetter) {
                return false;
            }
            afterBlank = isBlank;
        }
        return !afterBlank || text.isEmpty();
    }

    /** The blocks of accented Latin, from CJK punctuation to Hangul, and of full width: without blanks and control signs. */
    private static boolean isLetterBlock(char sign) {
        return sign >= '\u00c0' && sign <= '\u024f'
                || sign > '\u3000' && sign < Character.MIN_SURROGATE
                || sign > '\uff00' && sign < '\uffe0';
    }

    /** Whether there is any blank but single spaces between words; most texts have none, and are left as they are. */
    private static boolean hasLooseBlanks(String text) {
        boolean afterBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean isBlank = sign == ' ';
            if (isBlank && afterBlank || !isBlank && (Character.isWhitespace(sign) || Character.isSpaceChar(sign))) {
                return true;
            }
            afterBlank = isBlank;
        }
        return afterBlank && !text.isEmpty();
    }

    /** Drops control signs, direction overrides and halves of pairs; keeps what separates words. */
    private static String printable(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean kept = isKept(text, i, sign);
            if (!kept && clean == null) {
                clean = new StringBuilder(text.length()).append(text, 0, i);
            } else if (kept && clean != null) {
                clean.append(sign);
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean isKept(String text, int i, char sign) {
        if (sign < 0x20) {
            return sign == '\t' || sign == '\n' || sign == '\r';
        }
        if (sign < 0x7f) {
            return true;
        }
        if (Character.isHighSurrogate(sign)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(sign)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return sign > 0x9f
                && sign != '\ufeff'
                && sign != '\u200b'
                && !(sign >= '\u202a' && sign <= '\u202e')
                && !(sign >= '\u2066' && sign <= '\u2069');
    }
}
