package ca.etalon.ingest.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.fetch.HostResolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Starts real servers by {@code scripts/servers}, or uses those that run, and sends their invented hosts to them. */
final class RealServers {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HOME =
            ROOT.resolve(Optional.ofNullable(System.getenv("ETALON_SERVERS")).orElse("work/servers"));

    private RealServers() {}

    /** The server, filled; what stood in the way where it cannot be had. */
    static void start(String name) throws IOException, InterruptedException {
        var said = Files.createTempFile("servers", ".log");
        var process = new ProcessBuilder(
                        ROOT.resolve("scripts/servers").toString(), "--home", HOME.toString(), "start", name)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> read(said));
        Files.delete(said);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    static HostResolver resolver() throws IOException {
        var addresses = new Properties();
        try (var reader = Files.newBufferedReader(HOME.resolve("addresses.properties"))) {
            addresses.load(reader);
        }
        var loopback = InetAddress.getByName("127.0.0.1");
        return host -> Optional.ofNullable(addresses.getProperty(host))
                .map(address -> Integer.parseInt(address.substring(address.indexOf(':') + 1)))
                .map(port -> new InetSocketAddress(loopback, port));
    }
}
