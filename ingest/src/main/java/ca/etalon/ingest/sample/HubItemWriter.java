package ca.etalon.ingest.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A feature of the search of an ArcGIS Hub: the item, with whatever its owner filled in. */
record HubItemWriter() implements RecordWriter {

    @Override
    public Map<String, Object> write(SaidDataset said) {
        var isDocument =
                said.formats().stream().allMatch(format -> format.label().equals("PDF"));
        var properties = new Json()
                .put("id", said.id())
                .put("title", said.firstTitle())
                .put("description", said.firstDescription())
                .put("type", isDocument ? "PDF" : "Feature Service")
                .put("tags", said.keywords())
                .put("categories", List.of())
                .put("source", said.firstPublisher())
                .put("owner", said.site().id() + "_gis")
                .put(
                        "licenseInfo",
                        said.licence() == null ? null : said.licence().title())
                .put("access", "public")
                .put("culture", "en-us")
                .put("slug", said.site().id() + "::" + said.slug())
                .put("url", isDocument ? null : DcatUsWriter.service(said))
                .put("created", milliseconds(said.issued()))
                .put("modified", milliseconds(said.modified()))
                .members();
        return Json.of("id", said.id(), "type", "Feature", "geometry", null, "properties", properties);
    }

    private static long milliseconds(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
