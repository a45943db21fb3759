package ca.etalon.analytics.edition;

import static ca.etalon.analytics.edition.DatasetFixture.dataset;
import static ca.etalon.analytics.edition.WorldFixture.measurement;
import static ca.etalon.analytics.edition.WorldFixture.publishes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.config.Publishes.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edition tells indicators of a government: two cities with datasets of their own, one without any. */
class GovernmentFactsTest {
    private static final String DAY = "2026-02-01";

    @TempDir
    Path folder;

    private LakeFixture lake;

    @BeforeEach
    void analyse() {
        lake = new LakeFixture(folder)
                .complete(
                        "a",
                        DAY,
                        dataset()
                                .title("Trees")
                                .type("trees")
                                .unit("Parks")
                                .licence(Status.OPEN)
                                .texts("en", "fr"),
                        dataset()
                                .title("Pools")
                                .type("recreation-facilities")
                                .unit("PARKS")
                                .texts("both", "fr"),
                        dataset().title("Roads").unit("Works").texts(null, "fr"),
                        dataset().title("Budget 2022"),
                        dataset().title("Budget 2023"),
                        dataset().title("Budget 2024"))
                .complete("b", DAY, dataset().title("Layer"));
        new WorldFixture()
                .portal("a")
                .portal("b")
                .government("big", publishes("a", Role.OWN))
                .government("small", publishes("b", Role.OWN))
                .government("none")
                .indicator("types", "mean", "government", "", "types IS NOT NULL", "size(types)")
                .indicator("typed", "mean", "government", "", "typed IS NOT NULL", "typed")
                .indicator("units", "mean", "government", "", "units IS NOT NULL", "units.kinds")
                .indicator("over_units", "mean", "government", "", "units.kinds > 1", "units.concentration")
                .indicator("platform", "mean", "government", "", "platform_share IS NOT NULL", "platform_share")
                .indicator("series", "share", "government", "", "coalesce(series > 0, false)", "long_series / series")
                .indicator("pairs", "mean", "government", "", "licence_pairs IS NOT NULL", "licence_pairs.all")
                .indicator("open_pairs", "mean", "government", "", "licence_pairs IS NOT NULL", "licence_pairs.unknown")
                .indicator("owed", "mean", "government", "", "owed IS NOT NULL", "size(owed)")
                .indicator("french", "mean", "government", "", "tongues IS NOT NULL", "tongues.french")
                .indicator("english", "mean", "government", "", "tongues IS NOT NULL", "tongues.english")
                .indicator("untold_french", "mean", "government", "", "tongues IS NOT NULL", "tongues.french_unknown")
                .parts("kinds", "coalesce(datasets > 0, false)", "size(types)", "8", "open", "products - typed")
                .parts(
                        "a_tree",
                        "coalesce(datasets > 0, false)",
                        "size(array_intersect(types, array('trees')))",
                        "1",
                        "open",
                        "products - typed")
                .parts("more_than_all", "coalesce(datasets > 0, false)", "9", "8", "open", "0")
                .parts(
                        "untold",
                        "coalesce(datasets > 0, false)",
                        "IF(datasets > 1, NULL, 1)",
                        "datasets",
                        "unknown",
                        "0")
                .parts("undecided", "coalesce(datasets > 0, false)", "2", "8", "unknown", "2")
                .analyse(lake.lake);
    }

    private Measurement of(String government, String indicator) {
        return measurement(lake.lake, DAY, Subject.government(government), indicator);
    }

    @Test
    void typesAreTheDistinctOnesOfItsDatasets() {
        assertEquals(2.0, of("big", "types").value());
        assertEquals(2.0, of("big", "typed").value());
        assertEquals(0.0, of("small", "types").value());
    }

    @Test
    void governmentWithoutACatalogueHasNoTypesInsteadOfNone() {
        assertEquals(MeasurementStatus.NOT_APPLICABLE, of("none", "types").status());
    }

    /** One has a title in English over a description in French, and of a series neither text tells. */
    @Test
    void productIsInALanguageWhereBothItsTitleAndItsDescriptionAre() {
        assertEquals(2.0, of("big", "french").value());
        assertEquals(0.0, of("big", "english").value());
        assertEquals(1.0, of("big", "untold_french").value());
    }

    @Test
    void departmentsAreOneWhateverTheirSpelling() {
        assertEquals(2.0, of("big", "units").value());
        // Two datasets of one, one of the other: (4/9 + 1/9 − 1/2) / (1/2).
        assertEquals(1.0 / 9, of("big", "over_units").value(), 1e-6);
    }

