package ca.etalon.analytics.classifier;

import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.ClassifierDefinition;
import ca.etalon.analytics.uncertainty.ClassifierError;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decisions of {@code conf/classifiers.yaml} and the shares that rest on them. */
public final class Classifiers {
    public static final String FILE = "classifiers.yaml";

    private static final String NO_SHARE = ", which is no share of datasets or distributions";

    /** What is declared where there is no such file: no share is counted as uncertain by its reading. */
    public static final Classifiers NONE = new Classifiers(0, 0, List.of());

    private static final ScalarKind<String> ID =
            ScalarKind.matching("[a-z][a-z_]*", "an id", "small letters and low lines, such as machine_readable");
    private static final ScalarKind<Integer> DRAWS = new ScalarKind<>("a number of draws", "100 to 100000", text -> {
        var number = Integer.valueOf(text);
        return number >= 100 && number <= 100_000 ? number : null;
    });
    private static final ScalarKind<Integer> CASES = new ScalarKind<>("a number of cases", "0 to 10000000", text -> {
        var number = Integer.valueOf(text);
        return number >= 0 && number <= 10_000_000 ? number : null;
    });
    private static final Set<String> LANGUAGES = Set.of("en", "fr", ClassifierDefinition.ANY);

    private final int draws;
    private final long seed;
    private final List<Classifier> all;
    private final Map<String, List<Classifier>> byIndicator = new HashMap<>();

    private Classifiers(int draws, long seed, List<ClassifierDefinition> definitions) {
        this.draws = draws;
        this.seed = seed;
        var read = new ArrayList<Classifier>();
        definitions.forEach(definition -> read.add(Classifier.of(definition, read.size())));
        this.all = List.copyOf(read);
        all.forEach(classifier -> classifier.definition().decides().forEach(indicator -> byIndicator
                .computeIfAbsent(indicator, first -> new ArrayList<>())
                .add(classifier)));
    }

    /** Reads the file below {@code conf}; mistakes go to the problems. */
    public static Classifiers load(Path conf, IndicatorCatalogue catalogue, ConfigProblems problems) {
        var file = conf.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        boolean isCatalogueWhole = problems.errors().isEmpty();
        var found = new ConfigProblems();
        var classifiers =
                YamlReader.read(file, found).map(root -> read(root, catalogue)).orElse(NONE);
        // Where an indicator's own entry is wrong it is not among the declared, and would be reported twice.
        found.all().stream()
                .filter(problem -> isCatalogueWhole || !problem.fault().endsWith(NO_SHARE))
                .forEach(problems::add);
        return classifiers;
    }

    private static Classifiers read(YamlNode root, IndicatorCatalogue catalogue) {
        var draws = root.required("draws", DRAWS);
        var seed = root.required("seed", ScalarKind.INTEGER);
        var seen = new HashSet<String>();
        var definitions = root.requiredList("classifiers", node -> classifier(node, catalogue, seen));
        var made = root.build(() -> new Classifiers(draws, seed, definitions));
        return made == null ? NONE : made;
    }

    private static ClassifierDefinition classifier(YamlNode node, IndicatorCatalogue catalogue, Set<String> seen) {
        var id = node.required("id", ID);
        if (id != null && !seen.add(id)) {
            node.problem("id", "is declared already", "each id once");
        }
        var label = node.requiredName("label");
        var positive = node.requiredName("positive");
        var labels = node.requiredName("labels");
        var bias = node.requiredName("bias");
        var counts = counts(node);
        var decides = node.texts("decides");
        decides.stream()
                .filter(indicator -> !isShareOfRows(catalogue, indicator))
                .forEach(indicator -> node.problem(
                        "decides", "names " + indicator + NO_SHARE, "ids of conf/indicators with kind: share"));
        return node.build(() -> new ClassifierDefinition(id, label, positive, labels, bias, counts, decides));
    }

    private static boolean isShareOfRows(IndicatorCatalogue catalogue, String id) {
        return catalogue.indicators().stream()
                .anyMatch(indicator -> indicator.id().equals(id)
                        && indicator.kind() == Indicator.Kind.SHARE
                        && indicator.grain() != Grain.GOVERNMENT);
    }

    private static List<ClassifierDefinition.Counts> counts(YamlNode node) {
        var counts = new ArrayList<ClassifierDefinition.Counts>();
        var said = node.requiredMapping("counts");
        if (said != null) {
            said.entries().forEach((language, of) -> {
                if (!LANGUAGES.contains(language)) {
                    said.problem(language, "is no language of the labels", "en, fr, any");
                }
                var one = counts(of, language);
                if (one != null) {
                    counts.add(one);
                }
            });
            said.done();
        }
        return counts;
    }

    private static ClassifierDefinition.Counts counts(YamlNode of, String language) {
        var negatives = of.required("negatives", CASES);
        var taken = of.required("taken", CASES);
        var positives = of.required("positives", CASES);
        var missed = of.required("missed", CASES);
        var undecided = of.required("undecided", CASES);
        within(of, "taken", taken, "negatives", negatives);
        within(of, "missed", missed, "positives", positives);
        return of.build(
                () -> new ClassifierDefinition.Counts(language, negatives, taken, positives, missed, undecided));
    }

    private static void within(YamlNode of, String part, Integer number, String whole, Integer all) {
        if (number != null && all != null && number > all) {
            of.problem(part, "is more than " + whole, "0 to " + all);
        }
    }

    /** The decisions for the reader of the report. */
    public List<ClassifierDefinition> definitions() {
        return all.stream().map(Classifier::definition).toList();
    }

    /** The errors of all decisions that an indicator rests on; none where its rows say themselves what they are. */
    public List<ClassifierError> of(String indicator) {
        return deciding(indicator).stream().map(Classifier::error).toList();
    }

    List<Classifier> deciding(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }

    int draws() {
        return draws;
    }

    long seed() {
        return seed;
    }
}
