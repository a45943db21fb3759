package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A JSON document that is one array of records, or has one as a member, read record by record: however long it is, one
 * record stands in memory. It is bounded as {@link JsonAnswer} is.
 */
public final class JsonRecords {
    private final JsonParser parser;
    private final Members members;
    private final PageRecords records;
    private final PageRecords.RecordReader reader;

    private JsonRecords(JsonParser parser, Members members, PageRecords records, PageRecords.RecordReader reader) {
        this.parser = parser;
        this.members = members;
        this.records = records;
        this.reader = reader;
    }

    /**
     * Where a document holds its records, unless it is a bare array.
     *
     * @param names of the member, in any of its spellings
     * @param loneRecord whether a list of one may stand there without its brackets, as JSON-LD writes it
     */
    public record Members(Set<String> names, boolean loneRecord) {}

    /**
     * Reads all records, to the end of the document.
     *
     * @param list the member of the document that holds them, where it is no bare array
     * @throws ProtocolException when it is not JSON to its end, or has no such array; some records may be read by then
     */
    public static PageRecords read(PageBody body, String list, RecordSink sink, PageRecords.RecordReader reader)
            throws ProtocolException {
        return read(body, new Members(Set.of(list), false), sink, reader);
    }

    /** The same for a list that goes by several names, or may be a lone record. */
    public static PageRecords read(PageBody body, Members members, RecordSink sink, PageRecords.RecordReader reader)
            throws ProtocolException {
        var text = AnswerText.opened(body);
        var records = new PageRecords(text.issues(), sink);
        try (var parser = JsonAnswer.parser(text.reader())) {
            if (parser.nextToken() == null) {
                throw AnswerText.empty(body);
            }
            new JsonRecords(parser, members, records, reader).document();
            return records;
        } catch (JsonProcessingException broken) {
            throw JsonAnswer.broken(broken);
        } catch (IOException unreadable) {
            throw AnswerCharset.unreadable(body, unreadable);
        }
    }

    private void document() throws IOException, ProtocolException {
        var root = parser.currentToken();
        if (root == JsonToken.START_ARRAY) {
            array("");
        } else if (root != JsonToken.START_OBJECT || !member()) {
            throw noArray(String.join(" or ", new TreeSet<>(members.names)), "nothing");
        }
        if (parser.nextToken() != null) {
            throw malformed("something follows the end of the document");
        }
    }

    /** Whether the object had the member with the records. */
    private boolean member() throws IOException, ProtocolException {
        boolean found = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            boolean isList = members.names.contains(name);
            var value = parser.nextToken();
            if (isList && value == JsonToken.START_ARRAY) {
                if (found) {
                    throw malformed("a second list of records");
                }
                found = true;
                array(pointer(name));
            } else if (isList && members.loneRecord && value == JsonToken.START_OBJECT && !found) {
                found = true;
                records.read(new Said(JsonAnswer.tree(parser), pointer(name)), reader);
            } else if (isList) {
                throw noArray(name, kind(value));
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private void array(String pointer) throws IOException {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            records.read(new Said(JsonAnswer.tree(parser), pointer + "/" + index), reader);
        }
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static ProtocolException noArray(String list, String found) {
        return new ProtocolException(
                IssueCode.ANSWER_MALFORMED, "/" + list, "/" + list + ": expected an array of records, found " + found);
    }

    private ProtocolException malformed(String message) {
        var at = JsonAnswer.position(parser.currentTokenLocation());
        return new ProtocolException(IssueCode.ANSWER_MALFORMED, at, "not valid JSON at " + at + ": " + message);
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "object";
            case VALUE_STRING -> "string";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            default -> "nothing";
        };
    }
}
