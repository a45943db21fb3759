package ca.etalon.ingest.bench;

import ca.etalon.ingest.fetch.HostResolver;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * A portal on loopback that gives a large catalogue as one DCAT-US document and in pages of CKAN, written as it is sent, so
 * that it takes no memory to speak of.
 */
final class LargePortal implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("(start|rows)=(\\d+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "portal");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong requests = new AtomicLong();
    private volatile LargeCatalogue catalogue;

    LargePortal(LargeCatalogue catalogue) throws IOException {
        this.catalogue = catalogue;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::missing);
        server.createContext("/data.json", this::document);
        server.createContext("/api/3/action/package_search", this::page);
        server.start();
    }

    HostResolver resolver() {
        return host -> Optional.of(server.getAddress());
    }

    void show(LargeCatalogue other) {
        catalogue = other;
    }

    long requests() {
        return requests.get();
    }

    private void missing(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private void document(HttpExchange exchange) throws IOException {
        try (exchange;
                var out = begin(exchange)) {
            write(out, "{\"conformsTo\":\"https://project-open-data.cio.gov/v1.1/schema\",\"dataset\":[");
            records(out, 0, catalogue.datasets(), catalogue::dcatUs);
            write(out, "]}");
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        int start = 0;
        int rows = 10;
        var said = NUMBER.matcher(exchange.getRequestURI().getQuery());
        while (said.find()) {
            if (said.group(1).equals("start")) {
                start = Integer.parseInt(said.group(2));
            } else {
                rows = Integer.parseInt(said.group(2));
            }
        }
        try (exchange;
                var out = begin(exchange)) {
            int all = catalogue.datasets();
            write(out, "{\"success\":true,\"result\":{\"count\":" + all + ",\"results\":[");
            records(out, Math.min(start, all), Math.min(start + rows, all), catalogue::ckan);
            write(out, "]}}");
        }
    }

    private OutputStream begin(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        return new BufferedOutputStream(exchange.getResponseBody(), 1 << 16);
    }

    private static void records(OutputStream out, int from, int to, IntFunction<String> record) throws IOException {
        for (int number = from; number < to; number++) {
            write(out, number == from ? "" : ",\n");
            write(out, record.apply(number));
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
