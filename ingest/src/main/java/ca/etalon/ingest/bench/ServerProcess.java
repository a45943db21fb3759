package ca.etalon.ingest.bench;

import ca.etalon.ingest.fetch.HostResolver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A server of simulated hosts in a Java process of its own. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServerProcess start() throws IOException {
        return start(PortalServer.class);
    }

    /** @param main of a server that says its port and answers what it was asked, as {@link PortalServer} does */
    static ServerProcess start(Class<?> main) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-Xmx1g", "-Xss256k", "-cp", System.getProperty("java.class.path"), main.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (said == null) {
            throw new IOException("the server of simulated portals did not start");
        }
        return new ServerProcess(process, Integer.parseInt(said));
    }

    int port() {
        return port;
    }

    /** Sends every simulated host to the server, and the dead ones to where nobody listens. */
    HostResolver resolver() {
        var there = new InetSocketAddress("127.0.0.1", port);
        var nowhere = new InetSocketAddress("127.0.0.1", 1);
        return host -> {
            if (!host.endsWith(SimulatedPortal.DOMAIN)) {
                return Optional.empty();
            }
            return Optional.of(SimulatedPortal.of(host).fault() == Fault.DEAD ? nowhere : there);
        };
    }

    /** What the hosts were asked since this was last asked for. */
    Map<String, List<HostRequest>> takeLog() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request = "GET / HTTP/1.0\r\nHost: " + PortalServer.CONTROL + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var log = new HashMap<String, List<HostRequest>>();
            said.substring(said.indexOf("\r\n\r\n") + 4).lines().forEach(line -> {
                var words = line.split(" ", 5);
                log.computeIfAbsent(words[0].toLowerCase(Locale.ROOT), host -> new ArrayList<>())
                        .add(HostRequest.parse(words));
            });
            return log;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
