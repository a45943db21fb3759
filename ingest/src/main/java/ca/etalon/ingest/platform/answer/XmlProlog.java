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
    private static final Pattern BEFORE_DOCTYPE =
            Pattern.compile("^(?:\\s|<\\?.*?\\?>|<!--.*?-->)*<!DOCTYPE", Pattern.DOTALL);

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

    /** @throws ProtocolException when the document declares entities, which could name files or grow without bound */
    public static void refuseEntities(String text) throws ProtocolException {
        var doctype = BEFORE_DOCTYPE.matcher(text.substring(0, Math.min(text.length(), 1 << 16)));
        if (doctype.find() && text.indexOf("<!ENTITY", doctype.end()) >= 0) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED, "the document type", "XML that declares entities is not read");
        }
    }

    private static String head(PageBody body) {
        try (var in = body.open()) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the kept answer of " + body.uri(), unreadable);
        }
    }
}
