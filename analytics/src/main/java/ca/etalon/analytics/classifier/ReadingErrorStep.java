package ca.etalon.analytics.classifier;

import ca.etalon.analytics.edition.EditionOutput;
import ca.etalon.analytics.edition.EditionResult;
import ca.etalon.analytics.edition.EditionStep;
import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.measure.ClassifierDefinition;
import ca.etalon.analytics.measure.GroupSummary;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.ReadingError;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.analytics.uncertainty.CorrectedShare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes where shares lie once the errors of reading are counted; the groups of an earlier step are taken in. */
public final class ReadingErrorStep implements EditionStep {
    /** By it the errors of English and of French rows are mixed. */
    public static final String IN_FRENCH = "publishing.text_in_french";

    private final Classifiers classifiers;

    public ReadingErrorStep(Classifiers classifiers) {
        this.classifiers = classifiers;
    }

    @Override
    public List<ClassifierDefinition> classifiers() {
        return classifiers.definitions();
    }

    /** A share of a subject as read. */
    private record Read(SubjectKind kind, String subject, String indicator, double share, double unknown) {}

    @Override
    public void complete(EditionResult result, SubjectSums sums, EditionOutput output) {
        var groups = output.rows(GroupSummary.SCHEMA).stream()
                .map(GroupSummary::from)
                .toList();
        output.write(
                ReadingError.SCHEMA,
                rows(result, groups).stream().map(ReadingError::toRow).toList());
    }

    /** By indicator, in their order: governments, the nation, groups; the group of all is left to the nation. */
    List<ReadingError> rows(EditionResult result, List<GroupSummary> groups) {
        var read = new ArrayList<Read>();
        result.measurements().stream()
                .filter(said -> said.subjectKind() != SubjectKind.PORTAL && isShare(said))
                .forEach(said -> read.add(
                        new Read(said.subjectKind(), said.subject(), said.indicator(), said.value(), unknown(said))));
        groups.stream()
                .filter(summary -> summary.pooled() != null && !summary.group().equals(Subject.NATION.id()))
                .forEach(summary -> read.add(new Read(
                        SubjectKind.GROUP,
                        summary.group(),
                        summary.indicator(),
                        summary.pooled(),
                        summary.pooledHigh() - summary.pooledLow())));
        return errors(result, read);
    }

    private static boolean isShare(Measurement said) {
        return said.status() == MeasurementStatus.MEASURED && said.value() != null && said.denominator() > 0;
    }

    /** What part of the counted rows was not decided. */
    public static double unknown(Measurement said) {
        return said.unknown() == 0 ? 0 : (double) said.unknown() / (said.denominator() + said.unknown());
    }

    private List<ReadingError> errors(EditionResult result, List<Read> read) {
        var french = new HashMap<Subject, Double>();
        read.stream()
                .filter(share -> share.indicator().equals(IN_FRENCH))
                .forEach(share -> french.put(new Subject(share.kind(), share.subject()), share.share()));
        var byIndicator = new HashMap<String, List<Read>>();
        read.forEach(share -> byIndicator
                .computeIfAbsent(share.indicator(), first -> new ArrayList<>())
                .add(share));
        var errors = new ArrayList<ReadingError>();
        for (Indicator indicator : result.catalogue().indicators()) {
            if (!classifiers.of(indicator.id()).isEmpty()) {
                errors.addAll(of(indicator.id(), byIndicator.getOrDefault(indicator.id(), List.of()), french));
            }
        }
        return errors;
    }

    private List<ReadingError> of(String indicator, List<Read> read, Map<Subject, Double> french) {
        var drawn = new CorrectedShare.Draws(classifiers.of(indicator), classifiers.seed(), classifiers.draws());
        return read.parallelStream()
                .map(share -> {
                    var mix = french.get(new Subject(share.kind(), share.subject()));
                    var corrected = drawn.of(share.share(), share.unknown(), mix);
                    return new ReadingError(
                            share.kind(),
                            share.subject(),
                            indicator,
                            corrected.low(),
                            corrected.median(),
                            corrected.high(),
                            mix,
                            fewest(indicator, "en"),
                            fewest(indicator, "fr"));
                })
                .toList();
    }

    private long fewest(String indicator, String language) {
        return classifiers.deciding(indicator).stream()
                .mapToLong(classifier -> classifier.definition().labels(language))
                .min()
                .orElse(0);
    }
}
