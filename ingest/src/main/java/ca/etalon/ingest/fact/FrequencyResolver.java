package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Frequency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
    private static final double[] DAYS = {365.25, 30.4375, 7, 1, 1 / 24.0, 1 / 1440.0, 1 / 86400.0};
    private static final double SHORTEST_PERIOD = 1 / 24.0;
    private static final Pattern AUTHORITY = Pattern.compile("^https?://.*[/#]([^/#]+)/?$");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[|;/()]\\s*|\\s+-\\s+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    enum Kind {
        PERIODIC,
        CONTINUOUS,
        AS_NEEDED,
        STATIC,
        UNKNOWN
    }

    private record Meaning(Kind kind, Double days, boolean standard) {}

    private final Map<String, Meaning> meanings = new HashMap<>();

    static Set<String> fileKeys() {
        return Set.of("frequencies");
    }

    FrequencyResolver(VocabularyRow file) {
        var ids = new HashMap<String, String>();
        for (var row : file.rows("frequencies", Set.of("id", "kind", "days", "standard", "words", "source"))) {
            row.required("source");
            var kind = row.choice("kind", Kind.class);
            if ((kind == Kind.PERIODIC || kind == Kind.CONTINUOUS) != (row.number("days") != null)) {
                throw row.problem("\"days\" belongs to PERIODIC and CONTINUOUS, and to them alone");
            }
            for (var term : row.strings("standard")) {
                put(row, ids, term, new Meaning(kind, row.number("days"), true));
            }
            for (var word : row.strings("words")) {
                put(row, ids, word, new Meaning(kind, row.number("days"), false));
            }
        }
    }

    private void put(VocabularyRow row, Map<String, String> ids, String term, Meaning meaning) {
        var key = key(term);
        var earlier = ids.put(key, row.required("id"));
        if (earlier != null && !earlier.equals(row.required("id"))) {
            throw row.problem("\"%s\" already belongs to %s".formatted(term, earlier));
        }
        meanings.putIfAbsent(key, meaning);
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
        return meaning == null
                ? new Frequency(raw, "UNKNOWN", null, false)
                : new Frequency(raw, meaning.kind().name(), meaning.days(), meaning.standard());
    }

    /** Whether a statement made elsewhere, such as a date, is in truth a repeating interval. */
    static boolean isRepeating(String said) {
        return said != null && said.strip().matches("(?i)^R\\d*/.*P\\d.*");
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
        return null;
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

    private static String key(String term) {
        return FoldedText.words(CAMEL.matcher(term).replaceAll(" "));
    }
}
