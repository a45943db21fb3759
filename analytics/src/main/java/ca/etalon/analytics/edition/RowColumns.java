package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.Field;
import ca.etalon.analytics.indicator.Grain;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns that both grains bring to a bucket, before their results: a dataset and its distributions are then one run
 * of rows, and no join is needed.
 */
final class RowColumns {
    static final int INPUT = 0;
    static final int DATASET_NO = 1;

    /** {@link #OF_DATASET} for the dataset itself. */
    static final int DISTRIBUTION_NO = 2;

    static final int FEED = 3;
    static final int PUBLISHER = 4;
    static final int UNIT = 5;
    static final int ASSET_TYPE = 6;
    static final int LICENCE_STATUS = 7;
    static final int FORMATS = 8;
    static final int STATED = 9;

    /** What tells that records are one data product: title, language, ids and page of a dataset, address of a distribution. */
    static final int TITLE = 10;

    static final int LANGUAGE = 11;
    static final int SOURCE_ID = 12;
    static final int IDENTIFIER = 13;
    static final int LANDING_PAGE = 14;
    static final int ADDRESS = 15;
    /** What was learned of the link of a distribution, see {@link LinkAnswer}. */
    static final int LINK = 16;

    /** Department or office as the publisher was understood, else as said. */
    static final int OFFICE = 17;

    static final int LICENCE_ID = 18;
    /** Of municipal data, as recognised. */
    static final int TYPE = 19;

    static final int FIRST_RESULT = 20;

    private static final String PROBED = """
            CASE WHEN link.verdict IS NOT NULL THEN named_struct('url', coalesce(download_url, access_url),
            'verdict', link.verdict, 'outcome', link.outcome, 'status', link.status, 'checked', link.checked) END AS answer""";

    static final int OF_DATASET = -1;

    private RowColumns() {}

    static List<String> of(Grain grain, long configurable) {
        var isDataset = grain == Grain.DATASET;
        return List.of(
                "input",
                "dataset_no",
                isDataset ? OF_DATASET + " AS distribution_no" : "distribution_no",
                isDataset ? "feed" : nothing("feed", "STRING"),
                isDataset ? "publisher" : nothing("publisher", "STRING"),
                isDataset ? "unit" : nothing("unit", "STRING"),
                isDataset ? "asset_type" : nothing("asset_type", "STRING"),
                isDataset ? "licence.status AS licence_status" : nothing("licence_status", "STRING"),
                isDataset ? "distributions.formats AS formats" : nothing("formats", "ARRAY<STRING>"),
                stated(grain, configurable) + " AS stated",
                isDataset ? "title.text AS title" : nothing("title", "STRING"),
                isDataset ? "language" : nothing("language", "STRING"),
                isDataset ? "source_id" : nothing("source_id", "STRING"),
                isDataset ? "identifier" : nothing("identifier", "STRING"),
                isDataset ? "landing_page" : nothing("landing_page", "STRING"),
                isDataset ? nothing("address", "STRING") : "coalesce(download_url, access_url) AS address",
                isDataset
                        ? nothing("answer", "STRUCT<url:STRING,verdict:STRING,outcome:STRING,status:INT,checked:DATE>")
                        : PROBED,
                isDataset ? "coalesce(published_by.unit, unit) AS office" : nothing("office", "STRING"),
                isDataset ? "licence.id AS licence_id" : nothing("licence_id", "STRING"),
                isDataset ? "type.id AS type_id" : nothing("type_id", "STRING"));
    }

    private static String nothing(String name, String type) {
        return "CAST(NULL AS " + type + ") AS " + name;
    }

    /** Which of some fields a row states, as {@link FeedFields} writes sets. */
    private static String stated(Grain grain, long fields) {
        var bits = new ArrayList<String>(List.of("0L"));
        for (Field field : Field.values()) {
            if ((fields & FeedFields.bit(field)) != 0) {
                bits.add("CASE WHEN (%s) THEN %dL ELSE 0L END".formatted(field.statedBy(grain), FeedFields.bit(field)));
            }
        }
        return "(" + String.join(" | ", bits) + ")";
    }
}
