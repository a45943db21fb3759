package ca.etalon.ingest.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration has mistakes that whoever wrote it can mend; the message names each on a line of its own. */
public final class ConfigurationException extends RuntimeException {
    private final transient List<ConfigProblem> problems;

    public ConfigurationException(List<ConfigProblem> problems) {
        super(problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ConfigProblem> problems() {
        return problems;
    }
}
