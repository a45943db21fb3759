package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.AnswerText;
import ca.etalon.ingest.platform.answer.JsonAnswer;
import ca.etalon.ingest.platform.answer.XmlProlog;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.PrefixMap;

/**
 * An answer read as RDF, in whichever syntax it is.
 *
 * <p>Nothing outside the answer is asked for: contexts of JSON-LD come from this program or the answer is refused, and
 * a document that declares XML entities is refused. A prefix that a Turtle document uses without declaring it is taken
 * to mean what it means everywhere, where that is known, which is noted; any other makes the document unreadable.
 *
 * @param issues what was lost or assumed in reading
 */
record RdfAnswer(RdfGraph graph, List<HarvestIssue> issues) {

    private static final String UNDEFINED_PREFIX = "Undefined prefix";

    static RdfAnswer of(PageBody body, RdfSyntax stated) throws ProtocolException {
        var decoded = AnswerText.of(XmlProlog.withStatedCharset(body));
        var syntax = stated == null ? RdfSyntax.of(body, decoded.text()) : stated;
        var text = syntax == RdfSyntax.RDF_XML ? XmlProlog.withoutDoctype(decoded.text()) : decoded.text();
        if (syntax == RdfSyntax.JSON_LD) {
            // Bounds its depth, and tells where it is broken.
            JsonAnswer.of(body);
        }
        try {
            return new RdfAnswer(parse(text, syntax, body, null), decoded.issues());
        } catch (ParseFailure failure) {
            return repaired(text, decoded.issues(), syntax, body, failure);
        }
    }

    private static RdfAnswer repaired(
            String text, List<HarvestIssue> noticed, RdfSyntax syntax, PageBody body, ParseFailure first)
            throws ProtocolException {
        var wrapped = syntax == RdfSyntax.RDF_XML ? OddAddresses.wrap(text) : text;
        boolean isPrefix = first.getMessage().startsWith(UNDEFINED_PREFIX);
        if (!isPrefix && wrapped.equals(text)) {
            throw first.asRefusal(syntax);
        }
        try {
            var graph = parse(wrapped, syntax, body, isPrefix ? KnownPrefixes.map() : null);
            var issues = new ArrayList<>(noticed);
            issues.add(new HarvestIssue(
                    IssueCode.ANSWER_REPAIRED,
                    first.position(),
                    first.getMessage()
                            + (isPrefix
                                    ? "; prefixes that are not declared are read as commonly used"
                                    : "; addresses that are none are kept as written")));
            return new RdfAnswer(graph, issues);
        } catch (ParseFailure failure) {
            throw failure.asRefusal(syntax);
        }
    }

    private static RdfGraph parse(String text, RdfSyntax syntax, PageBody body, PrefixMap prefixes)
            throws ProtocolException, ParseFailure {
        var graph = new RdfGraph(body.uri().toString());
        var parser = RDFParser.fromString(text, syntax.lang())
                .forceLang(syntax.lang())
                .base(body.uri().toString())
                .checking(false)
                .factory(new BoundedValues())
                .errorHandler(new Strict());
        if (prefixes != null) {
            parser.prefixes(prefixes);
        }
        if (syntax.lang().equals(Lang.JSONLD11)) {
            var options = new JsonLdOptions(new BundledContexts());
            options.setUriValidation(UriValidationPolicy.None);
            parser.set(LangJSONLD11.JSONLD_OPTIONS, options);
        }
        try {
            parser.parse(graph);
            return graph;
        } catch (RdfGraph.TooManyStatementsException tooMany) {
            throw tooMany.asRefusal(body.uri().toString());
        } catch (RiotException malformed) {
            throw malformed.getCause() instanceof ParseFailure failure ? failure : new ParseFailure(malformed, -1, -1);
        } catch (RuntimeException unexpected) {
            // The parsers of JSON-LD and of addresses meet values of odd kinds with whatever exception comes.
            throw new ParseFailure(unexpected, -1, -1);
        }
    }

    /** Why and where a document is no RDF. */
    private static final class ParseFailure extends Exception {
        private static final long serialVersionUID = 1;

        private final long line;
        private final long column;

        ParseFailure(Throwable cause, long line, long column) {
            super(firstLine(cause.getMessage()), cause);
            this.line = line;
            this.column = column;
        }

        private static String firstLine(String message) {
            return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
        }

        String position() {
            return line < 0 ? "unknown position" : "line " + line + ", column " + column;
        }

        ProtocolException asRefusal(RdfSyntax syntax) {
            return new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    position(),
                    "not valid " + syntax.lang().getName() + " at " + position() + ": " + getMessage());
        }
    }

    /** Takes odd addresses and values as they are, and ends at the first error of syntax. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            // Kept as said: what is odd in a value is judged where the value is read.
        }

        @Override
        public void error(String message, long line, long column) {
            // Jena begins what it says of an address with the address or these words; the address itself is kept.
            if (!message.startsWith("<") && !message.startsWith("Bad ")) {
                fatal(message, line, column);
            }
        }

        @Override
        public void fatal(String message, long line, long column) {
            var failure = new ParseFailure(new RiotException(message), line, column);
            throw new RiotException(message, failure);
        }
    }
}
