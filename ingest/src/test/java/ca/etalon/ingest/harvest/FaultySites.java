package ca.etalon.ingest.harvest;

import ca.etalon.ingest.fetch.HostResolver;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Sites on loopback that answer byte by byte as a fault wants it, until they are healed: then each is a CKAN portal of three
 * datasets. A site is known by the first label of its host name.
 */
final class FaultySites implements AutoCloseable {
    private static final byte[] THREE = page(0, 3, 3).getBytes(StandardCharsets.UTF_8);

    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "faulty");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean healed;

    /** Answers a request in a faulty way. */
    @FunctionalInterface
    interface Fault {
        void answer(URI target, OutputStream out) throws IOException;
    }

    FaultySites() throws IOException {
        threads.submit(this::accept);
    }

    FaultySites with(String name, Fault fault) {
        faults.put(name, fault);
        return this;
    }

    Iterable<String> names() {
        return faults.keySet();
    }

    void heal() {
        healed = true;
    }

    /** Hosts are here; the one called refused is where nobody listens, the one called unknown is nowhere, while they are ill. */
    HostResolver resolver() {
        return host -> {
            var name = host.substring(0, host.indexOf('.'));
            if (!host.endsWith(".example") || name.equals("unknown-host") && !healed) {
                return Optional.empty();
            }
            return Optional.of(name.equals("refused-connection") && !healed ? nobody() : here());
        };
    }

    private InetSocketAddress here() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private static InetSocketAddress nobody() {
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return (InetSocketAddress) free.getLocalSocketAddress();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                threads.submit(() -> serve(socket));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var target = URI.create(in.readLine().split(" ")[1]);
            var name = "";
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("host:")) {
                    name = line.substring(5).strip().split("[.:]")[0];
                }
            }
            var out = socket.getOutputStream();
            if (healed || !faults.containsKey(name)) {
                well(target, out);
            } else {
                faults.get(name).answer(target, out);
            }
            out.flush();
        } catch (IOException gone) {
            // the client had enough
        }
    }

    private static void well(URI target, OutputStream out) throws IOException {
        if (target.getPath().equals("/api/3/action/package_search")) {
            send(out, "200 OK", "Content-Type: application/json", THREE);
        } else {
            send(out, "404 Not Found", "Content-Type: text/plain", "Nothing".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A fault in the answers of the API alone; there is no robots.txt. */
    static Fault api(Fault fault) {
        return (target, out) -> {
            if (target.getPath().startsWith("/api/")) {
                fault.answer(target, out);
            } else {
                well(target, out);
            }
        };
    }

    static Fault status(String status, String header) {
        return api((target, out) -> send(out, status, header, "Sorry".getBytes(StandardCharsets.UTF_8)));
    }

    static Fault json(String body) {
        return bytes("Content-Type: application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static Fault bytes(String header, byte[] body) {
        return api((target, out) -> send(out, "200 OK", header, body));
    }

    /** Nothing, or a byte at a time, until the test is over. */
    Fault slow(String beginning) {
        return api((target, out) -> {
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            try {
                while (!closed.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    out.write(beginning.isEmpty() ? new byte[0] : new byte[] {' '});
                    out.flush();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static void send(OutputStream out, String status, String header, byte[] body) throws IOException {
        raw(out, status, header + "\r\nContent-Length: " + body.length, body);
    }

    static void raw(OutputStream out, String status, String headers, byte[] body) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(body);
    }

    /** A page of CKAN with datasets of these numbers. */
    static String page(int from, int to, int total) {
        return IntStream.range(from, to)
                .mapToObj(
                        "{\"id\": \"id-%1$d\", \"name\": \"n-%1$d\", \"title\": \"Table %1$d\", \"resources\": []}"
                                ::formatted)
                .collect(Collectors.joining(
                        ", ", "{\"success\": true, \"result\": {\"count\": " + total + ", \"results\": [", "]}}"));
    }

    static int start(URI target) {
        return Integer.parseInt(target.getQuery().replaceAll(".*start=(\\d+).*", "$1"));
    }

    static byte[] gzip(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        threads.shutdownNow();
    }
}
