package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.platform.PageBody;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * How the bytes of an answer fare when they are decoded from their beginning to their end.
 *
 * @param firstUnreadable the character, counted from 0, where the first bytes stand that are no text; -1 where all are
 * @param hasReadableBeyondAscii whether some bytes beyond ASCII are text
 */
record TextScan(long firstUnreadable, boolean hasReadableBeyondAscii) {
    private static final int BUFFER = 1 << 16;

    static TextScan of(PageBody body, Charset charset, int mark) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        long position = 0;
        long first = -1;
        boolean beyondAscii = false;
        try (var in = AnswerCharset.openBehindMark(body, mark)) {
            for (boolean end = false; !end; ) {
                int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + read);
                end = bytes.hasRemaining();
                bytes.flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, end);
                    position += chars.position();
                    beyondAscii |= isBeyondAscii(chars);
                    chars.clear();
                    if (result.isError()) {
                        first = first < 0 ? position : first;
                        bytes.position(bytes.position() + result.length());
                        position++;
                    }
                } while (!result.isUnderflow() && !(first >= 0 && beyondAscii));
                if (first >= 0 && beyondAscii) {
                    break; // nothing more to learn
                }
                bytes.compact();
            }
        } catch (IOException unreadable) {
            throw AnswerCharset.unreadable(body, unreadable);
        }
        return new TextScan(first, beyondAscii);
    }

    private static boolean isBeyondAscii(CharBuffer written) {
        var chars = written.array();
        for (int i = 0; i < written.position(); i++) {
            if (chars[i] > 0x7F) {
                return true;
            }
        }
        return false;
    }
}
