package ca.etalon.analytics.edition;

import ca.etalon.analytics.measure.LinkCount;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The probed links of some datasets by the end they met, with the days of the first and the last probe. */
final class LinkTally implements Serializable {
    private static final long serialVersionUID = 1;

    private final TreeMap<String, Sum> sums = new TreeMap<>();

    private record Sum(Verdict verdict, Outcome outcome, long links, LocalDate first, LocalDate last)
            implements Serializable {

        Sum plus(Sum other) {
            return new Sum(
                    verdict,
                    outcome,
                    links + other.links,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /** Adds what is known of one link; nothing where it was not probed. */
    void add(LinkAnswer answer) {
        if (answer != null) {
            add(new Sum(answer.verdict(), answer.outcome(), 1, answer.checked(), answer.checked()));
        }
    }

    void add(LinkTally other) {
        other.sums.values().forEach(this::add);
    }

    private void add(Sum sum) {
        sums.merge(sum.verdict + " " + sum.outcome, sum, Sum::plus);
    }

    /** The rows of a subject. */
    Stream<LinkCount> counts(Subject subject) {
        return sums.values().stream()
                .map(sum -> new LinkCount(
                        subject.kind(), subject.id(), sum.verdict, sum.outcome, sum.links, sum.first, sum.last));
    }
}
