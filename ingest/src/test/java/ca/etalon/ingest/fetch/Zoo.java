package ca.etalon.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hosts that behave as hosts on the web do, each in its own way, told by the first part of its name. */
final class Zoo implements AutoCloseable {
    private static final String CSV = "id,name\n1,a\n";
    private static final String PAGE = "<!DOCTYPE html><html><body>Welcome</body></html>";
    private static final String CHALLENGE = "<!DOCTYPE html><html><title>Just a moment...</title></html>";
    private static final byte[] MANY = new byte[1 << 16];

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "zoo");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean wasBusy;

    Zoo() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var animal = exchange.getRequestHeaders().getFirst("Host").split("\\.")[0];
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/robots.txt")) {
                var rule = animal.equals("disallowed") ? "Disallow: /data" : "Disallow:";
                answer(exchange, 200, "text/plain", "User-agent: *\n" + rule + "\n");
            } else {
                behave(exchange, animal, path, exchange.getRequestMethod().equals("HEAD"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void behave(HttpExchange exchange, String animal, String path, boolean isHead)
            throws IOException, InterruptedException {
        switch (animal) {
            case "head405" -> answer(exchange, isHead ? 405 : 200, "text/csv", CSV);
            case "head501" -> answer(exchange, isHead ? 501 : 200, "text/csv", CSV);
            case "head404" -> answer(exchange, isHead ? 404 : 200, "text/csv", CSV);
            case "robot403" -> answer(exchange, 403, "text/html", PAGE);
            case "login401" -> answer(exchange, 401, "text/html", PAGE);
            case "gone404" -> answer(exchange, 404, "text/html", PAGE);
            case "gone410" -> answer(exchange, 410, "text/html", PAGE);
            case "teapot" -> answer(exchange, 418, "text/html", PAGE);
            case "error500" -> answer(exchange, 500, "text/html", PAGE);
            case "empty416" -> answer(exchange, isHead ? 405 : 416, "text/csv", "");
            case "busy" -> answer(exchange, 429, "text/plain", "slow down");
            case "busyshort" -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                answer(exchange, wasBusy ? 200 : 429, "text/csv", CSV);
                wasBusy = true;
            }
            case "busylong" -> {
                exchange.getResponseHeaders().set("Retry-After", "86400000");
                answer(exchange, 429, "text/plain", "slow down");
            }
            case "page" -> answer(exchange, 200, "text/html; charset=utf-8", PAGE);
            case "plainpage" -> answer(exchange, isHead ? 405 : 200, "text/plain", PAGE);
            case "mislabelled" -> answer(exchange, 200, "text/html", CSV);
            case "challenge503" -> answer(exchange, 503, "text/html", CHALLENGE);
            case "challenge200" -> answer(exchange, 200, "text/html", CHALLENGE);
            case "endless" -> endless(exchange, isHead, 0, "text/csv");
            case "endlesspage" -> endless(exchange, isHead, 0, "text/html");
            case "huge" -> endless(exchange, isHead, 10_000_000_000L, "text/csv");
            case "hop" -> hop(exchange, path, 4);
            case "hops" -> hop(exchange, path, 9);
            case "loop" -> redirect(exchange, path);
            case "togone" -> redirect(exchange, "http://gone404.example:" + port() + "/x");
            case "toprivate" -> redirect(exchange, "http://10.0.0.1/x");
            case "toftp" -> redirect(exchange, "ftp://ok.example/x");
            case "tologin" -> login(exchange, path);
            case "slow" -> closed.await();
            case "reset" -> exchange.getHttpContext();
            case "headerless" -> headers(exchange);
            default -> answer(exchange, 200, "text/csv", CSV);
        }
    }

    private void hop(HttpExchange exchange, String path, int hops) throws IOException {
        var hop = path.startsWith("/hop") ? Integer.parseInt(path.substring(4)) : 0;
        if (hop == hops) {
            answer(exchange, 200, "text/csv", CSV);
        } else {
            redirect(exchange, "/hop" + (hop + 1));
        }
    }

    private void login(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/account/login")) {
            answer(exchange, 200, "text/html", PAGE);
        } else {
            redirect(exchange, "/account/login?back=" + path);
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, "text/html", PAGE);
    }

    private static void headers(HttpExchange exchange) throws IOException {
        for (int i = 0; i < 4_000; i++) {
            exchange.getResponseHeaders().set("X-Filler-" + i, "x".repeat(100));
        }
        answer(exchange, 200, "text/csv", CSV);
    }

    private static void endless(HttpExchange exchange, boolean isHead, long length, String type) throws IOException {
        if (isHead) {
            answer(exchange, 405, "text/plain", "");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, length);
        if (type.equals("text/html")) {
            exchange.getResponseBody().write(PAGE.getBytes(StandardCharsets.US_ASCII));
        }
        while (true) { // until the client hangs up
            exchange.getResponseBody().write(MANY);
            exchange.getResponseBody().flush();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
        if (!isHead && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
