package ca.etalon.ingest.recording;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where recorded answers come from: declared recordings, or the raw archive of a lake. */
public interface AnswerSource {

    /** The hosts that are recorded, in lower case. */
    Set<String> hosts();

    /** The dates with answers, ascending. */
    List<LocalDate> dates();

    /** The answer that holds on a date; empty where none is recorded. */
    Optional<RecordedResponse> answer(RecordedRequest request, LocalDate date) throws IOException;

    /** Forgets how often each answer was given, so that a date is served the same way each time. */
    default void restart() {}
}
