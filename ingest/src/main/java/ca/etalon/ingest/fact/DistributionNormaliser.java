package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.config.Portal;
import java.time.LocalDate;

/** Makes the row of one distribution. */
final class DistributionNormaliser {

    private final Vocabularies vocabularies;

    DistributionNormaliser(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What holds for all distributions of a dataset. */
    record Frame(
            DcatDataset dataset,
            int datasetNo,
            Licence datasetLicence,
            Portal portal,
            Evidence evidence,
            LocalDate snapshot) {}

    DistributionRow normalise(DcatDistribution said, int number, Frame frame, Issues issues) {
        var locator = said.locator() != null ? said.locator() : frame.evidence().locator();
        var accessUrl = issues.address(said.accessUrl(), "access URL", locator);
        var downloadUrl = accessUrl != null && said.accessUrl().equals(said.downloadUrl())
                ? accessUrl
                : issues.address(said.downloadUrl(), "download URL", locator);
        var format = vocabularies
                .formats()
                .resolve(said.format(), said.mediaType(), downloadUrl != null ? downloadUrl : accessUrl);
        if (FormatResolver.isConflict(format)) {
            issues.add(
                    IssueCode.FORMAT_CONFLICT,
                    locator,
                    "format %s, media type %s, address %s"
                            .formatted(
                                    format.raw(), format.mediaType(), downloadUrl != null ? downloadUrl : accessUrl));
        }
        var title = issues.text(said.title(), "title of a distribution", locator);
        if (title.any() == null && said.url() == null && format.raw() == null && format.mediaType() == null) {
            issues.add(IssueCode.DISTRIBUTION_EMPTY, locator, "neither title, address nor format");
        }
        return new DistributionRow(
                frame.datasetNo(),
                number,
                title,
                accessUrl,
                downloadUrl,
                format,
                size(said.byteSize(), locator, issues),
                licence(said, frame),
                PlainText.prose(said.rights()),
                issues.date(date(said.issued(), frame, DateResolver.End.FIRST), "issued", locator),
                issues.date(date(said.modified(), frame, DateResolver.End.LAST), "modified", locator),
                vocabularies
                        .access()
                        .loginRequired(
                                frame.dataset().accessRights(),
                                said.rights(),
                                frame.dataset().rights(),
                                frame.dataset().accessRights()),
                new Evidence(frame.evidence().recordId(), frame.evidence().sha256(), locator));
    }

    /** Its own licence as said; what it says nothing of, its dataset or portal says. */
    private Licence licence(DcatDistribution said, Frame frame) {
        var own = own(said);
        return own.status() != Licence.Status.ABSENT
                ? vocabularies.licences().orPortalTerms(own, frame.portal())
                : frame.datasetLicence().status() == Licence.Status.ABSENT && own.raw() != null
                        ? own
                        : frame.datasetLicence();
    }

    Licence own(DcatDistribution said) {
        return vocabularies.licences().resolve(said.licence(), said.rights(), "DISTRIBUTION");
    }

    private DateFact date(String said, Frame frame, DateResolver.End end) {
        return vocabularies.dates().resolve(said, frame.snapshot(), end);
    }

    private static Long size(Long said, String locator, Issues issues) {
        if (said != null && said < 0) {
            issues.add(IssueCode.SIZE_UNREADABLE, locator, "byte size %d; expected 0 or more".formatted(said));
            return null;
        }
        return said;
    }
}
