package ca.etalon.ingest.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** One request and its answer, whole. Header names in lower case. */
record Exchange(
        HttpUrl url,
        String protocol,
        int status,
        String reasonPhrase,
        Map<String, List<String>> headers,
        Body body,
        Map<String, List<String>> requestHeaders,
        Instant at) {

    String header(String name) {
        var values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    Redirect asRedirect() {
        return new Redirect(url.uri(), protocol, status, reasonPhrase, headers, body, requestHeaders, at);
    }
}
