package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.platform.answer.Said;
import java.util.ArrayList;
import java.util.List;

/** Metadata in JSON; older versions of the API have the default template's fields without the template's name. */
record JsonMetadata(Said record) implements OdsMetadata {

    @Override
    public String id() {
        return record.text("dataset_id", "datasetid");
    }

    private Said field(String name) {
        var metas = record.at("metas");
        var parts = name.split("\\.", 2);
        var template = metas.at(parts[0]);
        return parts[0].equals("default") && !template.isObject() ? metas.at(parts[1]) : template.at(parts[1]);
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
        var custom = record.at("metas").at("custom");
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
    public String locator() {
        return record.pointer();
    }
}
