package ca.etalon.ingest.harvest;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.lake.DamagedLakeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs many portals of one date at the same time, each on a thread of its own; hosts set their own pace.
 *
 * <p>What a portal can cause is in its snapshot. Anything else that is thrown is our own fault: it is logged, the other
 * portals go on, and {@link Result#faults} makes the run fail at its end. A lake that cannot be written ends the run.
 */
public final class Harvest {
    private static final Logger LOG = LoggerFactory.getLogger(Harvest.class);

    /** Makes one portal's snapshot. */
    @FunctionalInterface
    public interface PortalWork {
        PortalOutcome of(Portal portal, LocalDate snapshot) throws InterruptedException;
    }

    /**
     * What came of it.
     *
     * @param outcomes by portal
     * @param faults portals that our own fault ended
     */
    public record Result(List<PortalOutcome> outcomes, List<String> faults) {}

    private final int threads;
    private final HarvestProgress progress;

    public Harvest(int threads, HarvestProgress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** Runs all; those that say what is not believed at once are asked once more, after all others. */
    public Result run(LocalDate snapshot, Collection<Portal> portals, PortalWork work) throws InterruptedException {
        var first = pass(snapshot, portals, work, progress);
        var doubted = first.outcomes().stream()
                .filter(PortalOutcome::again)
                .map(outcome -> outcome.manifest().portal())
                .collect(Collectors.toSet());
        if (doubted.isEmpty()) {
            return first;
        }
        LOG.info("asked once more, as many of their datasets are gone: {}", new TreeSet<>(doubted));
        var again = pass(
                snapshot,
                portals.stream().filter(portal -> doubted.contains(portal.id())).toList(),
                work,
                HarvestProgress.SILENT);
        return merged(first, again);
    }

    private static Result merged(Result first, Result again) {
        var outcomes = new TreeMap<String, PortalOutcome>();
        Stream.of(first, again)
                .flatMap(result -> result.outcomes().stream())
                .forEach(outcome -> outcomes.put(outcome.manifest().portal(), outcome));
        var faults = Stream.of(first, again)
                .flatMap(result -> result.faults().stream())
                .sorted()
                .toList();
        return new Result(List.copyOf(outcomes.values()), faults);
    }

    private Result pass(LocalDate snapshot, Collection<Portal> portals, PortalWork work, HarvestProgress progress)
            throws InterruptedException {
        var outcomes = new ArrayList<PortalOutcome>();
        var faults = new ArrayList<String>();
        var pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, portals.size())));
        try {
            var running = new ExecutorCompletionService<Ended>(pool);
            portals.forEach(portal -> running.submit(() -> end(portal, snapshot, work)));
            for (int i = 0; i < portals.size(); i++) {
                var ended = running.take().get();
                progress.ended(ended.portal());
                if (ended.outcome() != null) {
                    outcomes.add(ended.outcome());
                } else {
                    faults.add(ended.portal());
                }
            }
        } catch (ExecutionException fatal) {
            throw fatal.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(fatal);
        } finally {
            pool.shutdownNow();
        }
        outcomes.sort(Comparator.comparing(outcome -> outcome.manifest().portal()));
        faults.sort(Comparator.naturalOrder());
        return new Result(outcomes, faults);
    }

    private record Ended(String portal, PortalOutcome outcome) {}

    private static Ended end(Portal portal, LocalDate snapshot, PortalWork work) throws InterruptedException {
        long start = System.nanoTime();
        try {
            var outcome = work.of(portal, snapshot);
            return new Ended(portal.id(), outcome.took(Duration.ofNanos(System.nanoTime() - start)));
        } catch (java.io.UncheckedIOException lake) {
            throw lake;
        } catch (DamagedLakeException damaged) {
            LOG.error("{}: {}", portal.id(), damaged.getMessage());
            return new Ended(portal.id(), null);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            LOG.error("{}: our own fault, please report it", portal.id(), fault);
            return new Ended(portal.id(), null);
        }
    }
}
