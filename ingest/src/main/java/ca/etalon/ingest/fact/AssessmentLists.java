package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.AssessedFacts;
import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.ReceivedForm;
import ca.etalon.ingest.config.YamlNode;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lists by which published assessments judge licences and formats, and what they count of a dataset by them. */
final class AssessmentLists {

    private static final Set<String> UNREADABLE = Set.of("UNREADABLE", "TEMPLATE");

    /** What Portal Watch takes for an address, and for one of mail: a text that starts so. */
    private static final Pattern NAMED_HOST = Pattern.compile("https?://[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}");

    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\\.[a-zA-Z0-9.-]+");

    private final RegisteredLicences licences;
    private final RegisteredFormats registered;
    private final ListedFormats open;
    private final ListedFormats readable;
    private final Set<String> late;
    private final FormatScores stars;
    private final FormatScores federal;

    AssessmentLists(YamlNode root, FormatResolver formats) {
        licences = new RegisteredLicences(root.requiredMapping("open_definition"));
        registered = formats == null ? null : formats.registered();
        var watch = root.requiredMapping("portal_watch");
        open = ListedFormats.of(watch, "non_proprietary", formats);
        readable = ListedFormats.of(watch, "machine_readable", formats);
        late = watch == null ? Set.of() : ListedFormats.ids(watch, "extensions_not_known", formats);
        stars = new FormatScores(root.requiredMapping("five_star"), formats);
        federal = new FormatScores(root.requiredMapping("federal_openness"), formats);
        if (watch != null) {
            watch.requiredText("source");
            watch.done();
        }
    }

    /**
     * The facts of the distributions of one dataset.
     *
     * @param dataset as the catalogue has it
     * @param rows its distributions as they were understood, in the same order
     */
    AssessedFacts facts(DcatDataset dataset, List<DistributionRow> rows) {
        var said = dataset.distributions();
        boolean isOwnAlone = dataset.received() instanceof ReceivedForm.Rdf;
        return new AssessedFacts(
                count(rows, i -> said.get(i).url() != null && !said.get(i).url().isBlank()),
                count(rows, i -> isWellformed(said.get(i))),
                count(rows, i -> rows.get(i).issued().raw() != null),
                count(rows, i -> rows.get(i).modified().raw() != null),
                count(rows, i -> isReadable(rows.get(i).issued()))
                        + count(rows, i -> isReadable(rows.get(i).modified())),
                count(rows, i -> isLicensed(said.get(i), dataset, isOwnAlone)),
                count(rows, i -> licences.isRegistered(read(rows.get(i).licence(), isOwnAlone))),
                count(rows, i -> licences.isApproved(read(rows.get(i).licence(), isOwnAlone))),
                count(rows, i -> registered.isRegistered(rows.get(i).format().raw(), Set.of())),
                count(rows, i -> registered.isWrittenAsRegistered(said.get(i).format(), late)),
                count(rows, i -> open.has(rows.get(i).format())),
                count(rows, i -> open.hasWord(said.get(i).format())),
                count(rows, i -> readable.has(rows.get(i).format())),
                count(rows, i -> readable.hasWord(said.get(i).format())),
                most(rows, row -> Stars.ofFormat(row, stars).under(row).least()),
                most(rows, row -> Stars.ofFormat(row, stars).under(row).most()),
                most(rows, row -> Stars.ofFormat(row, stars).least()),
                most(rows, row -> Stars.ofFormat(row, stars).most()),
                Math.max(1, most(rows, this::federal)),
                count(rows, i -> hasNamedHost(said.get(i))),
                (int) Stream.of(dataset.contactEmail(), dataset.publisherEmail())
                        .filter(email -> email != null && EMAIL.matcher(email).lookingAt())
                        .count());
    }

    /** The federal rating reads the declared format and nothing else. */
    private int federal(DistributionRow row) {
        return row.format().raw() == null ? 1 : federal.of(row.format()).orElse(1);
    }

    private static int most(List<DistributionRow> rows, ToIntFunction<DistributionRow> score) {
        return rows.stream().mapToInt(score).max().orElse(0);
    }

    private static int count(List<DistributionRow> rows, IntPredicate fact) {
        return (int) IntStream.range(0, rows.size()).filter(fact).count();
    }

    /** The first address that is stated at all decides, that of access before that of download. */
    private static boolean hasNamedHost(DcatDistribution said) {
        boolean isAccess = said.accessUrl() != null && !said.accessUrl().isEmpty();
        var address = isAccess ? said.accessUrl() : said.downloadUrl();
        return address != null && NAMED_HOST.matcher(address).lookingAt();
    }

    private static boolean isWellformed(DcatDistribution said) {
        boolean isAccess = said.accessUrl() != null && !said.accessUrl().isBlank();
        var address = WebAddress.valid(isAccess ? said.accessUrl() : said.downloadUrl());
        return address != null && address.regionMatches(true, 0, "http", 0, "http".length());
    }

    private static boolean isReadable(DateFact date) {
        return date.raw() != null && (date.refusal() == null || !UNREADABLE.contains(date.refusal()));
    }

    /** Whether anything is said of a licence, also that there is none. */
    private static boolean isLicensed(DcatDistribution said, DcatDataset dataset, boolean isOwnAlone) {
        return !said.licence().isAbsent() || !isOwnAlone && !dataset.licence().isAbsent();
    }

    /** The licence where it is read from a field for it, neither from a statement of rights nor from the portal's terms. */
    private static Licence read(Licence licence, boolean isOwnAlone) {
        boolean isOfTheRecord = isOwnAlone ? "DISTRIBUTION".equals(licence.level()) : !"PORTAL".equals(licence.level());
        return isOfTheRecord && !"RIGHTS".equals(licence.rule()) ? licence : Licence.ABSENT;
    }
}
