package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.platform.Payload;
import ca.etalon.ingest.platform.RecordSink;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one answer brought, kept apart until the whole answer was read well: an answer that breaks off gives nothing.
 *
 * <p>Of an answer longer than {@link #MOST_KEPT} nothing is kept; it has to be read a second time.
 */
final class ReadPage implements RecordSink, Payload {
    static final int MOST_KEPT = 4 << 20;

    private final Payload payload;
    private List<Consumer<RecordSink>> kept;
    private long bytes;

    /** @param isWanted whether what it brings is to be given on */
    ReadPage(Payload payload, boolean isWanted) {
        this.payload = payload;
        this.kept = isWanted ? new ArrayList<>() : null;
    }

    @Override
    public InputStream open() throws IOException {
        bytes = 0;
        return new FilterInputStream(payload.open()) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                bytes += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                bytes += Math.max(0, read);
                return read;
            }
        };
    }

    @Override
    public void dataset(DcatDataset dataset) {
        keep(sink -> sink.dataset(dataset));
    }

    @Override
    public void issue(HarvestIssue issue) {
        keep(sink -> sink.issue(issue));
    }

    private void keep(Consumer<RecordSink> what) {
        if (bytes > MOST_KEPT) {
            kept = null;
        }
        if (kept != null) {
            kept.add(what);
        }
    }

    boolean isKept() {
        return kept != null;
    }

    void giveTo(RecordSink sink) {
        kept.forEach(what -> what.accept(sink));
    }
}
