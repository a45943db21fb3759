package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.reports.input.ReportData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Alder's records lack, of which some lack a licence. */
class UnitListTest {
    private static final String LICENCE = "openness.licence_open";

    @Test
    void whatSomeRecordOfAnotherGovernmentPassesIsListed() {
        var list = list(List.of("alder"));

        assertTrue(list.csv().contains(LICENCE));
        assertEquals(0, list.beyond());
    }

    @Test
    void whatNoRecordOfAnyGovernmentPassesIsLeftOut() {
        var whole = list(List.of());
        var list = list(List.of("alder", "bouleau"));

        assertFalse(list.csv().contains(LICENCE));
        assertEquals(1, list.beyond());
        assertEquals(whole.told() - 1, list.told());
    }

    /** @param without governments of which no record has an open licence */
    private static UnitList list(List<String> without) {
        var data = ThreeCities.data();
        var report = new Report(with(
                data,
                data.measurements().stream()
                        .map(said -> said.subjectKind() == SubjectKind.GOVERNMENT
                                        && said.indicator().equals(LICENCE)
                                        && without.contains(said.subject())
                                ? none(said)
                                : said)
                        .toList()));
        return new UnitLists(report).all().get("alder");
    }

    private static Measurement none(Measurement said) {
        return new Measurement(
                said.subjectKind(),
                said.subject(),
                said.snapshot(),
                said.indicator(),
                said.version(),
                said.status(),
                0.0,
                0.0,
                said.denominator(),
                said.unknown(),
                said.reason());
    }

    private static ReportData with(ReportData data, List<Measurement> measurements) {
        return new ReportData(
                data.edition(),
                data.configuration(),
                data.code(),
                data.conf(),
                data.definitions(),
                data.resultOrder(),
                data.governments(),
                data.portals(),
                measurements,
                data.scores(),
                data.findings(),
                data.compositions(),
                data.links(),
                data.comparisons(),
                data.rankings(),
                data.readingErrors(),
                data.identities(),
                data.past(),
                data.snapshots(),
                data.datasets(),
                data.details());
    }
}
