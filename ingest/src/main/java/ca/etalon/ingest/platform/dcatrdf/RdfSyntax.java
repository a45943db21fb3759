package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.platform.PageBody;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.lang.rdfxml.RRX;

/** A way to write RDF, as told by the first characters of the text rather than by what a server calls it. */
enum RdfSyntax {
    /** Holds N-Triples too, which is a part of it. */
    TURTLE(Lang.TURTLE, "text/turtle", ".ttl"),
    /** By SAX, whose parser is always that of the JDK; of StAX another library brings its own. */
    RDF_XML(RRX.RDFXML_SAX, "application/rdf+xml", ".rdf"),
    JSON_LD(Lang.JSONLD11, "application/ld+json", ".jsonld"),
    N_TRIPLES(Lang.NTRIPLES, "application/n-triples", ".nt"),
    TRIG(Lang.TRIG, "application/trig", ".trig"),
    N_QUADS(Lang.NQUADS, "application/n-quads", ".nq");

    /** Everything at once, for an address that answers by negotiation. */
    static final String ANY = "text/turtle,application/rdf+xml;q=0.9,application/ld+json;q=0.8,"
            + "application/n-triples;q=0.8,application/xml;q=0.5,application/json;q=0.4,*/*;q=0.1";

    private static final Pattern XML =
            Pattern.compile("^<(\\?xml\\b|!--|!DOCTYPE\\b|([\\w.-]+:)?RDF\\b).*", Pattern.DOTALL);
    private static final int HEAD = 512;

    private final Lang lang;
    private final String mediaType;
    private final String extension;

    RdfSyntax(Lang lang, String mediaType, String extension) {
        this.lang = lang;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    Lang lang() {
        return lang;
    }

    String mediaType() {
        return mediaType;
    }

    /** The syntax that a portal entry names, such as {@code json-ld}. */
    static Optional<RdfSyntax> named(String name) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.name().replace('_', '-').equalsIgnoreCase(name))
                .findFirst();
    }

    /** What to ask for at a path: the syntax that its end promises, else any. */
    static String accept(String path) {
        var lower = path.toLowerCase(Locale.ROOT).replaceAll("[?#].*", "");
        return Arrays.stream(values())
                .filter(syntax -> lower.endsWith(syntax.extension))
                .map(syntax -> syntax.mediaType + ",*/*;q=0.1")
                .findFirst()
                .orElse(ANY);
    }

    /** XML and JSON show at their first character; of the line syntaxes only those with graphs need their name. */
    static RdfSyntax of(PageBody body, String text) {
        var head = text.substring(0, Math.min(HEAD, text.length())).stripLeading();
        if (XML.matcher(head).matches()) {
            return RDF_XML;
        }
        if (head.startsWith("{") || (head.startsWith("[") && !head.matches("(?s)\\[\\s*(a\\s|<|[\\w-]*:).*"))) {
            return JSON_LD;
        }
        var path = String.valueOf(body.uri().getPath()).toLowerCase(Locale.ROOT);
        return Arrays.stream(new RdfSyntax[] {TRIG, N_QUADS})
                .filter(syntax -> syntax.mediaType.equals(body.mediaType()) || path.endsWith(syntax.extension))
                .findFirst()
                .orElse(TURTLE);
    }
}
