package ca.etalon.ingest.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Serves the files of many hosts on one loopback address, told apart by the Host header. A process of its own. Every tenth
 * host knows no HEAD.
 */
public final class FileServer {
    static final String DOMAIN = ".files.example";

    private final Map<String, List<HostRequest>> log = new ConcurrentHashMap<>();
    private final int latencyMillis = Integer.getInteger("latency", 20);

    private FileServer() {}

    /** The name of a host. */
    static String host(int number) {
        return "f-" + number + DOMAIN;
    }

    public static void main(String[] args) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
        var server = HttpServer.create(address, 4096);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", new FileServer()::handle);
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            continue; // whoever started the process ends it by closing its input
        }
        System.exit(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host = exchange.getRequestHeaders().getFirst("Host").split(":")[0];
            if (host.equals(PortalServer.CONTROL)) {
                tell(exchange);
            } else {
                answer(exchange, host);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        var text = new StringBuilder();
        log.forEach((host, requests) -> requests.forEach(request ->
                text.append(host).append(' ').append(request.asText()).append('\n')));
        log.clear();
        send(exchange, 200, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange, String host) throws IOException, InterruptedException {
        var method = exchange.getRequestMethod();
        var target = exchange.getRequestURI().toString();
        log.computeIfAbsent(host, name -> new CopyOnWriteArrayList<>())
                .add(new HostRequest(method + target, latencyMillis, HostRequest.NO_PAUSE, false));
        Thread.sleep(latencyMillis);
        if (target.equals("/robots.txt")) {
            send(exchange, 200, "User-agent: *\nDisallow:\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/csv");
        var knowsNoHead = host.split("\\.")[0].endsWith("0");
        if (method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", "5000000");
            exchange.sendResponseHeaders(knowsNoHead ? 405 : 200, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-0/5000000");
            send(exchange, 206, new byte[] {'a'});
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
