package ca.etalon.ingest.platform.inventory;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses a row without end: a quote that is never closed would take the rest of the file for one value. */
final class RowBound extends FilterReader {

    /** A row of an inventory is some paragraphs at most. */
    private static final int LONGEST_ROW = 1 << 20;

    private int sinceRow;

    RowBound(Reader in) {
        super(in);
    }

    void rowIsRead() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int n = super.read(buffer, from, length);
        count(n);
        return n;
    }

    private void count(int n) throws IOException {
        sinceRow += Math.max(0, n);
        if (sinceRow > LONGEST_ROW) {
            throw new IOException(
                    "a row of more than " + LONGEST_ROW + " characters, such as a quote that is never closed");
        }
    }
}
