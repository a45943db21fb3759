package ca.etalon.ingest.sample;

import java.util.List;
import java.util.Map;

/** A dataset of the Opendatasoft catalogue. Exports are the platform's own; a document is an attachment. */
record OpendatasoftWriter() implements RecordWriter {

    @Override
    public Map<String, Object> write(SaidDataset said) {
        var file = said.formats().get(0);
        var isFile = List.of("PDF", "GTFS", "GeoTIFF").contains(file.label());
        var attachment = Json.of(
                "mimetype", file.media(), "url", "odsfile://" + said.slug(), "id", said.slug(), "title", file.label());
        return new Json()
                .put("dataset_id", said.slug())
                .put("dataset_uid", "da_" + said.id().substring(0, 6))
                .put("has_records", !isFile)
                .put("features", said.isSpatial() ? List.of("analyze", "geo") : List.of("analyze"))
                .put("attachments", isFile ? List.of(attachment) : List.of())
                .put("alternative_exports", List.of())
                .put("fields", isFile ? List.of() : fields(said))
                .put("metas", Json.of("dcat", dcat(said), "default", standard(said, isFile)))
                .members();
    }

    private static List<Map<String, Object>> fields(SaidDataset said) {
        return said.columns().stream()
                .map(column -> Json.of(
                        "name", column.name(),
                        "label", column.title(),
                        "type", type(column.type(), said.shape()),
                        "description", column.description()))
                .toList();
    }

    private static String type(String type, String shape) {
        return switch (type) {
            case "number" -> "double";
            case "date" -> "date";
            case "place" -> shape.equals("point") ? "geo_point_2d" : "geo_shape";
            default -> "text";
        };
    }

    private static Map<String, Object> dcat(SaidDataset said) {
        return new Json()
                .put("created", said.issued().toString())
                .put("issued", said.issued().toString())
                .put("contact_name", said.department())
                .put("contact_email", said.email())
                .put("accrualperiodicity", said.frequency())
                .members();
    }

    private static Map<String, Object> standard(SaidDataset said, boolean isFile) {
        var licence = said.licence();
        return new Json()
                .put("title", said.firstTitle())
                .put("description", said.firstDescription())
                .put("theme", List.of(said.theme().in(said.language())))
                .put("keyword", said.keywords().isEmpty() ? null : said.keywords())
                .put("license", licence == null ? null : licence.title())
                .put("license_url", licence == null ? null : licence.url())
                .put("language", said.language())
                .put("metadata_languages", List.of(said.language()))
                .put("modified", said.instant(said.modified()).replace(".000Z", "+00:00"))
                .put("data_processed", said.instant(said.modified()).replace(".000Z", "+00:00"))
                .put("publisher", said.firstPublisher())
                .put("records_count", isFile ? 0 : said.rows())
                .put("update_frequency", null)
                .members();
    }
}
