package ca.etalon.ingest.fact;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which names and addresses are compared: what differs only in spelling becomes equal. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Everything but letters, digits and a point between digits. */
    private static final Pattern SIGNS = Pattern.compile("(?:[^\\p{L}\\p{N}.]|(?<!\\p{N})\\.|\\.(?!\\p{N}))+");

    private static final Pattern OFFICES = Pattern.compile("\\b(?:the|corporation of|city of|town of|ville de) ");
    private static final Pattern SCHEME = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:/+)+");
    private static final Pattern ARCHIVED = Pattern.compile("^web\\.archive\\.org/web/\\d+[a-z_]*/(?:https?:/+)?");
    private static final Pattern WWW = Pattern.compile("^www\\d?\\.");
    /** Behind a version the segment is the country of a port: by/3.0/fr. */
    private static final Pattern LANGUAGE_SEGMENT =
            Pattern.compile("(?<!/\\d\\.\\d)/(?:eng|fra|(?:en|fr|de|es|it|nl|pt)(?:[-_][a-z]{2})?)(?=/|$)");

    /** What a page is asked for beside itself: a language, how it was reached. */
    private static final Pattern LANGUAGE_QUERY =
            Pattern.compile("(?<=[?&])(?:lang(?:uage)?|locale|hl|ref|utm_[a-z]+|set-language)=[^&#]*&?");

    private static final Pattern LAST_QUERY_SIGNS = Pattern.compile("[?&]+$");
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9a-f]{2})+");
    private static final Pattern LAST_SEGMENT =
            Pattern.compile("/(?:deed(?:[._][a-z-]+)?|legalcode(?:[._][a-z-]+)?|index\\.(?:html?|php|aspx))$");
    private static final Pattern LAST_SLASHES = Pattern.compile("/+$");
    private static final Pattern AROUND_ADDRESS = Pattern.compile("^[\\s<\\[(\"']+|[\\s>\\])\"'.,;]+$");

    private FoldedText() {}

    /** Lower case, no accents, every run of other signs one blank, British spelling of licence. */
    public static String words(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (!isAscii(lower)) {
            lower = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                    .replaceAll("")
                    .replace("œ", "oe")
                    .replace("æ", "ae");
        }
        var words = isAscii(lower)
                ? asciiWords(lower)
                : SIGNS.matcher(lower).replaceAll(" ").strip();
        return words.replace("license", "licence");
    }

    /** {@link #words} without the articles and offices that names of places come with. */
    static String title(String text) {
        var words = words(text) + " ";
        String before;
        do {
            before = words;
            words = OFFICES.matcher(words).replaceAll("");
        } while (!words.equals(before));
        return words.strip();
    }

    /** An address without scheme, {@code www}, language segment, deed or index page, and final slash; fragment kept. */
    static String url(String text) {
        var url = AROUND_ADDRESS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        url = decoded(url);
        url = SCHEME.matcher(url).replaceFirst("");
        url = ARCHIVED.matcher(url).replaceFirst("");
        url = WWW.matcher(url).replaceFirst("");
        url = url.replace("license", "licence");
        var fragment = "";
        int hash = url.indexOf('#');
        if (hash >= 0) {
            fragment = url.substring(hash);
            url = url.substring(0, hash);
        }
        if (url.indexOf('?') >= 0) {
            url = LANGUAGE_QUERY.matcher(url).replaceAll("");
            url = LAST_QUERY_SIGNS.matcher(url).replaceFirst("");
        }
        url = LAST_SLASHES.matcher(url).replaceFirst("");
        url = LANGUAGE_SEGMENT.matcher(url).replaceAll("");
        url = LAST_SEGMENT.matcher(url).replaceFirst("");
        return LAST_SLASHES.matcher(url).replaceFirst("") + fragment;
    }

    /** Signs written as bytes of UTF-8; bytes that are none stay as they are. */
    private static String decoded(String url) {
        if (url.indexOf('%') < 0) {
            return url;
        }
        return ENCODED.matcher(url).replaceAll(run -> {
            var bytes = HexFormat.of().parseHex(run.group().replace("%", ""));
            var signs = new String(bytes, StandardCharsets.UTF_8);
            return Matcher.quoteReplacement(signs.indexOf('\ufffd') < 0 ? signs : run.group());
        });
    }

    static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : LAST_SLASHES.matcher(url.substring(0, hash)).replaceFirst("");
    }

    /** What {@link #SIGNS} does, without an expression, for the text that nearly all names are. */
    private static String asciiWords(String lower) {
        var words = new StringBuilder(lower.length());
        boolean isApart = false;
        for (int i = 0; i < lower.length(); i++) {
            char sign = lower.charAt(i);
            boolean isKept = sign >= 'a' && sign <= 'z'
                    || isDigit(lower, i)
                    || sign == '.' && isDigit(lower, i - 1) && isDigit(lower, i + 1);
            if (isKept) {
                if (isApart && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append(sign);
            }
            isApart = !isKept;
        }
        return words.toString();
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
