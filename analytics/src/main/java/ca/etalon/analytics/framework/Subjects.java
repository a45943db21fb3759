package ca.etalon.analytics.framework;

import ca.etalon.analytics.edition.EditionResult;
import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.ResultProjection;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.ingest.config.Government;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subjects of an edition and what was measured of them. */
public final class Subjects {
    private final EditionResult result;
    private final boolean isOverRecords;
    /** The same subjects over records or over products, whichever these are not; made when first asked for. */
    private volatile Subjects others;

    private final Map<Subject, Map<String, Measurement>> measured = new HashMap<>();

    public Subjects(EditionResult result) {
        this(result, false);
    }

    private Subjects(EditionResult result, boolean isOverRecords) {
        this.result = result;
        this.isOverRecords = isOverRecords;
        for (Measurement measurement : isOverRecords ? result.recordMeasurements() : result.measurements()) {
            measured.computeIfAbsent(
                            new Subject(measurement.subjectKind(), measurement.subject()), subject -> new HashMap<>())
                    .put(measurement.indicator(), measurement);
        }
    }

    /** What was measured over data products or over single records, as the framework has it. */
    Subjects of(Framework framework) {
        if (framework.isOverRecords() == isOverRecords) {
            return this;
        }
        // Frameworks are asked for side by side: made twice it is the same, and never half made.
        var made = others;
        if (made == null) {
            made = new Subjects(result, framework.isOverRecords());
            others = made;
        }
        return made;
    }

    /** Governments, portals and the nation, in their order. */
    public List<Subject> all() {
        var all = new ArrayList<Subject>(governments());
        result.portals().forEach(portal -> all.add(Subject.portal(portal.portal())));
        all.add(Subject.NATION);
        return all;
    }

    public List<Subject> governments() {
        return result.governments().stream()
                .map(row -> Subject.government(row.government()))
                .toList();
    }

    /** The governments that enter comparisons. */
    List<Subject> compared() {
        return governments().stream()
                .filter(subject -> result.configuration()
                        .government(subject.id())
                        .filter(Government::isCompared)
                        .isPresent())
                .toList();
    }

    /** The province of a government, the group in which it may be likened to others. */
    String province(Subject government) {
        return result.configuration()
                .government(government.id())
                .map(Government::province)
                .orElse("");
    }

    /** Counted records; 0 where there are none. */
    public long datasets(Subject subject) {
        return result.datasets().getOrDefault(subject, 0L);
    }

    /** The data products they make up; the records themselves where each counts by itself. */
    long products(Subject subject) {
        return isOverRecords ? datasets(subject) : result.products().getOrDefault(subject, 0L);
    }

    public Optional<Measurement> measurement(Subject subject, String indicator) {
        return Optional.ofNullable(measured.getOrDefault(subject, Map.of()).get(indicator));
    }

    /** What a share says of a subject, as a leaf of an index. */
    NodeReading reading(Subject subject, Node leaf) {
        return reading(subject, leaf, false);
    }

    /** The same were all observed rows as they should be, or as far as the fix brings them. */
    NodeReading mended(Subject subject, Node leaf) {
        var reaches = leaf.indicator().reaches();
        return reaches == null
                ? reading(subject, leaf, true)
                : opened(subject, leaf, lift(subject, leaf.indicator(), reaches));
    }

    /** What all rows of a mean would add that have less, in its unit. */
    private double lift(Subject subject, Indicator indicator, double reaches) {
        return result.quantities().of(subject, indicator).entrySet().stream()
                .mapToDouble(rows ->
                        rows.getValue() * Math.max(0, reaches - rows.getKey() / ResultProjection.QUANTITY_SCALE))
                .sum();
    }

    /** The same with more credit on what was observed. */
    NodeReading opened(Subject subject, Node leaf, double credit) {
        return measurement(subject, leaf.indicator().id())
                .filter(said -> said.status() == MeasurementStatus.MEASURED)
                .map(said -> NodeReading.opened(said, credit, leaf))
                .orElseGet(() -> reading(subject, leaf));
    }

    private NodeReading reading(Subject subject, Node leaf, boolean isMended) {
        var found = measurement(subject, leaf.indicator().id());
        if (found.isEmpty()) {
            return NodeReading.notApplicable("NOTHING_COUNTED");
        }
        var said = found.get();
        if (said.isGoodNewsAlone()) {
            return NodeReading.unobserved(MeasurementStatus.NOT_OBSERVABLE, said.reason());
        }
        return switch (said.status()) {
            case MEASURED -> isMended ? NodeReading.mended(said, leaf) : NodeReading.of(said, leaf);
            case NOT_APPLICABLE -> NodeReading.notApplicable(said.reason());
            case NOT_OBSERVABLE ->
                said.isKnownInPart() && said.denominator() > 0
                        ? NodeReading.of(said, leaf).bounded(said.reason())
                        : NodeReading.unobserved(said.status(), said.reason());
            case FAILED -> NodeReading.unobserved(said.status(), said.reason());
        };
    }
}
