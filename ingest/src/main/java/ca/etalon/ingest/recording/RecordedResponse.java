package ca.etalon.ingest.recording;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * What a source of recorded answers gives for one request.
 *
 * @param headers names in lower case
 * @param body before any content encoding, unless {@code headers} state one
 * @param delay time before the answer
 * @param truncate bytes after which the connection is closed, or null
 * @param validators whether the server makes an {@code ETag} and answers conditional requests with 304
 */
public record RecordedResponse(
        int status, Map<String, String> headers, byte[] body, Duration delay, Integer truncate, boolean validators) {

    public RecordedResponse {
        headers = Map.copyOf(headers);
    }

    static RecordedResponse json(int status, byte[] body) {
        var headers = Map.of("content-type", "application/json; charset=utf-8");
        return new RecordedResponse(status, headers, body, Duration.ZERO, null, status == 200);
    }

    static RecordedResponse json(int status, String body) {
        return json(status, body.getBytes(StandardCharsets.UTF_8));
    }

    static RecordedResponse notFound() {
        var headers = Map.of("content-type", "text/plain; charset=utf-8");
        var body = "No answer to this request is recorded.\n".getBytes(StandardCharsets.UTF_8);
        return new RecordedResponse(404, headers, body, Duration.ZERO, null, false);
    }
}