    @Test
    void meanOfOnesOwnPlatformsShareIsTheConcentrationOfPlatforms() {
        assertEquals(1.0, of("small", "platform").value());
        assertEquals(
                1.0, measurement(lake.lake, DAY, Subject.NATION, "platform").value());
        assertEquals(MeasurementStatus.NOT_APPLICABLE, of("none", "platform").status());
    }

    /** Two kinds of eight are found, and the two products of no kind, one of three records, may be of two more. */
    @Test
    void partsThatMayBeThereUnseenLeaveARangeAndNoValue() {
        var said = of("big", "kinds");
        assertEquals(MeasurementStatus.NOT_OBSERVABLE, said.status());
        assertEquals("BOUNDS_ONLY", said.reason());
        assertNull(said.value());
        assertEquals(2.0, said.numerator());
        assertEquals(6, said.denominator());
        assertEquals(2, said.unknown());
    }

    /** One record of no kind is of one kind at most. */
    @Test
    void onePartThatMayBeThereIsNoMoreThanOne() {
        var said = of("small", "kinds");
        assertEquals(0.0, said.numerator());
        assertEquals(7, said.denominator());
        assertEquals(1, said.unknown());
    }

    @Test
    void nationsPartsAreThoseOfAllItsGovernments() {
        var said = measurement(lake.lake, DAY, Subject.NATION, "kinds");
        assertNull(said.value());
        assertEquals(2.0, said.numerator());
        assertEquals(13, said.denominator());
        assertEquals(3, said.unknown());
    }

    /** What is one part is found in the big city; in the small one it may be the record of no kind, or not be there. */
    @Test
    void onePartThatCannotBeSeenMissingIsARangeWhereItIsNotFound() {
        var said = of("small", "a_tree");
        assertEquals(MeasurementStatus.NOT_OBSERVABLE, said.status());
        assertEquals("BOUNDS_ONLY", said.reason());
        assertNull(said.value());
        assertEquals(0.0, said.numerator());
        assertEquals(0, said.denominator());
        assertEquals(1, said.unknown());
    }

    @Test
    void onePartFoundWhereItsAbsenceCouldNotBeToldSaysSo() {
        var said = of("big", "a_tree");
        assertEquals(1.0, said.value());
        assertEquals("ABSENCE_UNTOLD", said.reason());
        var nation = measurement(lake.lake, DAY, Subject.NATION, "a_tree");
        assertNull(nation.value());
        assertEquals(1.0, nation.numerator());
        assertEquals(1, nation.unknown());
    }

    /** Two of eight are satisfied and of two it is not known: from a quarter to a half, and no value. */
    @Test
    void partsOfWhichItIsNotKnownLeaveARangeAsHiddenOnesDo() {
        var said = of("big", "undecided");
        assertEquals(MeasurementStatus.NOT_OBSERVABLE, said.status());
        assertEquals("BOUNDS_ONLY", said.reason());
        assertNull(said.value());
        assertEquals(2.0, said.numerator());
        assertEquals(6, said.denominator());
        assertEquals(2, said.unknown());
    }

    /** Of six datasets nothing is known and the one of another city is satisfied: one to seven of seven. */
    @Test
    void governmentOfWhosePartsNothingIsKnownWeighsAsManyAsItHas() {
        assertEquals(MeasurementStatus.NOT_OBSERVABLE, of("big", "untold").status());
        assertEquals(6, of("big", "untold").unknown());
        var nation = measurement(lake.lake, DAY, Subject.NATION, "untold");
        assertEquals(1.0, nation.numerator());
        assertEquals(1, nation.denominator());
        assertEquals(6, nation.unknown());
    }

    @Test
    void morePartsThanThereAreFail() {
        assertEquals(MeasurementStatus.FAILED, of("big", "more_than_all").status());
    }

    /** Six records, four data products, beside the one of its neighbour, of which no licence is known. */
    @Test
    void everyDataProductIsSetBesideEveryOneOfANeighbour() {
        assertEquals(4.0, of("big", "pairs").value());
        assertEquals(4.0, of("small", "pairs").value());
        assertEquals(4.0, of("big", "open_pairs").value());
        assertEquals(MeasurementStatus.NOT_APPLICABLE, of("none", "pairs").status());
    }

    @Test
    void provinceWithoutALawOwesNoLanguage() {
        assertEquals(0.0, of("big", "owed").value());
    }

    @Test
    void seriesOfThreeYearsIsLong() {
        assertEquals(1.0, of("big", "series").value());
        assertEquals(MeasurementStatus.NOT_APPLICABLE, of("small", "series").status());
    }
}
