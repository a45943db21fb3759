package ca.etalon.analytics.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The command of a Java process like this one: the same Java, the same class path. */
final class ChildJvm {
    private ChildJvm() {}

    /** One that has opened to it what Spark needs, and no other option of this process. */
    static List<String> command(List<String> options, String main, List<String> arguments) {
        return command(inherited -> inherited.startsWith("--add-opens"), options, main, arguments);
    }

    /** @param isInherited which options of this process it has too */
    static List<String> command(
            Predicate<String> isInherited, List<String> options, String main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(isInherited)
                .forEach(command::add);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }
}
