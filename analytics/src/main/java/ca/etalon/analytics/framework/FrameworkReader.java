package ca.etalon.analytics.framework;

import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.framework.Framework.Scored;
import ca.etalon.analytics.framework.Framework.Unobservable;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.FrameworkDefinition.Band;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads frameworks from YAML and checks them; whatever is wrong becomes a problem with file and line. */
public final class FrameworkReader {
    private static final ScalarKind<Integer> VERSION = new ScalarKind<>("a version", "1, 2, 3 …", text -> {
        var number = Integer.valueOf(text);
        return number >= 1 ? number : null;
    });
    private static final ScalarKind<Double> RATIO = new ScalarKind<>("a ratio", "a number from 0 to 1", text -> {
        var number = Double.valueOf(text);
        return number >= 0 && number <= 1 ? number : null;
    });

    private final IndicatorCatalogue catalogue;
    private final ConfigProblems problems;
    private final boolean isCatalogueWhole;

    /** @param problems where those of the indicators are already, without which an indicator may be missing */
    public FrameworkReader(IndicatorCatalogue catalogue, ConfigProblems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.isCatalogueWhole = problems.errors().isEmpty();
    }

    /** All frameworks of a folder, by name of their files. */
    public List<Framework> readAll(Path folder) {
        var files = folder.toFile().list((dir, name) -> name.endsWith(".yaml"));
        var frameworks = Arrays.stream(files == null ? new String[0] : files)
                .sorted()
                .map(name -> read(folder.resolve(name)))
                .filter(Objects::nonNull)
                .toList();
        refuseOtherFiles(folder);
        var forFindings = frameworks.stream().filter(Framework::isForFindings).toList();
        if (forFindings.size() > 1) {
            problems.add(
                    folder.resolve(forFindings.get(1).id() + ".yaml"),
                    "says findings: true, as " + forFindings.get(0).id() + ".yaml does",
                    "one framework by whose points findings are ordered first");
        }
        return frameworks;
    }

    /** One framework, or null where anything in its file is wrong. */
    Framework read(Path file) {
        var found = new ConfigProblems();
        var framework =
                YamlReader.read(file, found).map(node -> framework(node, file)).orElse(null);
        // Where an indicator's own entry is wrong it is not among the declared, and would be reported twice.
        found.all().stream()
                .filter(problem -> isCatalogueWhole || !problem.fault().equals(NodeReader.UNDECLARED))
                .forEach(problems::add);
        return framework;
    }

    private void refuseOtherFiles(Path folder) {
        var files = folder.toFile().list((dir, name) -> name.endsWith(".yml"));
        Stream.of(files == null ? new String[0] : files)
                .forEach(name -> problems.add(folder.resolve(name), "is not read", "a name that ends in .yaml"));
    }

    private Framework framework(YamlNode node, Path file) {
        var id = node.required("id", ScalarKind.ID);
        if (id != null && !file.getFileName().toString().equals(id + ".yaml")) {
            node.problem("id", "is not the name of its file", "the file's name without .yaml");
        }
        var version = node.required("version", VERSION);
        var label = node.requiredName("label");
        var description = node.requiredName("description");
        var defence = node.paragraphs("defence");
        var source = node.requiredText("source");
        var scored = node.requiredEnum("scored", Scored.class);
        var policies = node.requiredList("policies", item -> policy(item, scored));
        var unobservable = node.requiredEnum("unobservable", Unobservable.class);
        if (scored == Scored.PER_DATASET && unobservable == Unobservable.DROP) {
            node.problem("unobservable", "does not go with points that are added", "zero, bounds");
        }
        var screen = node.optional("screen", RATIO, 0.0);
        var isOverRecords = node.bool("over_records", false);
        if (isOverRecords && scored == Scored.PER_DATASET) {
            node.problem("over_records", "goes without saying with scored: per-dataset", "no such key");
        }
        var isForFindings = node.bool("findings", false);
        if (isForFindings && scored == Scored.PER_DATASET) {
            node.problem("findings", "does not go with scored: per-dataset", "true where scored is per-subject");
        }
        var bands = node.list("bands", FrameworkReader::band);
        checkBands(node, bands);
        var root = id == null || scored == null || label == null
                ? skipTree(node)
                : new NodeReader(catalogue, scored).root(node, id, label);
        if (isForFindings && root != null && root.leaves().stream().anyMatch(FrameworkReader::isMean)) {
            node.problem("findings", "does not go with a mean, of which no row fails", "a tree of shares alone");
        }
        if (isOverRecords && root != null) {
            checkUnits(node, root);
        }
        var recipe = RecipeReader.recipe(node);
        checkRecipe(node, scored, policies, isForFindings, recipe);
        var uncertainty = RecipeReader.plan(node, scored, recipe);
        return node.build(() -> new Framework(
                id,
                version,
                label,
                description,
                defence,
                source,
                scored,
                policies,
                unobservable,
                screen,
                isOverRecords,
                isForFindings,
                bands,
                root,
                recipe,
                uncertainty));
    }

    /** What a fix opens is counted over data products, and would be added to what is counted over records. */
    private void checkUnits(YamlNode node, Node root) {
        var opened = catalogue.indicators().stream()
                .flatMap(indicator -> indicator.opens().keySet().stream())
                .collect(Collectors.toSet());
        root.leaves().stream()
                .map(leaf -> leaf.indicator().id())
                .filter(opened::contains)
                .findFirst()
                .ifPresent(id -> node.problem(
                        "over_records",
                        "does not go with " + id + ", which the fix of another indicator opens by data products",
                        "false, or a tree without what conf/indicators names under opens"));
    }

    private static boolean isMean(Node leaf) {
        return leaf.indicator().kind() == Indicator.Kind.MEAN;
    }

    private static void checkRecipe(
            YamlNode node, Scored scored, List<Policy> policies, boolean isForFindings, Recipe recipe) {
        if (recipe.isPlain()) {
            return;
        }
        var key = Stream.of("missing", "winsorised_most", "normalisation", "weights")
                .filter(node::has)
                .findFirst()
                .orElseThrow();
        if (scored == Scored.PER_DATASET || !policies.contains(Policy.COMMON)) {
            node.problem(key, "is for comparisons", "scored: per-subject, with common among its policies");
        } else if (isForFindings) {
            node.problem(key, "does not go with findings, whose gains are told by the tree alone", "findings: false");
        }
    }

    private static Policy policy(YamlNode item, Scored scored) {
        var policy = item.as(ScalarKind.constantOf(Policy.class));
        if (policy != null && scored != null && !policy.fits(scored)) {
            item.problem(
                    "does not go with what is scored", scored == Scored.PER_DATASET ? "best, mean" : "common, none");
            return null;
        }
        return policy;
    }

    private static Band band(YamlNode node) {
        var id = node.required("id", ScalarKind.ID);
        var from = node.required("from", ScalarKind.DECIMAL);
        var label = node.requiredName("label");
        return node.build(() -> new Band(id, label, from));
    }

    private static void checkBands(YamlNode node, List<Band> bands) {
        var isDescending = IntStream.range(1, bands.size())
                .allMatch(i -> bands.get(i - 1).from() > bands.get(i).from());
        if (!isDescending) {
            node.problem("bands", "are not in order", "from the highest threshold to the lowest, each once");
        }
    }

    /** Marks the keys of the tree as known where it cannot be read, so that they are not reported too. */
    private static Node skipTree(YamlNode node) {
        List.of("tree", "max", "aggregation", "floor", "goalposts").forEach(node::has);
        return null;
    }
}
