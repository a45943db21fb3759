package ca.etalon.ingest.harvest;

import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The datasets of an earlier snapshot, each as its key and one digest per field: some 110 bytes a dataset, however long its
 * texts are.
 */
final class EarlierDatasets {
    private static final int NONE = -1;

    private final long[] keys;
    private final int[] digests;
    /** Open addressing: where a key is, or {@link #NONE}. */
    private final int[] places;

    private final BitSet seen = new BitSet();
    private int count;

    private EarlierDatasets(int size) {
        keys = new long[size];
        digests = new int[Math.multiplyExact(size, SaidFields.COUNT)];
        places = new int[Integer.highestOneBit(Math.max(8, size) * 2) * 2];
        Arrays.fill(places, NONE);
    }

    static EarlierDatasets of(Lake lake, Manifest snapshot) {
        var datasets = snapshot.table("dataset").orElseThrow();
        var distributions = new int[Math.toIntExact(datasets.rows())];
        snapshot.table("distribution")
                .ifPresent(file -> TableReader.forEach(lake, file.path(), SaidFields.DISTRIBUTION, row -> {
                    int dataset = row.integer("dataset_no");
                    distributions[dataset] = SaidFields.digest(distributions[dataset], row);
                }));
        var earlier = new EarlierDatasets(distributions.length);
        TableReader.forEach(
                lake,
                datasets.path(),
                SaidFields.DATASET,
                row -> earlier.add(row, distributions[row.integer("dataset_no")]));
        return earlier;
    }

    private void add(Row row, int distributions) {
        long key = key(row);
        keys[count] = key;
        SaidFields.digest(row, distributions, digests, count * SaidFields.COUNT);
        int place = place(key);
        while (places[place] != NONE) {
            place = (place + 1) & (places.length - 1);
        }
        places[place] = count++;
    }

    static long key(Row dataset) {
        return Long.parseUnsignedLong(dataset.string("dataset_key"), 16);
    }

    private int place(long key) {
        return Long.hashCode(key) & (places.length - 1);
    }

    /** The number of the earlier dataset of a key that was not found before, which is found by this; -1 if there is none. */
    int find(long key) {
        for (int place = place(key); places[place] != NONE; place = (place + 1) & (places.length - 1)) {
            int dataset = places[place];
            if (keys[dataset] == key && !seen.get(dataset)) {
                seen.set(dataset);
                return dataset;
            }
        }
        return NONE;
    }

    /** Whether a field of an earlier dataset has this digest. */
    boolean says(int dataset, int field, int digest) {
        return digests[dataset * SaidFields.COUNT + field] == digest;
    }

    /** Whether the dataset of this number, in the order of its table, was found. */
    boolean wasFound(int dataset) {
        return seen.get(dataset);
    }

    int size() {
        return count;
    }

    int missing() {
        return count - seen.cardinality();
    }
}
