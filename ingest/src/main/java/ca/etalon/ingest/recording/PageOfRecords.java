package ca.etalon.ingest.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stretch of loose records, with what the page that carries it has to state.
 *
 * @param offset place of the first record, counted from 0
 * @param limit most records asked for
 * @param advertised see {@link RecordedAnswer.LooseContent}
 */
record PageOfRecords(LooseRecords records, int offset, int limit, Long advertised, boolean endless) {

    int size() {
        if (records.size() == 0) {
            return 0;
        }
        return endless ? limit : Math.max(0, Math.min(limit, records.size() - offset));
    }

    long total() {
        if (advertised != null) {
            return advertised;
        }
        return endless ? (long) offset + limit + records.size() : records.size();
    }

    boolean hasNext() {
        return size() > 0 && (endless || offset + size() < records.size());
    }

    /** The records between a head and a tail, with commas. */
    byte[] between(String head, String tail) {
        var page = new ByteArrayOutputStream();
        page.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < size(); i++) {
            if (i > 0) {
                page.write(',');
            }
            page.writeBytes(records.get((offset + i) % records.size()));
        }
        page.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return page.toByteArray();
    }
}
