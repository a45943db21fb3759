package ca.etalon.ingest.platform.dcatrdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Contexts of JSON-LD without the network: those of Project Open Data and of DCAT's application profiles are served by one
 * of our own that gives their terms the same meaning; any other is refused, since a portal must not decide what is fetched.
 */
final class BundledContexts implements DocumentLoader {

    /** What the parser says goes past our log, in the words of whoever wrote the document; it is kept silent. */
    private static final Logger PARSER = Logger.getLogger("com.apicatalog");

    static {
        PARSER.setLevel(Level.OFF);
    }

    private static final Pattern KNOWN = Pattern.compile(
            "https?://(project-open-data\\.cio\\.gov/v1\\.1/schema/.*"
                    + "|resources\\.data\\.gov/.*|www\\.w3\\.org/ns/dcat.*"
                    + "|semiceu\\.github\\.io/.*dcat.*|data\\.europa\\.eu/.*dcat.*|raw\\.githubusercontent\\.com/.*dcat.*)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        if (!KNOWN.matcher(url.toString()).matches()) {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "a remote context is not fetched: " + url);
        }
        try (var in = BundledContexts.class.getResourceAsStream("dcat-context.jsonld")) {
            return JsonDocument.of(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the bundled context", unreadable);
        }
    }
}
