package ca.etalon.ingest.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * A {@code dcat:Dataset} in the words of the portal, before anything is interpreted; any part but the source id and the
 * lists may be null. Built with {@link #builder}.
 *
 * @param sourceId the portal's own identifier, stable between harvests
 * @param publisher the organisation named as publisher
 * @param publisherEmail mail address that the record states of its publisher; {@code publisherUrl} its page
 * @param unit the department or business unit, where told apart from the publisher
 * @param modified last change of the record or of the data, as the platform states it
 * @param dataModified last change of the data alone, where the platform tells it apart
 * @param columns of its data, as the record states them
 * @param locator where the record stands in the answer (JSON pointer, row number)
 * @param received the record as it arrived, where its form has rules of its own, else null
 */
public record DcatDataset(
        String sourceId,
        AssetType assetType,
        LocalizedText title,
        LocalizedText description,
        List<String> keywords,
        List<String> themes,
        String publisher,
        String publisherEmail,
        String publisherUrl,
        String unit,
        String contactName,
        String contactEmail,
        String contactUrl,
        SaidLicence licence,
        String rights,
        String accessRights,
        String issued,
        String modified,
        String dataModified,
        String frequency,
        String spatial,
        String temporal,
        List<String> languages,
        String landingPage,
        String identifier,
        String conformsTo,
        Long recordCount,
        String locator,
        List<DcatDistribution> distributions,
        List<DcatColumn> columns,
        ReceivedForm received) {

    /**
     * What the record says, without its positions in the answer and the form it came in: equal for a record that was
     * received twice.
     */
    public DcatDataset withoutLocators() {
        return new DcatDataset(
                sourceId,
                assetType,
                title,
                description,
                keywords,
                themes,
                publisher,
                publisherEmail,
                publisherUrl,
                unit,
                contactName,
                contactEmail,
                contactUrl,
                licence,
                rights,
                accessRights,
                issued,
                modified,
                dataModified,
                frequency,
                spatial,
                temporal,
                languages,
                landingPage,
                identifier,
                conformsTo,
                recordCount,
                null,
                distributions.stream().map(DcatDistribution::withoutLocator).toList(),
                columns,
                null);
    }

    /** The same record under another source id. */
    public DcatDataset withSourceId(String otherId) {
        return new DcatDataset(
                otherId,
                assetType,
                title,
                description,
                keywords,
                themes,
                publisher,
                publisherEmail,
                publisherUrl,
                unit,
                contactName,
                contactEmail,
                contactUrl,
                licence,
                rights,
                accessRights,
                issued,
                modified,
                dataModified,
                frequency,
                spatial,
                temporal,
                languages,
                landingPage,
                identifier,
                conformsTo,
                recordCount,
                locator,
                distributions,
                columns,
                received);
    }

    public static Builder builder(String sourceId) {
        return new Builder(sourceId);
    }

    /** Collects the parts of a dataset in any order. */
    public static final class Builder {
        private final String sourceId;
        private AssetType assetType = AssetType.DATASET;
        private LocalizedText title = LocalizedText.NONE;
        private LocalizedText description = LocalizedText.NONE;
        private List<String> keywords = List.of();
        private List<String> themes = List.of();
        private String publisher;
        private String publisherEmail;
        private String publisherUrl;
        private String unit;
        private String contactName;
        private String contactEmail;
        private String contactUrl;
        private SaidLicence licence = SaidLicence.NONE;
        private String rights;
        private String accessRights;
        private String issued;
        private String modified;
        private String dataModified;
        private String frequency;
        private String spatial;
        private String temporal;
        private List<String> languages = List.of();
        private String landingPage;
        private String identifier;
        private String conformsTo;
        private Long recordCount;
        private String locator;
        private List<DcatDistribution> distributions = List.of();
        private List<DcatColumn> columns = List.of();
        private ReceivedForm received;

        private Builder(String sourceId) {
            this.sourceId = Objects.requireNonNull(sourceId);
        }

        public Builder assetType(AssetType value) {
            this.assetType = value;
            return this;
        }

        public Builder title(LocalizedText value) {
            this.title = value;
            return this;
        }

        public Builder description(LocalizedText value) {
            this.description = value;
            return this;
        }

        public Builder keywords(List<String> value) {
            this.keywords = value;
            return this;
        }

        public Builder themes(List<String> value) {
            this.themes = value;
            return this;
        }

        public Builder publisher(String value) {
            this.publisher = value;
            return this;
        }

        public Builder publisherEmail(String value) {
            this.publisherEmail = value;
            return this;
        }

        public Builder publisherUrl(String value) {
            this.publisherUrl = value;
            return this;
        }

        public Builder unit(String value) {
            this.unit = value;
            return this;
        }

        public Builder contactName(String value) {
            this.contactName = value;
            return this;
        }

        public Builder contactEmail(String value) {
            this.contactEmail = value;
            return this;
        }

        public Builder contactUrl(String value) {
            this.contactUrl = value;
            return this;
        }

        public Builder licence(SaidLicence value) {
            this.licence = value;
            return this;
        }

        public Builder rights(String value) {
            this.rights = value;
            return this;
        }

        public Builder accessRights(String value) {
            this.accessRights = value;
            return this;
        }

        public Builder issued(String value) {
            this.issued = value;
            return this;
        }

        public Builder modified(String value) {
            this.modified = value;
            return this;
        }

        public Builder dataModified(String value) {
            this.dataModified = value;
            return this;
        }

        public Builder frequency(String value) {
            this.frequency = value;
            return this;
        }

        public Builder spatial(String value) {
            this.spatial = value;
            return this;
        }

        public Builder temporal(String value) {
            this.temporal = value;
            return this;
        }

        public Builder languages(List<String> value) {
            this.languages = value;
            return this;
        }

        public Builder landingPage(String value) {
            this.landingPage = value;
            return this;
        }

        public Builder identifier(String value) {
            this.identifier = value;
            return this;
        }

        public Builder conformsTo(String value) {
            this.conformsTo = value;
            return this;
        }

        public Builder recordCount(Long value) {
            this.recordCount = value;
            return this;
        }

        public Builder locator(String value) {
            this.locator = value;
            return this;
        }

        public Builder distributions(List<DcatDistribution> value) {
            this.distributions = value;
            return this;
        }

        public Builder columns(List<DcatColumn> value) {
            this.columns = value;
            return this;
        }

        public Builder received(ReceivedForm value) {
            this.received = value;
            return this;
        }

        public DcatDataset build() {
            return new DcatDataset(
                    sourceId,
                    assetType,
                    title,
                    description,
                    List.copyOf(keywords),
                    List.copyOf(themes),
                    publisher,
                    publisherEmail,
                    publisherUrl,
                    unit,
                    contactName,
                    contactEmail,
                    contactUrl,
                    licence,
                    rights,
                    accessRights,
                    issued,
                    modified,
                    dataModified,
                    frequency,
                    spatial,
                    temporal,
                    List.copyOf(languages),
                    landingPage,
                    identifier,
                    conformsTo,
                    recordCount,
                    locator,
                    List.copyOf(distributions),
                    List.copyOf(columns),
                    received);
        }
    }
}
