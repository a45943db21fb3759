package ca.etalon.ingest;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.lock.LakeUse;
import ca.etalon.ingest.schedule.Agenda;
import ca.etalon.ingest.schedule.Due;
import ca.etalon.ingest.schedule.Shard;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which of the planned portals this harvest asks: those of its shard, and those that are due. */
final class HarvestShare {
    @Option(
            names = "--due",
            description = "Only portals whose cadence, or a retry, is due now; where none is, says so and ends with 0.")
    boolean due;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description = "Only the portals of the I-th of N parts, by host; all parts may run at the same time.")
    private Shard shard;

    /** The part of a plan that this harvest asks. */
    Map<LocalDate, List<Portal>> of(Map<LocalDate, List<Portal>> plan, Agenda agenda, boolean isRecorded) {
        var mine = new TreeMap<LocalDate, List<Portal>>();
        plan.forEach((date, portals) -> mine.put(
                date,
                portals.stream()
                        .filter(portal -> shard == null || shard.holds(portal))
                        .toList()));
        return due ? due(mine, agenda, isRecorded) : mine;
    }

    private static Map<LocalDate, List<Portal>> due(
            Map<LocalDate, List<Portal>> plan, Agenda agenda, boolean isRecorded) {
        var today = LocalDate.ofInstant(agenda.now(), ZoneOffset.UTC);
        var times = isRecorded
                ? agenda.recorded(plan)
                : agenda.live(plan.values().stream().flatMap(List::stream).toList());
        var wanted = agenda.plan(times, today);
        int count = wanted.values().stream().mapToInt(List::size).sum();
        System.out.printf(
                "harvest: %s; %s%n",
                count == 0 ? "nothing is due" : count + " of " + times.size() + " due",
                Due.outlook(times, agenda.now()));
        return wanted;
    }

    LakeUse use() {
        return shard == null ? LakeUse.catalogue("harvest") : LakeUse.shard("harvest", shard.number(), shard.count());
    }

    /** Shards of one machine may share {@code --work}. */
    Path scratch(Path work) {
        return shard == null ? work : work.resolve(shard.folder());
    }

    /** Reads {@code --shard}. */
    static final class ShardConverter implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            try {
                return Shard.parse(text);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        }
    }
}
