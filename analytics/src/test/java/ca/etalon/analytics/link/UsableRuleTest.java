package ca.etalon.analytics.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.indicator.SparkSchemas;
import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.catalogue.DistributionFacts;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsableRuleTest {
    private static final List<Boolean> TRUTHS = Arrays.asList(true, false, null);

    /** Every combination of what the rule looks at, one distribution to a dataset. */
    @Test
    void ruleSaysOfEachDistributionWhatTheCatalogueCounted() {
        var distributions = distributions();
        var rows =
                distributions.stream().map(row -> SparkSchemas.row(row.toRow())).toList();
        var said = TestSpark.session()
                .createDataFrame(rows, SparkSchemas.of(DistributionRow.SCHEMA))
                .selectExpr(UsableRule.STRICT.sql(), UsableRule.INCLUSIVE.sql())
                .collectAsList();

        assertEquals(6 * 3 * 3 * 3 * 4, said.size());
        for (int i = 0; i < said.size(); i++) {
            var row = distributions.get(i);
            var facts = DistributionFacts.of(List.of(row));
            assertEquals(
                    word(facts.usableStrict(), facts.maybeStrict()),
                    String.valueOf(said.get(i).get(0)),
                    row.toString());
            assertEquals(
                    word(facts.usableInclusive(), facts.maybeInclusive()),
                    String.valueOf(said.get(i).get(1)),
                    row.toString());
        }
    }

    private static String word(int usable, int maybe) {
        return usable == 1 ? "true" : maybe == 1 ? "null" : "false";
    }

    private static List<DistributionRow> distributions() {
        var rows = new ArrayList<DistributionRow>();
        for (Licence.Status status : Licence.Status.values()) {
            for (Boolean isReadable : TRUTHS) {
                for (Boolean isOpen : TRUTHS) {
                    for (Boolean needsLogin : TRUTHS) {
                        rows.add(row("https://a.ca/", null, status, isReadable, isOpen, needsLogin));
                        rows.add(row(null, "https://a.ca/", status, isReadable, isOpen, needsLogin));
                        rows.add(row(" ", null, status, isReadable, isOpen, needsLogin));
                        rows.add(row(null, null, status, isReadable, isOpen, needsLogin));
                    }
                }
            }
        }
        return rows;
    }

    private static DistributionRow row(
            String access,
            String download,
            Licence.Status status,
            Boolean isReadable,
            Boolean isOpen,
            Boolean needsLogin) {
        return new DistributionRow(
                0,
                0,
                LocalizedText.NONE,
                access,
                download,
                new Format(
                        "said",
                        null,
                        "ID",
                        "FORMAT",
                        isReadable,
                        isOpen,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                new Licence("said", "id", "family", null, null, status, "DATASET", "ID", null, false),
                null,
                DateFact.ABSENT,
                DateFact.ABSENT,
                needsLogin,
                new Evidence(null, null, null));
    }
}
