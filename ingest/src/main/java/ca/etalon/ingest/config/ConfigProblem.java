package ca.etalon.ingest.config;

import java.nio.file.Path;

/**
 * One mistake in a declared file: where it stands, what is written there, and what may be written instead.
 *
 * @param line counted from 1; 1 where the whole file is meant
 * @param key the key, with dots where it is nested ({@code name.fr}), or null where no key is meant
 * @param value what is written, or null where nothing is
 * @param fault what is wrong with it, as the end of a sentence that the value begins ("is not a duration")
 * @param allowed what may be written, or null where the fault says it all
 * @param severity whether it stops the run
 */
public record ConfigProblem(
        Path file, int line, String key, String value, String fault, String allowed, Severity severity)
        implements Comparable<ConfigProblem> {

    /** WARNING: the run may go on, the operator should know. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private static final int LONGEST_VALUE = 80;

    /** A mistake of no special kind. */
    public ConfigProblem(Path file, int line, String key, String value, String allowed) {
        this(file, line, key, value, "is not allowed", allowed);
    }

    public ConfigProblem(Path file, int line, String key, String value, String fault, String allowed) {
        this(file, line, key, value, fault, allowed, Severity.ERROR);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By file and line, so that a list reads like the files do. */
    @Override
    public int compareTo(ConfigProblem other) {
        var byFile = slashed(file).compareTo(slashed(other.file));
        if (byFile != 0) {
            return byFile;
        }
        return line != other.line
                ? Integer.compare(line, other.line)
                : toString().compareTo(other.toString());
    }

    /** One line: {@code conf/portals/canada.yaml:42: delay: "fast" is not a duration; allowed: …}. */
    @Override
    public String toString() {
        var text = new StringBuilder(slashed(file)).append(':').append(line).append(": ");
        if (!isError()) {
            text.append("warning: ");
        }
        if (key != null) {
            text.append(key).append(": ");
        }
        if (value != null) {
            text.append('"').append(shortened(value)).append("\" ");
        }
        text.append(fault);
        return allowed == null
                ? text.toString()
                : text.append("; allowed: ").append(allowed).toString();
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static String shortened(String value) {
        var oneLine = value.replaceAll("\\s+", " ");
        return oneLine.length() <= LONGEST_VALUE ? oneLine : oneLine.substring(0, LONGEST_VALUE) + "…";
    }
}
