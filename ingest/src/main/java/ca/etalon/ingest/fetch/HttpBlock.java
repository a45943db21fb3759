package ca.etalon.ingest.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes of an HTTP message as WARC keeps them.
 *
 * <p>The body is as received, in its content encoding. What belonged to the connection is gone by then: chunks are joined,
 * HTTP/2 frames are unpacked. So the head is always written as HTTP/1.1, Transfer-Encoding is left out and Content-Length is
 * that of the body received. Header names are in lower case. Cookies and the credentials in a redirect were taken out on receipt.
 */
final class HttpBlock {
    private HttpBlock() {}

    static byte[] request(String method, URI uri, Map<String, List<String>> headers) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        return block(method + " " + target + " HTTP/1.1", headers);
    }

    /** What comes before the body; all there is in a revisit. */
    static byte[] head(int status, String reasonPhrase, Map<String, List<String>> headers, long bodyLength) {
        return block(statusLine(status, reasonPhrase), consistent(status, headers, bodyLength));
    }

    private static String statusLine(int status, String reasonPhrase) {
        return "HTTP/1.1 " + status + " " + reasonPhrase;
    }

    private static Map<String, List<String>> consistent(int status, Map<String, List<String>> headers, long length) {
        var kept = new LinkedHashMap<>(headers);
        kept.remove("transfer-encoding");
        if (status == 304 || status == 204) {
            kept.remove("content-length"); // a 304 may state the length of what it does not send
        } else {
            kept.put("content-length", List.of(Long.toString(length)));
        }
        return kept;
    }

    private static byte[] block(String firstLine, Map<String, List<String>> headers) {
        var head = new StringBuilder(oneLine(firstLine)).append("\r\n");
        headers.forEach((name, values) -> values.forEach(
                value -> head.append(name).append(": ").append(oneLine(value)).append("\r\n")));
        head.append("\r\n");
        return head.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }
}
