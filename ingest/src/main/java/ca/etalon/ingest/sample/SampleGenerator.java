package ca.etalon.ingest.sample;

import ca.etalon.ingest.sample.Province.AnswerShape;
import ca.etalon.ingest.sample.Province.Site;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes the embedded sample as a folder of recordings: the same bytes on each run and each machine.
 *
 * <p>The sample is a province that does not exist, with more than a dozen governments, good and bad publishers, and six
 * months in which portals grow, decay, move, close and once fail to give all they have.
 */
public final class SampleGenerator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTE = "# Invented: part of the generated sample. Changes here are lost.\n";

    private final Province province = Province.declared();
    private final List<Subject> subjects = Subject.declared();
    private final Path folder;

    private SampleGenerator(Path folder) {
        this.folder = folder;
    }

    /** Writes the sample into a folder, which is made where it is missing; files of the sample are overwritten. */
    public static void generate(Path folder) throws IOException {
        new SampleGenerator(folder).write();
    }

    private void write() throws IOException {
        Files.createDirectories(folder);
        for (var file : List.of("governments.yaml", "etalon.yaml", "README.md")) {
            keep(file, Province.resource(file));
        }
        Files.createDirectories(folder.resolve("vocab"));
        keep("vocab/language-obligations.yaml", Province.resource("language-obligations.yaml"));
        Files.createDirectories(folder.resolve("files"));
        for (var file : DataFiles.all().entrySet()) {
            keep("files/" + file.getKey(), file.getValue());
        }
        for (var site : province.portals()) {
            write(site);
        }
    }

    private void write(Site site) throws IOException {
        var collections = new LinkedHashMap<Province.Publisher, Collection>();
        for (var publisher : site.publishers()) {
            collections.put(
                    publisher,
                    new Collection(publisher, subjects, province.months().size()));
        }
        Files.createDirectories(folder.resolve("records").resolve(site.id()));
        if (site.shows() != null) {
            Files.createDirectories(folder.resolve("pages"));
            Files.writeString(folder.resolve("pages").resolve(site.id() + ".html"), new FrontPage(site).html());
        }
        var snapshots = new ArrayList<Map<String, Object>>();
        for (int month = 0; month < province.months().size(); month++) {
            if (site.isRecordedOn(province.months().get(month))) {
                snapshots.add(snapshot(site, month, records(site, collections, month)));
            }
        }
        var recording = Json.of(
                "portal", site.portal(),
                "hosts", DataAddresses.hosts(site),
                "files", DataAddresses.rules(site),
                "snapshots", snapshots);
        keep(site.id() + ".yaml", NOTE + yaml().dump(recording));
    }

    private List<Map<String, Object>> records(Site site, Map<Province.Publisher, Collection> collections, int month) {
        var writer = RecordWriter.of(site.as());
        var records = new ArrayList<Map<String, Object>>();
        collections.forEach((publisher, collection) -> {
            var speaker = new Speaker(province, site, publisher, month);
            collection.in(month).forEach(item -> records.add(writer.write(speaker.say(item))));
        });
        return records;
    }

    private Map<String, Object> snapshot(Site site, int month, List<Map<String, Object>> records) throws IOException {
        var date = province.months().get(month);
        var isDocument = site.as() == AnswerShape.DCAT_US;
        var name = "./records/" + site.id() + "/" + date + (isDocument ? ".json" : ".jsonl");
        var answer = isDocument ? document(name) : pages(site, name);
        if (site.lost() != null && site.lost().on().equals(date)) {
            answer.put("advertised", records.size());
            records = records.subList(0, records.size() - site.lost().rows());
        }
        write(name, isDocument, records);
        var answers = new ArrayList<Map<String, Object>>(List.of(answer.members()));
        if (site.shows() != null) {
            answers.add(Json.of(
                    "path", "/", "file", "./pages/" + site.id() + ".html", "media_type", "text/html; charset=utf-8"));
        }
        return Json.of("date", date.toString(), "answers", answers);
    }

    private static Json document(String name) {
        return new Json()
                .put("path", "/api/feed/dcat-us/1.1.json")
                .put("file", name)
                .put("media_type", "application/json; charset=utf-8");
    }

    private static Json pages(Site site, String name) {
        var pagedAs =
                switch (site.as()) {
                    case SOCRATA -> "socrata-discovery";
                    case OPENDATASOFT -> "opendatasoft-catalog";
                    case HUB_SEARCH -> "hub-search";
                    default -> "ckan-package-search";
                };
        return new Json().put("records", name).put("paged_as", pagedAs);
    }

    private void write(String name, boolean isDocument, List<Map<String, Object>> records) throws IOException {
        var text = new StringBuilder();
        if (isDocument) {
            text.append(JSON.writeValueAsString(Json.of(
                    "@context", "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld",
                    "@type", "dcat:Catalog",
                    "conformsTo", "https://project-open-data.cio.gov/v1.1/schema",
                    "dataset", records)));
        } else {
            for (var json : records) {
                text.append(JSON.writeValueAsString(json)).append('\n');
            }
        }
        keep(name, text.toString());
    }

    /** Leaves a file alone that says the same already: another run may be reading it. */
    private void keep(String name, String text) throws IOException {
        keep(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void keep(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.write(file, bytes);
        }
    }

    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        options.setWidth(120);
        options.setSplitLines(false);
        return new Yaml(options);
    }
}
