package ca.etalon.ingest.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The directory of a ZIP archive, which stands at its end, and the beginnings of its files. Where the end cannot be had, the
 * files that begin in the first block are what is known.
 */
final class ZipDirectory implements AutoCloseable {

    private static final int MOST_ENTRIES = 20_000;
    /** Deflate packs a thousandfold at best; a size beyond is a lie. */
    private static final int HARDEST_PACKED = 1_032;

    private final RangeChannel channel;
    private final ZipFile file;
    private final List<ZipArchiveEntry> entries;
    private final String note;

    private ZipDirectory(RangeChannel channel, ZipFile file, List<ZipArchiveEntry> entries, String note) {
        this.channel = channel;
        this.file = file;
        this.entries = entries;
        this.note = note;
    }

    static ZipDirectory of(FirstBlock block, Ranges ranges) {
        long size = block.whole() || block.totalLength() == null ? block.bytes().length : block.totalLength();
        var channel = new RangeChannel(block.bytes(), size, ranges);
        try {
            var file = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            var entries = Collections.list(file.getEntries()).stream()
                    .limit(MOST_ENTRIES)
                    .toList();
            return new ZipDirectory(channel, file, entries, null);
        } catch (IOException | RuntimeException unreadable) {
            // The library throws unchecked, too, for directories that contradict themselves.
            return new ZipDirectory(
                    channel, null, first(block.bytes()), "the directory was not read: " + unreadable.getMessage());
        }
    }

    private static List<ZipArchiveEntry> first(byte[] bytes) {
        var entries = new ArrayList<ZipArchiveEntry>();
        try (var in = new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true)) {
            for (var entry = in.getNextEntry();
                    entry != null && entries.size() < MOST_ENTRIES;
                    entry = in.getNextEntry()) {
                entries.add(entry);
                // What is skipped is unpacked; a bomb would take its time.
                if (in.skip(FirstBlock.BYTES * 16L) >= FirstBlock.BYTES * 16L) {
                    break;
                }
            }
        } catch (IOException | RuntimeException cut) {
            return entries;
        }
        return entries;
    }

    List<ZipArchiveEntry> entries() {
        return entries;
    }

    /** Why the directory is not known, or null. */
    String note() {
        return note;
    }

    /** Bytes received beside the first block. */
    long received() {
        return channel.received();
    }

    Optional<ZipArchiveEntry> entry(String name) {
        return entries.stream().filter(entry -> entry.getName().equals(name)).findFirst();
    }

    /**
     * The beginning of a file, unpacked.
     *
     * @throws IOException where it cannot be had: not unpacked by us, damaged, or too far off
     */
    byte[] head(ZipArchiveEntry entry, int most) throws IOException {
        if (file == null) {
            throw new IOException("the directory was not read");
        }
        try (InputStream in = file.getInputStream(entry)) {
            return in == null ? new byte[0] : in.readNBytes(most);
        } catch (RuntimeException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** The size that a file states, as far as it can be true; null where it states none. */
    static Long size(ZipArchiveEntry entry) {
        if (entry.getSize() < 0 || entry.getCompressedSize() < 0) {
            return null;
        }
        long most = entry.getCompressedSize() > Long.MAX_VALUE / HARDEST_PACKED
                ? Long.MAX_VALUE
                : entry.getCompressedSize() * HARDEST_PACKED;
        return Math.min(entry.getSize(), most);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException harmless) {
            // Nothing was written, and the bytes are in memory.
            channel.close();
        }
    }
}
