package ca.etalon.analytics.framework;

import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.framework.Framework.Scored;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the tree of one framework: inner nodes with {@code children}, leaves with an {@code indicator}. */
final class NodeReader {
    static final String UNDECLARED = "is not declared in conf/indicators";

    private static final ScalarKind<String> PART =
            ScalarKind.matching("[a-z][a-z0-9_]*", "an id of a node", "lower-case letters, digits and underscores");
    private static final ScalarKind<Double> WEIGHT = new ScalarKind<>("a weight", "a number above 0", text -> {
        var number = Double.valueOf(text);
        return number > 0 && Double.isFinite(number) ? number : null;
    });
    private static final ScalarKind<Aggregation> MEAN = ScalarKind.oneOf(
            "a way to aggregate",
            Map.of(
                    "arithmetic", Aggregation.ARITHMETIC,
                    "geometric", Aggregation.GEOMETRIC,
                    "harmonic", Aggregation.HARMONIC,
                    "power", Aggregation.POWER));

    private static final ScalarKind<Double> ORDER = new ScalarKind<>("an order", "a number from -20 to 20", text -> {
        var number = Double.valueOf(text);
        return Mean.isOrder(number) ? number : null;
    });

    /** Points are counted in whole millionths, see {@link PointScorer}. */
    private static final ScalarKind<Double> POINTS =
            new ScalarKind<>("points", "a number above 0 with at most two decimals", text -> {
                var number = Double.valueOf(text);
                return number > 0 && number <= 1_000_000 && number * 100 == Math.rint(number * 100) ? number : null;
            });

    private final IndicatorCatalogue catalogue;
    private final Scored scored;
    private final Set<String> used = new HashSet<>();

    NodeReader(IndicatorCatalogue catalogue, Scored scored) {
        this.catalogue = catalogue;
        this.scored = scored;
    }

    /** The root: the framework itself, whose nodes stand under {@code tree}. */
    Node root(YamlNode node, String id, Name label) {
        var goalposts = goalposts(node, Goalposts.SHARE);
        var aggregation = aggregation(node);
        var mean = mean(node, aggregation);
        var children = node.requiredList("tree", child -> node(child, id, goalposts));
        checkIds(node, "tree", children);
        var root = new Node(id, label, 1, aggregation, mean, null, null, children);
        var max = node.decimal("max");
        if (max != null && node.isSound() && max != root.max()) {
            node.problem("max", "is not what the tree adds up to", String.valueOf(root.max()));
        }
        return root;
    }

    private Node node(YamlNode node, String parent, Goalposts above) {
        return node.has("indicator") ? leaf(node, parent, above) : inner(node, parent, above);
    }

    private Node inner(YamlNode node, String parent, Goalposts above) {
        var id = node.required("id", PART);
        var label = node.requiredName("label");
        var weight = scored == Scored.PER_DATASET ? Double.valueOf(1) : node.optional("weight", WEIGHT, 1.0);
        var goalposts = goalposts(node, above);
        var aggregation = aggregation(node);
        var mean = mean(node, aggregation);
        var path = parent + "/" + id;
        var children = node.requiredList("children", child -> node(child, path, goalposts));
        checkIds(node, "children", children);
        return node.build(() -> new Node(path, label, weight, aggregation, mean, null, null, children));
    }

    private Node leaf(YamlNode node, String parent, Goalposts above) {
        var indicator = indicator(node);
        var id = node.optional("id", PART, indicator == null ? "" : lastOf(indicator.id()));
        var label = node.has("label") ? node.name("label") : indicator == null ? null : indicator.label();
        var isPoints = scored == Scored.PER_DATASET;
        var weight = isPoints ? node.required("points", POINTS) : node.optional("weight", WEIGHT, 1.0);
        var goalposts = isPoints ? null : goalposts(node, above);
        if (indicator != null
                && indicator.kind() == Indicator.Kind.MEAN
                && !indicator.unit().equals("ratio")
                && !node.has("goalposts")) {
            node.problem("indicator", "is a mean of " + indicator.unit(), "goalposts of its own that say its range");
        }
        var isLessBetter = indicator != null && indicator.better() == Indicator.Better.LESS;
        if (goalposts != null && indicator != null && isLessBetter != goalposts.worst() > goalposts.best()) {
            node.problem(
                    "indicator",
                    "is better when " + (isLessBetter ? "less" : "more") + ", which its goalposts do not say",
                    isLessBetter ? "goalposts: {worst: 1, best: 0}" : "goalposts: {worst: 0, best: 1}");
        }
        return node.build(
                () -> new Node(parent + "/" + id, label, weight, null, null, goalposts, indicator, List.of()));
    }

