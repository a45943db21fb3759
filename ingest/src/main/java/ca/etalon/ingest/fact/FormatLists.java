package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.fact.FormatTable.EuFlags;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of the EU and of IANA beside our own tables, read line by line; a comment starts with {@code #}. */
final class FormatLists {

    private static final String EU_HEADER = "code,machine_readable,non_proprietary";
    private static final String LICENCE_HEADER = "code,address";

    private final ConfigProblems problems;

    FormatLists(ConfigProblems problems) {
        this.problems = problems;
    }

    /** The codes of the EU file-type authority with the two flags of the European data portal. */
    Map<String, EuFlags> euFileTypes(Path file) {
        var flags = new HashMap<String, EuFlags>();
        boolean header = true;
        int number = 0;
        for (var line : lines(file)) {
            number++;
            if (isComment(line)) {
                continue;
            }
            if (header) {
                header = false;
                check(line.equals(EU_HEADER), file, number, line, "is not the header", EU_HEADER);
                continue;
            }
            var cells = line.split(",", -1);
            boolean isRow = cells.length == 3 && isFlag(cells[1]) && isFlag(cells[2]);
            check(isRow, file, number, line, "is not " + EU_HEADER, "a code and two flags that are 0 or 1");
            if (isRow) {
                var earlier = flags.put(cells[0], new EuFlags(cells[1].equals("1"), cells[2].equals("1")));
                check(earlier == null, file, number, cells[0], "stands here a second time", "each code once");
            }
        }
        return flags;
    }

    /** The codes of the EU licence authority, each with the other address of its licence, which may be empty. */
    Map<String, String> euLicences(Path file) {
        var addresses = new LinkedHashMap<String, String>();
        boolean header = true;
        int number = 0;
        for (var line : lines(file)) {
            number++;
            if (isComment(line)) {
                continue;
            }
            if (header) {
                header = false;
                check(line.equals(LICENCE_HEADER), file, number, line, "is not the header", LICENCE_HEADER);
                continue;
            }
            var cells = line.split(",", -1);
            boolean isRow = cells.length == 2 && !cells[0].isBlank();
            check(isRow, file, number, line, "is not " + LICENCE_HEADER, "a code and an address or nothing");
            if (isRow) {
                var earlier = addresses.put(cells[0], cells[1]);
                check(earlier == null, file, number, cells[0], "stands here a second time", "each code once");
            }
        }
        return addresses;
    }

    /** The registered media types: a line that ends in a slash heads those below it. */
    Set<String> mediaTypes(Path file) {
        var types = new HashSet<String>();
        var top = "";
        int number = 0;
        for (var line : lines(file)) {
            number++;
            if (isComment(line)) {
                continue;
            }
            if (line.endsWith("/")) {
                top = line;
            } else {
                check(types.add(top + line), file, number, line, "stands here a second time", "each media type once");
            }
        }
        return types;
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static boolean isFlag(String cell) {
        return cell.equals("0") || cell.equals("1");
    }

    private void check(boolean holds, Path file, int line, String value, String fault, String allowed) {
        if (!holds) {
            problems.add(new ConfigProblem(file, line, null, value, fault, allowed));
        }
    }

    private List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            problems.add(file, "does not exist", null);
        } catch (CharacterCodingException e) {
            problems.add(file, "is not UTF-8", "text in UTF-8");
        } catch (IOException e) {
            problems.add(file, "cannot be read: " + e.getMessage(), null);
        }
        return List.of();
    }
}
