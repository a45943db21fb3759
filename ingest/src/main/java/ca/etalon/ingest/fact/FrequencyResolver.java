package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Frequency;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how often data are said to be renewed: terms of the EU, of ISO 19115 and of the federal profile, ISO 8601 durations
 * alone or repeating (R/P1M), and the words of portals in English and French ({@code conf/vocab/frequencies.yaml}).
 *
 * <p><b>Value</b>: kind, days of the period, and whether a controlled vocabulary was used. What is said and not understood is
 * UNKNOWN.
 */
public final class FrequencyResolver {

    private static final Pattern DURATION = Pattern.compile(
            "^(?:R\\d*/)?(?:[^/]*/)?P(?:([\\d.,]+)Y)?(?:([\\d.,]+)M)?(?:([\\d.,]+)W)?(?:([\\d.,]+)D)?"
                    + "(?:T(?:([\\d.,]+)H)?(?:([\\d.,]+)M)?(?:([\\d.,]+)S)?)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPEATING = Pattern.compile("R\\d*/.*P\\d.*", Pattern.CASE_INSENSITIVE);
    private static final double[] DAYS = {365.25, 30.4375, 7, 1, 1 / 24.0, 1 / 1440.0, 1 / 86400.0};
    private static final double SHORTEST_PERIOD = 1 / 24.0;
    private static final Pattern AUTHORITY = Pattern.compile("^https?://.*[/#]([^/#]+)/?$");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[|;/()]\\s*|\\s+-\\s+");
    private static final int LONGEST_PHRASE = 80;
    /** What stands around the word for a period: Updated daily, mise à jour mensuelle, on a weekly basis. */
    private static final Pattern AROUND = Pattern.compile("^(?:(?:is|are|data|dataset|donnees|will be|on an?) )*"
            + "(?:(?:updated?|updates|refreshed|published)\\b|frequency|frequence|mises? a jour|publiee?s?|actualisee?s?)? ?"
            + "(?:on an? |every |each |de facon |de maniere )?(.*?)"
            + "(?: (?:updates?|updated|basis|refresh|frequency|mises? a jour))*$");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final ScalarKind<Kind> KIND = VocabularyNames.constantOf(Kind.class);

    enum Kind {
        PERIODIC,
        CONTINUOUS,
        AS_NEEDED,
        STATIC,
        UNKNOWN
    }

    private record Meaning(String id, Kind kind, Double days, boolean standard) {}

    private final Map<String, Meaning> meanings = new HashMap<>();

    FrequencyResolver(YamlNode root) {
        root.requiredList("frequencies", this::read);
    }

    private Meaning read(YamlNode row) {
        row.requiredText("source");
        var id = row.requiredText("id");
        var kind = row.required("kind", KIND);
        var days = row.decimal("days");
        boolean isPeriod = kind == Kind.PERIODIC || kind == Kind.CONTINUOUS;
        if (kind != null && isPeriod != row.has("days")) {
            row.problem(
                    "days",
                    isPeriod ? "is missing" : "belongs to no " + kind,
                    "days for PERIODIC and CONTINUOUS alone");
        }
        if (id != null) {
            names(row, "standard", new Meaning(id, kind, days, true));
            names(row, "words", new Meaning(id, kind, days, false));
        }
        return row.build(() -> new Meaning(id, kind, days, true));
    }

    private void names(YamlNode row, String key, Meaning meaning) {
        for (var item : row.items(key)) {
            var term = item.as(ScalarKind.TEXT);
            if (term != null) {
                VocabularyNames.put(meanings, item, key(term), meaning, Meaning::id);
            }
        }
    }

    public Frequency resolve(String said) {
        var raw = PlainText.line(said);
        if (raw == null || PlainText.isTemplate(raw)) {
            return raw == null ? Frequency.ABSENT : new Frequency(raw, "UNKNOWN", null, false);
        }
        var duration = DURATION.matcher(raw);
        if (duration.matches() && duration.end() > 1) {
            return ofDuration(raw, duration);
        }
        var meaning = meaning(raw);
        var phrase = meaning == null ? FrequencyPhrases.days(bare(key(raw))) : OptionalDouble.empty();
        if (phrase.isPresent()) {
            return phrase.getAsDouble() < SHORTEST_PERIOD
                    ? new Frequency(raw, Kind.CONTINUOUS.name(), 1.0, false)
                    : new Frequency(raw, Kind.PERIODIC.name(), phrase.getAsDouble(), false);
        }
        return meaning == null
                ? new Frequency(raw, "UNKNOWN", null, false)
                : new Frequency(raw, meaning.kind().name(), meaning.days(), meaning.standard());
    }

    /** Whether the table has a word for what was said, be it one that says nothing of a period. */
    boolean knows(String raw) {
        return meaning(raw) != null;
    }

    /** Whether a statement made elsewhere, such as a date, is in truth a repeating interval. */
    static boolean isRepeating(String said) {
        return said != null
                && said.indexOf('/') >= 0
                && REPEATING.matcher(said.strip()).matches();
    }

    private Meaning meaning(String raw) {
        var authority = AUTHORITY.matcher(raw);
        var term = authority.matches() ? authority.group(1) : raw;
        var whole = meanings.get(key(term));
        if (whole != null) {
            return whole;
        }
        for (var part : SEVERAL.split(term)) {
            var meaning = part.isBlank() ? null : meanings.get(key(part));
            if (meaning != null) {
                return meaning;
            }
        }
        return meanings.get(bare(key(term)));
    }

    private static Frequency ofDuration(String raw, Matcher duration) {
        double days = 0;
        for (int unit = 0; unit < DAYS.length; unit++) {
            var amount = duration.group(unit + 1);
            try {
                days += amount == null ? 0 : Double.parseDouble(amount.replace(',', '.')) * DAYS[unit];
            } catch (NumberFormatException e) {
                return new Frequency(raw, "UNKNOWN", null, false);
            }
        }
        if (days <= 0) {
            return new Frequency(raw, "UNKNOWN", null, false);
        }
        return days < SHORTEST_PERIOD
                ? new Frequency(raw, "CONTINUOUS", 1.0, true)
                : new Frequency(raw, "PERIODIC", days, true);
    }

    private static String bare(String key) {
        var around = AROUND.matcher(key);
        return around.matches()
                        && key.length() <= LONGEST_PHRASE
                        && !key.startsWith("every ")
                        && !key.startsWith("each ")
                ? around.group(1)
                : key;
    }

    private static String key(String term) {
        return FoldedText.words(CAMEL.matcher(term).replaceAll(" "));
    }
}
