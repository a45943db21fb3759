package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The text of an answer: decoded by its byte order mark, else the header, else as UTF-8.
 *
 * <p>A mark outranks the header because it is part of the document, while headers are often a server's default.
 *
 * @param issues what was lost in decoding
 */
public record AnswerText(String text, List<HarvestIssue> issues) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 1024;

    /** @throws ProtocolException when there is no text, or a web page where data was asked for */
    public static AnswerText of(PageBody body) throws ProtocolException {
        var decoded = ofAnyKind(body);
        if (isHtml(decoded.head(), body.mediaType())) {
            throw new ProtocolException(
                    IssueCode.ANSWER_IS_HTML,
                    body.uri().toString(),
                    body.uri() + " answered with a web page instead of data");
        }
        return decoded;
    }

    /**
     * The text of an answer that may be a web page.
     *
     * @throws ProtocolException when there is no text
     */
    static AnswerText ofAnyKind(PageBody body) throws ProtocolException {
        var decoded = decode(body);
        if (decoded.text.isBlank()) {
            throw new ProtocolException(
                    IssueCode.ANSWER_EMPTY, body.uri().toString(), "the answer of " + body.uri() + " is empty");
        }
        return decoded;
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

    private static AnswerText decode(PageBody body) throws ProtocolException {
        var bytes = body.bytes();
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8, body);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE, body);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE, body);
        }
        return decode(bytes, 0, body.charset(), body);
    }

    private static AnswerText decode(byte[] bytes, int from, Charset stated, PageBody body) {
        var charset = stated == null ? StandardCharsets.UTF_8 : stated;
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return new AnswerText(text.toString(), List.of());
        } catch (CharacterCodingException malformed) {
            return repaired(new String(bytes, from, bytes.length - from, charset), bytes, from, charset, stated, body);
        }
    }

    private static AnswerText repaired(
            String replaced, byte[] bytes, int from, Charset charset, Charset stated, PageBody body) {
        // Undeclared bytes without one good multi-byte character are text of the Windows world, not damaged UTF-8.
        boolean western = stated == null && replaced.chars().noneMatch(c -> c > 0x7F && c != 0xFFFD);
        var text = western ? new String(bytes, from, bytes.length - from, WINDOWS_1252) : replaced;
        var detail = "not valid " + charset + "; "
                + (western
                        ? "read as windows-1252"
                        : "unreadable characters replaced, the first at character " + replaced.indexOf(0xFFFD));
        return new AnswerText(
                text,
                List.of(new HarvestIssue(IssueCode.ANSWER_CHARSET, body.uri().toString(), detail)));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
