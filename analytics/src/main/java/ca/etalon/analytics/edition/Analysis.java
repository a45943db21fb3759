package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.GovernmentFacts;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.link.LinkProbes;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Identity;
import ca.etalon.ingest.lake.DamagedLakeException;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifests;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the editions of a lake that are missing, in part or whole, or whose inputs changed, all in one pass; an edition
 * whose snapshots, configuration and program are the same stays as it is.
 */
public final class Analysis {
    private static final Logger LOG = LoggerFactory.getLogger(Analysis.class);

    private final Lake lake;
    private final AnalysisInput input;
    private final StageTimes times;

    public Analysis(Lake lake, AnalysisInput input) {
        this(lake, input, new StageTimes());
    }

    /** @param times gets the parts of {@link #make} */
    public Analysis(Lake lake, AnalysisInput input, StageTimes times) {
        this.lake = lake;
        this.input = input;
        this.times = times;
    }

    /**
     * What there is to do.
     *
     * @param plans editions to make, oldest first
     * @param fingerprints of what they will be made from
     * @param unchanged editions that stay as they are
     */
    public record Work(List<EditionPlan> plans, Map<LocalDate, String> fingerprints, List<LocalDate> unchanged) {
        public boolean isNone() {
            return plans.isEmpty();
        }
    }

    /**
     * The editions that a run without a date makes: every date of the lake on which a portal was harvested, and the
     * last one on which links were probed where that was after all harvests, since no other edition may use those
     * answers.
     */
    public List<LocalDate> dates() {
        var dates = new ArrayList<>(planner().dates());
        probes().last()
                .filter(last -> !dates.isEmpty() && last.isAfter(dates.get(dates.size() - 1)))
                .ifPresent(dates::add);
        return dates;
    }

    /**
     * Finds out which of some editions are missing, lack a file or rest on other inputs than they would now; needs no
     * Spark.
     */
    public Work work(List<LocalDate> editions) {
        var planner = planner();
        var probes = probes();
        var fingerprints = new TreeMap<LocalDate, String>();
        var plans = new ArrayList<EditionPlan>();
        var unchanged = new ArrayList<LocalDate>();
        var known = new TreeMap<LocalDate, String>();
        EditionManifest.all(lake).forEach(made -> known.put(made.edition(), made.fingerprint()));
        for (LocalDate edition : editions) {
            var plan = planner.plan(edition);
            var fingerprint = input.fingerprint(lake, plan, known.headMap(edition), probes.of(edition));
            known.put(edition, fingerprint);
            var isMade = EditionManifest.read(lake, edition)
                    .filter(made -> made.fingerprint().equals(fingerprint))
                    .filter(this::isWhole)
                    .isPresent();
            if (isMade) {
                unchanged.add(edition);
            } else {
                plans.add(plan);
                fingerprints.put(edition, fingerprint);
            }
        }
        return new Work(plans, fingerprints, unchanged);
    }

    private boolean isWhole(EditionManifest made) {
        var missing = made.missing(lake);
        if (!missing.isEmpty()) {
            LOG.warn("analyse: edition {} lacks {}; it is made again", made.edition(), lake.uri(missing.get(0)));
        }
        return missing.isEmpty();
    }

    private LinkProbes probes() {
        return new LinkProbes(lake, input.configuration().settings().probe().maxAge());
    }

    private EditionPlanner planner() {
        return new EditionPlanner(input.configuration(), new Manifests(lake).latest());
    }

    /** Makes the editions and returns their manifests. */
    public List<EditionManifest> make(Work work, SparkSession spark) {
        return make(work, spark, () -> {});
    }

    /**
     * The same, where something has to be found right first.
     *
     * @param check runs beside what can be found out without any indicator; where it throws, nothing is written
     */
    public List<EditionManifest> make(Work work, SparkSession spark, Runnable check) {
        var plans = work.plans();
        var fingerprints = work.fingerprints();
        LOG.info(
                "analyse: {} editions, {} indicators",
                plans.size(),
                input.catalogue().indicators().size());
        var failures = new TreeMap<String, String>();
        var scorers = input.scorers();
        var inputs = EditionInput.of(plans);
        var probes = EditionProbes.of(plans, probes());
        var beside = Beside.start(
                "freshness", () -> new FreshnessPass(spark, lake, input.configuration(), plans, inputs).run());
        check.run();
        times.took("indicators");
        var freshness = beside.joined();
        times.took("freshness");
        var pass = new EditionPass(spark, lake, input.configuration(), plans, fingerprints, probes, scorers, freshness);
        var buckets = surviving(input.catalogue(), failures, indicators -> pass.run(indicators, times), pass::canRun);
        times.took("pass");
        var tallies = new HashMap<LocalDate, EditionTallies>();
        var governments = new HashMap<LocalDate, List<GovernmentEdition>>();
        var facts = new ArrayList<GovernmentFacts>();
        var pages = PortalPages.read(lake, plans);
        for (EditionPlan plan : plans) {
            var sums = new EditionTallies(
                    plan.edition(), buckets, input.configuration(), () -> Tally.empty(input.catalogue(), scorers));
            var rows = new GovernmentEditions(input.configuration(), input.vocabularies(), plan, sums, pages);
            tallies.put(plan.edition(), sums);
            governments.put(plan.edition(), rows.rows());
            facts.addAll(rows.facts(governments.get(plan.edition())));
        }
        var ofGovernments = new GovernmentPass(spark, facts);
        var results = surviving(input.catalogue(), failures, ofGovernments::run, ofGovernments::canRun);
        var outcome = new PassOutcome(
                failures,
                buckets,
                tallies,
                governments,
                results,
                identities(inputs, freshness),
                input.used().copyTo(lake),
                probes);
        var maker = new EditionMaker(lake, input, outcome);
        var made = plans.stream()
                .map(plan -> maker.make(plan, fingerprints.get(plan.edition())))
                .toList();
        times.took("steps");
        return made;
    }

    private static Map<LocalDate, List<Identity>> identities(
            List<EditionInput> inputs, FreshnessPass.Outcome freshness) {
        var identities = new HashMap<LocalDate, List<Identity>>();
        for (int i = 0; i < inputs.size(); i++) {
            identities
                    .computeIfAbsent(inputs.get(i).edition(), edition -> new ArrayList<>())
                    .addAll(freshness.identities().get(i));
        }
        return identities;
    }

    /** Runs with all indicators; where that fails, without those that fail alone. */
    private static <T> T surviving(
            IndicatorCatalogue catalogue,
            Map<String, String> failures,
            Function<IndicatorCatalogue, T> run,
            Predicate<IndicatorCatalogue> canRun) {
        try {
            return run.apply(catalogue);
        } catch (DamagedLakeException damaged) {
            throw damaged;
        } catch (Exception failure) {
            var failing = new FailingIndicators(canRun).among(catalogue);
            if (failing.isEmpty()) {
                throw new IllegalStateException("the pass over the rows failed: " + firstLine(failure), failure);
            }
            var reason = "FAILED_AT_RUN_TIME " + firstLine(failure);
            failing.forEach(id -> {
                LOG.error("analyse: indicator {} failed: {}", id, reason);
                failures.put(id, reason);
            });
            return run.apply(catalogue.failing(failing));
        }
    }

    private static String firstLine(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).strip().split("\\R", 2)[0];
    }
}
