package ca.etalon.ingest.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of a load, so that all of them are named at once instead of one per attempt. */
public final class ConfigProblems {
    private final List<ConfigProblem> found = new ArrayList<>();

    public void add(ConfigProblem problem) {
        found.add(problem);
    }

    /** A mistake of the file as a whole. */
    public void add(Path file, String fault, String allowed) {
        add(new ConfigProblem(file, 1, null, null, fault, allowed));
    }

    /** Everything found, warnings included, by file and line, each once. */
    public List<ConfigProblem> all() {
        return found.stream().sorted().distinct().toList();
    }

    public List<ConfigProblem> errors() {
        return all().stream().filter(ConfigProblem::isError).toList();
    }

    /** @throws ConfigurationException naming every error, if there is one */
    public void throwIfErrors() {
        var errors = errors();
        if (!errors.isEmpty()) {
            throw new ConfigurationException(errors);
        }
    }
}
