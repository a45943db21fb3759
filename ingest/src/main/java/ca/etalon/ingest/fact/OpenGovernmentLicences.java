package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.fact.LicenceTable.Meaning;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Open Government Licences by the place in their title: each government writes a text of its own, so that a title which no row
 * of the table has is a variant named after its place, never the federal licence.
 */
final class OpenGovernmentLicences {

    private static final Pattern NAME =
            Pattern.compile("\\b(?:open government (?:data )?licence|government open licence)\\b"
                    + "|\\blicence (?:du |de |d )?gouvernement ouvert\\b|^ogl\\b");
    private static final Pattern VERSION_OF_ID = Pattern.compile("-\\d\\.\\d$");
    private static final Pattern VERSION = Pattern.compile("v?\\d\\.\\d");
    private static final Pattern SHORT_WORD = Pattern.compile("st|ste|bay|red|new|and|et|fox|the");
    private static final Pattern NO_PLACE = Pattern.compile("v?\\d(?:\\.\\d)?|version|of|for|de|du|la|le");
    private static final Pattern OTHER_TITLE = Pattern.compile("licence|open|ogl|lgo");
    private static final int LONGEST_PLACE = 8;

    private final LicenceTable table;

    OpenGovernmentLicences(LicenceTable table) {
        this.table = table;
    }

    /** The licence of the table whose title starts where the name is met, else the variant of the place, or null. */
    Meaning meaning(String folded) {
        var matcher = NAME.matcher(folded);
        if (!matcher.find()) {
            return null;
        }
        var name = matcher.group();
        var place = folded.substring(matcher.end()).strip().split(" ");
        boolean isTitle = matcher.start() == 0 && place.length <= LONGEST_PLACE && !place[0].isEmpty();
        for (int words = Math.min(place.length, LONGEST_PLACE); words >= 0; words--) {
            var title = (name + " " + String.join(" ", Arrays.copyOf(place, words))).strip();
            var meaning = table.byTitle.get(title);
            if (meaning != null && (!isTitle || isNoPartOfThePlace(place, words))) {
                var version = isTitle ? version(place) : null;
                return version == null ? meaning : edition(meaning, title, version);
            }
        }
        return new Meaning(
                isTitle ? "OGL-" + slug(place) : "OGL",
                "OGL",
                version(place),
                isTitle && !named(place).isEmpty() ? String.join(" ", named(place)) : null,
                Status.OPEN_VARIANT,
                false,
                false);
    }

    /** The text in its stated version, whose openness nobody has reviewed where no row has that version. */
    private Meaning edition(Meaning meaning, String title, String version) {
        if (meaning.version() == null || meaning.version().equals(version)) {
            return meaning;
        }
        var row = table.byTitle(title, version);
        return row != null
                ? row
                : new Meaning(
                        VERSION_OF_ID.matcher(meaning.id()).replaceFirst(""),
                        meaning.family(),
                        version,
                        meaning.jurisdiction(),
                        meaning.status() == Status.OPEN ? Status.OPEN_VARIANT : meaning.status(),
                        false,
                        false);
    }

    /** BC Assessment is not BC: what follows in a title must be a version, or the title in the other language. */
    private static boolean isNoPartOfThePlace(String[] place, int from) {
        return from == place.length
                || OTHER_TITLE.matcher(place[from]).matches()
                || Arrays.stream(place, from, place.length)
                        .allMatch(word -> NO_PLACE.matcher(word).matches());
    }

    private static String version(String[] place) {
        return Arrays.stream(place)
                .filter(word -> VERSION.matcher(word).matches())
                .map(word -> word.replace("v", ""))
                .findFirst()
                .orElse(null);
    }

    private static List<String> named(String[] place) {
        return Arrays.stream(place)
                .filter(word -> !word.isEmpty() && !NO_PLACE.matcher(word).matches())
                .map(OpenGovernmentLicences::capital)
                .toList();
    }

    /** What is as short as a code, such as NS or ROU, is one. */
    private static String capital(String word) {
        return word.length() <= 3 && !SHORT_WORD.matcher(word).matches()
                ? word.toUpperCase(Locale.ROOT)
                : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String slug(String[] place) {
        return named(place).isEmpty() ? "unnamed" : String.join("-", named(place));
    }
}
