package ca.etalon.analytics.peer;

import ca.etalon.analytics.edition.EditionOutput;
import ca.etalon.analytics.edition.EditionResult;
import ca.etalon.analytics.edition.EditionStep;
import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.measure.GroupDefinition;
import ca.etalon.analytics.measure.GroupSummary;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Peer;
import ca.etalon.analytics.measure.Standing;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.Government;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes the groups of governments, what holds in each of them, and where every government stands in its groups. */
public final class PeerStep implements EditionStep {
    private final PeerGroups declared;

    public PeerStep(PeerGroups declared) {
        this.declared = declared;
    }

    @Override
    public List<GroupDefinition> groups() {
        return declared.definitions();
    }

    @Override
    public void complete(EditionResult result, SubjectSums sums, EditionOutput output) {
        var members = members(result);
        var groups = groups(result, members);
        var measured = measured(result);
        var summaries = new ArrayList<GroupSummary>();
        var standings = new ArrayList<Standing>();
        groups.forEach((group, governments) -> {
            for (Indicator indicator : result.catalogue().indicators()) {
                var of = new GroupMeasure(indicator, governments, measured.getOrDefault(indicator.id(), Map.of()));
                if (of.count() > 0) {
                    summaries.add(of.summary(group));
                }
                if (of.count() >= declared.least() && !group.equals(Subject.NATION.id())) {
                    standings.addAll(of.standings(group));
                }
            }
        });
        output.write(
                GroupSummary.SCHEMA, summaries.stream().map(GroupSummary::toRow).toList());
        output.write(Standing.SCHEMA, standings.stream().map(Standing::toRow).toList());
        output.write(
                Peer.SCHEMA, peers(result, members).stream().map(Peer::toRow).toList());
    }

    /** Governments that are compared and have a catalogue in the edition, by id. */
    private static List<Government> members(EditionResult result) {
        return result.governments().stream()
                .filter(row -> !row.portals().isEmpty())
                .map(row -> result.configuration().government(row.government()).orElseThrow())
                .filter(Government::isCompared)
                .sorted(Comparator.comparing(Government::id))
                .toList();
    }

    /** The members of each group, the country first. */
    private Map<String, List<Government>> groups(EditionResult result, List<Government> members) {
        var groups = new LinkedHashMap<String, List<Government>>();
        groups.put(Subject.NATION.id(), members);
        var others = new TreeMap<String, List<Government>>();
        for (Government member : members) {
            for (String group : declared.of(member, result.configuration(), result.edition())) {
                others.computeIfAbsent(group, id -> new ArrayList<>()).add(member);
            }
        }
        groups.putAll(others);
        return groups;
    }

    private static Map<String, Map<String, Measurement>> measured(EditionResult result) {
        var measured = new HashMap<String, Map<String, Measurement>>();
        for (Measurement measurement : result.measurements()) {
            if (measurement.subjectKind() == SubjectKind.GOVERNMENT
                    && (measurement.status() == MeasurementStatus.MEASURED || measurement.isKnownInPart())) {
                measured.computeIfAbsent(measurement.indicator(), id -> new HashMap<>())
                        .put(measurement.subject(), measurement);
            }
        }
        return measured;
    }

    private List<Peer> peers(EditionResult result, List<Government> members) {
        var peers = new ArrayList<Peer>();
        for (Government member : members) {
            var groups = declared.of(member, result.configuration(), result.edition());
            for (int i = 0; i < groups.size(); i++) {
                peers.add(new Peer(member.id(), SubjectKind.GROUP.name(), groups.get(i), i + 1, null));
            }
            var nearest = nearest(member, members);
            for (int i = 0; i < nearest.size(); i++) {
                var peer = nearest.get(i);
                peers.add(new Peer(
                        member.id(),
                        SubjectKind.GOVERNMENT.name(),
                        peer.id(),
                        i + 1,
                        declared.nearest().distance(member, peer)));
            }
        }
        return peers;
    }

    /** The nearest governments of known population; of equally far ones the first by id. */
    private List<Government> nearest(Government member, List<Government> members) {
        if (member.population() == null) {
            return List.of();
        }
        return members.stream()
                .filter(other -> !other.id().equals(member.id()) && Objects.nonNull(other.population()))
                .sorted(Comparator.<Government>comparingDouble(
                                other -> declared.nearest().distance(member, other))
                        .thenComparing(Government::id))
                .limit(declared.nearest().count())
                .toList();
    }
}
