package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.catalogue.Frequency;
import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.Place;
import ca.etalon.ingest.catalogue.UnresolvedRow;
import ca.etalon.ingest.catalogue.UnresolvedRow.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts, over one portal's snapshot, the strings that no resolver could decide. Bounded: strings met after {@link #MOST} others
 * are summed up by kind and reason, so that a portal of free texts costs no memory. Seen in the order of the feed, they give
 * the same rows each time.
 */
public final class UnresolvedStrings {

    static final int MOST = 5_000;
    private static final int LONGEST = 300;

    private final LanguageResolver languages;
    private final FrequencyResolver frequencies;
    private final Map<Said, Count> counts = new HashMap<>();

    UnresolvedStrings(LanguageResolver languages, FrequencyResolver frequencies) {
        this.languages = languages;
        this.frequencies = frequencies;
    }

    private record Said(Kind kind, String raw, String reason) {}

    private static final class Count {
        private final String locator;
        private long datasets;
        private long distributions;
        private int lastDataset = -1;

        private Count(String locator) {
            this.locator = locator;
        }
    }

    /** Counts what stayed open in one record. */
    public void see(DcatDataset said, Normalised normalised) {
        var dataset = normalised.dataset();
        var place = new Seen(dataset.datasetNo(), false, dataset.evidence().locator());
        if (!"DISTRIBUTION".equals(dataset.licence().level())) {
            licence(dataset.licence(), place);
        }
        date(dataset.issued(), place);
        date(dataset.modified(), place);
        date(dataset.dataModified(), place);
        frequency(dataset.frequency(), place);
        for (var language : said.languages()) {
            if (!PlainText.isBlank(language)
                    && languages.declared(List.of(language)).isEmpty()) {
                count(Kind.LANGUAGE, language, "NOT_UNDERSTOOD", place);
            }
        }
        if (dataset.place().kind() == Place.Kind.UNKNOWN) {
            count(Kind.PLACE, dataset.spatial(), dataset.place().problem(), place);
        }
        var publishedBy = dataset.publishedBy();
        if (publishedBy.problem() != null && dataset.publisher() != null) {
            count(Kind.PUBLISHER, dataset.publisher(), publishedBy.problem(), place);
        }
        normalised.distributions().forEach(this::distribution);
        for (var row : normalised.columns()) {
            if (row.column().type() == ColumnRow.Type.UNKNOWN && row.column().saidType() != null) {
                count(Kind.COLUMN_TYPE, row.column().saidType(), "NOT_UNDERSTOOD", place);
            }
        }
    }

    private record Seen(int dataset, boolean isDistribution, String locator) {}

    private void distribution(DistributionRow row) {
        var place = new Seen(row.datasetNo(), true, row.evidence().locator());
        if ("DISTRIBUTION".equals(row.licence().level())) {
            licence(row.licence(), place);
        }
        format(row.format(), place);
        date(row.issued(), place);
        date(row.modified(), place);
    }

    private void licence(Licence licence, Seen place) {
        if (licence.status() == Licence.Status.UNKNOWN) {
            var reason = licence.id() != null
                    ? "NOT_READ"
                    : "AMBIGUOUS".equals(licence.rule()) ? "AMBIGUOUS" : "NOT_UNDERSTOOD";
            count(Kind.LICENCE, licence.raw(), reason, place);
        }
    }

    private void format(Format format, Seen place) {
        boolean isSaid = format.raw() != null || format.mediaType() != null;
        var reason = format.id() == null && isSaid
                ? "NOT_UNDERSTOOD"
                : FormatResolver.isConflict(format) || "SEVERAL".equals(format.basis()) ? format.basis() : null;
        if (reason != null) {
            var raw = format.mediaType() == null
                    ? format.raw()
                    : format.raw() == null ? format.mediaType() : format.raw() + " | " + format.mediaType();
            count(Kind.FORMAT, raw, reason, place);
        }
    }

    private void date(DateFact date, Seen place) {
        // A repeating interval where a date belongs was read as a frequency.
        if (date.refusal() != null && !FrequencyResolver.isRepeating(date.raw())) {
            count(Kind.DATE, date.raw(), date.refusal(), place);
        }
    }

    private void frequency(Frequency frequency, Seen place) {
        // "Unknown" and "other" are understood: they say that there is no period.
        if (frequency.raw() != null && frequency.kind().equals("UNKNOWN") && !frequencies.knows(frequency.raw())) {
            count(Kind.FREQUENCY, frequency.raw(), "NOT_UNDERSTOOD", place);
        }
    }

    private void count(Kind kind, String raw, String reason, Seen place) {
        var line = raw == null ? null : PlainText.line(raw);
        var shown = line == null || line.length() <= LONGEST ? line : line.substring(0, LONGEST);
        var said = new Said(kind, shown, reason);
        var count = counts.get(said);
        if (count == null) {
            said = counts.size() < MOST ? said : new Said(kind, null, reason);
            count = counts.computeIfAbsent(said, first -> new Count(place.locator()));
        }
        // A dataset that says it twice is one dataset.
        count.datasets += count.lastDataset == place.dataset() ? 0 : 1;
        count.lastDataset = place.dataset();
        count.distributions += place.isDistribution() ? 1 : 0;
    }

    /** The rows, by kind and the most frequent first. */
    public List<UnresolvedRow> rows() {
        return counts.entrySet().stream()
                .map(entry -> new UnresolvedRow(
                        entry.getKey().kind(),
                        entry.getKey().raw(),
                        entry.getKey().reason(),
                        entry.getValue().datasets,
                        entry.getValue().distributions,
                        entry.getValue().locator))
                .sorted(Comparator.comparing(UnresolvedRow::kind)
                        .thenComparing(UnresolvedRow::datasets, Comparator.reverseOrder())
                        .thenComparing(UnresolvedRow::distributions, Comparator.reverseOrder())
                        .thenComparing(UnresolvedRow::raw, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(UnresolvedRow::reason))
                .toList();
    }
}
