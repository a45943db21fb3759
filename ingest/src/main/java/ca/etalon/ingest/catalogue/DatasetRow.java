package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.util.List;

/**
 * A row of the {@code dataset} table: one {@code dcat:Dataset} of one snapshot of one portal (the partition).
 *
 * @param datasetNo ordinal in its portal's snapshot, from 0; the only join key
 * @param datasetKey hash of portal and source id, equal over time
 * @param feed the feed that answered; says with {@code conf/platforms} what could be stated at all
 * @param isTemplate title or description is a leftover template such as {@code {{description}}}
 * @param languages ISO 639-1 codes declared, sorted
 * @param language the language of title and description as recognised (en, fr, both, other), or null
 * @param accessRights what is said about who may access
 * @param textLanguage languages of title, description and keywords, and whether the two tongues are translations
 * @param place what {@code spatial} means
 * @param publishedBy whom {@code publisher} means
 * @param conformance how the record as it arrived stands to the rules of its form
 * @param type which type of municipal data it is taken for
 * @param columns what the columns that the record states tell together
 * @param priceStated whether the record says that the data cost something; null where it says nothing that could
 */
public record DatasetRow(
        int datasetNo,
        String datasetKey,
        String sourceId,
        String feed,
        String assetType,
        LocalizedText title,
        LocalizedText description,
        boolean isTemplate,
        List<String> keywords,
        List<String> themes,
        String publisher,
        String unit,
        String contactName,
        String contactEmail,
        String contactUrl,
        Licence licence,
        String rights,
        String accessRights,
        DateFact issued,
        DateFact modified,
        DateFact dataModified,
        Frequency frequency,
        String spatial,
        String temporal,
        List<String> languages,
        String language,
        String landingPage,
        String identifier,
        String conformsTo,
        Long recordCount,
        DistributionFacts distributions,
        Evidence evidence,
        TextLanguage textLanguage,
        Place place,
        PublishedBy publishedBy,
        Conformance conformance,
        DatasetType type,
        ColumnFacts columns,
        Boolean priceStated) {

    private static final Column TITLE = LocalizedText.column("title");
    private static final Column DESCRIPTION = LocalizedText.column("description");
    private static final Column ISSUED = DateFact.column("issued");
    private static final Column MODIFIED = DateFact.column("modified");
    private static final Column DATA_MODIFIED = DateFact.column("data_modified");

    public static final TableSchema SCHEMA = TableSchema.of(
            "dataset",
            Column.integer("dataset_no"),
            Column.string("dataset_key"),
            Column.string("source_id"),
            Column.string("feed"),
            Column.string("asset_type"),
            TITLE,
            DESCRIPTION,
            Column.bool("is_template"),
            Column.strings("keywords"),
            Column.strings("themes"),
            Column.string("publisher"),
            Column.string("unit"),
            Column.string("contact_name"),
            Column.string("contact_email"),
            Column.string("contact_url"),
            Licence.COLUMN,
            Column.string("rights"),
            Column.string("access_rights"),
            ISSUED,
            MODIFIED,
            DATA_MODIFIED,
            Frequency.COLUMN,
            Column.string("spatial"),
            Column.string("temporal"),
            Column.strings("languages"),
            Column.string("language"),
            Column.string("landing_page"),
            Column.string("identifier"),
            Column.string("conforms_to"),
            Column.bigint("record_count"),
            DistributionFacts.COLUMN,
            Evidence.COLUMN,
            TextLanguage.COLUMN,
            Place.COLUMN,
            PublishedBy.COLUMN,
            Conformance.COLUMN,
            DatasetType.COLUMN,
            ColumnFacts.COLUMN,
            Column.bool("price_stated"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                datasetNo,
                datasetKey,
                sourceId,
                feed,
                assetType,
                title.toRow(TITLE),
                description.toRow(DESCRIPTION),
                isTemplate,
                keywords,
                themes,
                publisher,
                unit,
                contactName,
                contactEmail,
                contactUrl,
                licence.toRow(),
                rights,
                accessRights,
                issued.toRow(ISSUED),
                modified.toRow(MODIFIED),
                dataModified.toRow(DATA_MODIFIED),
                frequency.toRow(),
                spatial,
                temporal,
                languages,
                language,
                landingPage,
                identifier,
                conformsTo,
                recordCount,
                distributions.toRow(),
                evidence.toRow(),
                textLanguage.toRow(),
                place.toRow(),
                publishedBy.toRow(),
                conformance.toRow(),
                type.toRow(),
                columns.toRow(),
                priceStated);
    }
}
