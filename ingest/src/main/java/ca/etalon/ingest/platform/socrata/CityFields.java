package ca.etalon.ingest.platform.socrata;

import ca.etalon.ingest.platform.answer.Said;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The fields that a city added to its Socrata catalogue, by what their names mean.
 *
 * <p>The platform writes a name as {@code <Group>_<Field>}, both chosen by the city: {@code Time/Date_Update-Frequency}
 * (Calgary), {@code Update-Frequency_Interval} (Winnipeg), {@code Attributes_Update-Frequency} (Strathcona County), {@code
 * Additional-Information_Frequency} (Austin). So a name is recognised by its words; earlier patterns are the surer ones.
 */
record CityFields(Said list) {

    static final List<Pattern> FREQUENCY =
            patterns(".*(update|refresh).*(frequency|interval|cycle).*", ".*(frequency|fréquence|frequence).*");
    static final List<Pattern> UNIT = patterns(
            ".*business-unit.*",
            ".*_(department|division|branch|service-area|direction)-?",
            "department.*_owner",
            ".*_department.*");
    static final List<Pattern> PUBLISHER = patterns(
            "data-supplier_organi[sz]ation", ".*_(organi[sz]ation|publisher|data-provider)", ".*municipality-name");
    static final List<Pattern> LICENCE_URL = patterns(".*licen[cs]e.*(url|link|uri).*");
    static final List<Pattern> LICENCE =
            patterns(".*licen[cs]e.*name", ".*_licen[cs]e", ".*licen[cs]e(?!.*(url|link|uri)).*");
    static final List<Pattern> TEMPORAL = patterns(".*(time-period|temporal-coverage|period-covered|date-range).*");
    static final List<Pattern> TEMPORAL_START = patterns(".*temporal-start.*", ".*(coverage|period)-start.*");
    static final List<Pattern> TEMPORAL_END = patterns(".*temporal-end.*", ".*(coverage|period)-end.*");
    static final List<Pattern> SPATIAL =
            patterns(".*(spatial|geographic)-(coverage|extent|area).*", ".*_(coverage-area|geographic-unit)");
    static final List<Pattern> LANGUAGE = patterns(".*_(language|langue)");
    static final List<Pattern> CONTACT_EMAIL = patterns(".*(contact|steward).*e-?mail.*", ".*_e-?mail");
    static final List<Pattern> CONTACT_NAME = patterns(".*contact(-name)?", ".*data-(steward|custodian).*");

    private static List<Pattern> patterns(String... regexes) {
        return java.util.Arrays.stream(regexes).map(Pattern::compile).toList();
    }

    /** The value of the first field whose name fits, or null. */
    String first(List<Pattern> patterns) {
        for (var pattern : patterns) {
            for (var entry : list.items()) {
                var key = entry.text("key");
                var value = entry.at("value").joined("value");
                if (key != null
                        && value != null
                        && pattern.matcher(key.strip().toLowerCase(Locale.ROOT)).matches()) {
                    return value;
                }
            }
        }
        return null;
    }
}
