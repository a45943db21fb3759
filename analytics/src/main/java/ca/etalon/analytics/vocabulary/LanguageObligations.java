package ca.etalon.analytics.vocabulary;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who must publish in which official language, by law: {@code conf/vocab/language-obligations.yaml}. */
public final class LanguageObligations {
    public static final String FILE = "vocab/language-obligations.yaml";

    private static final String GOVERNMENTS = "governments.yaml";

    private static final ScalarKind<String> PROVINCE = ScalarKind.oneOf(
            "a province or territory, or Canada",
            List.of("NL", "PE", "NS", "NB", "QC", "ON", "MB", "SK", "AB", "BC", "YT", "NT", "NU", "CA"));

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
        return YamlReader.read(conf.resolve(FILE), problems)
                .map(root -> read(root, PROVINCE))
                .orElse(NONE);
    }

    /** Those that a folder of portals brings along, if any; its provinces may be of another country, or of none. */
    static LanguageObligations ofPortals(Path folder, ConfigProblems problems) {
        var file = folder.resolve(FILE);
        return Files.exists(file)
                ? YamlReader.read(file, problems)
                        .map(root -> read(root, ScalarKind.TEXT))
                        .orElse(NONE)
                : NONE;
    }

    /** With the rows of a folder of portals, whose governments may be of another law, before those of the configuration. */
    LanguageObligations under(LanguageObligations first) {
        return first.rows.isEmpty()
                ? this
                : new LanguageObligations(
                        Stream.concat(first.rows.stream(), rows.stream()).toList());
    }

    private static LanguageObligations read(YamlNode root, ScalarKind<String> province) {
        var ids = new HashSet<String>();
        var rows = root.requiredList("obligations", node -> row(node, province, ids));
        root.done();
        return new LanguageObligations(rows);
    }

    /**
     * Holds the types against the governments of {@code conf}: a row whose type nobody has binds nobody, and nobody sees
     * it. For tables that were read without a mistake.
     */
    static void checkTypes(Path conf, ConfigProblems problems) {
        var governments = YamlReader.read(conf.resolve(GOVERNMENTS), new ConfigProblems());
        if (governments.isEmpty()) {
            return; // whoever reads them says why
        }
        var types = new TreeMap<String, Set<String>>();
        for (var government : governments.get().items("governments")) {
            var type = government.textAsWritten("type");
            if (type != null) {
                types.computeIfAbsent(String.valueOf(government.textAsWritten("province")), province -> new TreeSet<>())
                        .add(type);
            }
        }
        YamlReader.read(conf.resolve(FILE), problems).ifPresent(root -> root.items("obligations")
                .forEach(row -> checkTypes(row, types.getOrDefault(row.textAsWritten("province"), Set.of()))));
    }

    private static void checkTypes(YamlNode row, Set<String> types) {
        for (var type : row.items("types")) {
            var said = type.as(ScalarKind.TEXT);
            if (said != null && !types.contains(said)) {
                type.problem(
                        "is the type of no government of " + row.textAsWritten("province") + " in conf/" + GOVERNMENTS,
                        types.isEmpty() ? "a type of its governments" : String.join(", ", types));
            }
        }
    }

    private static Row row(YamlNode node, ScalarKind<String> provinces, Set<String> ids) {
        var id = node.required("id", ScalarKind.ID);
        if (id != null && !ids.add(id)) {
            node.problem("id", "stands here a second time", "each id once");
        }
        var province = node.required("province", provinces);
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
