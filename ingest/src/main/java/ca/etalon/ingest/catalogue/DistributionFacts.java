package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Facts of a dataset's own distributions, rolled up so that an indicator needs no lambda over an array.
 *
 * <p>For <em>open licence and open machine-readable format and no login</em>, links aside: {@code usable}
 * distributions are known to be all three, {@code maybe} ones are not known to fail any; the difference is unknown.
 * {@code strict} accepts licences that the Open Definition has approved, {@code inclusive} their Canadian variants too.
 *
 * @param count distributions
 * @param withUrl have a download or access URL
 * @param withDownloadUrl have a download URL
 * @param withFormat state a format; {@code withMediaType}, {@code withSize} likewise
 * @param formatKnown state a format that is understood
 * @param api are services by their format, or by an address that takes queries
 * @param licensed carry a licence statement, their own or inherited; one that says that there is none does not count
 * @param openLicensed are under an OPEN or OPEN_VARIANT licence; {@code licenceUnknown} have an UNKNOWN one
 * @param loginRequired are said to need a login
 * @param modified the latest day on which one of them is said to have been changed, with its {@code instant} where a time
 *     is; null where none says so, and in rows written before it was kept
 * @param formats distinct format ids, sorted
 * @param assessed what published assessments count by lists of their own; null where it was not counted
 */
public record DistributionFacts(
        int count,
        int withUrl,
        int withDownloadUrl,
        int withFormat,
        int withMediaType,
        int withSize,
        int formatKnown,
        int machineReadable,
        int nonProprietary,
        int geospatial,
        int api,
        int licensed,
        int openLicensed,
        int licenceUnknown,
        int usableStrict,
        int maybeStrict,
        int usableInclusive,
        int maybeInclusive,
        int loginRequired,
        LocalDate modified,
        Long instant,
        List<String> formats,
        AssessedFacts assessed) {

    static final Column COLUMN = Column.struct(
            "distributions",
            Column.integer("count"),
            Column.integer("with_url"),
            Column.integer("with_download_url"),
            Column.integer("with_format"),
            Column.integer("with_media_type"),
            Column.integer("with_size"),
            Column.integer("format_known"),
            Column.integer("machine_readable"),
            Column.integer("non_proprietary"),
            Column.integer("geospatial"),
            Column.integer("api"),
            Column.integer("licensed"),
            Column.integer("open_licensed"),
            Column.integer("licence_unknown"),
            Column.integer("usable_strict"),
            Column.integer("maybe_strict"),
            Column.integer("usable_inclusive"),
            Column.integer("maybe_inclusive"),
            Column.integer("login_required"),
            Column.date("modified"),
            Column.bigint("instant"),
            Column.strings("formats"),
            AssessedFacts.COLUMN);

    /** Rolls up the distributions of one dataset, without the facts of published assessments. */
    public static DistributionFacts of(List<DistributionRow> rows) {
        return of(rows, null);
    }

    /** Rolls up the distributions of one dataset. */
    public static DistributionFacts of(List<DistributionRow> rows, AssessedFacts assessed) {
        var latest = latest(rows);
        return new DistributionFacts(
                rows.size(),
                count(rows, DistributionFacts::hasUrl),
                count(rows, row -> isPresent(row.downloadUrl())),
                count(rows, row -> isPresent(row.format().raw())),
                count(rows, row -> isPresent(row.format().mediaType())),
                count(rows, row -> row.byteSize() != null && row.byteSize() > 0),
                count(rows, row -> row.format().id() != null),
                count(rows, row -> isTrue(row.format().machineReadable())),
                count(rows, row -> isTrue(row.format().nonProprietary())),
                count(rows, row -> isTrue(row.format().geospatial())),
                count(rows, DistributionFacts::isService),
                count(rows, row -> row.licence().status() != Licence.Status.ABSENT),
                count(rows, row -> row.licence().isOpen()),
                count(rows, row -> row.licence().status() == Licence.Status.UNKNOWN),
                count(rows, row -> usable(row, true) == Boolean.TRUE),
                count(rows, row -> usable(row, true) != Boolean.FALSE),
                count(rows, row -> usable(row, false) == Boolean.TRUE),
                count(rows, row -> usable(row, false) != Boolean.FALSE),
                count(rows, row -> isTrue(row.loginRequired())),
                latest.value(),
                latest.instant(),
                rows.stream()
                        .map(row -> row.format().id())
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                assessed);
    }

    /** Whether a distribution is openly licensed, open and machine-readable, and free of a login; null = not known. */
    private static Boolean usable(DistributionRow row, boolean strict) {
        var format = row.format();
        if (!hasUrl(row)
                || isTrue(row.loginRequired())
                || Boolean.FALSE.equals(format.machineReadable())
                || Boolean.FALSE.equals(format.nonProprietary())) {
            return false;
        }
        Boolean known = format.machineReadable() == null || format.nonProprietary() == null ? null : Boolean.TRUE;
        return switch (row.licence().status()) {
            case OPEN -> known;
            case OPEN_VARIANT -> strict ? Boolean.FALSE : known;
            case UNKNOWN, CONTESTED -> null;
            case RESTRICTED, ABSENT -> false;
        };
    }

    private static DateFact latest(List<DistributionRow> rows) {
        return rows.stream()
                .map(DistributionRow::modified)
                .filter(date -> date.value() != null)
                .max(Comparator.comparing(DateFact::value)
                        .thenComparing(DateFact::instant, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElse(DateFact.ABSENT);
    }

    private static boolean isService(DistributionRow row) {
        return isTrue(row.format().api()) || QueryAddress.isAmong(row.downloadUrl(), row.accessUrl());
    }

    private static boolean hasUrl(DistributionRow row) {
        return isPresent(row.downloadUrl()) || isPresent(row.accessUrl());
    }

    private static int count(List<DistributionRow> rows, Predicate<DistributionRow> fact) {
        int count = 0;
        for (var row : rows) {
            count += fact.test(row) ? 1 : 0;
        }
        return count;
    }

    private static boolean isPresent(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isTrue(Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    Row toRow() {
        return Row.of(
                COLUMN,
                count,
                withUrl,
                withDownloadUrl,
                withFormat,
                withMediaType,
                withSize,
                formatKnown,
                machineReadable,
                nonProprietary,
                geospatial,
                api,
                licensed,
                openLicensed,
                licenceUnknown,
                usableStrict,
                maybeStrict,
                usableInclusive,
                maybeInclusive,
                loginRequired,
                modified,
                instant,
                formats,
                assessed == null ? null : assessed.toRow());
    }
}
