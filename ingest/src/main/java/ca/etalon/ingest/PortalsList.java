package ca.etalon.ingest;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.PortalListing;
import ca.etalon.ingest.config.PortalTable;
import ca.etalon.ingest.registry.GovernmentSheet;
import ca.etalon.ingest.registry.RegistrySummary;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the portals of a configuration, sums them up, or shows single governments. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        sortOptions = false,
        description = "Lists the portals and who publishes on them, then sums the registry up.")
public final class PortalsList implements Callable<Integer> {
    @Option(
            names = "--conf",
            paramLabel = "DIR",
            defaultValue = "${env:ETALON_CONF:-conf}",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path conf;

    @Option(
            names = "--portals",
            paramLabel = "FILE|DIR",
            description = "A file of portals or a folder of recordings (default: all of conf/portals).")
    private Path portals;

    @Option(names = "--platform", paramLabel = "NAME", description = "Only portals of this platform.")
    private String platform;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only portals of this kind: ${COMPLETION-CANDIDATES}.")
    private PortalListing.Kind kind;

    @Option(names = "--summary", description = "Only the sums: governments, portals, what is unknown.")
    private boolean summary;

    @Option(
            names = "--government",
            paramLabel = "ID|NAME",
            description =
                    "Only where this government publishes and why; may be repeated. A name shows all that bear it.")
    private List<String> governments = List.of();

    @Option(names = "--csv", description = "The list as CSV.")
    private boolean csv;

    @Override
    public Integer call() {
        var configuration = ConfigurationLoader.load(conf, portals);
        var platforms = new TreeSet<String>();
        configuration.portals().forEach(portal -> platforms.add(portal.platform()));
        if (platform != null && !platforms.contains(platform)) {
            throw new UsageException(
                    "--platform " + platform + ": no portal is of it; allowed: " + String.join(", ", platforms));
        }
        if (!governments.isEmpty()) {
            System.out.print(sheets(configuration));
            return CommandRunner.COMPLETE;
        }
        var table = new PortalTable(
                configuration,
                portal -> (platform == null || portal.platform().equals(platform))
                        && (kind == null || portal.kind() == kind));
        if (csv) {
            System.out.print(table.csv());
            return CommandRunner.COMPLETE;
        }
        if (!summary) {
            System.out.print(table.text());
        }
        if (platform == null && kind == null) {
            System.out.print((summary ? "" : "\n") + new RegistrySummary(configuration));
        }
        return CommandRunner.COMPLETE;
    }

    private String sheets(Configuration configuration) {
        var sheet = new GovernmentSheet(configuration);
        var text = new StringBuilder();
        for (var wanted : governments) {
            var found = sheet.find(wanted);
            if (found.isEmpty()) {
                throw new UsageException("--government " + wanted + ": no government has this id or name");
            }
            found.forEach(government -> text.append(sheet.text(government)).append('\n'));
        }
        return text.toString();
    }
}
