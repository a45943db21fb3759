package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * An answer read as one JSON document, bounded in depth and in the length of its parts.
 *
 * @param root the document
 * @param issues what was lost in decoding
 */
public record JsonAnswer(Said root, List<HarvestIssue> issues) {

    /** Catalogues nest six or seven levels; geometries two more. */
    private static final int MAX_DEPTH = 100;
    /** The longest text met in a real catalogue is a geometry of 0.3 MB. */
    private static final int MAX_TEXT = 16 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(10_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();
    private static final JsonMapper PART = JsonMapper.builder(FACTORY).build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public static JsonAnswer of(PageBody body) throws ProtocolException {
        var decoded = AnswerText.of(body);
        try {
            return new JsonAnswer(new Said(MAPPER.readTree(decoded.text()), ""), decoded.issues());
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        }
    }

    /** A parser with the same bounds, of a document that is read part by part. */
    static JsonParser parser(Reader text) throws IOException {
        return PART.createParser(text);
    }

    /** The value that a parser stands at. */
    static JsonNode tree(JsonParser parser) throws IOException {
        JsonNode tree = PART.readTree(parser);
        return tree;
    }

    static ProtocolException broken(JsonProcessingException problem) {
        var at = position(problem.getLocation());
        return problem instanceof StreamConstraintsException
                ? new ProtocolException(IssueCode.ANSWER_TOO_LARGE, at, "JSON too deep or too long: " + reason(problem))
                : new ProtocolException(
                        IssueCode.ANSWER_MALFORMED, at, "not valid JSON at " + at + ": " + reason(problem));
    }

    /** A document written as text inside another, or nothing where the text is none. */
    static JsonNode embedded(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    /**
     * The records of a page.
     *
     * @throws ProtocolException when {@code list} is not an array
     */
    public static List<Said> records(Said list) throws ProtocolException {
        if (!list.isArray()) {
            throw malformed(list, "expected an array of records, found " + list.kind());
        }
        return list.items();
    }

    public static ProtocolException malformed(Said at, String message) {
        return new ProtocolException(IssueCode.ANSWER_MALFORMED, at.pointer(), at.pointer() + ": " + message);
    }

    static String position(JsonLocation location) {
        return location == null
                ? "unknown position"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String reason(JsonProcessingException problem) {
        var message = problem.getOriginalMessage();
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
