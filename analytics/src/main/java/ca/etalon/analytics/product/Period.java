package ca.etalon.analytics.product;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title split into what it names and the period it is for.
 *
 * @param stem the title without period, folded
 * @param period everything that was taken out, in order; empty where there was nothing
 * @param isDated whether a year, a version or a part was found; months and quarters count only beside a year
 */
record Period(String stem, String period, boolean isDated) {
    private static final String YEAR = "(?:18[5-9]\\d|19\\d\\d|20\\d\\d)";
    private static final String MONTH =
            "(?:jan(?:uary|vier)?|feb(?:ruary)?|fevr?(?:ier)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?"
                    + "|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|aout|sept?(?:ember|embre)?|oct(?:ober|obre)?"
                    + "|nov(?:ember|embre)?|dec(?:ember|embre)?)\\b\\.?";

    /** What stands before a number that is a name and no year. */
    private static final String NAMED =
            "(?<!\\b(?:route|rte|highway|hwy|autoroute|by-?law|reglement|no|nad|wgs|epsg|etrs|utm"
                    + "|sheet|feuillet|room|suite|box)[ .:#°-]{0,3})";

    private static final Pattern YEARS = Pattern.compile("(?=[\\daecfy])" + NAMED
            + "(?<![\\p{N}:#$.,])(?<!\\p{N}[-/])(?:\\b(?:fy|cy|af|ef|ex|annee|year|exercice|fiscal year) ?)?" + YEAR
            + "(?:s\\b|(?: ?[-–—/_] ?| to | a | au | et | and | & )(?:" + YEAR
            + "|\\d{2}|present|now|ce jour|aujourd'hui))?"
            + "(?:[-_]\\d{1,2}(?:[-_]\\d{1,2})?)?"
            + "(?![\\p{N}]|[-.,/]\\p{N}| ?(?:m|km|ft|metres?|meters?|feet|hectares?|ha|px|dpi|bit|residents|habitants)\\b)"
            + "|\\b(?:fy|cy) ?\\d{2}(?:[-/]\\d{2})?\\b");
    private static final Pattern MONTHS =
            Pattern.compile("\\b(?:" + MONTH + "(?: ?(?:-|–|—|to|thru|through|a|au|/|&|and|et) ?" + MONTH
                    + ")?(?: \\d{1,2}(?:st|nd|rd|th)?\\b,?)?)(?!\\p{L})");
    private static final Pattern PARTS_OF_YEAR = Pattern.compile(
            "\\b(?:q[1-4]|t[1-4]|h[12]|s[12]|[1-4](?:st|nd|rd|th|er|re|e|eme) (?:quarter|trimestre|half|semestre)"
                    + "|(?:quarter|trimestre|semestre) [1-4]|(?:first|second|third|fourth|premier|deuxieme|troisieme|quatrieme)"
                    + " (?:quarter|trimestre|half|semestre)|spring|summer|fall|autumn|winter|printemps|ete|automne|hiver"
                    + "|ytd|year to date|fiscal year|fy|cy)\\b");
    private static final Pattern VERSIONS =
            Pattern.compile("(?<=[ _(-])(?:v|ver\\.?|version) ?\\d{1,3}(?:\\.\\d{1,3}){0,2}\\b"
                    + "|(?<=[ _(-])(?:part|partie|file|fichier) ?\\d{1,3}(?: (?:of|de|sur) \\d{1,3})?\\b"
                    + "|\\(\\d{1,3} (?:of|de|sur|/) \\d{1,3}\\)");

    /** How a title of a series reads. */
    static Period of(String title) {
        if (title.chars().noneMatch(Character::isDigit)) {
            return new Period(FoldedTitle.of(title), "", false);
        }
        var taken = new TreeSet<String>();
        var rest = FoldedTitle.plain(title).replace('_', ' ');
        var withoutYears = take(YEARS, rest, taken);
        var hasYear = !withoutYears.equals(rest);
        if (hasYear) {
            withoutYears = take(MONTHS, take(PARTS_OF_YEAR, withoutYears, taken), taken);
        }
        var bare = take(VERSIONS, withoutYears, taken);
        return new Period(FoldedTitle.of(bare), String.join(" ", taken), hasYear || !bare.equals(withoutYears));
    }

    private static String take(Pattern pattern, String text, TreeSet<String> taken) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(found -> {
            taken.add(FoldedTitle.of(found.group()));
            return " ";
        });
    }
}
