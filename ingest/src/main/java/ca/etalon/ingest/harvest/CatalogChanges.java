package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.TableReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came and went since the last complete snapshot; what went is named. */
record CatalogChanges(long added, List<HarvestIssue> vanished) {

    static CatalogChanges between(Lake lake, Manifest previous, List<DatasetRow> now) {
        Map<String, String> before = new LinkedHashMap<>();
        previous.table("dataset")
                .ifPresent(file -> TableReader.forEach(lake, file.path(), DatasetRow.SCHEMA, row -> {
                    before.put(row.string("source_id"), row.struct("title").string("text"));
                }));
        var present = now.stream().map(DatasetRow::sourceId).collect(Collectors.toSet());
        var vanished = before.entrySet().stream()
                .filter(dataset -> !present.contains(dataset.getKey()))
                .map(dataset -> new HarvestIssue(IssueCode.DATASET_VANISHED, dataset.getKey(), dataset.getValue()))
                .toList();
        long added = present.stream().filter(id -> !before.containsKey(id)).count();
        return new CatalogChanges(added, vanished);
    }
}
