package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.measure.DistributionResult;
import ca.etalon.reports.input.DatasetEvidence;
import ca.etalon.reports.input.DistributionEvidence;
import ca.etalon.reports.input.ReportData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Alder fails by licence, format (of distributions) and description, in this order. */
class UnitListsTest {

    /** The datasets of Alder; of its distributions as many have no format as asked for, and as many have one. */
    private static final class Source implements ReportData.DatasetSource {
        private final ReportData.DatasetSource three = ThreeCities.data().datasets();
        private final int failing;
        private final List<Integer> located = new ArrayList<>();

        Source(int failing) {
            this.failing = failing;
        }

        @Override
        public List<DatasetEvidence> of(String government) {
            return three.of(government);
        }

        @Override
        public List<String> distributionOrder() {
            return three.distributionOrder();
        }

        @Override
        public void distributions(Consumer<DistributionResult> action) {
            for (int number = 2 * failing - 1; number >= 0; number--) {
                var results = new byte[] {0, (byte) (number % 2 == 0 ? 0 : 100)};
                action.accept(new DistributionResult("alder", ThreeCities.EDITION, 2, number, "alder", null, results));
            }
        }

        @Override
        public List<DistributionEvidence> located(List<DistributionResult> distributions) {
            distributions.forEach(one -> located.add(one.distributionNo()));
            return distributions.stream()
                    .map(one -> new DistributionEvidence(one, "https://alder.example/" + one.distributionNo()))
                    .toList();
        }
    }

    private static UnitList alder(Source source) {
        var data = ThreeCities.data();
        var report = new Report(new ReportData(
                data.edition(),
                data.configuration(),
                data.code(),
                data.conf(),
                data.definitions(),
                data.resultOrder(),
                data.governments(),
                data.portals(),
                data.measurements(),
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
                source,
                data.details()));
        return new UnitLists(report).all().get("alder");
    }

    @Test
    void onlyWhatIsListedIsLookedUpInTheOrderOfTheList() {
        var source = new Source(3);
        var csv = alder(source).csv();
        assertEquals(List.of(0, 2, 4), source.located);
        assertEquals(
                List.of("https://alder.example/0", "https://alder.example/2", "https://alder.example/4"),
                csv.lines()
                        .filter(line -> line.contains("standards.format_stated"))
                        .map(line -> line.substring(line.lastIndexOf(',') + 1))
                        .toList());
    }

    @Test
    void findingThatWouldMakeTheListTooLongEndsItAndIsNotKept() {
        var source = new Source(UnitList.MOST_ENTRIES);
        var list = alder(source);
        assertEquals(1, list.held(), "of the licence");
        assertEquals(3, list.told());
        assertEquals(List.of(), source.located);
        assertEquals(
                list.csv().lines().count() - 1,
                list.units().stream().mapToLong(UnitList.Unit::entries).sum());
    }
}
