package ca.etalon.analytics.vocabulary;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who must publish in which official language, by law: {@code conf/vocab/language-obligations.yaml}. */
public final class LanguageObligations {
    public static final String FILE = "vocab/language-obligations.yaml";

    static final LanguageObligations NONE = new LanguageObligations(List.of());

    private final List<Row> rows;

    /** @param languages null where the law asks for what is not recorded */
    private record Row(
            String province, List<Government.Kind> kinds, List<String> types, List<String> languages, String unless) {
        boolean fits(Government government) {
            return province.equals(government.province())
                    && kinds.contains(government.kind())
                    && (types.isEmpty() || types.contains(government.type()));
        }
    }

    private LanguageObligations(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static LanguageObligations load(Path conf, ConfigProblems problems) {
        var file = conf.resolve(FILE);
        return Files.exists(file)
                ? YamlReader.read(file, problems).map(LanguageObligations::read).orElse(NONE)
                : NONE;
    }

    /** With the rows of a folder of portals, whose governments may be of another law, before those of the configuration. */
    LanguageObligations under(LanguageObligations first) {
        return first.rows.isEmpty()
                ? this
                : new LanguageObligations(
                        Stream.concat(first.rows.stream(), rows.stream()).toList());
    }

    private static LanguageObligations read(YamlNode root) {
        var rows = root.requiredList("obligations", LanguageObligations::row);
        root.done();
        return new LanguageObligations(rows);
    }

    private static Row row(YamlNode node) {
        node.required("id", ScalarKind.ID);
        var province = node.requiredText("province");
        var kinds = node.requiredList("kinds", one -> one.as(ScalarKind.constantOf(Government.Kind.class)));
        var types = node.texts("types");
        var languages = node.list("languages", ScalarKind.oneOf("an official language", Set.of("en", "fr")));
        var unless = node.text("unless");
        node.requiredText("source");
        node.done();
        if (languages.isEmpty() == (unless == null)) {
            node.problem(
                    "languages", "stands " + (unless == null ? "without" : "beside") + " unless", "one of the two");
        }
        return node.build(() -> new Row(province, kinds, types, unless == null ? languages : null, unless));
    }

    /** The languages, sorted; none where no obligation is known, null where it rests on what is not recorded. */
    public List<String> of(Government government) {
        for (Row row : rows) {
            if (row.fits(government)) {
                return row.languages == null
                        ? null
                        : row.languages.stream().sorted().toList();
            }
        }
        return List.of();
    }
}
