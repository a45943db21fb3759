package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A published table of scores by format: by the very name where the table tells apart what is one format to us, else by id. */
final class FormatScores {

    private static final ScalarKind<Integer> SCORE = new ScalarKind<>("a score", "a number from 0 to 5", text -> {
        var number = Integer.valueOf(text);
        return number >= 0 && number <= 5 ? number : null;
    });

    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> byId = new HashMap<>();

    /** @param node its {@code source}, and under {@code scores} rows of a score with {@code formats} and {@code names} */
    FormatScores(YamlNode node, FormatResolver formats) {
        if (node == null) {
            return;
        }
        node.requiredText("source");
        node.requiredList("scores", row -> row(row, formats));
        node.done();
    }

    private Integer row(YamlNode row, FormatResolver formats) {
        var score = row.required("score", SCORE);
        row.text("source");
        for (var item : row.items("formats")) {
            var id = item.as(ScalarKind.TEXT);
            if (id != null && formats != null && !formats.isFormat(id)) {
                item.problem("is no format", "the id of a format of formats.yaml");
            }
            put(byId, item, id, score);
        }
        for (var item : row.items("names")) {
            var name = item.as(ScalarKind.TEXT);
            put(byName, item, name == null ? null : FormatTable.alias(name), score);
        }
        return row.build(() -> score);
    }

    private static void put(Map<String, Integer> scores, YamlNode at, String name, Integer score) {
        if (name != null && score != null && scores.putIfAbsent(name, score) != null) {
            at.problem("has a score already", "each format once");
        }
    }

    /** The score of a format; empty where the table does not have it. */
    OptionalInt of(Format format) {
        var score = format.raw() == null ? null : byName.get(FormatTable.alias(format.raw()));
        if (score == null) {
            score = format.id() == null ? null : byId.get(format.id());
        }
        return score == null ? OptionalInt.empty() : OptionalInt.of(score);
    }
}
