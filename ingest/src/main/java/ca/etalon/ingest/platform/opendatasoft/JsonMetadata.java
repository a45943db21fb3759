package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.catalogue.ColumnVocabulary;
import ca.etalon.ingest.catalogue.DcatColumn;
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidColumns;
import java.util.ArrayList;
import java.util.List;

/** Metadata in JSON; older versions of the API have the default template's fields without the template's name. */
record JsonMetadata(Said record) implements OdsMetadata {

    /** Version 2.0 put each dataset into an envelope with links. */
    static JsonMetadata of(Said said) {
        return new JsonMetadata(said.at("dataset").isObject() ? said.at("dataset") : said);
    }

    @Override
    public String id() {
        return record.text("dataset_id", "datasetid");
    }

    private Said field(String name) {
        var parts = name.split("\\.", 2);
        var template = template(parts[0]);
        return parts[0].equals("default") && !template.isObject()
                ? record.firstOf("metas", "basic_metas").at(parts[1])
                : template.at(parts[1]);
    }

    /** Version 1 kept the templates beside the default one apart. */
    private Said template(String name) {
        for (var place : new Said[] {record.at("metas"), record.at("interop_metas"), record.at("extra_metas")}) {
            if (place.at(name).isObject()) {
                return place.at(name);
            }
        }
        return record.at("metas").at(name);
    }

    @Override
    public String text(String... fields) {
        for (var name : fields) {
            var said = field(name);
            var text = said.isObject() ? said.raw() : said.joined("name");
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    @Override
    public List<String> list(String name) {
        return field(name).texts("name");
    }

    @Override
    public List<String> customFields() {
        var custom = template("custom");
        return custom.names().stream()
                .filter(name -> custom.at(name).raw() != null)
                .toList();
    }

    @Override
    public Long whole(String name) {
        return field(name).whole();
    }

    @Override
    public boolean hasRecords() {
        var stated = record.at("has_records");
        var count = whole("default.records_count");
        return stated.isTrue() || (!stated.isFalse() && count != null && count > 0);
    }

    @Override
    public boolean hasGeometry() {
        return record.at("features").texts().contains("geo");
    }

    @Override
    public List<OdsFile> files() {
        var files = new ArrayList<OdsFile>();
        for (var kind : List.of("alternative_exports", "attachments")) {
            for (var file : record.at(kind).items()) {
                if (file.text("id") != null) {
                    files.add(new OdsFile(
                            kind, file.text("id"), file.text("title"), file.text("mimetype"), file.pointer()));
                }
            }
        }
        return files;
    }

    @Override
    public List<DcatColumn> columns() {
        return SaidColumns.fields(record.at("fields"), ColumnVocabulary.OPENDATASOFT);
    }

    @Override
    public String locator() {
        return record.pointer();
    }
}
