package ca.etalon.ingest.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Asks a recording server as a client with a resolver would: real address, loopback bytes, original Host. */
final class Asking {
    private final RecordingServer server;
    private final OkHttpClient client =
            new OkHttpClient.Builder().followRedirects(false).build();

    Asking(RecordingServer server) {
        this.server = server;
    }

    record Got(int status, String body, String etag, String encoding) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body);
        }
    }

    Got get(String address, String... headers) throws IOException {
        var said = HttpUrl.get(address);
        var there = server.resolver().resolve(said.host()).orElseThrow();
        var loopback = said.newBuilder()
                .scheme("http")
                .host("127.0.0.1")
                .port(there.getPort())
                .build();
        var request =
                new Request.Builder().url(loopback).header("Host", said.host()).header("Accept-Encoding", "identity");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (var response = client.newCall(request.build()).execute()) {
            var encoding = response.header("Content-Encoding");
            var bytes = response.body().bytes();
            var body = encoding == null ? bytes : new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            return new Got(response.code(), new String(body), response.header("ETag"), encoding);
        }
    }
}
