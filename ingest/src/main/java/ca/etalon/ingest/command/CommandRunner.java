package ca.etalon.ingest.command;

import ca.etalon.ingest.config.ConfigurationException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/**
 * Runs a command and turns whatever ends it into a message and an exit code: only our own fault shows a stack trace.
 */
public final class CommandRunner {
    public static final int COMPLETE = 0;
    public static final int OUR_FAULT = 1;
    public static final int USAGE = 2;
    public static final int NOT_COMPLETE = 3;

    private CommandRunner() {}

    public static int run(Callable<Integer> command, String... args) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure))
                .execute(args);
    }

    private static int explain(Exception failure) {
        if (failure instanceof ConfigurationException || failure instanceof UsageException) {
            System.err.println(failure.getMessage());
            return USAGE;
        }
        if (failure instanceof UncheckedIOException || failure instanceof java.io.IOException) {
            System.err.println("etalon: " + failure.getMessage());
            return OUR_FAULT;
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            System.err.println("etalon: interrupted; run it again to go on");
            return OUR_FAULT;
        }
        System.err.println("etalon: our own fault, please report it:");
        failure.printStackTrace();
        return OUR_FAULT;
    }

    /** The version of the program, from its jar; {@code dev} outside one. */
    public static String codeVersion() {
        return Optional.ofNullable(CommandRunner.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    /** For {@code --version}. */
    public static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"etalon " + codeVersion()};
        }
    }
}
