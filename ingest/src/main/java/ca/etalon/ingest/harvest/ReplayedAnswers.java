package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.fetch.ArchivedRecord;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.lake.DamagedLakeException;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.PageRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers from the archive of a snapshot, failures included; nothing is sent. */
final class ReplayedAnswers implements CatalogAnswers {
    private final RawArchive archive;
    private final Map<URI, ArchivedRecord> answers;
    private final Map<String, Manifest.Request> requests;

    ReplayedAnswers(RawArchive archive, Manifest manifest) throws IOException {
        this.archive = archive;
        this.answers = archive.answers(manifest.raw());
        this.requests = manifest.requests().stream()
                .collect(Collectors.toMap(Manifest.Request::uri, Function.identity(), (first, again) -> again));
    }

    @Override
    public SourcedAnswer get(PageRequest request) throws TransportException {
        var kept = requests.get(request.uri().toString());
        if (kept == null) {
            throw new TransportException(
                    IssueCode.NOT_RECORDED, request.uri() + " is not in the archive of this snapshot", null);
        }
        if (kept.failure() != null) {
            throw new TransportException(IssueCode.valueOf(kept.failure()), kept.failureDetail(), null);
        }
        try {
            var body = archive.body(answers.get(request.uri()));
            return new SourcedAnswer(kept, body::open, body::close);
        } catch (IOException unreadable) {
            // Our archive's fault and not the portal's: what stands must not become a failed snapshot.
            throw new DamagedLakeException(unreadable.getMessage() + "; the snapshot is left as it stands");
        }
    }
}
