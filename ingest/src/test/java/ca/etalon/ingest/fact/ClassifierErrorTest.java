package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The errors that {@code conf/classifiers.yaml} declares are those that the resolvers of today make of the labelled strings. */
class ClassifierErrorTest {

    @Test
    void declaredErrorsOfLicencesAreThoseOfTheirLabels() throws IOException {
        assertDeclared("licence", new LabelledLicences().tally());
    }

    @Test
    void declaredErrorsOfFormatsAreThoseOfTheirLabels() throws IOException {
        var labels = new LabelledFormats();
        var readable = labels.tally(format -> format.machineReadable());
        var open = labels.tally(format -> format.nonProprietary());
        assertAll(() -> assertDeclared("machine_readable", readable), () -> assertDeclared("non_proprietary", open));
    }

    @Test
    void declaredErrorsOfTextLanguagesAreThoseOfTheJudgedTexts() {
        assertAll(
                () -> assertDeclared("english", texts(Set.of("en", "both"))),
                () -> assertDeclared("french", texts(Set.of("fr", "both"))));
    }

    /** Of a text that is a name or that both languages write alike there is no truth to miss. */
    private static LabelTally texts(Set<String> positive) {
        var languages = new TextLanguages(SharedFiles.vocabularies().languages().words());
        var tally = new LabelTally();
        for (var row : JudgedLanguagesTest.judged()) {
            if (!row.get("language").equals("unknown")) {
                var found = languages.of(row.get("text"));
                tally.add(
                        "any", positive.contains(row.get("language")), found == null ? null : positive.contains(found));
            }
        }
        return tally;
    }

    @Test
    void declaredErrorsOfDatasetTypesAreThoseOfTheirLabels() throws IOException {
        var types = SharedFiles.vocabularies().types();
        var keywords = DatasetTypeResolverTest.keywords();
        var tally = new LabelTally();
        for (var label : SharedFiles.csv("domain/labels/dataset-types-dev.csv")) {
            var type = label.get("type_id");
            if (type.equals("skip") || label.get("confidence").equals("low")) {
                continue;
            }
            var said = keywords.getOrDefault(label.get("portal") + " " + label.get("dataset_id"), List.of());
            var found =
                    types.resolve(LocalizedText.of(label.get("title")), said).id();
            if (type.isEmpty()) {
                tally.add(label.get("language"), false, found != null);
            } else {
                var isRight = type.equals(found) || label.get("type_id_2").equals(found);
                tally.add(label.get("language"), true, found == null ? null : isRight);
            }
        }
        assertDeclared("dataset_type", tally);
    }

    private static void assertDeclared(String classifier, LabelTally tally) {
        System.out.println(classifier + " " + tally.counts());
        assertEquals(
                declared(classifier), tally.counts(), classifier + ": conf/classifiers.yaml and the labels differ");
    }

    /** The five counts of each language, in the order of {@link LabelTally}. */
    private static Map<String, List<Integer>> declared(String classifier) {
        var problems = new ConfigProblems();
        var root = YamlReader.read(Path.of("..", "conf", "classifiers.yaml"), problems)
                .orElseThrow();
        var counts = new TreeMap<String, List<Integer>>();
        root.items("classifiers").stream()
                .filter(node -> node.text("id").equals(classifier))
                .forEach(node -> node.mapping("counts")
                        .entries()
                        .forEach((language, said) -> counts.put(
                                language,
                                LabelTally.NAMES.stream()
                                        .map(name -> said.required(name, ScalarKind.INTEGER)
                                                .intValue())
                                        .toList())));
        problems.throwIfErrors();
        return counts;
    }
}
