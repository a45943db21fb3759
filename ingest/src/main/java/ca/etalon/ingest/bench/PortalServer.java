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
import java.util.regex.Pattern;

/** Serves every {@link SimulatedPortal} on one loopback address, told apart by the Host header. A process of its own. */
public final class PortalServer {
    /** Whoever asks this host is told what the others were asked. */
    static final String CONTROL = "control" + SimulatedPortal.DOMAIN;

    /** A host that never answers holds the connection for this long. */
    private static final int HANG_MILLIS = 10_000;

    private static final int DRIPS = 4;
    private static final int DRIP_MILLIS = 500;
    private static final int BUSY_SECONDS = 2;
    private static final Pattern START = Pattern.compile("[?&]start=(\\d+)");

    private final SimulatedPages pages = new SimulatedPages();
    private final Map<String, List<HostRequest>> log = new ConcurrentHashMap<>();

    private PortalServer() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
        var server = HttpServer.create(address, 4096);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", new PortalServer()::handle);
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
            if (host.equals(CONTROL)) {
                tell(exchange);
            } else {
                answer(exchange, SimulatedPortal.of(host));
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

    private void answer(HttpExchange exchange, SimulatedPortal portal) throws IOException, InterruptedException {
        var target = exchange.getRequestURI().toString();
        var latency = portal.latencyMillis();
        if (target.equals("/robots.txt")) {
            note(portal, target, latency, HostRequest.NO_PAUSE, false);
            Thread.sleep(latency);
            var rule = portal.fault() == Fault.ROBOTS ? "Disallow: /" : "Allow: /";
            send(exchange, 200, ("User-agent: *\n" + rule + "\n").getBytes(StandardCharsets.UTF_8));
            return;
        }
        var matcher = START.matcher(target);
        var start = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        if (!misbehaves(exchange, portal, target, start)) {
            note(portal, target, latency, HostRequest.NO_PAUSE, false);
            Thread.sleep(latency);
            page(exchange, portal, start);
        }
    }

    private void note(SimulatedPortal portal, String target, int holdMillis, int pauseMillis, boolean failed) {
        if (portal.host().startsWith("v")) {
            log.computeIfAbsent(portal.host(), host -> new CopyOnWriteArrayList<>())
                    .add(new HostRequest(target, holdMillis, pauseMillis, failed));
        }
    }

    private void page(HttpExchange exchange, SimulatedPortal portal, int start) throws IOException {
        var lies = portal.fault() == Fault.TOTAL_LIES ? 7 : 0;
        var rows = Math.min(portal.rows(), Math.max(0, portal.datasets() - start));
        if (portal.packs()) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
        send(exchange, 200, pages.page(start, rows, portal.datasets() + lies, portal.packs()));
    }

    /** @return whether that was the answer */
    private boolean misbehaves(HttpExchange exchange, SimulatedPortal portal, String target, int start)
            throws IOException, InterruptedException {
        var latency = portal.latencyMillis();
        var before = log.getOrDefault(portal.host(), List.of()).stream()
                .filter(request -> request.target().equals(target))
                .count();
        var first = start == 0 && before == 0;
        switch (portal.fault()) {
            case BUSY, TOO_MANY -> {
                if (!first) {
                    return false;
                }
                note(portal, target, latency, BUSY_SECONDS * 1000, true);
                Thread.sleep(latency);
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(BUSY_SECONDS));
                send(exchange, portal.fault() == Fault.BUSY ? 503 : 429, new byte[0]);
            }
            case ERROR_TWICE -> {
                if (start != 0 || before >= 2) {
                    return false;
                }
                note(portal, target, latency, HostRequest.NO_PAUSE, true);
                Thread.sleep(latency);
                send(exchange, 500, new byte[0]);
            }
            case RESET -> {
                if (!first) {
                    return false;
                }
                note(portal, target, latency, HostRequest.NO_PAUSE, true);
                Thread.sleep(latency);
            }
            case CUT -> {
                if (!first) {
                    return false;
                }
                note(portal, target, latency, HostRequest.NO_PAUSE, true);
                Thread.sleep(latency);
                exchange.sendResponseHeaders(200, 10_000);
                exchange.getResponseBody().write(new byte[5_000]);
            }
            case SLOW -> {
                note(portal, target, latency + DRIPS * DRIP_MILLIS, HostRequest.NO_PAUSE, false);
                drip(exchange, portal, start);
            }
            case HANGS -> {
                if (start == 0) {
                    return false;
                }
                note(portal, target, PoliteHarvest.READ_TIMEOUT_MILLIS, HostRequest.NO_PAUSE, true);
                Thread.sleep(HANG_MILLIS);
            }
            case GONE -> plainly(exchange, portal, target, 404, "");
            case HTML -> plainly(exchange, portal, target, 200, "<!DOCTYPE html><html><body>Welcome</body></html>");
            case MALFORMED -> plainly(exchange, portal, target, 200, "{\"success\": true, \"result\": {");
            case MOVED -> {
                if (!target.startsWith("/api") || start != 0) {
                    return false;
                }
                exchange.getResponseHeaders().set("Location", "/new" + target);
                plainly(exchange, portal, target, 302, "");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void plainly(HttpExchange exchange, SimulatedPortal portal, String target, int status, String text)
            throws IOException, InterruptedException {
        note(portal, target, portal.latencyMillis(), HostRequest.NO_PAUSE, false);
        Thread.sleep(portal.latencyMillis());
        send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private void drip(HttpExchange exchange, SimulatedPortal portal, int start)
            throws IOException, InterruptedException {
        Thread.sleep(portal.latencyMillis());
        var page = pages.page(start, portal.rows(), portal.datasets(), false);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, page.length);
        for (var i = 0; i < DRIPS; i++) {
            Thread.sleep(DRIP_MILLIS);
            var from = page.length * i / DRIPS;
            exchange.getResponseBody().write(page, from, page.length * (i + 1) / DRIPS - from);
            exchange.getResponseBody().flush();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
