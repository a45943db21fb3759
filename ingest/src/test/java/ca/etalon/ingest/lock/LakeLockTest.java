package ca.etalon.ingest.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.command.InUseException;
import ca.etalon.ingest.lake.Lake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeLockTest {
    private static final LakeUse HARVEST = LakeUse.catalogue("harvest");
    private static final LakeUse ANALYSE = LakeUse.editions("analyse");
    private static final LakeUse REPORT = LakeUse.read("report");
    private static final LakeUse SCHEDULE = LakeUse.schedule();

    @TempDir
    private Path folder;

    private Path root;
    private Lake lake;
    private final List<Process> others = new ArrayList<>();

    @BeforeEach
    void lake() throws IOException {
        root = Files.createDirectories(folder.resolve("a lake"));
        lake = Lake.open(root.toString());
    }

    @AfterEach
    void endOthers() {
        others.forEach(Process::destroyForcibly);
    }

    /** Another process, which takes a lock and holds it until it is killed. */
    public static final class Other {
        public static void main(String[] args) throws Exception {
            var use =
                    switch (args[1]) {
                        case "harvest" -> HARVEST;
                        case "analyse" -> ANALYSE;
                        case "report" -> REPORT;
                        case "schedule" -> SCHEDULE;
                        default -> shard(args[1]);
                    };
            System.exit(CommandRunner.run(new Holding(args[0], use)));
        }
    }

    @picocli.CommandLine.Command(name = "holding")
    private record Holding(String lake, LakeUse use) implements java.util.concurrent.Callable<Integer> {
        @Override
        public Integer call() throws InterruptedException, IOException {
            var lock = LakeLock.take(Lake.open(lake), use);
            try (lock) {
                System.out.println("held");
                return System.in.read();
            }
        }
    }

    private static LakeUse shard(String written) {
        var parts = written.split("/");
        return LakeUse.shard("harvest", Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private Process other(String use) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        root.toString(),
                        use)
                .redirectErrorStream(true)
                .start();
        others.add(process);
        return process;
    }

    private static String firstLine(Process process) throws IOException {
        return process.inputReader(StandardCharsets.UTF_8).readLine();
    }

    private Process holding(String use) throws IOException {
        var process = other(use);
        assertEquals("held", firstLine(process));
        return process;
    }

    @Test
    void theSecondOfTwoProcessesIsToldWhoTheFirstIsAndEndsWithItsOwnExitCode() throws Exception {
        var first = holding("harvest");
        var second = other("analyse");
        var said = firstLine(second);
        assertTrue(
                said.startsWith("etalon: the lake " + root + " is in use by harvest, process " + first.pid() + " on "),
                said);
        assertTrue(second.waitFor(60, TimeUnit.SECONDS));
        assertEquals(CommandRunner.IN_USE, second.exitValue());
    }

    @Test
    void aKilledProcessLeavesNothingLocked() throws Exception {
        var first = holding("harvest");
        assertThrows(InUseException.class, () -> LakeLock.take(lake, HARVEST));
        first.destroyForcibly().waitFor();
        LakeLock.take(lake, HARVEST).close();
    }

    @Test
    void shardsOfOneDivisionWorkTogetherAndKeepOthersOut() throws Exception {
        var first = holding("1/3");
        LakeLock.take(lake, shard("2/3")).close();
        LakeLock.take(lake, REPORT).close();
        LakeLock.take(lake, SCHEDULE).close();
        for (LakeUse kept : List.of(shard("1/3"), shard("1/2"), shard("3/4"), HARVEST, ANALYSE)) {
            assertThrows(InUseException.class, () -> LakeLock.take(lake, kept), kept.toString());
        }
        first.destroyForcibly().waitFor();
        LakeLock.take(lake, ANALYSE).close();
    }

    @Test
    void aReportGoesOnBesideAHarvestAndNotBesideAnAnalysis() throws Exception {
        var harvest = holding("harvest");
        LakeLock.take(lake, REPORT).close();
        harvest.destroyForcibly().waitFor();
        var analyse = holding("analyse");
        assertThrows(InUseException.class, () -> LakeLock.take(lake, REPORT));
        analyse.destroyForcibly().waitFor();
        holding("report");
        assertThrows(InUseException.class, () -> LakeLock.take(lake, ANALYSE));
        LakeLock.take(lake, HARVEST).close();
    }

    @Test
    void twoReportsMayReadAtTheSameTime() throws Exception {
        holding("report");
        LakeLock.take(lake, REPORT).close();
    }

    @Test
    void thereIsOneScheduleWhoseStagesTakeTheirOwnLocks() throws Exception {
        holding("schedule");
        assertThrows(InUseException.class, () -> LakeLock.take(lake, SCHEDULE));
        LakeLock.take(lake, HARVEST).close();
        LakeLock.take(lake, ANALYSE).close();
    }

    @Test
    void aReaderDoesNotMakeALake() {
        var absent = folder.resolve("mistyped");
        LakeLock.take(Lake.open(absent.toString()), REPORT).close();
        LakeLock.take(Lake.open(absent.toString()), ANALYSE).close();
        assertFalse(Files.exists(absent));
    }

    private RemoteLakeLock remote(LakeUse use) {
        return remote(use, () -> {
            throw new AssertionError("lost");
        });
    }

    private RemoteLakeLock remote(LakeUse use, Runnable onLost) {
        return RemoteLakeLock.take(
                lake, use, Holder.ofThisProcess(use, Clock.systemUTC()), Duration.ofMillis(1), onLost);
    }

    private void age(String name, Duration age) throws IOException {
        var file = root.resolve("_locks").resolve(name);
        var renewed = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(renewed.minus(age)));
    }

    @Test
    void aRemoteLakeIsHeldByAnObject() {
        var first = remote(HARVEST);
        var refused = assertThrows(InUseException.class, () -> remote(ANALYSE));
        assertTrue(refused.getMessage().contains("is in use by harvest, process "), refused.getMessage());
        assertThrows(InUseException.class, () -> remote(shard("1/2")));
        remote(REPORT).close();
        first.close();
        remote(ANALYSE).close();
        assertEquals(List.of(), lake.list("_locks"));
    }

    @Test
    void remoteShardsOfOneDivisionWorkTogether() {
        var first = remote(shard("1/2"));
        var second = remote(shard("2/2"));
        assertThrows(InUseException.class, () -> remote(shard("1/3")));
        assertThrows(InUseException.class, () -> remote(ANALYSE));
        first.close();
        second.close();
    }

    @Test
    void aRemoteLockThatIsRenewedStandsAndOneThatIsNotExpires() throws IOException {
        var first = remote(HARVEST);
        age("writer.json", RemoteLakeLock.EXPIRY.plusSeconds(1));
        first.beat();
        assertThrows(InUseException.class, () -> remote(HARVEST));
        age("writer.json", RemoteLakeLock.EXPIRY.minusSeconds(60));
        assertThrows(InUseException.class, () -> remote(HARVEST));
        age("writer.json", RemoteLakeLock.EXPIRY);
        remote(HARVEST).close();
    }

    @Test
    void whoeverLostARemoteLockIsToldAndLeavesTheNextOneAlone() throws IOException {
        var lost = new AtomicBoolean();
        var first = remote(HARVEST, () -> lost.set(true));
        age("writer.json", RemoteLakeLock.EXPIRY.plusSeconds(1));
        var second = remote(ANALYSE);
        first.beat();
        assertTrue(lost.get());
        first.close();
        assertThrows(InUseException.class, () -> remote(HARVEST));
        second.close();
    }

    @Test
    void anExpiredShardKeepsNobodyOut() throws IOException {
        remote(shard("1/2"));
        age("shard-1-of-2.json", RemoteLakeLock.EXPIRY.plusSeconds(1));
        remote(ANALYSE).close();
    }
}
