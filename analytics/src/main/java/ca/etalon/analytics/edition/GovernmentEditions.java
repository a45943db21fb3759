package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.GovernmentFacts;
import ca.etalon.analytics.indicator.Spread;
import ca.etalon.analytics.indicator.Tongues;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.vocabulary.LicencePairs;
import ca.etalon.analytics.vocabulary.Vocabularies;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.ingest.config.Publishes.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How every government of the configuration stands in an edition, also those that have no portal. */
final class GovernmentEditions {
    private final Configuration configuration;
    private final Vocabularies vocabularies;
    private final EditionPlan plan;
    private final EditionTallies tallies;
    private final PortalPages pages;
    private final WiderCatalogues wider;
    private final Map<String, PortalChoice> choices;

    GovernmentEditions(
            Configuration configuration,
            Vocabularies vocabularies,
            EditionPlan plan,
            EditionTallies tallies,
            PortalPages pages) {
        this.configuration = configuration;
        this.vocabularies = vocabularies;
        this.plan = plan;
        this.tallies = tallies;
        this.pages = pages;
        this.wider = new WiderCatalogues(configuration.governments(), plan.edition());
        this.choices = plan.portals().stream().collect(Collectors.toMap(PortalChoice::portal, Function.identity()));
    }

    /** One row per government, by id. */
    List<GovernmentEdition> rows() {
        return configuration.governments().stream()
                .sorted(Comparator.comparing(Government::id))
                .map(this::row)
                .toList();
    }

    /** The same as facts for indicators of the government grain, in the order of the rows. */
    List<GovernmentFacts> facts(List<GovernmentEdition> rows) {
        var platforms = new PlatformShares(configuration, rows);
        return rows.stream().map(row -> facts(row, platforms)).toList();
    }

    private GovernmentFacts facts(GovernmentEdition row, PlatformShares platforms) {
        var government = configuration.government(row.government()).orElseThrow();
        var isMeasured = row.oldest() != null;
        return new GovernmentFacts(
                plan.edition(),
                government.id(),
                government.kind().name(),
                government.tier() == null ? null : government.tier().name(),
                government.province(),
                government.population(),
                row.presence(),
                row.status(),
                row.portals().size(),
                isMeasured ? row.datasets() : null,
                isMeasured ? row.products() : null,
                pages.of(portals(government, Role.OWN::equals).stream()
                        .map(choices::get)
                        .toList()),
                isMeasured ? spread(government, Tally.UNIT) : null,
                isMeasured ? spread(government, "format") : null,
                isMeasured ? spread(government, Tally.LICENCE) : null,
                isMeasured ? List.copyOf(counts(government, Tally.TYPE).keySet()) : null,
                isMeasured ? sum(counts(government, Tally.TYPED)) : null,
                isMeasured ? sum(counts(government, Tally.SERIES)) : null,
                isMeasured ? counts(government, Tally.SERIES).getOrDefault("long", 0L) : null,
                wider.carry(government),
                platforms.share(government, row.portals()),
                isMeasured ? licencePairs(government) : null,
                vocabularies.languages().of(government),
                isMeasured ? tongues(government) : null);
    }

    /**
     * Each data product of a government beside each of its neighbours: those compared in its province, whose data stand under
     * the same laws and end in the same regional work. Null where it has no neighbour with datasets.
     */
    private LicencePairs licencePairs(Government government) {
        var theirs = new TreeMap<String, Long>();
        configuration.governments().stream()
                .filter(other -> isNeighbour(government, other))
                .forEach(other -> counts(other, Tally.LICENCE_KIND)
                        .forEach((kind, datasets) -> theirs.merge(kind, datasets, Long::sum)));
        var mine = counts(government, Tally.LICENCE_KIND);
        return mine.isEmpty() || theirs.isEmpty()
                ? null
                : vocabularies.licences().pairs(mine, theirs);
    }

