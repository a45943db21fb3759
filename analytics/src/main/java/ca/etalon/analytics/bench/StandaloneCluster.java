package ca.etalon.analytics.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scala.util.Properties;

/**
 * A real Spark standalone cluster on loopback: a master and some workers, each a process of its own, from the jars that
 * this program runs with.
 *
 * <p>Spark's own jars are linked into a home as a distribution has them. What is Étalon's travels with the job: its
 * jars are submitted, its folders of classes (when run from a build) are named to the executors.
 */
final class StandaloneCluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final List<Path> classPath;
    private final String master;
    private final List<Process> processes = new ArrayList<>();

    private StandaloneCluster(Path home, List<Path> classPath, int port) {
        this.home = home;
        this.classPath = classPath;
        this.master = "spark://" + LOOPBACK + ":" + port;
    }

    /**
     * Starts a cluster and waits until all workers are there.
     *
     * @param home a folder of its own, made anew; logs of all processes are in {@code logs}
     * @param cores of each worker
     */
    static StandaloneCluster start(Path home, int workers, int cores, String memory)
            throws IOException, InterruptedException {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
        for (String folder : List.of("jars", "conf", "work", "logs")) {
            Files.createDirectories(home.resolve(folder));
        }
        var cluster = new StandaloneCluster(home.toAbsolutePath(), classPath, freePort());
        try {
            cluster.start(workers, cores, memory);
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void start(int workers, int cores, String memory) throws IOException, InterruptedException {
        for (Path jar : classPath) {
            var link = home.resolve("jars").resolve(jar.getFileName());
            if (isJar(jar) && !isOwn(jar) && Files.notExists(link)) {
                Files.createSymbolicLink(link, jar);
            }
        }
        int web = freePort();
        var port = master.substring(master.lastIndexOf(':') + 1);
        processes.add(spawn(
                "master",
                "org.apache.spark.deploy.master.Master",
                List.of("--host", LOOPBACK, "--port", port, "--webui-port", "" + web)));
        for (int i = 1; i <= workers; i++) {
            processes.add(spawn(
                    "worker-" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    List.of(
                            "--host",
                            LOOPBACK,
                            "--webui-port",
                            "" + freePort(),
                            "--cores",
                            "" + cores,
                            "--memory",
                            memory,
                            "--work-dir",
                            home.resolve("work").toString(),
                            master)));
        }
        awaitWorkers(URI.create("http://" + LOOPBACK + ":" + web + "/json/"), workers);
    }

    /** The address a session is opened with. */
    String master() {
        return master;
    }

    /**
     * Submits a main class and waits for its end; the driver runs beside the caller (client mode).
     *
     * @param javaOptions of the driver and the executors, such as another locale
     * @param conf settings of Spark
     * @return its exit code; what it printed is in {@code logs/submit.log} of the home
     */
    int submit(Class<?> main, String javaOptions, Map<String, String> conf, List<String> arguments)
            throws IOException, InterruptedException {
        var own = classPath.stream().filter(StandaloneCluster::isOwn).toList();
        var paths = own.stream().map(Path::toString).toList();
        boolean isPackaged = own.stream().allMatch(StandaloneCluster::isJar);
        var command = new ArrayList<String>(List.of("--master", master, "--class", main.getName()));
        command.addAll(List.of("--driver-java-options", javaOptions));
        command.addAll(List.of("--conf", "spark.executor.extraJavaOptions=" + javaOptions));
        // All of Étalon in one place: classes beside Spark's do not see those that came with the job.
        command.addAll(
                isPackaged
                        ? List.of("--jars", String.join(",", paths))
                        : List.of("--conf", "spark.executor.extraClassPath=" + String.join(File.pathSeparator, paths)));
        conf.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.add(isPackaged ? paths.get(0) : "spark-internal");
        command.addAll(arguments);
        var process = spawn("submit", "org.apache.spark.deploy.SparkSubmit", command, javaOptions.split(" +"));
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private Process spawn(String name, String main, List<String> arguments, String... javaOptions) throws IOException {
        var options = Stream.of(javaOptions).filter(option -> !option.isBlank()).toList();
        var command = ChildJvm.command(options, main, arguments);
        var log = home.resolve("logs").resolve(name + ".log").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        home.toString(),
                        // Without it executors look for a build of Spark's own and die, told in the worker's log alone.
                        "SPARK_SCALA_VERSION",
                        scalaVersion(),
                        "SPARK_LOCAL_IP",
                        LOOPBACK,
                        "SPARK_LOCAL_HOSTNAME",
                        LOOPBACK,
                        "SPARK_WORKER_DIR",
                        home.resolve("work").toString(),
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        return builder.start();
    }

    /** The first two numbers of the Scala that Spark's jars are built for. */
    private static String scalaVersion() {
        return Properties.versionNumberString().replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }

    private void awaitWorkers(URI status, int workers) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (aliveWorkers(status) < workers) {
            if (Instant.now().isAfter(end) || processes.stream().anyMatch(process -> !process.isAlive())) {
                throw new IOException("the cluster did not start; see " + home.resolve("logs"));
            }
            Thread.sleep(200);
        }
    }

    private static int aliveWorkers(URI status) {
        try (var in = status.toURL().openStream()) {
            return new ObjectMapper().readTree(in).path("aliveworkers").asInt();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static boolean isJar(Path path) {
        return path.toString().endsWith(".jar");
    }

    /** Whether it is Étalon's: a jar of ours or a folder of classes. */
    private static boolean isOwn(Path path) {
        return !isJar(path) || path.getFileName().toString().startsWith("etalon-");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        Collections.reverse(processes);
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroy();
        }
        processes.forEach(process -> process.onExit().join());
        unlink();
    }

    /** So that who deletes the home does not meet links out of it. */
    private void unlink() {
        try (var links = Files.list(home.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
