package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.reference.CasesCatalogue;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.SaidLicence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The European points where a dataset's distributions differ, reckoned by hand from the published table; links untried. */
class MqaPoliciesTest {
    @TempDir
    static Path folder;

    private static MadeEdition edition;

    @BeforeAll
    static void make() {
        var cases = CasesCatalogue.of(List.of(threeFiles(), datedFile()), "dcat-rdf");
        edition = MadeEdition.of(folder, EightDatasets.of(cases.datasets(), cases.distributions()), false);
    }

    /**
     * A CSV by its media type, a PDF under a licence, a page with size and rights; by dimension:
     *
     * <pre>
     *           accessibility  interoperability       reusability  contextuality  sum
     * csv             0        10 + 10 + 20 + 20 = 60       0            0         60
     * pdf            20        20 + 10           = 30   20 + 10 = 30     0         80
     * page            0              0                      0        5 + 5 = 10    10
     * </pre>
     *
     * The PDF stands for the dataset with its 80. The best of each dimension would give 120, every indicator at its best 140,
     * with format and media type from two files: no file is like that. The mean is 50.
     */
    private static DcatDataset threeFiles() {
        var licence = new SaidLicence(null, null, "http://creativecommons.org/licenses/by/4.0/", null);
        return DcatDataset.builder("a")
                .title(LocalizedText.of("Street trees"))
                .distributions(List.of(
                        file(null, "text/csv", null, null, null, null, null),
                        file("PDF", null, "https://data.example.org/trees.pdf", licence, null, null, null),
                        file(null, null, null, null, 1024L, "As is", null)))
                .build();
    }

    /** Its file alone says when it was issued. */
    private static DcatDataset datedFile() {
        return DcatDataset.builder("b")
                .title(LocalizedText.of("Rinks"))
                .distributions(List.of(file(null, null, null, null, null, null, "2020-01-15")))
                .build();
    }

    private static DcatDistribution file(
            String format,
            String mediaType,
            String downloadUrl,
            SaidLicence licence,
            Long size,
            String rights,
            String issued) {
        return new DcatDistribution(
                null, null, downloadUrl, mediaType, format, size, licence, rights, issued, null, null, null);
    }

    @Test
    void oneDistributionStandsForTheDatasetInEveryDimension() {
        var points = edition.points(0);

        assertEquals(20, points.get("BEST mqa/accessibility"));
        assertEquals(30, points.get("BEST mqa/interoperability"), "of the PDF, though the CSV has more here");
        assertEquals(30, points.get("BEST mqa/reusability"));
        assertEquals(0, points.get("BEST mqa/contextuality"));
        assertEquals(80, points.get("BEST mqa"));
    }

    @Test
    void meanIsTakenOverAllOfThem() {
        var points = edition.points(0);

        assertEquals(30, points.get("MEAN mqa/interoperability"), 1e-5);
        assertEquals(50, points.get("MEAN mqa"), 1e-5);
    }

    @Test
    void dateOfADistributionCounts() {
        var points = edition.points(1);

        assertEquals(5, points.get("BEST mqa/contextuality/date_of_issue"));
        assertEquals(0, points.get("BEST mqa/contextuality/modification_date"));
        assertEquals(5, points.get("MEAN mqa"));
    }
}
