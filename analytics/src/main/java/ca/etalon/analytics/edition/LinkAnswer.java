package ca.etalon.analytics.edition;

import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.sql.Row;

/** What the probe that an edition uses says of the deciding address of one distribution. */
record LinkAnswer(String url, Verdict verdict, Outcome outcome, Integer status, LocalDate checked)
        implements Serializable {

    /** Of {@link RowColumns#LINK}, in the order of its parts; null where the address was not probed. */
    static LinkAnswer of(Row said) {
        if (said == null) {
            return null;
        }
        return new LinkAnswer(
                said.getString(0),
                Verdict.valueOf(said.getString(1)),
                Outcome.valueOf(said.getString(2)),
                said.isNullAt(3) ? null : said.getInt(3),
                said.getDate(4).toLocalDate());
    }
}
