package ca.etalon.analytics.peer;

import ca.etalon.analytics.measure.GroupDefinition;
import ca.etalon.analytics.peer.PeerGroup.Criterion;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The groups and nearest peers of {@code conf/peer-groups.yaml}.
 *
 * @param least members measured below which nobody gets a place
 */
public record PeerGroups(int least, List<PeerGroup> groups, Nearest nearest) {
    public static final String FILE = "peer-groups.yaml";

    private static final ScalarKind<Integer> FROM_ONE = wholeFrom(1);
    private static final ScalarKind<Integer> FROM_TWO = wholeFrom(2);
    private static final ScalarKind<Double> DISTANCE =
            new ScalarKind<>("a distance", "a number from 0 to 1000, such as 0.25", text -> {
                var number = Double.valueOf(text);
                return number >= 0 && number <= 1000 ? number : null;
            });

    /** What is declared where there is no such file: nobody is compared. */
    static final PeerGroups NONE = new PeerGroups(2, List.of(), new Nearest(0, 0, 0, 0));

    /** How far two governments are apart: see the file. */
    record Nearest(int count, double population, double province, double tier) {

        double distance(Government one, Government other) {
            double apart =
                    Math.abs(Math.log10(Math.max(1, one.population())) - Math.log10(Math.max(1, other.population())));
            return population * apart
                    + (one.province() != null && one.province().equals(other.province()) ? 0 : province)
                    + (isUpper(one) == isUpper(other) ? 0 : tier);
        }
    }

    private enum Kind {
        POPULATION,
        TIER,
        LANGUAGE,
        PROVINCE,
        PLATFORM
    }

    public PeerGroups {
        groups = List.copyOf(groups);
    }

    private static ScalarKind<Integer> wholeFrom(int least) {
        return new ScalarKind<>("a whole number from " + least + " to 1000", "digits such as 5", text -> {
            var number = Integer.valueOf(text.replace("_", ""));
            return number >= least && number <= 1000 ? number : null;
        });
    }

    static boolean isUpper(Government government) {
        return government.tier() == Government.Tier.UPPER || government.tier() == Government.Tier.REGIONAL;
    }

    /** Reads the file below {@code conf}; mistakes go to the problems. */
    public static PeerGroups load(Path conf, ConfigProblems problems) {
        var file = conf.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        return YamlReader.read(file, problems).map(PeerGroups::read).orElse(NONE);
    }

    private static PeerGroups read(YamlNode root) {
        var least = root.required("least", FROM_TWO);
        var groups = root.requiredList("groups", PeerGroups::group);
        var nearest = root.requiredMapping("nearest");
        var declared = nearest == null ? null : nearest(nearest);
        root.done();
        var seen = new HashSet<String>();
        groups.stream()
                .filter(group -> !seen.add(group.id()))
                .forEach(group -> root.problem("groups", "has two groups " + group.id(), "each id once"));
        return declared == null || least == null ? NONE : new PeerGroups(least, groups, declared);
    }

    private static Nearest nearest(YamlNode node) {
        var count = node.required("count", FROM_ONE);
        var population = node.required("population", DISTANCE);
        var province = node.required("province", DISTANCE);
        var tier = node.required("tier", DISTANCE);
        node.done();
        return node.build(() -> new Nearest(count, population, province, tier));
    }

    private static PeerGroup group(YamlNode node) {
        var id = node.required("id", ScalarKind.ID);
        var label = node.requiredName("label");
        var kind = node.requiredEnum("kind", Kind.class);
        var criterion = kind == null ? null : criterion(kind, node);
        node.done();
        return node.build(() -> new PeerGroup(id, label, criterion));
    }

    private static Criterion criterion(Kind kind, YamlNode node) {
        return switch (kind) {
            case POPULATION -> population(node);
            case TIER -> tiers(node);
            case LANGUAGE ->
                new PeerGroup.Language(
                        node.required("language", ScalarKind.oneOf("a language", Set.of("en", "fr", "both"))));
            case PROVINCE -> new PeerGroup.Province();
            case PLATFORM -> new PeerGroup.Platform();
        };
    }

    private static Criterion population(YamlNode node) {
        var from = node.integer("from");
        var to = node.integer("to");
        if (from != null && to != null && from >= to) {
            node.problem("to", "is not above from: nobody has so many residents", "more than " + from);
        }
        return new PeerGroup.Population(from, to);
    }

    private static Criterion tiers(YamlNode node) {
        var tiers = EnumSet.noneOf(Government.Tier.class);
        tiers.addAll(node.list("tiers", ScalarKind.constantOf(Government.Tier.class)));
        if (tiers.isEmpty()) {
            node.problem("tiers", "is missing", "a list of single, lower, upper, regional");
        }
        return new PeerGroup.Tiers(tiers);
    }

    /** Ids of the groups that a government is in on a day, in their declared order. */
    List<String> of(Government government, Configuration configuration, LocalDate day) {
        return groups.stream()
                .flatMap(group -> group.of(government, configuration, day).stream())
                .collect(Collectors.toList());
    }

    /** The groups for the reader of the report. */
    public List<GroupDefinition> definitions() {
        return groups.stream()
                .map(group -> new GroupDefinition(group.id(), group.label(), group.isFamily()))
                .toList();
    }
}
