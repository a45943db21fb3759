package ca.etalon.ingest.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks all of {@code conf/}: settings, platforms, governments and portals itself, the other parts through their own checks. */
public final class ConfigurationCheck {
    private final List<ConfCheck> others;

    public ConfigurationCheck(List<ConfCheck> others) {
        this.others = List.copyOf(others);
    }

    public List<ConfigProblem> check(Path conf) {
        return check(conf, null);
    }

    /** @param portals as for {@link ConfigurationLoader#load}, or null for {@code conf/portals} */
    public List<ConfigProblem> check(Path conf, Path portals) {
        var problems = new ConfigProblems();
        var configuration = ConfigurationLoader.read(conf, portals, problems);
        var settings = configuration.settings();
        if (settings != null && settings.contact() == null) {
            problems.add(new ConfigProblem(
                    conf.resolve(SettingsReader.FILE),
                    1,
                    "contact",
                    null,
                    "is not set; a harvest of real portals needs it",
                    "an e-mail address or a web page that tells how to reach you",
                    ConfigProblem.Severity.WARNING));
        }
        var recordings = conf.resolve("recordings");
        if (portals == null && Files.isDirectory(recordings)) {
            ConfigurationLoader.read(conf, recordings, problems);
        }
        others.forEach(other -> other.check(conf, problems));
        return problems.all();
    }
}