    private Indicator indicator(YamlNode node) {
        var id = node.requiredText("indicator");
        var found = catalogue.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElse(null);
        if (id == null) {
            return null;
        }
        if (found == null) {
            node.problem("indicator", UNDECLARED, idsLike(id));
        } else if (!used.add(id)) {
            node.problem("indicator", "stands in this tree already", "each indicator once");
        } else if (!isScored(found) || found.better() == Indicator.Better.NONE) {
            node.problem(
                    "indicator",
                    "is context and weighs nothing",
                    scored == Scored.PER_DATASET
                            ? "a share of which more or less is better"
                            : "a share or a mean of which more or less is better");
        } else if (found.grain() == Grain.GOVERNMENT && scored == Scored.PER_DATASET) {
            node.problem("indicator", "says nothing of a dataset", "an indicator of the grain dataset or distribution");
        } else {
            return found;
        }
        return null;
    }

    /** Points of a dataset rest on its credit; a subject can be scored on a mean too, whose range its goalposts say. */
    private boolean isScored(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.SHARE
                || indicator.kind() == Indicator.Kind.MEAN && scored == Scored.PER_SUBJECT;
    }

    /** The ids of the same dimension, which a writer most likely meant one of. */
    private String idsLike(String id) {
        var dimension = id.contains(".") ? id.substring(0, id.indexOf('.') + 1) : "";
        var alike = catalogue.indicators().stream()
                .map(Indicator::id)
                .filter(other -> other.startsWith(dimension))
                .collect(Collectors.joining(", "));
        return alike.isEmpty() ? "the id of a declared indicator" : alike;
    }

    private Aggregation aggregation(YamlNode node) {
        return scored == Scored.PER_DATASET ? Aggregation.SUM : node.required("aggregation", MEAN);
    }

    private static Mean mean(YamlNode node, Aggregation aggregation) {
        var said = aggregation == Aggregation.POWER ? node.required("order", ORDER) : null;
        double order = Objects.requireNonNullElse(said, 1.0);
        if (aggregation == null || !aggregation.needsFloor(order)) {
            return aggregation == null ? null : aggregation.mean(order, 0);
        }
        return aggregation.mean(order, Objects.requireNonNullElse(node.required("floor", WEIGHT), 1.0));
    }

    private Goalposts goalposts(YamlNode node, Goalposts otherwise) {
        if (scored == Scored.PER_DATASET || !node.has("goalposts")) {
            return otherwise;
        }
        var posts = node.mapping("goalposts");
        if (posts == null) {
            return otherwise;
        }
        var worst = posts.required("worst", ScalarKind.DECIMAL);
        var best = posts.required("best", ScalarKind.DECIMAL);
        if (worst != null && worst.equals(best)) {
            posts.problem("best", "is the same as worst", "another number");
        }
        return Objects.requireNonNullElse(posts.build(() -> new Goalposts(worst, best)), otherwise);
    }

    private static void checkIds(YamlNode node, String key, List<Node> children) {
        var seen = new HashSet<String>();
        for (Node child : children) {
            if (!seen.add(child.path())) {
                node.problem(key, "has two nodes " + lastOf(child.path()), "each id once among siblings");
            }
        }
    }

    private static String lastOf(String id) {
        return id.substring(Math.max(id.lastIndexOf('.'), id.lastIndexOf('/')) + 1);
    }
}
