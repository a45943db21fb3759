package ca.etalon.analytics.edition;

import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.Conformance;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DatasetType;
import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.catalogue.DistributionFacts;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.catalogue.Frequency;
import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.Place;
import ca.etalon.ingest.catalogue.PublishedBy;
import ca.etalon.ingest.catalogue.TextLanguage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A dataset of a test catalogue, of which only what matters is said. */
final class DatasetFixture {
    private static final Evidence EVIDENCE = new Evidence("urn:uuid:0", "00", "/0");

    private String feed = "feed";
    private String assetType = "DATASET";
    private String title = "Title";
    private String publisher;
    private String landingPage;
    private Licence licence = Licence.ABSENT;
    private Frequency frequency = Frequency.ABSENT;
    private DateFact modified = DateFact.ABSENT;
    private Long recordCount;
    private DatasetType type = DatasetType.NONE;
    private String unit;
    private TextLanguage texts = TextLanguage.NONE;
    private ColumnFacts columns = ColumnFacts.UNKNOWN;
    private final List<Format> formats = new ArrayList<>();

    static DatasetFixture dataset() {
        return new DatasetFixture();
    }

    DatasetFixture feed(String value) {
        feed = value;
        return this;
    }

    DatasetFixture assetType(String value) {
        assetType = value;
        return this;
    }

    DatasetFixture title(String value) {
        title = value;
        return this;
    }

    /** In what its title and its description are recognised to be. */
    DatasetFixture texts(String ofTitle, String ofDescription) {
        texts = new TextLanguage(ofTitle, ofDescription, null, List.of(), null, null);
        return this;
    }

    DatasetFixture publisher(String value) {
        publisher = value;
        return this;
    }

    DatasetFixture landingPage(String value) {
        landingPage = value;
        return this;
    }

    DatasetFixture licence(Licence.Status status) {
        licence = new Licence("said", "id", "family", null, null, status, "DATASET", "ID", null, false);
        return this;
    }

    DatasetFixture frequency(double days) {
        frequency = new Frequency("said", "PERIODIC", days, true);
        return this;
    }

    DatasetFixture modified(LocalDate day) {
        modified = new DateFact(day.toString(), day, true, "DAY", null);
        return this;
    }

    DatasetFixture type(String id) {
        type = new DatasetType(id, DatasetType.By.TITLE, false);
        return this;
    }

    DatasetFixture columns(ColumnFacts facts) {
        columns = facts;
        return this;
    }

    DatasetFixture unit(String value) {
        unit = value;
        return this;
    }

    DatasetFixture records(long count) {
        recordCount = count;
        return this;
    }

    /** A distribution that is downloaded in a format known as machine-readable and open, or as neither. */
    DatasetFixture distribution(String format, boolean isOpen) {
        formats.add(new Format(
                format, null, format, "FORMAT", isOpen, isOpen, false, false, false, !isOpen, isOpen, isOpen, true,
                false));
        return this;
    }

    DatasetRow row(int number) {
        return new DatasetRow(
                number,
                "key" + number,
                "id" + number,
                feed,
                assetType,
                LocalizedText.of(title),
                LocalizedText.NONE,
                false,
                List.of(),
                List.of(),
                publisher,
                unit,
                null,
                null,
                null,
                licence,
                null,
                null,
                DateFact.ABSENT,
                modified,
                DateFact.ABSENT,
                frequency,
                null,
                null,
                List.of(),
                null,
                landingPage,
                null,
                null,
                recordCount,
                DistributionFacts.of(distributions(number)),
                EVIDENCE,
                texts,
                Place.ABSENT,
                PublishedBy.ABSENT,
                Conformance.NOT_KEPT,
                type,
                columns,
                null);
    }

    List<DistributionRow> distributions(int number) {
        var rows = new ArrayList<DistributionRow>();
        for (Format format : formats) {
            rows.add(new DistributionRow(
                    number,
                    rows.size(),
                    LocalizedText.NONE,
                    null,
                    "https://data.example.org/" + number + "/" + rows.size(),
                    format,
                    null,
                    licence,
                    null,
                    DateFact.ABSENT,
                    DateFact.ABSENT,
                    null,
                    EVIDENCE));
        }
        return rows;
    }
}
