package ca.etalon.ingest.recording;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import ca.etalon.ingest.recording.RecordedAnswer.Content;
import ca.etalon.ingest.recording.RecordedAnswer.FileContent;
import ca.etalon.ingest.recording.RecordedAnswer.InlineContent;
import ca.etalon.ingest.recording.RecordedAnswer.LooseContent;
import ca.etalon.ingest.recording.RecordedAnswer.Manner;
import ca.etalon.ingest.recording.Recording.RecordedSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a folder of recordings: every {@code *.yaml} but {@code governments.yaml} and {@code etalon.yaml}, which belong to
 * the configuration. All mistakes are collected; a recording with one is left out.
 */
public final class RecordingLoader {
    private static final Set<String> CONFIGURATION = Set.of("governments.yaml", "etalon.yaml");
    private static final ScalarKind<Integer> COUNT = new ScalarKind<>(
            "a whole number of zero or more", "0, 1, 2 …", text -> text.matches("\\d+") ? Integer.valueOf(text) : null);
    private static final ScalarKind<Integer> STATUS = new ScalarKind<>(
            "an HTTP status", "200 to 599", text -> text.matches("[2-5]\\d\\d") ? Integer.valueOf(text) : null);
    private static final ScalarKind<String> PATH =
            ScalarKind.matching("/[^?#]*", "a path", "a path that starts with /; parameters go under query");
    private static final ScalarKind<String> HOST =
            ScalarKind.matching("[a-z0-9-]+(\\.[a-z0-9-]+)+", "a host", "a host name in lower case");
    private static final ScalarKind<Double> SHARE = new ScalarKind<>(
            "a share", "0.001 to 1", text -> text.matches("0\\.\\d{1,6}|1") ? Double.valueOf(text) : null);
    private static final ScalarKind<Pattern> LIKE =
            new ScalarKind<>("a regular expression", "one that a whole path is like, such as /data/.*\\.csv", text -> {
                try {
                    return Pattern.compile(text);
                } catch (PatternSyntaxException wrong) {
                    return null;
                }
            });
    private static final ScalarKind<String> POINTER =
            ScalarKind.matching("(/[^/]*)*", "a JSON pointer", "a JSON pointer such as /result");

    private final Function<YamlNode, Portal> portals;
    private final ConfigProblems problems;

    /** @param portals reads a portal entry, as in {@code conf/portals}; null for one with mistakes */
    public RecordingLoader(Function<YamlNode, Portal> portals, ConfigProblems problems) {
        this.portals = portals;
        this.problems = problems;
    }

    /** Whether a path names a folder of recordings rather than a file of portals. */
    public static boolean isFolderOfRecordings(Path path) {
        return Files.isDirectory(path);
    }

    /**
     * The recordings of a folder, by file name.
     *
     * @param root the folder that files are named relative to, except those that start with {@code ./}
     */
    public List<Recording> load(Path folder, Optional<Path> root) throws IOException {
        var files = new RecordingFiles(folder, root);
        var ids = new HashMap<String, Path>();
        try (var listed = Files.list(folder)) {
            return listed.filter(RecordingLoader::isRecording)
                    .sorted()
                    .map(file -> YamlReader.read(file, problems)
                            .map(node -> recording(node, files, ids))
                            .orElse(null))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private static boolean isRecording(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".yaml") && !CONFIGURATION.contains(name);
    }

    private Recording recording(YamlNode node, RecordingFiles files, Map<String, Path> ids) {
        var entry = node.requiredMapping("portal");
        var portal = entry == null ? null : portals.apply(entry);
        if (portal != null) {
            var other = ids.putIfAbsent(portal.id(), node.file());
            if (other != null) {
                entry.problem("id", "is the portal of " + other.getFileName() + " too", "each portal once");
            }
        }
        var dates = new HashSet<LocalDate>();
        var snapshots = node.requiredList("snapshots", item -> snapshot(item, files, dates));
        var hosts = Set.copyOf(node.list("hosts", HOST));
        var like = node.list("files", item -> files(item, files));
        return node.build(() -> portal == null ? null : new Recording(node.file(), portal, snapshots, hosts, like));
    }

    private RecordedFiles files(YamlNode node, RecordingFiles files) {
        var like = node.required("like", LIKE);
        var content = content(node, files);
        var manner = manner(node);
        var instead = node.list("instead", item -> instead(item, files));
        return node.build(() -> new RecordedFiles(like, content, manner, instead));
    }

    private RecordedFiles.Instead instead(YamlNode node, RecordingFiles files) {
        var share = node.required("share", SHARE);
        var since = node.date("since");
        var content = content(node, files);
        var manner = manner(node);
        return node.build(() -> new RecordedFiles.Instead(share, since, content, manner));
    }

    private RecordedSnapshot snapshot(YamlNode node, RecordingFiles files, Set<LocalDate> dates) {
        var date = node.required("date", ScalarKind.DATE);
        if (date != null && !dates.add(date)) {
            node.problem("date", "stands here a second time", "each date once");
        }
        var answers = node.requiredList("answers", item -> answer(item, files));
        return node.build(() -> new RecordedSnapshot(date, answers));
    }

    private RecordedAnswer answer(YamlNode node, RecordingFiles files) {
        var content = content(node, files);
        var path = node.has("records") ? node.optional("path", PATH) : node.required("path", PATH);
        var query = texts(node, "query");
        var times = node.optional("times", COUNT);
        var manner = manner(node);
        return node.build(() -> new RecordedAnswer(path, query, content, manner, times));
    }

    private Content content(YamlNode node, RecordingFiles files) {
        if (node.has("records")) {
            return loose(node, files);
        }
        var raw = node.bool("raw", false);
        if (node.has("file")) {
            var file = files.find(node, "file", node.text("file"));
            return file == null ? null : new FileContent(file, !raw);
        }
        return new InlineContent(Objects.requireNonNullElse(node.text("body"), ""));
    }

    private Content loose(YamlNode node, RecordingFiles files) {
        var found = node.texts("records").stream()
                .map(name -> files.find(node, "records", name))
                .filter(Objects::nonNull)
                .toList();
        var pagedAs = node.requiredEnum("paged_as", PagedAs.class);
        var recordAt = node.optional("record_at", POINTER, "");
        var advertised = node.integer("advertised");
        var endless = node.bool("endless", false);
        return node.isSound() ? new LooseContent(found, pagedAs, recordAt, advertised, endless) : null;
    }

    private static Manner manner(YamlNode node) {
        var status = node.optional("status", STATUS, 200);
        var mediaType = node.text("media_type");
        var headers = new LinkedHashMap<String, String>();
        texts(node, "headers").forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        var delay = node.optional("delay", ScalarKind.DURATION, Duration.ZERO);
        var truncate = node.optional("truncate", COUNT);
        return new Manner(status, mediaType, headers, delay, truncate, node.bool("validators", true));
    }

    private static Map<String, String> texts(YamlNode node, String key) {
        var mapping = node.mapping(key);
        var texts = new LinkedHashMap<String, String>();
        if (mapping != null) {
            mapping.entries().forEach((name, value) -> {
                var text = value.as(ScalarKind.TEXT);
                if (text != null) {
                    texts.put(name, text);
                }
            });
        }
        return texts;
    }
}
