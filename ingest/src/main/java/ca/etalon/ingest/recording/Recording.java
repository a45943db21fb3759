package ca.etalon.ingest.recording;

import ca.etalon.ingest.config.Portal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One portal as it answered on one or more dates.
 *
 * @param file where it is declared
 * @param portal the portal, with its real addresses
 * @param snapshots by date, each date once
 * @param alsoHosts further hosts that answer for the portal, in lower case
 * @param files what addresses of data answer for which no snapshot has an answer
 */
public record Recording(
        Path file, Portal portal, List<RecordedSnapshot> snapshots, Set<String> alsoHosts, List<RecordedFiles> files) {

    public Recording {
        snapshots = snapshots.stream()
                .sorted(Comparator.comparing(RecordedSnapshot::date))
                .toList();
        alsoHosts = Set.copyOf(alsoHosts);
        files = List.copyOf(files);
    }

    /** What the portal answered on one date; the first answer that fits a request is given. */
    public record RecordedSnapshot(LocalDate date, List<RecordedAnswer> answers) {
        public RecordedSnapshot {
            answers = List.copyOf(answers);
        }
    }

    /** The hosts that requests for the portal go to, in lower case. */
    public Set<String> hosts() {
        var own = Stream.of(portal.url(), portal.api()).filter(Objects::nonNull).map(URI::getHost);
        return Stream.concat(own, alsoHosts.stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<LocalDate> dates() {
        return snapshots.stream().map(RecordedSnapshot::date).toList();
    }

    /** The latest snapshot that is not after a date. */
    public Optional<RecordedSnapshot> asOf(LocalDate date) {
        return snapshots.stream()
                .filter(snapshot -> !snapshot.date().isAfter(date))
                .reduce((earlier, later) -> later);
    }
}
