package ca.etalon.ingest;

import ca.etalon.ingest.command.CommandRunner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks the registry of portals, or a portal that is not in it yet; without a subcommand it lists the registry. */
@Command(
        name = "portals",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        subcommands = {PortalsList.class, DetectMain.class, CheckMain.class},
        description = "The portals and who publishes on them; without a subcommand it lists them.")
public final class PortalsMain implements Callable<Integer> {
    @Mixin
    private PortalsList list;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new PortalsMain(), args));
    }

    @Override
    public Integer call() {
        return list.call();
    }
}
