package ca.etalon.ingest.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Hosts on one loopback server: scripted answers per URL without scheme, the last one repeated, 404 for the rest. */
final class FakeSites implements HostResolver, AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Set<String> hosts;
    private final Map<String, Deque<MockResponse>> answers = new HashMap<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile int holdMillis;

    FakeSites(String... hosts) throws IOException {
        this.hosts = Set.of(hosts);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                requests.add(request);
                mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.sleep(holdMillis);
                running.decrementAndGet();
                return next(request.getHeaders().get("Host") + request.getTarget());
            }
        });
        server.start();
    }

    private synchronized MockResponse next(String address) {
        var left = answers.get(address);
        if (left == null) {
            return status(404);
        }
        return left.size() > 1 ? left.removeFirst() : left.getFirst();
    }

    /** Adds to what an address like {@code a.example/x} answers. */
    synchronized FakeSites answer(String address, MockResponse... responses) {
        answers.computeIfAbsent(address, key -> new ArrayDeque<>()).addAll(List.of(responses));
        return this;
    }

    FakeSites answer(String address, String body) {
        return answer(address, new MockResponse.Builder().body(body).build());
    }

    @Override
    public Optional<InetSocketAddress> resolve(String host) {
        return hosts.contains(host)
                ? Optional.of(new InetSocketAddress("127.0.0.1", server.getPort()))
                : Optional.empty();
    }

    /** Every request takes this long from now on. */
    void hold(int millis) {
        holdMillis = millis;
    }

    /** The largest number of requests that were being answered at the same time. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    int port() {
        return server.getPort();
    }

    /** Requests received, as "Host + target". */
    List<String> asked() {
        return requests.stream()
                .map(request -> request.getHeaders().get("Host") + request.getTarget())
                .toList();
    }

    /** The last request for an address. */
    RecordedRequest last(String address) {
        return requests.stream()
                .filter(request -> address.equals(request.getHeaders().get("Host") + request.getTarget()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    static MockResponse status(int status, String... headers) {
        var response = new MockResponse.Builder().code(status);
        for (var i = 0; i < headers.length; i += 2) {
            response.setHeader(headers[i], headers[i + 1]);
        }
        return response.build();
    }

    static MockResponse redirect(String location) {
        return status(302, "Location", location);
    }

    static URI https(String address) {
        return URI.create("https://" + address);
    }

    /** Whoever connects from now on has to speak TLS. */
    void useHttps(SSLSocketFactory sockets) {
        server.useHttps(sockets);
    }

    @Override
    public void close() {
        server.close();
    }
}
