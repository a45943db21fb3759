package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.catalogue.AssessedFacts;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.ReceivedForm;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Portal Watch counts; expected values were read off its program and its lists, row by row. */
class AssessmentListsTest {
    private static final SaidLicence CC_BY = new SaidLicence("cc-by", null, null, null);
    private static final SaidLicence NONE_GIVEN = new SaidLicence("notspecified", null, null, null);

    private final DatasetNormaliser normaliser = new DatasetNormaliser(Vocabularies.load(Path.of("../conf/vocab")));

    /** By the definition, then as the program counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // declared     | open | its program | readable | its program
                "csv            | 1 | 1 | 1 | 1",
                "CSV            | 1 | 1 | 1 | 1",
                "dbf            | 1 | 1 | 0 | 0",
                "dvi            | 1 | 1 | 0 | 0",
                "svg            | 1 | 1 | 0 | 0",
                "iati           | 1 | 1 | 1 | 1",
                "PSV            | 1 | 1 | 1 | 1",
                "psv.zip        | 1 | 1 | 1 | 1",
                "shp.zip        | 0 | 0 | 1 | 1",
                "xls.zip        | 0 | 0 | 1 | 1",
                "Esri Shapefile | 0 | 0 | 1 | 1",
                "sparql web form| 1 | 1 | 1 | 1",
                "xlb            | 0 | 0 | 1 | 1",
                "xlsb           | 0 | 0 | 0 | 0",
                "xlsx           | 0 | 0 | 1 | 1",
                "excel          | 0 | 0 | 1 | 0",
                "text/csv       | 1 | 0 | 1 | 0",
                "rdf/xml        | 1 | 0 | 1 | 0",
                "tif            | 1 | 0 | 0 | 0",
                "jp2            | 1 | 0 | 0 | 0",
                "JPEG 2000      | 1 | 1 | 0 | 0",
                "pdf/a          | 1 | 1 | 0 | 0",
                "audio/mpeg     | 1 | 1 | 0 | 0",
                ".csv           | 1 | 0 | 1 | 0",
                "Web Map        | 0 | 0 | 0 | 0",
            })
    void formatIsHeldAgainstTheListsOfOpenDataMonitor(
            String declared, int open, int openInProgram, int readable, int readableInProgram) {
        var facts = facts(DcatDataset.builder("id"), distribution("https://a.example/b", declared, null));

        assertEquals(
                List.of(open, openInProgram, readable, readableInProgram),
                List.of(
                        facts.listedOpen(),
                        facts.listedOpenDeclared(),
                        facts.listedReadable(),
                        facts.listedReadableDeclared()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv             | 1 | 1",
                "TEXT/CSV        | 1 | 1",
                "pdf             | 1 | 1",
                ".csv            | 1 | 0",
                "text/csv; charset=utf-8 | 1 | 0",
                "geojson         | 1 | 0",
                "Esri REST       | 0 | 0",
            })
    void formatIsRegisteredAsWritten(String declared, int registered, int registeredInProgram) {
        var facts = facts(DcatDataset.builder("id"), distribution("https://a.example/b", declared, null));

        assertEquals(
                List.of(registered, registeredInProgram),
                List.of(facts.formatRegistered(), facts.formatRegisteredBefore()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://data.example.ca/a      | 1",
                "http://data.example.ca:8080/a  | 1",
                "https://data.xn--exmple-cua.ca | 1",
                "http://192.168.0.1/x           | 0",
                "http://example.1/              | 0",
                "http://example.c/x             | 0",
                "http://localhost/x             | 0",
                "ftp://data.example.ca/a        | 0",
                "not a url                      | 0",
            })
    void addressWantsAHostUnderATopLevelDomain(String address, int counted) {
        assertEquals(
                counted,
                facts(DcatDataset.builder("id"), distribution(address, null, null))
                        .namedHostUrl());
    }

    @Test
    void firstAddressThatIsStatedDecides() {
        var both = new DcatDistribution(
                null, "not a url", "https://a.example/b", null, null, null, null, null, null, null, null, null);

        assertEquals(0, facts(DcatDataset.builder("id"), both).namedHostUrl());
    }

    @Test
    void addressWrittenAsAMailtoLinkFailsThePatternOfTheProgram() {
        var link = DcatDataset.builder("id").contactEmail("mailto:gis@example.ca");
        var plain = DcatDataset.builder("id").contactEmail("gis@example.ca");
        var publisher =
                DcatDataset.builder("id").contactEmail("mailto:gis@example.ca").publisherEmail("city@example.ca");

        assertEquals(0, facts(link).plainEmails());
        assertEquals(1, facts(plain).plainEmails());
        assertEquals(1, facts(publisher).plainEmails());
        assertEquals(
                0, facts(DcatDataset.builder("id").contactEmail("see website")).plainEmails());
    }

    @Test
    void licenceOfTheDatasetIsReadForItsDistributionsOnlyOutsideOfRdf() {
        var plain = DcatDataset.builder("id").licence(CC_BY);
        var rdf = DcatDataset.builder("id").licence(CC_BY).received(new ReceivedForm.Rdf(null, List.of()));
        var file = distribution("https://a.example/b", "csv", null);
        var ownFile = distribution("https://a.example/b", "csv", CC_BY);

        assertEquals(List.of(2, 2, 2), licences(facts(plain, file, ownFile)));
        assertEquals(List.of(1, 1, 1), licences(facts(rdf, file, ownFile)));
    }

    @Test
    void statementThatThereIsNoLicenceIsOneOfNoRegister() {
        var file = distribution("https://a.example/b", "csv", NONE_GIVEN);

        assertEquals(List.of(1, 0, 0), licences(facts(DcatDataset.builder("id"), file)));
    }

    @Test
    void statementOfRightsIsNoLicence() {
        var file = new DcatDistribution(
                null, "https://a.example/b", null, null, null, null, null, "CC BY 4.0", null, null, null, null);

        assertEquals(List.of(0, 0, 0), licences(facts(DcatDataset.builder("id"), file)));
    }

    private static List<Integer> licences(AssessedFacts facts) {
        return List.of(facts.licenceStated(), facts.licenceRegistered(), facts.licenceApproved());
    }

    private AssessedFacts facts(DcatDataset.Builder dataset, DcatDistribution... distributions) {
        return normaliser
                .normalise(
                        dataset.distributions(List.of(distributions)).build(),
                        portal(),
                        "dcat-rdf",
                        0,
                        "key",
                        new Evidence("urn:uuid:0", "00", "/0"),
                        LocalDate.of(2026, 1, 1))
                .dataset()
                .distributions()
                .assessed();
    }

    private static DcatDistribution distribution(String address, String format, SaidLicence licence) {
        return new DcatDistribution(null, address, null, null, format, null, licence, null, null, null, null, null);
    }

    private static Portal portal() {
        return new Portal(
                "portal",
                new Name("Exampleville", "Exempleville"),
                "dcat-rdf",
                URI.create("https://data.example.org/"),
                null,
                null,
                List.of("en"),
                Portal.Robots.OBEY,
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }
}
