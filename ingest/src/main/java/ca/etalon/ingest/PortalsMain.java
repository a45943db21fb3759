package ca.etalon.ingest;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.PortalTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the portals of a configuration. */
@Command(
        name = "portals",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        subcommands = DetectMain.class,
        description = "Lists the portals and who publishes on them.")
public final class PortalsMain implements Callable<Integer> {
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

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new PortalsMain(), args));
    }

    @Override
    public Integer call() {
        var table = new PortalTable(ConfigurationLoader.load(conf, portals));
        System.out.print(csv ? table.csv() : table.text());
        return CommandRunner.COMPLETE;
    }
}
