package ca.etalon.ingest.sample;

import ca.etalon.ingest.sample.SaidDataset.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A result of the Socrata Discovery API. Formats are the platform's own, but for files. */
record SocrataWriter() implements RecordWriter {

    @Override
    public Map<String, Object> write(SaidDataset said) {
        var id = said.id().substring(0, 4) + "-" + said.id().substring(4, 8);
        return Json.of(
                "resource", resource(said, id),
                "classification", classification(said),
                "metadata", Json.of("domain", said.site().host()),
                "permalink", said.site().url() + "/d/" + id,
                "link", said.site().url() + "/dataset/" + said.slug() + "/" + id,
                "owner", Json.of("id", "open-data", "display_name", "Open Data Team"));
    }

    private static Map<String, Object> resource(SaidDataset said, String id) {
        var file = said.formats().get(0);
        var isFile = List.of("PDF", "GTFS", "GeoTIFF").contains(file.label());
        List<Column> columns = isFile ? List.of() : said.columns();
        return new Json()
                .put("name", said.firstTitle())
                .put("id", id)
                .put("parent_fxf", List.of())
                .put("description", said.firstDescription() == null ? "" : said.firstDescription())
                .put("attribution", said.firstPublisher())
                .put("contact_email", said.email())
                .put("type", isFile ? "file" : "dataset")
                .put("updatedAt", said.instant(said.modified()))
                .put("createdAt", said.instant(said.issued()))
                .put("metadata_updated_at", said.instant(said.modified()))
                .put("data_updated_at", said.instant(said.modified()))
                .put("publication_date", said.instant(said.issued()))
                .put("columns_name", columns.stream().map(Column::title).toList())
                .put("columns_field_name", columns.stream().map(Column::name).toList())
                .put(
                        "columns_datatype",
                        columns.stream().map(SocrataWriter::type).toList())
                .put(
                        "columns_description",
                        columns.stream().map(SocrataWriter::description).toList())
                .put("provenance", "official")
                .put("lens_view_type", isFile ? "blobby" : "tabular")
                .put("blob_mime_type", isFile ? file.media() : null)
                .members();
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case "number" -> "Number";
            case "date" -> "Calendar date";
            case "place" -> "Point";
            default -> "Text";
        };
    }

    /** The platform keeps the lists side by side: what is not said is an empty text there. */
    private static String description(Column column) {
        return column.description() == null ? "" : column.description();
    }

    private static Map<String, Object> classification(SaidDataset said) {
        var fields = new ArrayList<Map<String, Object>>();
        if (said.licence() != null) {
            fields.add(Json.of("key", "Licence_Licence", "value", said.licence().title()));
            fields.add(Json.of(
                    "key", "Licence_Licence-URL", "value", said.licence().url()));
        }
        if (said.frequency() != null) {
            fields.add(Json.of("key", "Updates_Update-Frequency", "value", said.frequency()));
        }
        if (said.department() != null) {
            fields.add(Json.of("key", "About_Department", "value", said.department()));
        }
        return new Json()
                .put("categories", List.of())
                .put("tags", List.of())
                .put("domain_category", said.theme().en())
                .put("domain_tags", said.keywords())
                .put("domain_metadata", fields)
                .members();
    }
}
