package ca.etalon.ingest.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * A file read over the network by pages, each asked for once and only when a reader comes to it, and no more of them than
 * allowed. The first block counts as read.
 */
final class RangeChannel implements SeekableByteChannel {

    static final int PAGE = 32 << 10;
    /** Half a megabyte beside the first block. */
    static final int MOST_PAGES = 16;

    private final byte[] first;
    private final long size;
    private final Ranges ranges;
    private final Map<Long, byte[]> pages = new HashMap<>();
    private long position;
    private long received;
    private boolean isOpen = true;

    RangeChannel(byte[] first, long size, Ranges ranges) {
        this.first = first;
        this.size = size;
        this.ranges = ranges;
    }

    /** Bytes received beside the first block. */
    long received() {
        return received;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        int read = position < first.length ? copy(first, position, into) : copyOfPage(into);
        position += read;
        return read;
    }

    private int copyOfPage(ByteBuffer into) throws IOException {
        long number = position / PAGE;
        var page = pages.get(number);
        if (page == null) {
            page = ask(number);
            pages.put(number, page);
        }
        return copy(page, position - number * PAGE, into);
    }

    private byte[] ask(long number) throws IOException {
        if (pages.size() >= MOST_PAGES) {
            throw new IOException("more than " + MOST_PAGES + " ranges would be needed");
        }
        int length = (int) Math.min(PAGE, size - number * PAGE);
        var page = ranges.read(number * PAGE, length);
        received += page.length;
        if (page.length != length) {
            throw new IOException("a range of " + length + " bytes came with " + page.length);
        }
        return page;
    }

    private static int copy(byte[] from, long at, ByteBuffer into) {
        int length = Math.min(into.remaining(), from.length - (int) at);
        into.put(from, (int) at, length);
        return length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        if (newPosition < 0) {
            throw new IOException("a position before the beginning: " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() {
        isOpen = false;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }
}
