package ca.etalon.ingest.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.lake.DamagedLakeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CommandRunnerTest {
    @Test
    void saysWhatWasWrongWithAPath() {
        assertEquals(
                "etalon: /proc/x does not exist and could not be made\n", said(new NoSuchFileException("/proc/x")));
        assertEquals(
                "etalon: /etc/site may not be read or written by this user\n",
                said(new UncheckedIOException(new AccessDeniedException("/etc/site"))));
    }

    @Test
    void saysTheCauseOnce() {
        var full = new IOException("No space left on device");
        assertEquals(
                "etalon: cannot write a: No space left on device\n",
                said(new UncheckedIOException("cannot write a", full)));
        assertEquals(
                "etalon: cannot write a: No space left on device\n",
                said(new UncheckedIOException("cannot write a: No space left on device", full)));
    }

    @Test
    void aDamagedLakeIsNoFaultOfTheProgram() {
        assertEquals("etalon: a is damaged\n", said(new DamagedLakeException("a is damaged")));
    }

    private static String said(Exception failure) {
        var before = System.err;
        var bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertEquals(CommandRunner.OUR_FAULT, CommandRunner.run(new Failing(failure)));
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Command(name = "failing")
    private record Failing(Exception failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }
}
