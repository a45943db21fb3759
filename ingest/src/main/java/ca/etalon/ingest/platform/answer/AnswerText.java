package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.List;
import java.util.Locale;

/**
 * The text of an answer, decoded as {@link AnswerCharset} says.
 *
 * @param issues what was lost in decoding
 */
public record AnswerText(String text, List<HarvestIssue> issues) {
    private static final int HEAD = 1024;

    /**
     * The text as a stream, for what may be longer than memory; closing the reader closes the answer.
     *
     * @param issues what is lost in decoding
     */
    public record Opened(Reader reader, List<HarvestIssue> issues) {}

    /** @throws ProtocolException when there is no text, or a web page where data was asked for, or too much of either */
    public static AnswerText of(PageBody body) throws ProtocolException {
        var whole = ofAnyKind(body);
        if (isHtml(whole.head(), body.mediaType())) {
            throw page(body);
        }
        return whole;
    }

    /** @throws ProtocolException when there is nothing, or a web page where data was asked for */
    public static Opened opened(PageBody body) throws ProtocolException {
        var charset = AnswerCharset.of(body);
        var reader = new PushbackReader(charset.open(body), HEAD);
        try {
            var head = new char[HEAD];
            int read = 0;
            for (int more = 0; more >= 0 && read < HEAD; read += Math.max(0, more)) {
                more = reader.read(head, read, HEAD - read);
            }
            if (read == 0 || isHtml(new String(head, 0, read).strip().toLowerCase(Locale.ROOT), body.mediaType())) {
                reader.close();
                throw read == 0 ? empty(body) : page(body);
            }
            reader.unread(head, 0, read);
            return new Opened(reader, charset.issues());
        } catch (IOException unreadable) {
            throw AnswerCharset.unreadable(body, unreadable);
        }
    }

    static ProtocolException empty(PageBody body) {
        return new ProtocolException(
                IssueCode.ANSWER_EMPTY, body.uri().toString(), "the answer of " + body.uri() + " is empty");
    }

    private static ProtocolException page(PageBody body) {
        return new ProtocolException(
                IssueCode.ANSWER_IS_HTML,
                body.uri().toString(),
                body.uri() + " answered with a web page instead of data");
    }

    /**
     * The text of an answer that may be a web page.
     *
     * @throws ProtocolException when there is no text
     */
    static AnswerText ofAnyKind(PageBody body) throws ProtocolException {
        // Unpacked once: an answer that is read whole is short enough to be looked at in memory.
        var bytes = body.bytes();
        var charset = AnswerCharset.of(new PageBody(body.uri(), body.mediaType(), body.charset(), bytes));
        var whole = new AnswerText(charset.decode(bytes), charset.issues());
        if (whole.text.isBlank()) {
            throw empty(body);
        }
        return whole;
    }

    /** How it begins, in lower case. */
    String head() {
        return text.substring(0, Math.min(HEAD, text.length())).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isHtml(String head, String mediaType) {
        // A page can start with a comment or an XML declaration; data that is only labelled text/html is still data.
        return head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || (head.startsWith("<") && (head.contains("<html") || "text/html".equals(mediaType)));
    }
}
