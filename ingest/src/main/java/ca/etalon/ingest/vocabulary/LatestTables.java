package ca.etalon.ingest.vocabulary;

import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The tables of the latest snapshot of each portal of a lake that holds anything. */
public final class LatestTables {

    private final Lake lake;
    private final List<Manifest> manifests;

    public LatestTables(Lake lake) {
        this.lake = lake;
        var latest = new TreeMap<String, Manifest>();
        for (var manifest : new Manifests(lake).latest()) {
            latest.merge(manifest.portal(), manifest, LatestTables::better);
        }
        this.manifests = List.copyOf(latest.values());
    }

    /** The later one, unless nothing came of it. */
    private static Manifest better(Manifest one, Manifest other) {
        var later = other.snapshot().isAfter(one.snapshot()) ? other : one;
        var earlier = later == other ? one : other;
        return later.harvested() > 0 ? later : earlier;
    }

    /** The manifests, by portal. */
    public List<Manifest> manifests() {
        return manifests;
    }

    /** Gives every row of a table with the manifest that it stands under, portal by portal. */
    public void forEach(TableSchema schema, BiConsumer<Manifest, Row> action) {
        for (var manifest : manifests) {
            manifest.table(schema.name())
                    .ifPresent(file ->
                            TableReader.forEach(lake, file.path(), schema, row -> action.accept(manifest, row)));
        }
    }
}
