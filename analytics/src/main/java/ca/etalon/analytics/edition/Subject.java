package ca.etalon.analytics.edition;

import ca.etalon.analytics.measure.SubjectKind;
import java.util.Comparator;

/** What a figure is about: a government, a portal, the nation. */
public record Subject(SubjectKind kind, String id) implements Comparable<Subject> {

    /** All governments that are compared, together. */
    public static final Subject NATION = new Subject(SubjectKind.NATIONAL, "ca");

    public static Subject government(String id) {
        return new Subject(SubjectKind.GOVERNMENT, id);
    }

    public static Subject portal(String id) {
        return new Subject(SubjectKind.PORTAL, id);
    }

    @Override
    public int compareTo(Subject other) {
        return Comparator.comparing(Subject::kind).thenComparing(Subject::id).compare(this, other);
    }
}
