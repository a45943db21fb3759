package ca.etalon.reports.page;

import static java.util.stream.Collectors.groupingBy;

import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Identity;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.LinkCount;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.analytics.measure.Score;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.reports.input.PortalSnapshot;
import ca.etalon.reports.input.ReportData;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data of a report, found by what pages ask for. */
final class Report {
    /** The subject of national figures. */
    static final String NATION = "ca";

    private final ReportData data;
    private final Map<String, Measurement> measurements = new HashMap<>();
    private final Map<String, Score> scores = new HashMap<>();
    private final Map<String, GovernmentEdition> standing = new HashMap<>();
    private final Map<String, PortalEdition> portals = new HashMap<>();
    private final List<Government> governments;
    private final Map<String, Government> byId;
    private final Map<String, List<Finding>> findings;
    private final Map<String, List<PortalSnapshot>> snapshots;
    private final Map<String, List<LinkCount>> links;
    private final Map<String, List<PortalFact>> facts = new ConcurrentHashMap<>();

    Report(ReportData data) {
        this.data = data;
        for (var measurement : data.measurements()) {
            measurements.put(
                    key(measurement.subjectKind(), measurement.subject(), measurement.indicator()), measurement);
        }
        for (var score : data.scores()) {
            scores.put(key(score.subjectKind(), score.subject(), score.policy() + " " + score.node()), score);
        }
        data.governments().forEach(government -> standing.put(government.government(), government));
        data.portals().forEach(portal -> portals.put(portal.portal(), portal));
        governments = data.configuration().governments().stream()
                .sorted(Comparator.comparing(Government::province, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Government::id))
                .toList();
        byId = governments.stream().collect(Collectors.toMap(Government::id, one -> one));
        findings = data.findings().stream()
                .sorted(Comparator.comparingInt(Finding::place))
                .collect(groupingBy(Finding::government));
        links = data.links().stream().collect(groupingBy(count -> count.subjectKind() + " " + count.subject()));
        snapshots = data.snapshots().stream()
                .sorted(Comparator.comparing(PortalSnapshot::snapshot))
                .collect(groupingBy(PortalSnapshot::portal));
    }

    private static String key(SubjectKind kind, String subject, String rest) {
        return kind + " " + subject + " " + rest;
    }

    ReportData data() {
        return data;
    }

    /** What a portal as a whole was measured to be. */
    Optional<Measurement> ofPortal(String portal, String indicator) {
        return Optional.ofNullable(measurements.get(key(SubjectKind.PORTAL, portal, indicator)));
    }

    /** Datasets that a snapshot carries on under another key, by both of their keys. */
    Map<String, Identity> renamed(PortalSnapshot snapshot) {
        var renamed = new HashMap<String, Identity>();
        data.identities().stream()
                .filter(one -> one.fromPortal().equals(snapshot.portal())
                        && one.toPortal().equals(snapshot.portal())
                        && one.toSnapshot().equals(snapshot.snapshot()))
                .forEach(one -> {
                    renamed.put(one.fromKey(), one);
                    renamed.put(one.toKey(), one);
                });
        return renamed;
    }

    /** How many of the datasets that a snapshot lacks go on in it under another key. */
    long renamedCount(PortalSnapshot snapshot) {
        return renamed(snapshot).values().stream().distinct().count();
    }

    /** Datasets that came to a portal from others, by the portal they came from. */
    Map<String, Long> movedTo(String portal) {
        return data.identities().stream()
                .filter(one ->
                        one.toPortal().equals(portal) && !one.fromPortal().equals(portal))
                .collect(groupingBy(Identity::fromPortal, TreeMap::new, Collectors.counting()));
    }

    /** All governments, by province and id. */
    List<Government> governments() {
        return governments;
    }

    /** Governments that may stand side by side, by province and id. */
    List<Government> compared() {
        return governments().stream().filter(Government::isCompared).toList();
    }

