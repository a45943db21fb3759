package ca.etalon.ingest.fact;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Recognises the language of one text: en, fr, both, other, or null where nothing tells.
 *
 * <p>Words of the table decide first, since they are certain and cheap; what has none of them is told by n-gram models of
 * English and French (Lingua). Other languages are told by their words and signs alone: models of them would take most short
 * English titles for Italian or German. Of two general detectors tried on recorded titles the other, an eighth of the size, was
 * wrong ten times as often.
 */
final class TextLanguages {

    static final String ENGLISH = "en";
    static final String FRENCH = "fr";
    static final String BOTH = "both";
    static final String OTHER = "other";

    /** Enough to tell; the middle of a long description says the same as its ends, and a translation stands at its end. */
    private static final int HEAD = 2_000;

    private static final int TAIL = 1_000;
    /** The models need no more, and a long text that has none of the words is no prose. */
    private static final int MOST_MODELLED = 150;

    /** Keywords are said again and again; titles are not. */
    private static final int MOST_REPEATED = 40;

    /** How far the second language must stay behind; a title of one word is often a name. */
    private static final double DISTANCE = 0.1;

    private static final double DISTANCE_OF_ONE_WORD = 0.2;
    /** Shorter texts are codes. */
    private static final int LEAST_LETTERS = 4;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}'’-]+|_+");
    /** Between two languages stands a bar, a bullet, a line, or a slash with room around it. */
    private static final Pattern PARTS = Pattern.compile("\\s*[|\\n•]\\s*|\\s+/{1,2}\\s+");

    /** A dash or a bare slash stands between two words of one language more often. */
    private static final Pattern JOINTS = Pattern.compile("\\s+[–—-]\\s+|/");
    /** Two words or more: one alone is often a name. */
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{3}.*\\s.*\\p{L}{3}");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+");
    private static final String NO_SIGNS_OF_THEIRS = "äöüßñãõåøæìò¿¡";

    private final Map<String, List<String>> languagesByWord;
    private final LanguageDetector models = LanguageDetectorBuilder.fromLanguages(Language.ENGLISH, Language.FRENCH)
            .withMinimumRelativeDistance(DISTANCE)
            .build();
    private final LanguageDetector sureModels = LanguageDetectorBuilder.fromLanguages(Language.ENGLISH, Language.FRENCH)
            .withMinimumRelativeDistance(DISTANCE_OF_ONE_WORD)
            .build();
    /** Leans to one, however little tells. */
    private final LanguageDetector leaning = LanguageDetectorBuilder.fromLanguages(Language.ENGLISH, Language.FRENCH)
            .build();

    private final Remembered<String, String> remembered = new Remembered<>(this::decide);

    TextLanguages(Map<String, List<String>> languagesByWord) {
        this.languagesByWord = languagesByWord;
    }

    /** The language of a text; null for null. */
    String of(String text) {
        if (PlainText.isBlank(text)) {
            return null;
        }
        var said = text.length() <= MOST_REPEATED ? remembered.of(text) : decide(ends(text));
        return said.isEmpty() ? null : said;
    }

    private static String ends(String text) {
        return text.length() <= HEAD + TAIL
                ? text
                : text.substring(0, HEAD) + "\n" + text.substring(text.length() - TAIL);
    }

    private String decide(String said) {
        var text = said.indexOf('/') < 0 && said.indexOf('@') < 0
                ? said
                : ADDRESS.matcher(said).replaceAll(" ");
        var whole = one(text);
        if (text.length() > HEAD || BOTH.equals(whole) || OTHER.equals(whole)) {
            return whole == null ? "" : whole;
        }
        if (hasBoth(PARTS.split(text), true) || hasBoth(JOINTS.split(text), false)) {
            return BOTH;
        }
        return whole == null ? "" : whole;
    }

    /** Whether one part is English and another French; around a joint only words are trusted, since names stand there. */
    private boolean hasBoth(String[] parts, boolean isModelled) {
        if (parts.length < 2) {
            return false;
        }
        var found = new ArrayList<String>();
        for (var part : parts) {
            found.add(isModelled ? one(part) : byWords(part));
        }
        boolean hasEnglish = found.contains(ENGLISH);
        boolean hasFrench = found.contains(FRENCH);
        if (!isModelled || hasEnglish == hasFrench) {
            return hasEnglish && hasFrench;
        }
        // Where one side is told and the other leans away from it, they are two languages.
        var other = hasEnglish ? Language.FRENCH : Language.ENGLISH;
        return IntStream.range(0, parts.length)
                .anyMatch(i -> found.get(i) == null
                        && LETTERS.matcher(parts[i]).find()
                        && leaning.detectLanguageOf(parts[i]) == other);
    }

    private String one(String text) {
        var words = byWords(text);
        return words != null ? words : byModels(text);
    }

    private String byModels(String text) {
        var head = text.length() <= MOST_MODELLED ? text : text.substring(0, MOST_MODELLED);
        var plain = NO_WORD.matcher(head).replaceAll(" ").strip();
        if (plain.length() < LEAST_LETTERS || !isLatin(plain)) {
            return null;
        }
        var detector = plain.indexOf(' ') < 0 ? sureModels : models;
        return switch (detector.detectLanguageOf(plain)) {
            case ENGLISH -> ENGLISH;
            case FRENCH -> FRENCH;
            default -> null;
        };
    }

    private static boolean isLatin(String text) {
        return text.chars().noneMatch(sign -> sign > 0x24f && Character.isLetter(sign))
                && text.toLowerCase(Locale.ROOT).chars().noneMatch(sign -> NO_SIGNS_OF_THEIRS.indexOf(sign) >= 0);
    }

    private String byWords(String text) {
        int english = 0;
        int french = 0;
        int others = 0;
        int foreignSigns = 0;
        int letters = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char sign = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetter(sign)) {
                letters++;
                foreignSigns += sign > 0x24f ? 1 : 0;
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0) {
                var languages = languagesByWord.get(text.substring(start, i).toLowerCase(Locale.ROOT));
                if (languages != null) {
                    english += languages.contains(ENGLISH) ? 1 : 0;
                    french += languages.contains(FRENCH) ? 1 : 0;
                    others += languages.contains(ENGLISH) || languages.contains(FRENCH) ? 0 : 1;
                }
                start = -1;
            }
        }
        if (letters > 0 && foreignSigns * 2 > letters) {
            return OTHER;
        }
        return verdict(english, french, others, text);
    }

    /** Two languages are in a text when the weaker has a quarter of the words of the stronger, and at least three. */
    private static String verdict(int english, int french, int others, String text) {
        int strongest = Math.max(english, french);
        // One word of another language stands in many names; with a sign that neither language writes it is enough.
        if (others > strongest && (others > 1 || !isLatin(text))) {
            return OTHER;
        }
        if (strongest == 0 || others > 0 && others >= strongest || strongest == 1 && !isLatin(text)) {
            return null;
        }
        int weakest = Math.min(english, french);
        if (weakest >= 3 && weakest * 4 >= strongest) {
            return BOTH;
        }
        return english == french ? null : english > french ? ENGLISH : FRENCH;
    }
}
