package ca.etalon.ingest.fact;

import ca.etalon.ingest.fact.FormatTable.EuFlags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * The resolvers over the tables of {@code conf/vocab}, loaded once and shared; they may be used by many threads.
 *
 * <p><b>Errors</b>: a {@link VocabularyException} for an unknown key, a value that is not allowed, a name that belongs to two
 * rows, or a file that cannot be read.
 */
public record Vocabularies(
        LicenceResolver licences,
        FormatResolver formats,
        DateResolver dates,
        FrequencyResolver frequencies,
        LanguageResolver languages,
        AccessResolver access) {

    public static Vocabularies load(Path folder) {
        return new Vocabularies(
                new LicenceResolver(new LicenceTable(yaml(folder, "licences.yaml", LicenceTable.fileKeys()))),
                new FormatResolver(new FormatTable(
                        yaml(folder, "formats.yaml", FormatTable.fileKeys()), euFileTypes(folder), mediaTypes(folder))),
                new DateResolver(DateWords.of(yaml(folder, "dates.yaml", DateWords.fileKeys()))),
                new FrequencyResolver(yaml(folder, "frequencies.yaml", FrequencyResolver.fileKeys())),
                new LanguageResolver(yaml(folder, "languages.yaml", LanguageResolver.fileKeys())),
                new AccessResolver(yaml(folder, "access.yaml", AccessResolver.fileKeys())));
    }

    private static VocabularyRow yaml(Path folder, String name, Set<String> keys) {
        var file = folder.resolve(name);
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var node = new Yaml(options).compose(reader);
            if (node == null) {
                throw new VocabularyException(file.toString(), 1, "the file is empty");
            }
            return new VocabularyRow(file.toString(), node, keys);
        } catch (MarkedYAMLException e) {
            throw new VocabularyException(
                    file.toString(),
                    e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1,
                    e.getProblem());
        } catch (IOException e) {
            throw new VocabularyException(file.toString(), "cannot be read", e);
        }
    }

    private static Map<String, EuFlags> euFileTypes(Path folder) {
        var file = folder.resolve("eu-file-types.csv");
        var flags = new HashMap<String, EuFlags>();
        boolean header = true;
        int number = 0;
        for (var line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (header) {
                header = false;
                continue;
            }
            var cells = line.split(",");
            if (cells.length != 3) {
                throw new VocabularyException(
                        file.toString(), number, "expected code,machine_readable,non_proprietary");
            }
            if (flags.put(cells[0], new EuFlags(isOne(file, number, cells[1]), isOne(file, number, cells[2])))
                    != null) {
                throw new VocabularyException(file.toString(), number, "\"%s\" is given twice".formatted(cells[0]));
            }
        }
        return flags;
    }

    private static boolean isOne(Path file, int line, String cell) {
        return switch (cell) {
            case "1" -> true;
            case "0" -> false;
            default ->
                throw new VocabularyException(
                        file.toString(), line, "\"%s\" is not allowed; allowed are 0 and 1".formatted(cell));
        };
    }

    private static Set<String> mediaTypes(Path folder) {
        var file = folder.resolve("iana-media-types.txt");
        var types = new HashSet<String>();
        var top = "";
        int number = 0;
        for (var line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.endsWith("/")) {
                top = line;
            } else if (!types.add(top + line)) {
                throw new VocabularyException(file.toString(), number, "\"%s\" is given twice".formatted(top + line));
            }
        }
        return types;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new VocabularyException(file.toString(), "cannot be read", e);
        }
    }
}
