package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.fact.LicenceTable.Family;
import ca.etalon.ingest.fact.LicenceTable.Meaning;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version of a family, and which national port of it, a statement names; both matter for what may be combined. */
final class LicenceEditions {

    /** A number with a point may follow at some distance; one alone directly, so that it is no number of the prose. */
    private static final Pattern VERSION = Pattern.compile("^.{0,40}?(?<![\\p{N}.])([1-5])[. ]([0-9])(?![\\p{N}.])"
            + "|^\\W{0,3}(?:(?:international|generic|unported|licence) )?(?:v|ver|version)? ?([1-5])0?(?![\\p{N}.])");

    private static final Pattern VERSION_INSIDE =
            Pattern.compile("^.{0,40}?(?<![\\p{N}.])([1-5])(?:[. ]([0-9])|0)?(?![\\p{N}.])");
    private static final Pattern DIGITS = Pattern.compile("(\\d)(?:[._-]?(\\d))?");
    private static final Pattern IN_ID = Pattern.compile("-(\\d\\.\\d+)(?:$|-)");
    private static final Pattern PORT_IN_URL = Pattern.compile("/\\d\\.\\d/([a-z]{2,3})(?:/|$)");
    private static final Pattern PORT_IN_ID = Pattern.compile("(?<![\\p{L}\\p{N}])\\d\\.\\d ?([a-z]{2,3})$");

    private final Map<String, Pattern> ports = new LinkedHashMap<>();

    LicenceEditions(YamlNode said) {
        if (said == null) {
            return;
        }
        var words = new ScalarKind<>(
                "a regular expression",
                "the words for a country, as a regular expression over folded text",
                text -> Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + text + ")(?![\\p{L}\\p{N}])"));
        said.entries().forEach((country, text) -> {
            var pattern = text.as(words);
            if (pattern != null) {
                ports.put(country, pattern);
            }
        });
        said.done();
    }

    /** The version that an id of the table ends in, or null. */
    static String ofId(String id) {
        var matcher = IN_ID.matcher(id);
        return matcher.find() ? matcher.group(1) : null;
    }

    Meaning ofUrl(Family matchedFamily, Matcher matched, String url) {
        var family = matchedFamily.meaning();
        String version = null;
        for (int group = 1; version == null && group <= matched.groupCount(); group++) {
            version = matched.group(group) == null ? null : written(matched.group(group));
        }
        var port = PORT_IN_URL.matcher(url);
        return edition(matchedFamily, version, isPorted(family) && port.find() ? known(port.group(1)) : null);
    }

    /** The version behind the name that matched, else inside of it (Creative Commons 4.0 Attribution). */
    Meaning ofWords(Family matchedFamily, String words, Matcher matched) {
        var family = matchedFamily.meaning();
        var behind = versionBehind(words.substring(matched.end()));
        var version = behind != null ? behind : versionInside(matched.group());
        return edition(matchedFamily, version, isPorted(family) ? port(words) : null);
    }

    private static String versionInside(String name) {
        var matcher = VERSION_INSIDE.matcher(name);
        return matcher.find() ? matcher.group(1) + "." + (matcher.group(2) == null ? "0" : matcher.group(2)) : null;
    }

    private static String versionBehind(String words) {
        var matcher = VERSION.matcher(words);
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) != null ? matcher.group(1) + "." + matcher.group(2) : matcher.group(3) + ".0";
    }

    /** Countries of ports stand in names; prose speaks of countries for other reasons. */
    private String port(String words) {
        if (words.length() > 120) {
            return null;
        }
        var code = PORT_IN_ID.matcher(words);
        if (code.find() && known(code.group(1)) != null) {
            return known(code.group(1));
        }
        return ports.entrySet().stream()
                .filter(port -> port.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private String known(String code) {
        var upper = code.equals("uk") ? "GB" : code.toUpperCase(Locale.ROOT);
        return ports.containsKey(upper) ? upper : null;
    }

    private static boolean isPorted(Meaning family) {
        return family.id().startsWith("CC-BY");
    }

    private static String written(String digits) {
        var matcher = DIGITS.matcher(digits);
        return matcher.find() ? matcher.group(1) + "." + (matcher.group(2) == null ? "0" : matcher.group(2)) : null;
    }

    /** A number that is no version of the family is one of something else. */
    private static Meaning edition(Family matched, String said, String port) {
        var family = matched.meaning();
        var version = said == null || matched.versions().contains(said) ? said : null;
        if (version == null && port == null) {
            return family;
        }
        return new Meaning(
                version == null ? family.id() : family.id() + "-" + version,
                family.family(),
                version,
                port == null ? family.jurisdiction() : port,
                family.status(),
                family.generic(),
                family.inferred());
    }
}
