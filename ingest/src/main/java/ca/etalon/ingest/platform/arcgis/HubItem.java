package ca.etalon.ingest.platform.arcgis;

import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The fields of an ArcGIS item, which the dataset API and the search API both give under the same names. */
final class HubItem {

    /** Dates of items are milliseconds; anything beyond the year 9999 is no date. */
    private static final long LAST_MILLISECOND = 253_402_300_799_999L;

    private HubItem() {}

    /** The description; the one-line snippet where there is none. */
    static LocalizedText description(Said item) {
        return LocalizedText.of(item.text("description", "snippet"));
    }

    /** Milliseconds since 1970 as an instant; a text as said. */
    static String date(Said said) {
        var millis = said.node().isIntegralNumber() ? said.whole() : null;
        if (millis != null && millis <= LAST_MILLISECOND) {
            return Instant.ofEpochMilli(millis).toString();
        }
        return said.text();
    }

    /** {@code custom} and {@code none} are settings of the form, not names of licences. */
    static SaidLicence licence(Said item) {
        var info = item.text("licenseInfo");
        var structured = item.at("structuredLicense");
        var id = structured.text("abbr") != null ? structured.text("abbr") : item.text("license");
        if ("custom".equalsIgnoreCase(id) || "none".equalsIgnoreCase(id)) {
            id = null;
        }
        var said = Licences.of(info != null ? info : structured.text("text"));
        var url = structured.text("url") != null ? structured.text("url") : said.url();
        return new SaidLicence(id, said.title(), url, said.text());
    }

    /** The page and the service that an item states; no download is stated by an item itself. */
    static List<DcatDistribution> stated(Said item, String landingPage) {
        var distributions = new ArrayList<DcatDistribution>();
        if (landingPage != null) {
            distributions.add(distribution("ArcGIS Hub Dataset", landingPage, null, "text/html", "Web Page", item));
        }
        var service = item.text("url");
        if (service != null && service.contains("/rest/services/")) {
            distributions.add(distribution(
                    "ArcGIS GeoService", service, null, "application/json", "ArcGIS GeoServices REST API", item));
        } else if (service != null) {
            distributions.add(distribution(item.text("type"), service, null, null, null, item));
        }
        return distributions;
    }

    static DcatDistribution distribution(
            String title, String access, String download, String mediaType, String format, Said item) {
        return new DcatDistribution(
                LocalizedText.of(title),
                access,
                download,
                mediaType,
                format,
                null,
                null,
                null,
                null,
                null,
                null,
                item.pointer());
    }
}
