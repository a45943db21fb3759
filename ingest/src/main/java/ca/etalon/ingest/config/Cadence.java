package ca.etalon.ingest.config;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How often a portal is harvested: the regular times of a cron expression, in UTC, at most one a day, as a snapshot is of a
 * day.
 *
 * @param cron five fields: minute, hour, day of month, month, day of week
 */
public record Cadence(String cron) {
    /** Night and early morning in Canada. */
    private static final Map<String, String> WORDS =
            Map.of("daily", "0 4 * * *", "weekly", "0 4 * * 0", "monthly", "0 4 1 * *");

    private static final Pattern ONCE_A_DAY = Pattern.compile("\\d{1,2} +\\d{1,2} +\\S+ +\\S+ +\\S+");
    private static final Instant ANY_DAY = Instant.parse("2026-01-01T00:00:00Z");

    static final Cadence WEEKLY = new Cadence(WORDS.get("weekly"));

    static final ScalarKind<Cadence> KIND = new ScalarKind<>(
            "a cadence",
            "daily, weekly, monthly, or a cron expression in UTC with one minute and one hour, such as 30 5 * * 1,4",
            Cadence::parse);

    /** The cadence that a word or an expression means, or null. */
    private static Cadence parse(String text) {
        var trimmed = text.strip();
        if (WORDS.containsKey(trimmed)) {
            return new Cadence(WORDS.get(trimmed));
        }
        if (!ONCE_A_DAY.matcher(trimmed).matches()) {
            return null;
        }
        var cadence = new Cadence(trimmed);
        // 30 February parses, and never comes.
        return cadence.firstAfter(ANY_DAY, Duration.ZERO).isPresent() ? cadence : null;
    }

    /**
     * The first regular time after an instant.
     *
     * @param shift how much later than the expression says each regular time is
     */
    public Optional<Instant> firstAfter(Instant instant, Duration shift) {
        return ExecutionTime.forCron(parsed())
                .nextExecution(instant.minus(shift).atZone(ZoneOffset.UTC))
                .map(time -> time.toInstant().plus(shift));
    }

    private Cron parsed() {
        return new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
                .parse(cron)
                .validate();
    }
}
