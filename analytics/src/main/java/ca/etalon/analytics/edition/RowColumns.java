package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.Field;
import ca.etalon.analytics.indicator.Grain;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The columns that the rows of a grain bring to a bucket, before their results. Both grains begin with the same number,
 * by which a dataset finds its distributions: both are sorted, and no join is needed.
 */
final class RowColumns {
    /** The input in the upper half and the dataset's number in the lower one: one number sorts faster than two. */
    static final int DATASET = 0;

    static final int STATED = 1;

    static final int FEED = 2;
    static final int PUBLISHER = 3;
    static final int UNIT = 4;
    static final int ASSET_TYPE = 5;
    static final int LICENCE_STATUS = 6;
    static final int FORMATS = 7;

    /**
     * What tells that records are one data product: title, language, ids and page of a dataset, address of a
     * distribution.
     */
    static final int TITLE = 8;

    static final int LANGUAGE = 9;
    static final int SOURCE_ID = 10;
    static final int IDENTIFIER = 11;
    static final int LANDING_PAGE = 12;

    /** Department or office as the publisher was understood, else as said. */
    static final int OFFICE = 13;

    static final int LICENCE_ID = 14;
    /** Of municipal data, as recognised. */
    static final int TYPE = 15;

    static final int LICENCE_FAMILY = 16;

    /** In what both title and description are, see {@link #IN_BOTH_TEXTS}. */
    static final int TONGUE = 17;

    static final int DISTRIBUTION_NO = 2;
    static final int ADDRESS = 3;
    /** What was learned of the link of a distribution, see {@link LinkAnswer}. */
    static final int LINK = 4;

    /**
     * The languages that title and description share: en, fr, both, other where they share none, or null where neither
     * tells. A text that is not there or tells nothing, as a name, leaves it to the other one.
     */
    private static final String IN_BOTH_TEXTS = """
            CASE WHEN text_language.title IS NULL OR text_language.description IS NULL
            THEN coalesce(text_language.description, text_language.title, language)
            WHEN text_language.title = 'both' THEN text_language.description
            WHEN text_language.description IN ('both', text_language.title) THEN text_language.title
            ELSE 'other' END AS tongue""";

    private static final List<String> OF_DATASET = List.of(
            "feed",
            "publisher",
            "unit",
            "asset_type",
            "licence.status AS licence_status",
            "distributions.formats AS formats",
            "title.text AS title",
            "language",
            "source_id",
            "identifier",
            "landing_page",
            "coalesce(published_by.unit, unit) AS office",
            "licence.id AS licence_id",
            "type.id AS type_id",
            "licence.family AS licence_family",
            IN_BOTH_TEXTS);

    private static final List<String> OF_DISTRIBUTION =
            List.of("distribution_no", "coalesce(download_url, access_url) AS address", """
            CASE WHEN link.verdict IS NOT NULL THEN named_struct('url', coalesce(download_url, access_url),
            'verdict', link.verdict, 'outcome', link.outcome, 'status', link.status, 'checked', link.checked) END AS answer""");

    /** The column at {@link #DATASET}. */
    static final String KEY = "dataset_key_in_pass";

    private RowColumns() {}

    static List<String> of(Grain grain, long configurable) {
        var columns = new ArrayList<String>();
        columns.add("shiftleft(CAST(input AS BIGINT), 32) | dataset_no AS " + KEY);
        columns.add(stated(grain, configurable) + " AS stated");
        columns.addAll(grain == Grain.DATASET ? OF_DATASET : OF_DISTRIBUTION);
        return columns;
    }

    /** By what the rows of a grain are sorted within their bucket. */
    static List<String> order(Grain grain) {
        return grain == Grain.DATASET ? List.of(KEY) : List.of(KEY, "distribution_no");
    }

    /** Where the results of a grain start. */
    static int firstResult(Grain grain) {
        return 2 + (grain == Grain.DATASET ? OF_DATASET : OF_DISTRIBUTION).size();
    }

    static int input(Row row) {
        return (int) (row.getLong(DATASET) >>> Integer.SIZE);
    }

    static int datasetNo(Row row) {
        return (int) row.getLong(DATASET);
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
