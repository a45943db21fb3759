package ca.etalon.analytics.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.etalon.ingest.config.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    private static final Definitions DEFINITIONS = new Definitions(
            List.of(new IndicatorDefinition(
                    "openness.licence_open",
                    1,
                    "openness",
                    "share",
                    "more",
                    "dataset",
                    List.of("licence"),
                    List.of(),
                    "true",
                    "licence.status IN ('OPEN')",
                    null,
                    new IndicatorDefinition.Parts("3", "datasets - typed", true),
                    null,
                    new Name("Openly licensed", "Sous licence ouverte"),
                    new Name("meaning", "signification"),
                    new Name("fix", "correction"),
                    "decision",
                    List.of("openness.licence_stated"),
                    "Open Definition 2.1",
                    List.of(new IndicatorDefinition.Example("licence: {status: OPEN}", "1")))),
            List.of(new FrameworkDefinition(
                    "mqa",
                    1,
                    new Name("MQA", "MQA"),
                    new Name("text", "texte"),
                    "source",
                    List.of("BEST", "MEAN"),
                    "zero",
                    List.of(new FrameworkDefinition.Band("good", new Name("Good", "Bon"), 221)),
                    new FrameworkDefinition.Node(
                            "mqa",
                            new Name("MQA", "MQA"),
                            null,
                            405.0,
                            "sum",
                            null,
                            List.of(new FrameworkDefinition.Node(
                                    "mqa/findability",
                                    new Name("Findability", "Repérabilité"),
                                    null,
                                    100.0,
                                    null,
                                    null,
                                    List.of()))),
                    new Name("because", "parce que"),
                    0.6,
                    new FrameworkDefinition.Draws(
                            100, 7, 10, List.of(new FrameworkDefinition.Assumption("weights", List.of("0.25")))))),
            List.of(),
            List.of(new ClassifierDefinition(
                    "licence",
                    new Name("Openness of a licence", "Ouverture d’une licence"),
                    new Name("open", "ouverte"),
                    new Name("labels", "étiquettes"),
                    new Name("bias", "biais"),
                    List.of(new ClassifierDefinition.Counts("any", 9, 1, 8, 2, 3)),
                    List.of("openness.licence_open"))));

    @Test
    void jsonReturnsWhatWasWritten() {
        assertEquals(DEFINITIONS, Definitions.fromJson(DEFINITIONS.toJson()));
    }

    @Test
    void treeIsFoundByPath() {
        var node = DEFINITIONS.framework("mqa").orElseThrow().node("mqa/findability");
        assertEquals(100.0, node.orElseThrow().max());
    }

    @Test
    void otherJsonIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Definitions.fromJson("{\"datasets\": []}"));
    }
}
