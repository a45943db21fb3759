package ca.etalon.reports.page;

import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The content security policy of a page: it loads nothing, and runs only the scripts whose digests it names. Styles may
 * stand inline, for charts place and colour their parts by style attributes.
 */
final class ContentPolicy {
    private ContentPolicy() {}

    static DomContent meta(List<String> scripts) {
        var allowed = scripts.isEmpty()
                ? "'none'"
                : scripts.stream()
                        .map(script -> "'sha256-" + digest(script) + "'")
                        .collect(Collectors.joining(" "));
        return j2html.TagCreator.meta()
                .attr("http-equiv", "Content-Security-Policy")
                .withContent("default-src 'none'; style-src 'unsafe-inline'; script-src " + allowed
                        + "; base-uri 'none'; form-action 'none'");
    }

    private static String digest(String script) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
