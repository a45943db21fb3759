package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/** What stands before the root of an XML document: the charset it states, and declarations that are not let in. */
public final class XmlProlog {

    private static final int HEAD = 256;
    private static final Pattern ENCODING =
            Pattern.compile("^(?:\u00EF\u00BB\u00BF)?\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private XmlProlog() {}

    /** The same answer in the charset that the document states, which knows better than the server that hands it out. */
    public static PageBody withStatedCharset(PageBody body) {
        var matcher = ENCODING.matcher(head(body));
        if (!matcher.find()) {
            return body;
        }
        try {
            var charset = Charset.forName(matcher.group(1));
            // UTF-8 is what is assumed anyway; left open, text that is no UTF-8 at all can be told by its bytes.
            return new PageBody(
                    body.uri(),
                    body.mediaType(),
                    charset.equals(StandardCharsets.UTF_8) ? null : charset,
                    body.payload());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return body;
        }
    }

    /**
     * The document without its type, which is nothing to read but a name of files to fetch; its characters keep their
     * places.
     *
     * @throws ProtocolException when the type declares entities, which could name files or grow without bound
     */
    public static String withoutDoctype(String text) throws ProtocolException {
        int start = beforeRoot(text);
        if (!text.startsWith("<!DOCTYPE", start)) {
            return text;
        }
        int bracket = text.indexOf('[', start);
        int end = text.indexOf('>', start);
        if (bracket >= 0 && bracket < end) {
            int close = text.indexOf(']', bracket);
            end = close < 0 ? -1 : text.indexOf('>', close);
        }
        var type = end < 0 ? text.substring(start) : text.substring(start, end + 1);
        if (end < 0 || type.contains("<!ENTITY")) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED, "the document type", "XML that declares entities is not read");
        }
        return text.substring(0, start) + type.replaceAll("[^\\n]", " ") + text.substring(end + 1);
    }

    /** Where the document type or the root begins: after white space, instructions and comments. */
    private static int beforeRoot(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private static String head(PageBody body) {
        try (var in = body.open()) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the kept answer of " + body.uri(), unreadable);
        }
    }
}
