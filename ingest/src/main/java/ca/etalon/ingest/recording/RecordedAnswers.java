package ca.etalon.ingest.recording;

import ca.etalon.ingest.recording.RecordedAnswer.FileContent;
import ca.etalon.ingest.recording.RecordedAnswer.InlineContent;
import ca.etalon.ingest.recording.RecordedAnswer.LooseContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The answers of declared recordings. Loose records are read once and stay in memory. */
public final class RecordedAnswers implements AnswerSource {
    private final List<Recording> recordings;
    private final Map<String, List<Recording>> byHost = new HashMap<>();
    private final Map<LooseContent, LooseRecords> loose = new ConcurrentHashMap<>();
    private final Map<RecordedAnswer, Integer> given = Collections.synchronizedMap(new IdentityHashMap<>());

    public RecordedAnswers(List<Recording> recordings) {
        this.recordings = List.copyOf(recordings);
        for (var recording : recordings) {
            recording.hosts().forEach(host -> byHost.computeIfAbsent(host, name -> new ArrayList<>())
                    .add(recording));
        }
    }

    @Override
    public Set<String> hosts() {
        return Set.copyOf(byHost.keySet());
    }

    @Override
    public List<LocalDate> dates() {
        return recordings.stream()
                .flatMap(recording -> recording.dates().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Optional<RecordedResponse> answer(RecordedRequest request, LocalDate date) throws IOException {
        var fitting = byHost.getOrDefault(request.host(), List.of()).stream()
                .flatMap(recording -> recording.asOf(date).stream())
                .flatMap(snapshot -> snapshot.answers().stream())
                .filter(answer -> answer.fits(request) && isItsTurn(answer))
                .findFirst();
        var answer = fitting.or(() -> file(request, date));
        return answer.isEmpty() ? Optional.empty() : Optional.of(respond(answer.get(), request));
    }

    private Optional<RecordedAnswer> file(RecordedRequest request, LocalDate date) {
        return byHost.getOrDefault(request.host(), List.of()).stream()
                .filter(recording -> recording.asOf(date).isPresent())
                .flatMap(recording -> recording.files().stream())
                .filter(files -> files.like().matcher(request.path()).matches())
                .findFirst()
                .map(files -> files.answer(request.path(), date));
    }

    @Override
    public void restart() {
        given.clear();
    }

    private boolean isItsTurn(RecordedAnswer answer) {
        return answer.times() == null || given.merge(answer, 1, Integer::sum) <= answer.times();
    }

    private RecordedResponse respond(RecordedAnswer answer, RecordedRequest request) throws IOException {
        if (answer.content() instanceof LooseContent content) {
            var records = loose.computeIfAbsent(content, RecordedAnswers::read);
            var page = content.pagedAs()
                    .answer(request, new PagedAs.Loose(records, content.advertised(), content.endless()));
            return page.status() == 200 ? inTheManner(answer, page.body(), page.headers()) : page;
        }
        return inTheManner(answer, bodyOf(answer.content()), Map.of());
    }

    private static RecordedResponse inTheManner(RecordedAnswer answer, byte[] body, Map<String, String> usual) {
        var manner = answer.manner();
        var headers = new HashMap<>(usual);
        if (manner.mediaType() != null) {
            headers.put("content-type", manner.mediaType());
        }
        headers.putAll(manner.headers());
        return new RecordedResponse(
                manner.status(), headers, body, manner.delay(), manner.truncate(), manner.validators());
    }

    private static byte[] bodyOf(RecordedAnswer.Content content) throws IOException {
        if (content instanceof FileContent file) {
            return file.unpack() ? LooseRecords.bytesOf(file.file()) : Files.readAllBytes(file.file());
        }
        return ((InlineContent) content).text().getBytes(StandardCharsets.UTF_8);
    }

    private static LooseRecords read(LooseContent content) {
        try {
            return LooseRecords.read(content.files(), content.recordAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
