package ca.etalon.ingest.schedule;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.fetch.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rounds of harvest and later stages: one when something is due, with a least time between their starts.
 *
 * <p>The later stages also run in the first round, and again until they have succeeded, so that what a killed run left
 * behind is finished. A stage that finds the lake in use is tried again soon.
 */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final List<String> LATER_STAGES = List.of("analyse", "report");
    private static final Duration SOON = Duration.ofMinutes(5);
    /** The registry may have changed, and a machine that slept must notice soon after it wakes. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);

    /** Says what is due, read anew each time. */
    public interface AgendaSource {
        List<Due> read();

        /** Whether the lake holds anything that later stages could work on. */
        boolean holdsSnapshots();
    }

    /** Runs one stage to its end and returns its exit code. */
    public interface Stages {
        int run(String stage) throws InterruptedException;
    }

    private final AgendaSource source;
    private final Stages stages;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Duration least;
    private boolean owesLaterStages = true;
    private boolean hasWorked;

    public Rounds(AgendaSource source, Stages stages, Clock clock, Sleeper sleeper, Duration least) {
        this.source = source;
        this.stages = stages;
        this.clock = clock;
        this.sleeper = sleeper;
        this.least = least;
    }

    /** One round; returns the exit code of the stage that ended it, or the worst of them. */
    public int once() throws InterruptedException {
        var agenda = source.read();
        var now = clock.instant();
        long due = agenda.stream().filter(one -> one.isDue(now)).count();
        int status = CommandRunner.COMPLETE;
        if (due > 0) {
            LOG.info("{} of {} are due: harvest", due, agenda.size());
            status = run("harvest");
            if (!isDone(status)) {
                return status;
            }
            owesLaterStages = true;
        } else {
            LOG.info("Nothing is due; {}", Due.outlook(agenda, now));
        }
        if (owesLaterStages && source.holdsSnapshots()) {
            int later = laterStages();
            owesLaterStages = !isDone(later);
            status = later == CommandRunner.COMPLETE ? status : later;
        }
        return status;
    }

    /** Rounds until interrupted. */
    public void forever() throws InterruptedException {
        while (true) {
            var start = clock.instant();
            hasWorked = false;
            int status = attempt();
            sleepUntil(next(start, status));
        }
    }

    /** What a user or a portal can cause must not end the schedule: it is said, and tried again with the next round. */
    private int attempt() throws InterruptedException {
        try {
            return once();
        } catch (RuntimeException failure) {
            LOG.error("This round failed: {}", failure.getMessage() == null ? failure : failure.getMessage());
            return CommandRunner.OUR_FAULT;
        }
    }

    private Instant next(Instant start, int status) {
        var now = clock.instant();
        if (status == CommandRunner.IN_USE) {
            LOG.info("The lake is in use; looking again at {}", Due.when(now.plus(SOON)));
            return now.plus(SOON);
        }
        var earliest = hasWorked || status != CommandRunner.COMPLETE ? start.plus(least) : now;
        var latest = now.plus(LONGEST_WAIT);
        Instant due;
        try {
            due = Due.next(source.read(), now).map(Due::at).orElse(latest);
        } catch (RuntimeException failure) {
            due = latest;
        }
        if (due.isAfter(latest)) {
            due = latest;
        }
        return due.isBefore(earliest) ? earliest : due;
    }

    private int laterStages() throws InterruptedException {
        int worst = CommandRunner.COMPLETE;
        for (String stage : LATER_STAGES) {
            int status = run(stage);
            if (!isDone(status)) {
                return status;
            }
            worst = Math.max(worst, status);
        }
        return worst;
    }

    private int run(String stage) throws InterruptedException {
        hasWorked = true;
        int status = stages.run(stage);
        switch (status) {
            case CommandRunner.COMPLETE -> LOG.info("{}: done", stage);
            case CommandRunner.NOT_COMPLETE -> LOG.warn("{}: done, but something is not complete", stage);
            case CommandRunner.IN_USE -> LOG.warn("{}: another run is using the lake", stage);
            default -> LOG.error("{}: ended with exit code {}", stage, status);
        }
        return status;
    }

    private static boolean isDone(int status) {
        return status == CommandRunner.COMPLETE || status == CommandRunner.NOT_COMPLETE;
    }

    /** By the clock on the wall, which goes on while the machine sleeps. */
    private void sleepUntil(Instant time) throws InterruptedException {
        var left = Duration.between(clock.instant(), time);
        while (left.compareTo(Duration.ZERO) > 0) {
            sleeper.sleep(left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP);
            left = Duration.between(clock.instant(), time);
        }
    }
}
