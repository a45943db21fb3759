package ca.etalon.ingest.fetch;

import ca.etalon.ingest.config.Settings;
import java.io.IOException;
import java.net.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One request over OkHttp, with everything automatic switched off.
 *
 * <p>OkHttp would follow redirects, repeat requests, decode bodies and use the system's proxy; the client decides on each
 * itself. No proxy is used, because a proxy would resolve names out of sight of the {@link AddressPolicy}.
 */
final class Wire implements AutoCloseable {
    private static final String RETRY_AFTER = "Retry-After";
    private static final String HIDDEN = "Etalon-Retry-After";

    /** Shorter than servers keep an idle connection (Apache: 5 s): one that they closed would cost a retry. */
    private static final int IDLE_SECONDS = 4;

    private final OkHttpClient http;
    private final Clock clock;
    private final Spool spool;

    Wire(Settings settings, Clock clock, AddressPolicy addresses, Spool spool) {
        this.clock = clock;
        this.spool = spool;
        var dispatcher = new Dispatcher();
        // The gates bound what runs at once; recordings of many hosts share one loopback address.
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(Math.max(5, settings.hosts()), IDLE_SECONDS, TimeUnit.SECONDS))
                .dns(addresses)
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .authenticator(Authenticator.NONE)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .addNetworkInterceptor(Wire::hideRetryAfter)
                .build();
    }

    /** OkHttp repeats a 503 with {@code Retry-After: 0} at once, past the delay of the host; it must not see the header. */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        return response.newBuilder()
                .headers(renamed(response.headers(), RETRY_AFTER, HIDDEN))
                .build();
    }

    private static Headers renamed(Headers headers, String from, String to) {
        var renamed = new Headers.Builder();
        for (var i = 0; i < headers.size(); i++) {
            var name = headers.name(i);
            renamed.addUnsafeNonAscii(name.equalsIgnoreCase(from) ? to : name, headers.value(i));
        }
        return renamed.build();
    }

    /**
     * Sends a GET and takes in its answer whole.
     *
     * @param url the real address, which the exchange keeps
     * @param wireUrl where the bytes go
     * @param limit most bytes of the body, before and after decoding
     */
    Exchange get(HttpUrl url, HttpUrl wireUrl, Headers headers, long limit) throws IOException, InterruptedException {
        var at = clock.instant();
        var call =
                http.newCall(new Request.Builder().url(wireUrl).headers(headers).build());
        var done = new CompletableFuture<Exchange>();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                done.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    var exchange = read(url, response, limit, at);
                    dropIfOld(response);
                    if (!done.complete(exchange)) {
                        exchange.body().close(); // nobody waits any more
                    }
                } catch (IOException | RuntimeException e) {
                    answered.cancel(); // the rest of the body is not wanted
                    done.completeExceptionally(e);
                }
            }
        });
        return await(call, done);
    }

    /**
     * Sends a request and takes the first bytes of its answer; what comes after them is broken off, with the connection.
     *
     * @param maxBytes most bytes of the body, before and after decoding
     */
    Sender.Taken take(HttpUrl url, HttpUrl wireUrl, String method, Headers headers, int maxBytes) throws IOException {
        var at = clock.instant();
        var call = http.newCall(new Request.Builder()
                .url(wireUrl)
                .headers(headers)
                .method(method, null)
                .build());
        try (var response = call.execute()) {
            var exchange = exchange(url, response, null, at);
            var coding = String.join(",", exchange.headers().getOrDefault("content-encoding", List.of()));
            var block = FirstBlock.read(
                    response.body().byteStream(),
                    coding,
                    response.body().contentLength(),
                    method.equals("HEAD") ? 0 : maxBytes);
            if (block.cut()) {
                call.cancel();
            } else {
                dropIfOld(response);
            }
            return new Sender.Taken(method, exchange, block.bytes(), block.cut(), block.received(), null);
        }
    }

    /**
     * A server of HTTP/1.0 closes the connection after its answer without having to say so; OkHttp would try it again and lose
     * the next request. The pool cannot drop one connection alone, but such servers are rare.
     */
    private void dropIfOld(Response response) {
        if (response.protocol() == Protocol.HTTP_1_0 && !"keep-alive".equalsIgnoreCase(response.header("Connection"))) {
            response.close();
            http.connectionPool().evictAll();
        }
    }

    private static Exchange await(Call call, CompletableFuture<Exchange> done)
            throws IOException, InterruptedException {
        try {
            return done.get();
        } catch (InterruptedException e) {
            done.completeExceptionally(e);
            call.cancel();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Exchange read(HttpUrl url, Response response, long limit, Instant at) throws IOException {
        var coding = String.join(",", response.headers("Content-Encoding"));
        return exchange(url, response, body(response, coding, limit), at);
    }

    private static Exchange exchange(HttpUrl url, Response response, Body body, Instant at) {
        var headers = withoutSecrets(lowerCase(renamed(response.headers(), HIDDEN, RETRY_AFTER)));
        var sent = response.networkResponse() == null
                ? response.request()
                : response.networkResponse().request();
        return new Exchange(
                url,
                response.protocol().toString(),
                response.code(),
                response.message(),
                headers,
                body,
                lowerCase(sent.headers()),
                at);
    }

    private Body body(Response response, String coding, long limit) throws IOException {
        if (response.body().contentLength() > limit) {
            throw new ContentDecoder.TooLargeException(limit);
        }
        var place = spool.place();
        try (place) {
            var measured = Intake.copy(response.body().byteStream(), coding, limit, place);
            return new Body(place, coding, measured);
        } catch (IOException | RuntimeException e) {
            place.discard();
            throw e;
        }
    }

    /** Cookies are neither sent back nor kept, and a redirect's credentials are not kept as an address either. */
    private static Map<String, List<String>> withoutSecrets(Map<String, List<String>> headers) {
        headers.remove("set-cookie");
        headers.remove("set-cookie2");
        headers.computeIfPresent("location", (name, values) -> values.stream()
                .map(Redirects::withoutCredentials)
                .toList());
        return headers;
    }

    private static Map<String, List<String>> lowerCase(Headers headers) {
        var map = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < headers.size(); i++) {
            map.computeIfAbsent(headers.name(i).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(headers.value(i));
        }
        return map;
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
