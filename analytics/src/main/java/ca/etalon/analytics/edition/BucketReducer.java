package ca.etalon.analytics.edition;

import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.DistributionResult;
import ca.etalon.analytics.measure.LinkResult;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableFile;
import ca.etalon.ingest.lake.TableSchema;
import ca.etalon.ingest.lake.TableWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.sql.Row;

/** Turns the sorted rows of one bucket into sums per owner and its result files. */
final class BucketReducer implements FlatMapFunction2<Iterator<Row>, Iterator<Row>, BucketResult> {
    private static final long serialVersionUID = 1;

    private final PassSettings settings;

    BucketReducer(PassSettings settings) {
        this.settings = settings;
    }

    @Override
    public Iterator<BucketResult> call(Iterator<Row> datasetRows, Iterator<Row> distributionRows) {
        if (!datasetRows.hasNext()) {
            return List.<BucketResult>of().iterator();
        }
        var tallies = new HashMap<TallyKey, Tally>();
        var datasets = new ArrayList<DatasetResult>();
        var distributions = new ArrayList<DistributionResult>();
        var links = new ArrayList<LinkResult>();
        PortalRows portal = null;
        var distribution = next(distributionRows);
        while (datasetRows.hasNext()) {
            var row = datasetRows.next();
            var input = settings.inputs().get(RowColumns.input(row));
            if (portal == null || portal.input() != input) {
                finish(portal, tallies, datasets, distributions, links);
                portal = new PortalRows(settings, input, settings.freshness().get(RowColumns.input(row)));
            }
            portal.addDataset(row);
            while (distribution != null && isOf(row, distribution)) {
                portal.addDistribution(distribution);
                distribution = next(distributionRows);
            }
        }
        if (distribution != null) {
            throw new IllegalStateException("distribution of no dataset: " + distribution);
        }
        finish(portal, tallies, datasets, distributions, links);
        var files = write(portal.input(), datasets, distributions, links);
        return List.of(new BucketResult(portal.input().edition(), tallies, files))
                .iterator();
    }

    private static Row next(Iterator<Row> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    private static boolean isOf(Row dataset, Row distribution) {
        return distribution.getLong(RowColumns.DATASET) == dataset.getLong(RowColumns.DATASET);
    }

    private static void finish(
            PortalRows portal,
            Map<TallyKey, Tally> tallies,
            List<DatasetResult> datasets,
            List<DistributionResult> distributions,
            List<LinkResult> links) {
        if (portal != null) {
            portal.finish(tallies, datasets, distributions, links);
        }
    }

    private List<BucketResult.File> write(
            EditionInput input,
            List<DatasetResult> datasets,
            List<DistributionResult> distributions,
            List<LinkResult> links) {
        var files = new ArrayList<BucketResult.File>();
        var lake = Lake.open(settings.lake());
        files.add(write(lake, input, DatasetResult.SCHEMA, datasets, DatasetResult::toRow));
        if (!distributions.isEmpty()) {
            files.add(write(lake, input, DistributionResult.SCHEMA, distributions, DistributionResult::toRow));
        }
        if (!links.isEmpty()) {
            files.add(write(lake, input, LinkResult.SCHEMA, links, LinkResult::toRow));
        }
        return files;
    }

    private <T> BucketResult.File write(
            Lake lake,
            EditionInput input,
            TableSchema schema,
            List<T> results,
            Function<T, ca.etalon.ingest.lake.Row> toRow) {
        var path = EditionFiles.path(
                schema, input.edition(), settings.fingerprints().get(input.edition()), input.file());
        Iterable<ca.etalon.ingest.lake.Row> rows =
                () -> results.stream().map(toRow).iterator();
        TableFile file = TableWriter.write(lake, path, schema, rows);
        return BucketResult.File.of(file);
    }
}