    Optional<Government> government(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<GovernmentEdition> standing(String government) {
        return Optional.ofNullable(standing.get(government));
    }

    /** OWN, HOSTED, NOT_FOUND or NOT_SEARCHED. */
    String presence(Government government) {
        return standing(government.id()).map(GovernmentEdition::presence).orElse("NOT_SEARCHED");
    }

    /** Whether there is a catalogue to measure, harvested or not. */
    boolean hasCatalogue(Government government) {
        var presence = presence(government);
        return presence.equals("OWN") || presence.equals("HOSTED");
    }

    /** Compared governments that have a catalogue. */
    List<Government> publishing() {
        return compared().stream().filter(this::hasCatalogue).toList();
    }

    /** COMPLETE, PARTIAL, FAILED or NONE. */
    String status(Government government) {
        return standing(government.id()).map(GovernmentEdition::status).orElse("NONE");
    }

    Optional<Measurement> of(Government government, String indicator) {
        return measurement(SubjectKind.GOVERNMENT, government.id(), indicator);
    }

    Optional<Measurement> national(String indicator) {
        return measurement(SubjectKind.NATIONAL, NATION, indicator);
    }

    Optional<Measurement> measurement(SubjectKind kind, String subject, String indicator) {
        return Optional.ofNullable(measurements.get(key(kind, subject, indicator)));
    }

    Optional<Score> score(Government government, String policy, String node) {
        return score(SubjectKind.GOVERNMENT, government.id(), policy, node);
    }

    Optional<Score> score(SubjectKind kind, String subject, String policy, String node) {
        return Optional.ofNullable(scores.get(key(kind, subject, policy + " " + node)));
    }

    /** What became of the probed links of a subject. */
    List<LinkCount> links(SubjectKind kind, String subject) {
        return links.getOrDefault(kind + " " + subject, List.of());
    }

    /** What to mend, in order: a row for each framework and policy that has the indicator. */
    List<Finding> findings(Government government) {
        return findings.getOrDefault(government.id(), List.of());
    }

    List<Portal> portals() {
        return data.configuration().portals().stream()
                .sorted(Comparator.comparing(Portal::id))
                .toList();
    }

    /**
     * Portals that a harvest is about: catalogues on which somebody publishes, and whatever else was asked all the
     * same.
     */
    List<Portal> harvestedPortals() {
        return portals().stream()
                .filter(portal -> data.configuration().isPublishedOn(portal) || snapshots.containsKey(portal.id()))
                .toList();
    }

    Optional<Portal> portal(String id) {
        return data.configuration().portal(id);
    }

    Optional<PortalEdition> portalEdition(String portal) {
        return Optional.ofNullable(portals.get(portal));
    }

    /** Snapshots of a portal, oldest first. */
    List<PortalSnapshot> snapshots(String portal) {
        return snapshots.getOrDefault(portal, List.of());
    }

    /** The snapshot that the edition rests on. */
    Optional<PortalSnapshot> used(String portal) {
        var edition = portalEdition(portal);
        return snapshots(portal).stream()
                .filter(snapshot -> edition.isPresent()
                        && snapshot.snapshot().equals(edition.get().snapshot()))
                .reduce((first, second) -> second);
    }

    /** The snapshot that pages show of a portal: the one the edition rests on, or the last where there is none. */
    Optional<PortalSnapshot> shown(String portal) {
        return used(portal).or(() -> snapshots(portal).stream().reduce((first, second) -> second));
    }

    /** What the first page of a portal showed when the shown snapshot was taken; empty where it was not looked at. */
    List<PortalFact> facts(String portal) {
        return facts.computeIfAbsent(
                portal, id -> shown(id).map(data.details()::facts).orElse(List.of()));
    }

    /** Who publishes on a portal, and how. */
    List<Publisher> publishers(String portal) {
        return governments().stream()
                .flatMap(government -> government.publishes().stream()
                        .filter(publishes -> publishes.portal().equals(portal))
                        .map(publishes -> new Publisher(government, publishes)))
                .toList();
    }

    /** A government on a portal. */
    record Publisher(Government government, Publishes publishes) {}

    /** Names of the platforms that carry a government's datasets, sorted. */
    List<String> platforms(Government government) {
        return standing(government.id()).map(GovernmentEdition::portals).orElse(List.of()).stream()
                .flatMap(portal -> portal(portal).stream())
                .map(Portal::platform)
                .distinct()
                .sorted()
                .toList();
    }

    List<IndicatorDefinition> indicators() {
        return data.definitions().indicators();
    }

    /** Dimensions in the order in which the indicators name them. */
    List<String> dimensions() {
        return indicators().stream()
                .map(IndicatorDefinition::dimension)
                .distinct()
                .toList();
    }

    /**
     * Shares of what a catalogue holds for which more is better, of the dimensions that are not just the parts of a
     * framework; what a government has or has not is no share to set beside others.
     */
    List<IndicatorDefinition> mainShares() {
        return indicators().stream()
                .filter(indicator -> indicator.isShare() && "more".equals(indicator.better()))
                .filter(indicator -> !"government".equals(indicator.grain()))
                .filter(indicator -> frameworks().stream()
                        .noneMatch(framework -> framework.id().replace("-", "").startsWith(indicator.dimension())))
                .toList();
    }

    List<IndicatorDefinition> indicators(String dimension) {
        return indicators().stream()
                .filter(indicator -> indicator.dimension().equals(dimension))
                .toList();
    }

    List<FrameworkDefinition> frameworks() {
        return data.definitions().frameworks();
    }

    /** The other governments of the same kind, tier group and population class. */
    List<Government> peers(Government government) {
        return publishing().stream()
                .filter(other -> !other.id().equals(government.id()))
                .filter(other -> PopulationClass.of(other) == PopulationClass.of(government))
                .filter(other -> isUpper(other) == isUpper(government))
                .toList();
    }

    /** Whether its residents are counted again by the governments below it. */
    static boolean isUpper(Government government) {
        return government.tier() == Government.Tier.UPPER || government.tier() == Government.Tier.REGIONAL;
    }

    /** Ids of the portals by which a government is or was known: in use, mirrors, and declared ones. */
    List<String> portalsOf(Government government) {
        return Stream.of(
                        standing(government.id())
                                .map(GovernmentEdition::portals)
                                .orElse(List.of()),
                        government.publishes().stream()
                                .filter(publishes -> publishes.role().isClaim())
                                .map(Publishes::portal)
                                .toList())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
