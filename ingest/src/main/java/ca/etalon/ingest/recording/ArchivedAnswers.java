package ca.etalon.ingest.recording;

import ca.etalon.ingest.fetch.ArchiveIndex;
import ca.etalon.ingest.fetch.ArchiveReader;
import ca.etalon.ingest.fetch.ArchivedAnswer;
import ca.etalon.ingest.fetch.ArchivedRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The raw archive of a lake as a source of answers: what portals answered once, given again byte for byte in the encoding
 * it was received in. The lake is a local folder.
 *
 * <p>What an archive says was not modified is given with the body it refers to. Redirects are given as redirects.
 */
public final class ArchivedAnswers implements AnswerSource {
    private static final Pattern PLACE = Pattern.compile(".*snapshot=(\\d{4}-\\d{2}-\\d{2})/portal=([a-z0-9-]+)/.*");

    /** Of the connection of that time, not of the answer. */
    private static final Set<String> DROPPED =
            Set.of("content-length", "transfer-encoding", "connection", "keep-alive", "date", "vary");

    private final Path lake;
    private final long maxBytes;
    private final Map<String, TreeMap<LocalDate, Map<String, ArchivedRecord>>> byPortal = new TreeMap<>();

    private ArchivedAnswers(Path lake, long maxBytes) {
        this.lake = lake;
        this.maxBytes = maxBytes;
    }

    /**
     * Reads the indexes of an archive.
     *
     * @param lake the folder above {@code raw}
     * @param maxBytes most bytes of one body
     */
    public static ArchivedAnswers of(Path lake, long maxBytes) throws IOException {
        var answers = new ArchivedAnswers(lake, maxBytes);
        try (var files = Files.walk(lake.resolve("raw"))) {
            for (var index : files.filter(file -> file.toString().endsWith(".cdxj"))
                    .sorted()
                    .toList()) {
                answers.add(index);
            }
        }
        return answers;
    }

    private void add(Path index) throws IOException {
        var place = PLACE.matcher(index.toString().replace('\\', '/'));
        if (!place.matches()) {
            return;
        }
        var answers = byPortal.computeIfAbsent(place.group(2), portal -> new TreeMap<>())
                .computeIfAbsent(LocalDate.parse(place.group(1)), date -> new HashMap<>());
        var records = new ArrayList<>(ArchiveIndex.read(index));
        records.sort(Comparator.comparing(ArchivedRecord::at));
        records.forEach(record -> answers.put(key(record.answered()), record));
    }

    @Override
    public Set<String> hosts() {
        return byPortal.values().stream()
                .flatMap(dates -> dates.values().stream())
                .flatMap(answers -> answers.values().stream())
                .map(record -> record.answered().getHost().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<LocalDate> dates() {
        return byPortal.values().stream()
                .flatMap(dates -> dates.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Optional<RecordedResponse> answer(RecordedRequest request, LocalDate date) throws IOException {
        for (var dates : byPortal.values()) {
            var latest = dates.floorEntry(date);
            var record = latest == null ? null : latest.getValue().get(request.host() + request.target());
            if (record != null) {
                return Optional.of(respond(record));
            }
        }
        return Optional.empty();
    }

    private RecordedResponse respond(ArchivedRecord record) throws IOException {
        var original = record.original();
        var answer = ArchiveReader.read(lake.resolve(original.file()), original.offset(), maxBytes);
        var validators = answer.header("etag") != null || answer.header("last-modified") != null;
        try (var received = answer.body().openReceived()) {
            return new RecordedResponse(
                    answer.status(), headers(answer), received.readAllBytes(), Duration.ZERO, null, validators);
        }
    }

    private static Map<String, String> headers(ArchivedAnswer answer) {
        var headers = new HashMap<String, String>();
        answer.headers().forEach((name, values) -> {
            if (!DROPPED.contains(name)) {
                headers.put(name, String.join(", ", values));
            }
        });
        return headers;
    }

    private static String key(URI uri) {
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return uri.getHost().toLowerCase(Locale.ROOT) + uri.getRawPath() + query;
    }
}
