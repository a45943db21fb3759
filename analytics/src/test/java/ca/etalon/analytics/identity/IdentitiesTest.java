package ca.etalon.analytics.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.identity.Match.Rule;
import ca.etalon.analytics.identity.Match.Trace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
    private static final String ITEM = "365b9d3ba82f40dbbc5594696836b91f";
    private static final LocalDate DAY = LocalDate.parse("2020-10-26");

    @Test
    void itemIdMatchesThroughAnotherDomain() {
        var gone = dataset("a", "http://opendata.example.org/datasets/" + ITEM + "_0", null, "Trees");
        var come = dataset("b", "https://data.example.org/datasets/" + ITEM + "_0", null, "Street trees");
        assertEquals(List.of(new Match("a", "b", Rule.ITEM_ID, Trace.SAME)), match(List.of(gone), List.of(come)));
    }

    @Test
    void layersOfOneItemAreNotOneDataset() {
        var gone = dataset("a", "https://data.example.org/datasets/" + ITEM + "_0", null, "Trees");
        var come = dataset("b", "https://data.example.org/datasets/" + ITEM + "_1", null, "Benches");
        assertEquals(List.of(), match(List.of(gone), List.of(come)));
    }

    @Test
    void serviceMatchesWhateverItsAddressCarriesBehind() {
        var gone =
                dataset("a", "x", "https://maps.example.org/arcgis/rest/services/Public/OPEN/MapServer/7", "Parcels");
        var come = dataset(
                "b",
                "y",
                "http://MAPS.example.org/arcgis/rest/services/Public/OPEN/MapServer/7/query?f=json",
                "Tax lots");
        assertEquals(List.of(new Match("a", "b", Rule.SERVICE_URL, Trace.SAME)), match(List.of(gone), List.of(come)));
    }

    @Test
    void titleMatchesWithoutCaseAccentsAndPunctuation() {
        var gone = dataset("a", "x", null, "Arbres publics – Été (2020)");
        var come = dataset("b", "y", null, "ARBRES PUBLICS, ETE 2020");
        assertEquals(List.of(new Match("a", "b", Rule.TITLE, Trace.SAME)), match(List.of(gone), List.of(come)));
    }

    @Test
    void titleThatTwoBearDecidesNothing() {
        var gone = List.of(dataset("a", "x", null, "Parks"), dataset("b", "y", null, "Parks"));
        assertEquals(List.of(), match(gone, List.of(dataset("c", "z", null, "Parks"))));
    }

    @Test
    void surerRuleLeavesTheOtherTwinForTheTitle() {
        var service = "https://maps.example.org/arcgis/rest/services/Parks/FeatureServer/0";
        var gone = List.of(dataset("a", "x", service, "Parks"), dataset("b", "y", null, "Parks"));
        var come = List.of(dataset("c", "z", service, "Parks"), dataset("d", "w", null, "parks"));
        assertEquals(
                List.of(new Match("a", "c", Rule.SERVICE_URL, Trace.SAME), new Match("b", "d", Rule.TITLE, Trace.SAME)),
                match(gone, come));
    }

    @Test
    void orderOfTheDatasetsDoesNotMatter() {
        var gone = new ArrayList<KnownDataset>();
        var come = new ArrayList<KnownDataset>();
        for (int i = 0; i < 50; i++) {
            gone.add(dataset("a" + i, "x" + i, null, "Title " + i % 40));
            come.add(dataset("b" + i, "y" + i, null, "title " + i % 45));
        }
        var expected = match(gone, come);
        Collections.reverse(gone);
        Collections.reverse(come);
        assertEquals(expected, match(gone, come));
        assertEquals(30, expected.size(), "titles 10 to 39 are borne once on both sides");
    }

    @Test
    void otherRowsAreAChangeAndOtherDatesAloneAreUnclear() {
        var gone = known("a", DAY, 10L);
        assertEquals(Trace.CHANGED, gone.traceTo(known("b", DAY, 11L)));
        assertEquals(Trace.UNCLEAR, gone.traceTo(known("b", DAY.plusDays(1), 10L)));
        assertEquals(Trace.SAME, gone.traceTo(known("b", DAY, 10L)));
        assertEquals(Trace.UNCLEAR, known("a", null, null).traceTo(known("b", null, null)), "nothing is said");
    }

    private static List<Match> match(List<KnownDataset> gone, List<KnownDataset> come) {
        return Identities.match(gone, come);
    }

    private static KnownDataset known(String key, LocalDate modified, Long rows) {
        return new KnownDataset(key, List.of(), List.of(), List.of(), List.of(), modified, null, rows);
    }

    private static KnownDataset dataset(String key, String identifier, String address, String title) {
        return new KnownDataset(
                key,
                List.of(identifier),
                List.of(),
                address == null ? List.of() : List.of(address),
                List.of(title),
                DAY,
                null,
                null);
    }
}
