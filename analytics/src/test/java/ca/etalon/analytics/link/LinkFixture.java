package ca.etalon.analytics.link;

import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableWriter;
import java.time.LocalDate;
import java.util.Arrays;

/** Answers of links as a probe would leave them. */
public final class LinkFixture {

    private LinkFixture() {}

    /** A link that answers with success, or that has been gone for long. */
    public static LinkRow link(String url, boolean answers, LocalDate day) {
        return answers
                ? link(url, Outcome.OK, Verdict.ANSWERS, 200, day)
                : link(url, Outcome.GONE, Verdict.BROKEN, 404, day);
    }

    public static LinkRow link(String url, Outcome outcome, Verdict verdict, Integer status, LocalDate day) {
        return link(url, outcome, verdict, status, day, "12:00:00");
    }

    public static LinkRow link(
            String url, Outcome outcome, Verdict verdict, Integer status, LocalDate day, String time) {
        var hasFailed = verdict == Verdict.FAILING || verdict == Verdict.BROKEN;
        return new LinkRow(
                url,
                "example.ca",
                day + "T" + time + "Z",
                outcome,
                verdict,
                "HEAD",
                status,
                null,
                "text/csv",
                null,
                null,
                null,
                1,
                0,
                null,
                hasFailed ? 3 : 0,
                hasFailed ? day.minusDays(30) : null,
                null);
    }

    /** Keeps the answers of a day in a lake. */
    public static void write(Lake lake, LocalDate day, String part, LinkRow... links) {
        TableWriter.write(
                lake,
                "probe/link/checked=" + day + "/part-" + part + ".parquet",
                LinkRow.SCHEMA,
                Arrays.stream(links).map(LinkRow::toRow).toList());
    }
}
