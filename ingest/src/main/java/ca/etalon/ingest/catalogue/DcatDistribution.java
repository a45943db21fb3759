package ca.etalon.ingest.catalogue;

/**
 * A {@code dcat:Distribution} in the words of the portal; any part may be null.
 *
 * @param byteSize bytes, where stated as a number
 * @param locator where it stands in the answer (JSON pointer, row number)
 */
public record DcatDistribution(
        LocalizedText title,
        String accessUrl,
        String downloadUrl,
        String mediaType,
        String format,
        Long byteSize,
        SaidLicence licence,
        String rights,
        String issued,
        String modified,
        String conformsTo,
        String locator) {

    public DcatDistribution {
        title = title == null ? LocalizedText.NONE : title;
        licence = licence == null ? SaidLicence.NONE : licence;
    }

    /** The address to fetch first: the download, else the access URL, else null. */
    public String url() {
        return downloadUrl != null && !downloadUrl.isBlank() ? downloadUrl : accessUrl;
    }

    DcatDistribution withoutLocator() {
        return new DcatDistribution(
                title,
                accessUrl,
                downloadUrl,
                mediaType,
                format,
                byteSize,
                licence,
                rights,
                issued,
                modified,
                conformsTo,
                null);
    }
}
