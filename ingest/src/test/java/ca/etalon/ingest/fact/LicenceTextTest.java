package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.catalogue.SaidLicence;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whole texts of licences, and the addresses under which Canadian municipalities keep theirs. */
class LicenceTextTest {

    /** Of each text what the Open Definition says of it; the British Columbian one is in review and disputed. */
    private static final Map<String, Status> TEXTS = Map.of(
            "DSL.md", Status.OPEN,
            "IODL-1.0.md", Status.OPEN_VARIANT,
            "IODL-2.0.md", Status.OPEN_VARIANT,
            "OGL-BC-2.0.md", Status.CONTESTED,
            "OGL-CA-2.0.md", Status.OPEN,
            "OGL-UK-2.0.md", Status.OPEN,
            "TCL.md", Status.OPEN);

    /** Addresses that stay undecided although the table names them all but the last: their texts are not at hand. */
    private static final Set<String> NOT_READ = Set.of(
            "EBC-ODL",
            "EPEI-DL",
            "Saskatoon-ToS",
            "ToU-Burlington",
            "ToU-Burnaby",
            "ToU-Capital-Regional-District",
            "ToU-Chilliwack",
            "ToU-Cowichan-Valley",
            "ToU-GeoSask",
            "ToU-Kawartha-Lakes",
            "ToU-Kimberley",
            "ToU-Lethbridge",
            "ToU-London",
            "ToU-Manitoba-MLI",
            "ToU-Middlesex-Centre",
            "ToU-Mississauga",
            "ToU-Moncton",
            "ToU-Peterborough",
            "ToU-Revelstoke",
            "ToU-Vernon",
            "ToU-West-Kelowna",
            "https://216.171.235.254/AMDSP/disclaim.aspx");

    private final LicenceResolver licences = SharedFiles.vocabularies().licences();

    @Test
    void wholeTextsAreKnownByTheirHeading() throws IOException {
        var found = new TreeMap<String, Status>();
        try (var files = Files.list(SharedFiles.path("portals/licences/texts"))) {
            for (var file : files.toList()) {
                found.put(
                        file.getFileName().toString(),
                        text(Files.readString(file)).status());
            }
        }
        assertEquals(new TreeMap<>(TEXTS), found);
    }

    @Test
    void aTextIsNotNamedAfterTheLicencesThatItSpeaksOf() {
        var text = "Italian Open Data License v1.0\n====\n" + "Termini della licenza. ".repeat(20)
                + "Compatible with https://creativecommons.org/licenses/by-sa/3.0/";
        assertEquals("IODL-1.0", text(text).id());
    }

    @Test
    void everyMunicipalAddressIsDecidedOrNamedAsNotRead() throws IOException {
        var undecided = new TreeSet<String>();
        int decided = 0;
        for (var row : SharedFiles.csv("domain/municipal-licence-urls.csv")) {
            var url = row.get("licence_url");
            var licence = licences.resolve(new SaidLicence(null, null, url, null), "DATASET");
            if (licence.status() == Status.UNKNOWN) {
                undecided.add(licence.id() == null ? url : licence.id());
            } else {
                decided++;
            }
        }
        System.out.printf("municipal addresses decided: %d; not read: %s%n", decided, undecided);
        assertEquals(new TreeSet<>(NOT_READ), undecided);
    }

    @Test
    void licencesOfCanadaAreFoundByTitle() throws IOException {
        var otherwise = new ArrayList<String>();
        for (var row : SharedFiles.csv("domain/licences-canada.csv")) {
            if (row.get("id").equals("none") || row.get("title_en").contains("variants")) {
                continue;
            }
            var licence = licences.resolve(new SaidLicence(null, row.get("title_en"), null, null), "DATASET");
            if (!isAsReviewed(row.get("open_definition"), licence.status())) {
                otherwise.add(row.get("id") + " " + row.get("open_definition") + " " + licence);
            }
        }
        assertEquals(List.of(), otherwise);
    }

    private static boolean isAsReviewed(String review, Status status) {
        if (review.startsWith("approved")) {
            return status == Status.OPEN;
        }
        if (review.startsWith("non-")) {
            return status == Status.RESTRICTED;
        }
        // Not listed, in review, an older version: never OPEN, and something must be known of it.
        return status != Status.OPEN && status != Status.ABSENT;
    }

    @Test
    void aPortalWhosePublishersChooseHandsNothingDown() {
        var donneesQuebec = LicenceResolverTest.portal("https://www.donneesquebec.ca/licence/", false);
        var pointer = licences.resolve(new SaidLicence(null, "Conditions d'utilisation", null, null), "DATASET");
        assertEquals(Licence.ABSENT, licences.orPortalTerms(Licence.ABSENT, donneesQuebec));
        assertEquals(pointer, licences.orPortalTerms(pointer, donneesQuebec));
        assertEquals(Status.UNKNOWN, pointer.status());
    }

    @Test
    void legacyVersionsKeepVersionAndCountry() {
        for (var version : List.of("2.0", "2.5", "3.0")) {
            var licence = licences.resolve(
                    new SaidLicence(
                            null, null, "http://creativecommons.org/licenses/by/" + version + "/ca/deed.fr_CA", null),
                    "DATASET");
            assertEquals(version, licence.version());
            assertEquals("CA", licence.jurisdiction());
            assertEquals("CC-BY", licence.family());
            assertEquals(Status.OPEN, licence.status());
        }
    }

    @Test
    void everyRowThatIsInferredSaysSo() {
        var licence = licences.resolve(
                new SaidLicence(null, null, "https://citywindsor.ca/opendata/Documents/OpenDataTermsofUse.pdf", null),
                "DATASET");
        assertEquals(Licence.Confidence.INFERRED, licence.confidence());
        assertNotNull(licence.id());
        assertTrue(licence.status() == Status.OPEN_VARIANT, licence::toString);
    }

    private Licence text(String text) {
        return licences.resolve(new SaidLicence(null, null, null, text), "DATASET");
    }
}
