package ca.etalon.analytics.framework;

import ca.etalon.analytics.classifier.Classifiers;
import ca.etalon.analytics.classifier.ReadingErrorStep;
import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Hierarchy;
import ca.etalon.analytics.composite.Imputation;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Method;
import ca.etalon.analytics.composite.Screening;
import ca.etalon.analytics.composite.UnitTable;
import ca.etalon.analytics.composite.Values;
import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.framework.Recipe.Missing;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.uncertainty.Assumptions;
import ca.etalon.analytics.uncertainty.CompositeModel;
import ca.etalon.analytics.uncertainty.ReadShares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The governments that an index compares, as a table for the composite engine: a column per indicator, on its
 * goalposts.
 */
final class RankedIndex {
    private final Framework framework;
    private final Subjects subjects;
    private final List<Subject> ranked;
    private final Hierarchy hierarchy;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<Subject, Map<String, NodeReading>> readings = new HashMap<>();

    /** @param ranked governments of which enough is known */
    RankedIndex(Framework framework, Subjects subjects, List<Subject> ranked) {
        this.framework = framework;
        this.subjects = subjects.of(framework);
        this.ranked = List.copyOf(ranked);
        framework.root().all().forEach(node -> nodes.put(node.path(), node));
        this.hierarchy = new Hierarchy(framework
                .root()
                .all()
                .map(node -> component(node, framework.root()))
                .toList());
        var tree = new IndexTree(framework);
        ranked.forEach(subject -> readings.put(subject, tree.read(leaf -> subjects.reading(subject, leaf))));
    }

    /** Levels count from the deepest leaf up, so that they rise on every way to the root. */
    private static Component component(Node node, Node root) {
        int deepest = root.all().mapToInt(RankedIndex::depth).max().orElse(0);
        var path = node.path();
        var parent = node == root ? null : path.substring(0, path.lastIndexOf('/'));
        return new Component(path, deepest - depth(node) + 1, parent, node.weight(), false, null);
    }

    private static int depth(Node node) {
        return (int) node.path().chars().filter(letter -> letter == '/').count();
    }

    List<Subject> ranked() {
        return ranked;
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The index as the framework declares it. */
    Method.Made made() {
        var recipe = framework.recipe();
        return new Method(
                        imputation(recipe.missing()),
                        Screening.NONE,
                        Recipe.treatment(recipe.winsorisedMost()),
                        recipe.scaling().normalisation(),
                        recipe.weighting(),
                        this::mean)
                .apply(table(NodeReading::value), hierarchy);
    }

    /** The index under all that the framework declares as uncertain. */
    CompositeModel model(UncertaintyPlan plan, Classifiers classifiers) {
        var declared = new Assumptions(
                plan.missing().stream().map(this::imputation).toList(),
                plan.winsorisedMost().stream().map(Recipe::treatment).toList(),
                plan.scalings().stream().map(Recipe.Scaling::normalisation).toList(),
                plan.weightings(),
                plan.averagings().stream()
                        .map(averaging -> averaging.mean(this::mean))
                        .toList(),
                component -> component.parent() == null ? 0 : plan.noise());
        Function<NodeReading, Double> low = plan.isUnknownDrawn() ? NodeReading::low : NodeReading::value;
        Function<NodeReading, Double> high = plan.isUnknownDrawn() ? NodeReading::high : NodeReading::value;
        return new CompositeModel(
                table(low),
                table(high),
                plan.isClassifierErrorDrawn() ? readings(classifiers) : Map.of(),
                hierarchy,
                declared,
                plan.seed());
    }

    /** The shares that rest on decisions which may be wrong, by leaf. */
    private Map<String, ReadShares> readings(Classifiers classifiers) {
        var read = new HashMap<String, ReadShares>();
        framework.root().leaves().forEach(leaf -> {
            var errors = classifiers.of(leaf.indicator().id());
            if (!errors.isEmpty()) {
                var cells = new ArrayList<ReadShares.Cell>();
                ranked.forEach(subject -> cells.add(cell(subject, leaf)));
                var goalposts = leaf.goalposts();
                read.put(leaf.path(), new ReadShares(errors, goalposts.worst(), goalposts.best(), Node.FULL, cells));
            }
        });
        return read;
    }

    /** Null where nothing was measured. */
    private ReadShares.Cell cell(Subject subject, Node leaf) {
        var french = subjects.measurement(subject, ReadingErrorStep.IN_FRENCH)
                .map(Measurement::value)
                .orElse(null);
        return subjects.measurement(subject, leaf.indicator().id())
                .filter(said -> said.status() == MeasurementStatus.MEASURED && said.denominator() > 0)
                .map(said -> new ReadShares.Cell(
                        said.numerator() / said.denominator(), ReadingErrorStep.unknown(said), french))
                .orElse(null);
    }

    private Mean mean(Component aggregate) {
        return nodes.get(aggregate.id()).mean();
    }

    /** One number of each measured indicator; the others are absent. */
    private UnitTable table(Function<NodeReading, Double> number) {
        var leaves = hierarchy.indicators().stream().map(Component::id).toList();
        return new UnitTable(
                ranked.stream().map(Subject::id).toList(),
                leaves,
                leaves.stream()
                        .map(leaf -> Values.ofNullable(ranked.stream()
                                .map(subject -> readings.get(subject).get(leaf))
                                .map(reading -> reading.isMeasured() ? number.apply(reading) : null)
                                .toList()))
                        .toList());
    }

    private Imputation imputation(Missing missing) {
        return switch (missing) {
            case NONE -> Imputation.none();
            case COMMON -> Imputation.common();
            case GROUP_MEAN ->
                observable(Imputation.groupMean(
                        ranked.stream().map(subjects::province).toList()));
            case SIBLING_MEAN -> observable(Imputation.siblingMean());
            case EM -> observable(Imputation.expectationMaximisation());
        };
    }

    /** The same rule, but for what a platform cannot state, which stays absent. */
    private Imputation observable(Imputation rule) {
        return new Imputation(
                rule.name(), (table, tree) -> rule.apply(table, tree).map((leaf, filled) -> {
                    var before = table.column(leaf);
                    return filled.where(unit -> before.isPresent(unit)
                            || readings.get(ranked.get(unit)).get(leaf).status() != MeasurementStatus.NOT_OBSERVABLE);
                }));
    }
}
