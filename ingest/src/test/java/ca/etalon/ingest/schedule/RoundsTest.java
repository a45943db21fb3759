package ca.etalon.ingest.schedule;

import static ca.etalon.ingest.schedule.FakeLake.portal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.fetch.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration LEAST = Duration.ofHours(1);

    private final Time time = new Time();
    private final List<String> ran = new ArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private List<Due> agenda = List.of();
    private boolean holdsSnapshots;
    private int last = Integer.MAX_VALUE;

    /** A clock that only sleeping moves. */
    private static final class Time extends Clock implements Sleeper {
        private Instant now = START;

        @Override
        public void sleep(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Rounds rounds() {
        var source = new Rounds.AgendaSource() {
            @Override
            public List<Due> read() {
                return agenda;
            }

            @Override
            public boolean holdsSnapshots() {
                return holdsSnapshots;
            }
        };
        return new Rounds(source, this::run, time, time, LEAST);
    }

    private int run(String stage) throws InterruptedException {
        ran.add(time.now.toString().substring(11, 16) + " " + stage);
        if (ran.size() >= last) {
            throw new InterruptedException("the test has seen enough");
        }
        holdsSnapshots = true;
        return statuses.isEmpty() ? CommandRunner.COMPLETE : statuses.pop();
    }

    private static Due due(String id, Instant at) {
        return new Due(portal(id, null), at, Optional.empty(), "because");
    }

    @Test
    void aRoundHarvestsWhatIsDueAndThenRunsTheLaterStages() throws InterruptedException {
        agenda = List.of(due("a", START), due("b", START.plusSeconds(60)));
        statuses.add(CommandRunner.NOT_COMPLETE);
        assertEquals(CommandRunner.NOT_COMPLETE, rounds().once());
        assertEquals(List.of("04:00 harvest", "04:00 analyse", "04:00 report"), ran);
    }

    @Test
    void whereNothingIsDueTheFirstRoundOnlyFinishesWhatAKilledRunLeft() throws InterruptedException {
        holdsSnapshots = true;
        agenda = List.of(due("a", START.plusSeconds(60)));
        var rounds = rounds();
        assertEquals(CommandRunner.COMPLETE, rounds.once());
        assertEquals(CommandRunner.COMPLETE, rounds.once());
        assertEquals(List.of("04:00 analyse", "04:00 report"), ran);
    }

    @Test
    void anEmptyLakeIsNotAnalysed() throws InterruptedException {
        assertEquals(CommandRunner.COMPLETE, rounds().once());
        assertEquals(List.of(), ran);
    }

    @Test
    void aLakeInUseEndsTheRoundWithoutLaterStages() throws InterruptedException {
        agenda = List.of(due("a", START));
        statuses.add(CommandRunner.IN_USE);
        assertEquals(CommandRunner.IN_USE, rounds().once());
        assertEquals(List.of("04:00 harvest"), ran);
    }

    @Test
    void laterStagesThatFailedAreRunAgainWithTheNextRound() throws InterruptedException {
        agenda = List.of(due("a", START));
        statuses.addAll(List.of(CommandRunner.COMPLETE, CommandRunner.OUR_FAULT));
        var rounds = rounds();
        assertEquals(CommandRunner.OUR_FAULT, rounds.once());
        agenda = List.of();
        assertEquals(CommandRunner.COMPLETE, rounds.once());
        assertEquals(List.of("04:00 harvest", "04:00 analyse", "04:00 analyse", "04:00 report"), ran);
    }

    @Test
    void roundsStartWhenSomethingIsDueButNotSoonerThanTheLeastTime() {
        agenda = List.of(due("a", START), due("b", START.plus(Duration.ofMinutes(10))));
        last = 4;
        assertThrows(InterruptedException.class, () -> rounds().forever());
        assertEquals("05:00 harvest", ran.get(3));
    }

    @Test
    void aPortalDueLaterThanTheLeastTimeIsAskedAtItsTime() {
        var later = START.plus(Duration.ofMinutes(95));
        agenda = List.of(due("b", later));
        last = 1;
        assertThrows(InterruptedException.class, () -> rounds().forever());
        assertEquals(List.of("05:35 harvest"), ran);
    }

    @Test
    void aLakeInUseIsTriedAgainSoon() {
        agenda = List.of(due("a", START));
        statuses.add(CommandRunner.IN_USE);
        last = 2;
        assertThrows(InterruptedException.class, () -> rounds().forever());
        assertEquals(List.of("04:00 harvest", "04:05 harvest"), ran);
    }

    @Test
    void aMachineThatSleptMakesUpForWhatItMissedWithOneRound() {
        agenda = List.of(due("a", START.plus(Duration.ofHours(2))));
        last = 4;
        Sleeper suspended = duration -> time.now = time.now.plus(Duration.ofDays(3));
        var source = new Rounds.AgendaSource() {
            @Override
            public List<Due> read() {
                return ran.isEmpty() ? agenda : List.of(due("a", START.plus(Duration.ofDays(6))));
            }

            @Override
            public boolean holdsSnapshots() {
                return holdsSnapshots;
            }
        };
        assertThrows(InterruptedException.class, () -> new Rounds(source, this::run, time, suspended, LEAST).forever());
        assertEquals(List.of("04:00 harvest", "04:00 analyse", "04:00 report", "04:00 harvest"), ran);
        assertEquals(START.plus(Duration.ofDays(6)), time.now);
    }

    @Test
    void aBrokenRegistryDoesNotEndTheSchedule() {
        var reads = new ArrayList<Instant>();
        var source = new Rounds.AgendaSource() {
            @Override
            public List<Due> read() {
                reads.add(time.now);
                if (time.now.isBefore(START.plus(LEAST))) {
                    throw new IllegalStateException("etalon.yaml:3: is not a duration");
                }
                return List.of(due("a", START));
            }

            @Override
            public boolean holdsSnapshots() {
                return false;
            }
        };
        last = 1;
        assertThrows(InterruptedException.class, () -> new Rounds(source, this::run, time, time, LEAST).forever());
        assertEquals(List.of("05:00 harvest"), ran);
    }
}
