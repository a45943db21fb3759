package ca.etalon.ingest.recording;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes small recordings for tests and loads them. */
final class Recordings {
    private final Path folder;

    Recordings(Path folder) {
        this.folder = folder;
    }

    /** A recording of {@code <id>.example} of 2026-01-31 with these answers. */
    Recordings with(String id, String answers) {
        return file(id + ".yaml", """
                portal: {id: %s, name: {en: A, fr: A}, platform: ckan, url: 'https://%s.example', languages: [en]}
                snapshots:
                  - date: 2026-01-31
                    answers:
                """.formatted(id, id) + answers.indent(6));
    }

    Recordings file(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of this many records {@code {"n": 0}}, {@code {"n": 1}} … */
    Recordings lines(String name, int records) {
        var text = new StringBuilder();
        for (int n = 0; n < records; n++) {
            text.append("{\"n\": ").append(n).append("}\n");
        }
        return file(name, text.toString());
    }

    List<Recording> load(ConfigProblems problems, Optional<Path> root) throws IOException {
        return new RecordingLoader(Recordings::portal, problems).load(folder, root);
    }

    RecordingServer serve() throws IOException {
        var problems = new ConfigProblems();
        var recordings = load(problems, Optional.empty());
        problems.throwIfErrors();
        return RecordingServer.start(recordings);
    }

    static Portal portal(YamlNode node) {
        var id = node.required("id", ScalarKind.ID);
        var name = node.requiredName("name");
        var platform = node.requiredText("platform");
        var url = node.required("url", ScalarKind.WEB_ADDRESS);
        var languages = node.texts("languages");
        // Checked where portals are read for harvesting; a recording is served whatever its platform is told.
        node.bool("shared", false);
        var options = node.mapping("options");
        if (options != null) {
            options.entries().forEach((option, value) -> value.as(ScalarKind.TEXT));
        }
        return node.build(() -> portal(id, name, platform, url, languages));
    }

    private static Portal portal(String id, Name name, String platform, URI url, List<String> languages) {
        return new Portal(
                id,
                name,
                platform,
                url,
                null,
                null,
                languages,
                Portal.Robots.OBEY,
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }
}
