package ca.etalon.ingest.sample;

import ca.etalon.ingest.sample.Province.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A package of {@code package_search}. The frequency is an extra, or a field of its own in a catalogue with fluent
 * (multilingual) fields.
 */
record CkanWriter(boolean isFluent) implements RecordWriter {

    @Override
    public Map<String, Object> write(SaidDataset said) {
        var licence = said.licence();
        var json = new Json()
                .put("id", said.uuid())
                .put("name", said.slug() + "-" + said.id().substring(0, 6))
                .put("title", said.firstTitle())
                .put("notes", said.firstDescription())
                .put("license_id", licence == null ? "notspecified" : licence.id())
                .put("license_title", licence == null ? "License not specified" : licence.title())
                .putIfSaid("license_url", licence == null ? null : licence.url())
                .put("maintainer", said.department())
                .put("maintainer_email", said.email())
                .put("metadata_created", said.instant(said.issued()).replace(".000Z", ".123456"))
                .put("metadata_modified", said.instant(said.modified()).replace(".000Z", ".654321"))
                .put("private", false)
                .put("state", "active")
                .put("type", "dataset")
                .put("organization", organisation(said))
                .put("groups", List.of(group(said)))
                .put("num_resources", said.formats().size())
                .put("resources", resources(said));
        return (isFluent ? fluent(said, json) : plain(said, json)).members();
    }

    private static Json plain(SaidDataset said, Json json) {
        var extras = new ArrayList<Map<String, Object>>();
        if (said.frequency() != null) {
            extras.add(Json.of("key", "update_frequency", "value", said.frequency()));
        }
        extras.add(Json.of("key", "date_published", "value", said.dated(said.issued())));
        var tags = said.keywords().stream()
                .map(word -> Json.of("name", word, "display_name", word))
                .toList();
        return json.put("tags", tags).put("extras", extras);
    }

    private static Json fluent(SaidDataset said, Json json) {
        return json.put("title_translated", bilingual(said.title()))
                .putIfSaid("notes_translated", said.description() == null ? null : bilingual(said.description()))
                .put("keywords", keywords(said))
                .putIfSaid("frequency", said.frequency())
                .put("date_published", said.issued() + " 00:00:00")
                .putIfSaid("branch", said.department())
                .put("tags", List.of());
    }

    private static Map<String, Object> keywords(SaidDataset said) {
        return said.title().isBilingual()
                ? Json.of("en", said.keywordsEn(), "fr", said.keywordsFr())
                : Json.of(said.language(), said.keywords());
    }

    private static Map<String, Object> bilingual(Words words) {
        return new Json()
                .putIfSaid("en", words.en())
                .putIfSaid("fr", words.fr())
                .members();
    }

    private Map<String, Object> organisation(SaidDataset said) {
        var name = said.publisher();
        var title = isFluent && name.isBilingual() ? name.en() + " | " + name.fr() : said.firstPublisher();
        return Json.of("name", said.chance().about().replaceAll("#.*", ""), "title", title, "type", "organization");
    }

    private static Map<String, Object> group(SaidDataset said) {
        var label = said.theme().in(said.language());
        var name = said.theme().en().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Json.of("name", name, "title", label, "display_name", label);
    }

    private static List<Map<String, Object>> resources(SaidDataset said) {
        return said.formats().stream().map(format -> resource(said, format)).toList();
    }

    private static Map<String, Object> resource(SaidDataset said, Format format) {
        var file = said.slug() + "." + format.extension();
        var isService = format.label().equals("API");
        var base = said.site().url() + "/dataset/" + said.uuid();
        return new Json()
                .put("name", said.firstTitle() + " (" + format.label() + ")")
                .put("format", format.label())
                .put("mimetype", format.media())
                .put("url", isService ? said.site().url() + "/api/" + said.slug() : base + "/download/" + file)
                .put("url_type", isService ? null : "upload")
                .put("size", isService ? null : 2_000 + said.chance().below(9_000_000, format.label()))
                .put("created", said.instant(said.issued()).replace(".000Z", ".123456"))
                .put("last_modified", said.instant(said.modified()).replace(".000Z", ".654321"))
                .members();
    }
}
