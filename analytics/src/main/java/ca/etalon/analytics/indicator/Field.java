package ca.etalon.analytics.indicator;

import java.util.Locale;
import java.util.Optional;

/**
 * A field of a catalogue that an indicator can need and that a feed may be unable to state.
 *
 * <p>Each knows when a row states it. That settles what {@code not-configured} means for one portal: the publisher has not
 * put the field into the feed as long as no row of the snapshot states it.
 */
public enum Field {
    TITLE("title.text IS NOT NULL"),
    DESCRIPTION("description.text IS NOT NULL"),
    KEYWORD("size(keywords) > 0"),
    THEME("size(themes) > 0"),
    PUBLISHER("publisher IS NOT NULL"),
    UNIT("unit IS NOT NULL"),
    CONTACT("coalesce(contact_name, contact_email, contact_url) IS NOT NULL"),
    LICENCE("licence.raw IS NOT NULL OR distributions.licensed > 0", "licence.raw IS NOT NULL"),
    RIGHTS("rights IS NOT NULL", "rights IS NOT NULL"),
    ACCESS_RIGHTS("access_rights IS NOT NULL"),
    ISSUED("issued.raw IS NOT NULL"),
    MODIFIED("modified.raw IS NOT NULL"),
    DATA_MODIFIED("data_modified.raw IS NOT NULL"),
    FREQUENCY("frequency.raw IS NOT NULL"),
    SPATIAL("spatial IS NOT NULL"),
    TEMPORAL("temporal IS NOT NULL"),
    LANGUAGE("size(languages) > 0"),
    LANDING_PAGE("landing_page IS NOT NULL"),
    IDENTIFIER("identifier IS NOT NULL"),
    CONFORMS_TO("conforms_to IS NOT NULL"),
    RECORD_COUNT("record_count IS NOT NULL"),
    ASSET_TYPE("asset_type IS NOT NULL"),
    DISTRIBUTION("distributions.count > 0", "true"),
    ACCESS_URL("distributions.with_url > distributions.with_download_url", "access_url IS NOT NULL"),
    DOWNLOAD_URL("distributions.with_download_url > 0", "download_url IS NOT NULL"),
    FORMAT("distributions.with_format > 0", "format.raw IS NOT NULL"),
    MEDIA_TYPE("distributions.with_media_type > 0", "format.media_type IS NOT NULL"),
    BYTE_SIZE("distributions.with_size > 0", "byte_size IS NOT NULL"),
    DISTRIBUTION_LICENCE("false", "licence.level = 'DISTRIBUTION'"),
    DISTRIBUTION_DATE("false", "coalesce(issued.raw, modified.raw) IS NOT NULL"),
    /** A date of change that is not made in bulk; settled for a portal as a whole. */
    CHANGED("changed.value IS NOT NULL"),
    /** What was seen between our own snapshots; no feed states it. */
    SEEN("false"),
    /** What a probe says of a link; no feed states it. */
    LINK("links.probed > 0", "link.verdict IS NOT NULL"),
    /** Which columns the data have; a probe finds them too where the feed cannot state any. */
    COLUMN("columns.count > 0"),
    COLUMN_DESCRIPTION("columns.described > 0"),
    /** What a probe found in the data behind a link; no feed states it. */
    CONTENT("false", "content.columns.count > 0");

    private final String statedByDataset;
    private final String statedByDistribution;

    Field(String statedByDataset) {
        this(statedByDataset, "false");
    }

    Field(String statedByDataset, String statedByDistribution) {
        this.statedByDataset = statedByDataset;
        this.statedByDistribution = statedByDistribution;
    }

    /** Whether a probe can find what a feed does not state. */
    public boolean isFoundByProbes() {
        return this == COLUMN || this == COLUMN_DESCRIPTION;
    }

    /** The name used in {@code needs} and in {@code conf/platforms}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> of(String word) {
        for (Field field : values()) {
            if (field.word().equals(word)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Spark SQL: whether a row of the grain states the field. */
    public String statedBy(Grain grain) {
        return switch (grain) {
            case DATASET -> statedByDataset;
            case DISTRIBUTION -> statedByDistribution;
            case GOVERNMENT -> "true";
        };
    }
}