    private static boolean isNeighbour(Government government, Government other) {
        return government.isCompared()
                && other.isCompared()
                && !other.id().equals(government.id())
                && Objects.equals(other.province(), government.province());
    }

    private Tongues tongues(Government government) {
        var english = counts(government, Tally.in("en"));
        var french = counts(government, Tally.in("fr"));
        return new Tongues(
                english.getOrDefault(Tally.YES, 0L),
                english.getOrDefault(Tally.UNKNOWN, 0L),
                french.getOrDefault(Tally.YES, 0L),
                french.getOrDefault(Tally.UNKNOWN, 0L));
    }

    private Spread spread(Government government, String facet) {
        return Spread.of(counts(government, facet).values());
    }

    private SortedMap<String, Long> counts(Government government, String facet) {
        return tally(government).composition(facet);
    }

    private static long sum(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Tally tally(Government government) {
        return tallies.of(Subject.government(government.id()));
    }

    private GovernmentEdition row(Government government) {
        var carried = portals(government, Role::isCounted);
        var used = carried.stream()
                .map(choices::get)
                .map(PortalChoice::snapshot)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var search = search(government, carried);
        return new GovernmentEdition(
                government.id(),
                presence(government, carried, search),
                status(carried),
                carried.isEmpty() ? search.on : null,
                carried.isEmpty() ? search.method : null,
                carried,
                portals(government, role -> role == Role.MIRROR),
                tally(government).datasets(),
                tally(government).products(),
                tallies.mirrored(government.id()),
                used.isEmpty() ? null : used.get(0),
                used.isEmpty() ? null : used.get(used.size() - 1));
    }

    /** Portals on which the government publishes that day and that are open, by id. */
    private List<String> portals(Government government, Predicate<Role> isMeant) {
        return government.publishes().stream()
                .filter(relation -> relation.holdsOn(plan.edition()) && isMeant.test(relation.role()))
                .map(Publishes::portal)
                .filter(portal -> configuration
                        .portal(portal)
                        .filter(p -> p.isOpenOn(plan.edition()))
                        .isPresent())
                .distinct()
                .sorted()
                .toList();
    }

    private String presence(Government government, List<String> carried, Search search) {
        if (carried.isEmpty()) {
            return search.on == null ? "NOT_SEARCHED" : "NOT_FOUND";
        }
        var owns = government.publishes().stream()
                .anyMatch(relation -> relation.role() == Role.OWN
                        && relation.holdsOn(plan.edition())
                        && carried.contains(relation.portal()));
        return owns ? "OWN" : "HOSTED";
    }

    /**
     * When a catalogue was looked for and not found, as known on the day of the edition: by search, or as its portal
     * closed.
     */
    private Search search(Government government, List<String> carried) {
        if (government.searchedOn() != null && !government.searchedOn().isAfter(plan.edition())) {
            return new Search(government.searchedOn(), government.searchMethod());
        }
        return government.publishes().stream()
                .filter(relation -> carried.isEmpty() && relation.role().isCounted())
                .map(relation -> configuration.portal(relation.portal()).orElse(null))
                .filter(portal -> portal != null
                        && portal.closedOn() != null
                        && !portal.closedOn().isAfter(plan.edition()))
                .max(Comparator.comparing(portal -> portal.closedOn()))
                .map(portal -> new Search(portal.closedOn(), "PORTAL_CLOSED " + portal.id()))
                .orElse(new Search(null, null));
    }

    private String status(List<String> carried) {
        var statuses =
                carried.stream().map(choices::get).map(PortalChoice::status).toList();
        var used =
                carried.stream().map(choices::get).filter(PortalChoice::isUsed).count();
        if (used == 0) {
            var isHarvested = statuses.stream().anyMatch(status -> !status.equals("NONE"));
            return isHarvested ? "FAILED" : "NONE";
        }
        return used < carried.size() || statuses.contains("PARTIAL") ? "PARTIAL" : "COMPLETE";
    }

    private record Search(LocalDate on, String method) {}
}
