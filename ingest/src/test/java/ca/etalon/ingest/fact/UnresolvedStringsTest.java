package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.catalogue.UnresolvedRow;
import ca.etalon.ingest.catalogue.UnresolvedRow.Kind;
import ca.etalon.ingest.config.Portal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnresolvedStringsTest {

    private static final Portal PORTAL = LicenceResolverTest.portal(null, false);

    private final DatasetNormaliser normaliser = new DatasetNormaliser(SharedFiles.vocabularies());
    private final UnresolvedStrings unresolved = normaliser.unresolved();
    private int seen;

    @Test
    void whatNoResolverDecidedIsCountedByDatasetAndDistributionWithItsFirstPlace() {
        for (int i = 0; i < 3; i++) {
            see(DcatDataset.builder("trees-" + i)
                    .licence(new SaidLicence(null, "Licence of the Moon", null, null))
                    .frequency("when the moon is full")
                    .modified("03/02/2021")
                    .languages(List.of("en", "moonish"))
                    .distributions(List.of(distribution("MOON"), distribution("MOON"), distribution("CSV")))
                    .build());
        }
        assertEquals(
                List.of(
                        new UnresolvedRow(Kind.LICENCE, "Licence of the Moon", "NOT_UNDERSTOOD", 3, 0, "/0"),
                        new UnresolvedRow(Kind.FORMAT, "MOON", "NOT_UNDERSTOOD", 3, 6, "/0"),
                        new UnresolvedRow(Kind.DATE, "03/02/2021", "AMBIGUOUS", 3, 0, "/0"),
                        new UnresolvedRow(Kind.FREQUENCY, "when the moon is full", "NOT_UNDERSTOOD", 3, 0, "/0"),
                        new UnresolvedRow(Kind.LANGUAGE, "moonish", "NOT_UNDERSTOOD", 3, 0, "/0")),
                unresolved.rows());
    }

    @Test
    void whatWasDecidedOrNeverSaidIsNoRow() {
        see(DcatDataset.builder("trees")
                .licence(new SaidLicence("cc-by-4.0", null, null, null))
                .modified("R/P1Y")
                .distributions(List.of(distribution("CSV"), distribution(null)))
                .build());
        see(DcatDataset.builder("parks").build());
        assertEquals(List.of(), unresolved.rows());
    }

    @Test
    void frequencyKnownToSayNothingOfAPeriodIsNoRow() {
        for (var said : List.of("unknown", "OTHER", "n/a", "non précisé")) {
            see(DcatDataset.builder(said).frequency(said).build());
        }
        assertEquals(List.of(), unresolved.rows());
    }

    @Test
    void aPortalOfFreeTextsIsSummedUpBeyondTheBound() {
        int texts = UnresolvedStrings.MOST + 7;
        for (int i = 0; i < texts; i++) {
            see(DcatDataset.builder("x" + i).frequency("whim " + i).build());
        }
        var rows = unresolved.rows();
        assertEquals(UnresolvedStrings.MOST + 1, rows.size());
        assertNull(rows.get(0).raw());
        assertEquals(7, rows.get(0).datasets());
        assertEquals(texts, rows.stream().mapToLong(UnresolvedRow::datasets).sum());
    }

    private static DcatDistribution distribution(String format) {
        var url = "https://data.example.org/x";
        return new DcatDistribution(
                null, null, url, null, format, null, SaidLicence.NONE, null, null, null, null, null);
    }

    private void see(DcatDataset said) {
        var evidence = new Evidence("urn:uuid:1", "abc", "/" + seen);
        unresolved.see(
                said, normaliser.normalise(said, PORTAL, "feed", seen++, "key", evidence, LocalDate.of(2026, 8, 17)));
    }
}
