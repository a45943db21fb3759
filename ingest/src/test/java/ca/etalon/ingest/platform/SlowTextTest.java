package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ca.etalon.ingest.catalogue.IssueCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long texts on which a search that goes back over what it has read would not end; the time is a guard alone. */
class SlowTextTest {

    private static final Duration GUARD = Duration.ofSeconds(20);
    private static final int LONG = 1_000_000;
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static ReadAnswer read(String platform, String feed, String text) {
        return assertTimeoutPreemptively(GUARD, () -> {
            var portal = Recordings.portal(platform, "https://portal.example", null, Map.of());
            var reader = Recordings.feed(platform, feed);
            var uri = reader.firstRequest(portal).uri();
            return ReadAnswer.of(reader, portal, new PageBody(uri, "", null, text.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static ReadAnswer csw(String attributes, String records) {
        return read(
                "csw",
                "iso-19139",
                "<csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"" + attributes
                        + "><csw:SearchResults>" + records + "</csw:SearchResults></csw:GetRecordsResponse>");
    }

    /** A record whose terms, code of status, description of the link and language are as given. */
    private static ReadAnswer iso(String terms, String code, String description) {
        return csw(
                "",
                "<MD_Metadata><fileIdentifier><x>trees</x></fileIdentifier><identificationInfo><MD_DataIdentification>"
                        + "<citation><CI_Citation><title><x>Trees</x></title></CI_Citation></citation>"
                        + "<resourceConstraints><MD_LegalConstraints><accessConstraints><MD_RestrictionCode codeListValue=\""
                        + code + "\"/></accessConstraints><useLimitation><x>" + terms
                        + "</x></useLimitation></MD_LegalConstraints></resourceConstraints>"
                        + "</MD_DataIdentification></identificationInfo><distributionInfo><MD_Distribution><transferOptions>"
                        + "<MD_DigitalTransferOptions><onLine><CI_OnlineResource><linkage><URL>https://portal.example/a</URL>"
                        + "</linkage><description><x>" + description + "</x></description></CI_OnlineResource></onLine>"
                        + "</MD_DigitalTransferOptions></transferOptions></MD_Distribution></distributionInfo></MD_Metadata>");
    }

    @Test
    void rdfNamedInACommentIsNoRecord() {
        var read = csw(" xmlns:rdf=\"" + RDF + "\"", "<rdf:RDF/><!--" + "<rdf:RDF ".repeat(100_000) + "-->");
        assertEquals(1, read.received());
        assertEquals(IssueCode.RECORD_EMPTY, read.issues().get(0).code());
    }

    @Test
    void rdfIsReadUnderAnyPrefixAndWithNamespacesDeclaredAboveIt() {
        var read = csw(
                " xmlns:r=\"" + RDF + "\" xmlns=\"http://www.w3.org/ns/dcat#\" xmlns:t=\"http://purl.org/dc/terms/\"",
                "<r:RDF><Dataset r:about=\"https://brume.example/d?a=1&amp;b=2\"><t:title xml:lang=\"en\">Elms &amp;"
                        + " <![CDATA[<oaks>]]></t:title></Dataset></r:RDF>");
        assertEquals(1, read.datasets().size());
        assertEquals(1, read.received());
        assertEquals("https://brume.example/d?a=1&b=2", read.datasets().get(0).sourceId());
        assertEquals("Elms & <oaks>", read.datasets().get(0).title().any());
    }

    @ParameterizedTest
    @CsvSource({"(, x", "' ', x", "'Licence (', x", "https://a.example/, ' x'", ")., x"})
    void longTermsAreTextAndNoNameWithAnAddress(String part, String end) {
        var read = iso("Licence " + part.repeat(LONG / part.length()) + end, "license", "");
        assertEquals(1, read.datasets().size());
        assertNull(read.datasets().get(0).licence().title());
    }

    @Test
    void nameAndAddressOfALicenceAreToldApart() {
        var licence = iso("Open Licence  (https://brume.example/licence).", "license", "")
                .datasets()
                .get(0)
                .licence();
        assertEquals("Open Licence", licence.title());
        assertEquals("https://brume.example/licence", licence.url());
    }

    @Test
    void longCodeIsKept() {
        var code = "x".repeat(LONG);
        assertEquals(
                code,
                iso("", "https://a.example/list#" + code, "").datasets().get(0).accessRights());
    }

    @ParameterizedTest
    @CsvSource({"' '", "'eng,'"})
    void longDescriptionOfALinkStatesNoFormat(String part) {
        var read = iso("", "license", "Dataset;CSV;eng," + part.repeat(LONG / part.length()) + "!");
        assertNull(read.datasets().get(0).distributions().get(0).format());
    }

    @ParameterizedTest
    @CsvSource({"/, x, x", "x, '', -", "x/, trees.md//, trees"})
    void longPathOfAJkanDatasetHasAShortName(String part, String end, String id) {
        var path = part.repeat(LONG / part.length()) + end;
        var read = read("dcat-us", "jkan-datasets", "[{\"_path\": \"" + path + "\", \"title\": \"Trees\"}]");
        assertEquals(id.equals("-") ? path : id, read.datasets().get(0).sourceId());
    }

    @ParameterizedTest
    @CsvSource({"'.', true", "'. ', true", "'.\n', true", "'.\n# all is here\n', true", "'. # cut off in a rem', false"
    })
    void turtleIsWholeWhereItsLastStatementOrLineEnds(String end, boolean whole) {
        var read = read(
                "dcat-rdf",
                "catalog",
                "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<https://brume.example/c> a dcat:Catalog " + end);
        assertEquals(whole, read.wholeDocument());
    }

    @Test
    void longAddressOfAContactIsReadToItsEnd() {
        var address = "http://portal.example/" + "x".repeat(LONG) + "@brume.example";
        var read = read(
                "dcat-rdf",
                "catalog",
                "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n@prefix v: <http://www.w3.org/2006/vcard/ns#> .\n"
                        + "<https://brume.example/c> a dcat:Catalog; dcat:dataset <https://brume.example/d> .\n"
                        + "<https://brume.example/d> a dcat:Dataset; dcat:contactPoint [ v:hasEmail <" + address
                        + "> ] .\n");
        assertEquals(
                address.length() - "http://portal.example/".length(),
                read.datasets().get(0).contactEmail().length());
    }
}
