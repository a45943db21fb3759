package ca.etalon.reports.input;

import ca.etalon.analytics.measure.ReadingError;
import ca.etalon.analytics.measure.SubjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the shares of an edition lie once it is counted that their rows may have been told wrongly. */
public final class ReadingErrors {
    private final Map<String, ReadingError> bySubject = new HashMap<>();

    public ReadingErrors(List<ReadingError> errors) {
        errors.forEach(one -> bySubject.put(key(one.subjectKind(), one.subject(), one.indicator()), one));
    }

    /** No errors, as of a lake made before they were measured. */
    public static ReadingErrors none() {
        return new ReadingErrors(List.of());
    }

    public Optional<ReadingError> of(SubjectKind kind, String subject, String indicator) {
        return Optional.ofNullable(bySubject.get(key(kind, subject, indicator)));
    }

    private static String key(SubjectKind kind, String subject, String indicator) {
        return String.join(" ", kind.name(), subject, indicator);
    }
}
