package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * What the format statements of a distribution mean; decided once, at harvest. Flags are null when the format is not
 * known.
 *
 * @param raw the declared format, or null
 * @param mediaType the declared media type, or null
 * @param id the format in {@code conf/vocab/formats.yaml} (CSV, GEOJSON …), or null
 * @param basis which statement decided: FORMAT, MEDIA_TYPE, EXTENSION, CONFLICT, or null
 * @param euMachineReadable literally in the machine-readable list of the EU (methodology §1.3)
 * @param euNonProprietary literally in the non-proprietary list of the EU
 * @param euFormat the declared format is a code of the EU file-type authority
 * @param ianaMediaType the declared media type is registered with IANA
 */
public record Format(
        String raw,
        String mediaType,
        String id,
        String basis,
        Boolean machineReadable,
        Boolean nonProprietary,
        Boolean geospatial,
        Boolean api,
        Boolean archive,
        Boolean document,
        Boolean euMachineReadable,
        Boolean euNonProprietary,
        Boolean euFormat,
        Boolean ianaMediaType) {

    public static final Format ABSENT =
            new Format(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static final Column COLUMN = Column.struct(
            "format",
            Column.string("raw"),
            Column.string("media_type"),
            Column.string("id"),
            Column.string("basis"),
            Column.bool("machine_readable"),
            Column.bool("non_proprietary"),
            Column.bool("geospatial"),
            Column.bool("api"),
            Column.bool("archive"),
            Column.bool("document"),
            Column.bool("eu_machine_readable"),
            Column.bool("eu_non_proprietary"),
            Column.bool("eu_format"),
            Column.bool("iana_media_type"));

    Row toRow() {
        return Row.of(
                COLUMN,
                raw,
                mediaType,
                id,
                basis,
                machineReadable,
                nonProprietary,
                geospatial,
                api,
                archive,
                document,
                euMachineReadable,
                euNonProprietary,
                euFormat,
                ianaMediaType);
    }
}
