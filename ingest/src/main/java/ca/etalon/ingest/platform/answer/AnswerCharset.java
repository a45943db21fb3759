package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The character set of an answer: that of its byte order mark, else of the header, else UTF-8 where its bytes are that, else
 * the one that they look like.
 *
 * <p>A mark outranks the header because it is part of the document, while headers are often a server's default.
 *
 * @param mark bytes of the mark, which are no text
 * @param issues what is lost in decoding
 */
record AnswerCharset(Charset charset, int mark, List<HarvestIssue> issues) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 4;

    static AnswerCharset of(PageBody body) {
        var head = head(body);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return checked(body, StandardCharsets.UTF_8, 3, true);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return checked(body, StandardCharsets.UTF_16BE, 2, true);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return checked(body, StandardCharsets.UTF_16LE, 2, true);
        }
        if (body.charset() != null) {
            return checked(body, body.charset(), 0, true);
        }
        return checked(body, withoutMark(head), 0, false);
    }

    /** Documents begin with a character of ASCII, so where its zero byte stands tells UTF-16. */
    private static Charset withoutMark(byte[] head) {
        if (head.length == HEAD && head[0] == 0 && head[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return head.length == HEAD && head[0] != 0 && head[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static AnswerCharset checked(PageBody body, Charset charset, int mark, boolean isStated) {
        var scan = TextScan.of(body, charset, mark);
        if (scan.firstUnreadable() < 0) {
            return new AnswerCharset(charset, mark, List.of());
        }
        // Undeclared bytes without one good multi-byte character are text of the Windows world, not damaged UTF-8.
        boolean western = !isStated && !scan.hasReadableBeyondAscii();
        var detail = "not valid " + charset + "; "
                + (western
                        ? "read as windows-1252"
                        : "unreadable characters replaced, the first at character " + scan.firstUnreadable());
        return new AnswerCharset(
                western ? WINDOWS_1252 : charset,
                mark,
                List.of(new HarvestIssue(IssueCode.ANSWER_CHARSET, body.uri().toString(), detail)));
    }

    /** The text of the whole body, behind the mark; what cannot be decoded is replaced. */
    String decode(byte[] bytes) {
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    /** The text, behind the mark; what cannot be decoded is replaced. */
    Reader open(PageBody body) {
        return new BufferedReader(new InputStreamReader(openBehindMark(body, mark), charset), 1 << 15);
    }

    static InputStream openBehindMark(PageBody body, int mark) {
        var in = body.open();
        try {
            in.readNBytes(mark);
            return in;
        } catch (IOException unreadable) {
            throw unreadable(body, unreadable);
        }
    }

    private static byte[] head(PageBody body) {
        try (var in = body.open()) {
            return in.readNBytes(HEAD);
        } catch (IOException unreadable) {
            throw unreadable(body, unreadable);
        }
    }

    static UncheckedIOException unreadable(PageBody body, IOException cause) {
        return new UncheckedIOException("cannot read the kept answer of " + body.uri(), cause);
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
