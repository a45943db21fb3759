package ca.etalon.ingest.conformance;

import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A file of rules as it is written, so that a mistake in it is told with its line. */
record RulesText(Path file, String text) {

    /**
     * The line on which a mistake most likely stands.
     *
     * @param words written there, each as a whole
     * @return the first line that has all of them, else the first that has the first of them, else 1
     */
    int line(String... words) {
        int all = first(words);
        return all > 0 ? all : Math.max(1, first(words[0]));
    }

    private int first(String... words) {
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i];
            if (Arrays.stream(words).allMatch(word -> has(line, word))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean has(String line, String word) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(line)
                .find();
    }

    void refuse(ConfigProblems problems, int line, String key, String value, String fault, String allowed) {
        problems.add(new ConfigProblem(file, line, key, value, fault, allowed));
    }
}
