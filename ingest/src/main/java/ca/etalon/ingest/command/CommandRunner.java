package ca.etalon.ingest.command;

import ca.etalon.ingest.config.ConfigurationException;
import ca.etalon.ingest.lake.DamagedLakeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/**
 * Runs a command and turns whatever ends it into a message and an exit code: only our own fault shows a stack trace.
 */
public final class CommandRunner {
    public static final int COMPLETE = 0;
    public static final int OUR_FAULT = 1;
    public static final int USAGE = 2;
    public static final int NOT_COMPLETE = 3;
    /** Another run holds the lake, the scratch space or the site: nothing was done, try again later. */
    public static final int IN_USE = 4;

    private CommandRunner() {}

    public static int run(Callable<Integer> command, String... args) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, CommandRunner::date)
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure))
                .execute(args);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new TypeConversionException("'" + text + "' is not a date; allowed: ISO 8601 such as 2026-08-17");
        }
    }

    private static int explain(Exception failure) {
        if (failure instanceof ConfigurationException || failure instanceof UsageException) {
            System.err.println(failure.getMessage());
            return USAGE;
        }
        if (failure instanceof InUseException) {
            System.err.println(failure.getMessage());
            return IN_USE;
        }
        if (failure instanceof DamagedLakeException) {
            System.err.println("etalon: " + failure.getMessage());
            return OUR_FAULT;
        }
        if (failure instanceof UncheckedIOException || failure instanceof IOException) {
            System.err.println("etalon: " + inWords(failure));
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

    /** A failure with what caused it: that a disk is full often stands only in the cause. */
    private static String inWords(Exception failure) {
        var message = String.valueOf(failure.getMessage());
        if (failure instanceof FileSystemException problem && problem.getReason() == null) {
            return problem.getFile() + " " + reason(problem);
        }
        if (failure instanceof UncheckedIOException unchecked) {
            var cause = unchecked.getCause();
            if (message.equals(String.valueOf(cause))) {
                return inWords(cause);
            }
            var why = String.valueOf(cause.getMessage());
            return message.contains(why) ? message : message + ": " + inWords(cause);
        }
        return message;
    }

    /** What is wrong with a file whose failure names its path and nothing else. */
    private static String reason(FileSystemException problem) {
        if (problem instanceof NoSuchFileException) {
            return "does not exist and could not be made";
        }
        if (problem instanceof AccessDeniedException) {
            return "may not be read or written by this user";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "is there already, and is not a folder";
        }
        return "cannot be read or written";
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
