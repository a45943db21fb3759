package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.CatalogueColumnRow;
import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.catalogue.DcatColumn;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DistributionRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Makes the rows of the columns that a record states: texts plain and bounded, types decided. */
final class ColumnNormaliser {

    /** No record met states a tenth of it; the bound keeps one record from filling a lake. */
    static final int MOST = 5_000;

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private final ColumnTypes types;

    ColumnNormaliser(ColumnTypes types) {
        this.types = types;
    }

    List<CatalogueColumnRow> normalise(DcatDataset said, int datasetNo, List<DistributionRow> distributions) {
        var rows = new ArrayList<CatalogueColumnRow>();
        var ordinals = new HashMap<List<Object>, Integer>();
        for (var column : said.columns()) {
            if (rows.size() >= MOST) {
                break;
            }
            var distribution = column.distribution() == null || column.distribution() >= distributions.size()
                    ? null
                    : distributions.get(column.distribution());
            var place = java.util.Arrays.<Object>asList(column.distribution(), column.table());
            int ordinal = ordinals.merge(place, 1, Integer::sum) - 1;
            rows.add(new CatalogueColumnRow(
                    datasetNo,
                    distribution == null ? null : distribution.distributionNo(),
                    row(column, ordinal, distribution)));
        }
        return rows;
    }

    private ColumnRow row(DcatColumn column, int ordinal, DistributionRow distribution) {
        var url = distribution == null
                ? null
                : distribution.downloadUrl() != null ? distribution.downloadUrl() : distribution.accessUrl();
        return new ColumnRow(
                url,
                null,
                ContentRow.Source.CATALOGUE,
                cut(column.table(), LONGEST_NAME),
                ordinal,
                cut(column.name(), LONGEST_NAME),
                cut(column.title(), LONGEST_NAME),
                cut(column.description(), LONGEST_DESCRIPTION),
                types.of(column.vocabulary(), column.saidType()),
                cut(column.saidType(), LONGEST_NAME),
                column.seen(),
                column.empty());
    }

    private static String cut(String text, int longest) {
        var line = PlainText.line(text);
        return line == null || line.length() <= longest ? line : line.substring(0, longest);
    }
}
