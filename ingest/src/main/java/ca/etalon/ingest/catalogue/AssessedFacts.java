package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * What published assessments count of a dataset's distributions, by lists and rules of their own ({@code
 * conf/vocab/assessments.yaml}); our own judgements are those of {@link DistributionFacts}.
 *
 * @param withStatedUrl state an access or download address, whatever it is
 * @param wellformedUrl the first address stated is one of the web; {@code namedHostUrl} by the pattern of Portal Watch, which
 *     wants a host under a top-level domain
 * @param withIssued state a date of issue; {@code withModified} of change
 * @param datesReadable dates of both kinds that can be read, also where they cannot be right
 * @param licenceStated carry a statement of a licence as Portal Watch reads it: their own, and outside of RDF also that of
 *     their dataset, which its own conversion gives to each of them; never the portal's terms
 * @param licenceRegistered of those, are in the register of the Open Definition; {@code licenceApproved} as open
 * @param formatRegistered declare a format by a name, media type or extension registered with IANA; {@code
 *     formatRegisteredBefore} as written but for case, without those of the extensions that the program of Portal Watch did
 *     not know
 * @param listedOpen have a format of OpenDataMonitor's non-proprietary list, by either statement; {@code
 *     listedOpenDeclared} declare it by a word of the list
 * @param listedReadable the same of its machine-readable list
 * @param starsLeast stars of the best distribution on the five-star scale, {@code starsMost} as far as may be; 0 where there
 *     is no distribution; {@code formatStarsLeast} and {@code formatStarsMost} the same were its licence open
 * @param federalScore the highest score of a declared format in the federal openness rating, 1 where none has a score
 * @param plainEmails of contact and publisher, those whose mail address the pattern of Portal Watch's program takes, which an
 *     address written as a {@code mailto:} link fails
 */
public record AssessedFacts(
        int withStatedUrl,
        int wellformedUrl,
        int withIssued,
        int withModified,
        int datesReadable,
        int licenceStated,
        int licenceRegistered,
        int licenceApproved,
        int formatRegistered,
        int formatRegisteredBefore,
        int listedOpen,
        int listedOpenDeclared,
        int listedReadable,
        int listedReadableDeclared,
        int starsLeast,
        int starsMost,
        int formatStarsLeast,
        int formatStarsMost,
        int federalScore,
        int namedHostUrl,
        int plainEmails) {

    static final Column COLUMN = Column.struct(
            "assessed",
            Column.integer("with_stated_url"),
            Column.integer("wellformed_url"),
            Column.integer("with_issued"),
            Column.integer("with_modified"),
            Column.integer("dates_readable"),
            Column.integer("licence_stated"),
            Column.integer("licence_registered"),
            Column.integer("licence_approved"),
            Column.integer("format_registered"),
            Column.integer("format_registered_before"),
            Column.integer("listed_open"),
            Column.integer("listed_open_declared"),
            Column.integer("listed_readable"),
            Column.integer("listed_readable_declared"),
            Column.integer("stars_least"),
            Column.integer("stars_most"),
            Column.integer("format_stars_least"),
            Column.integer("format_stars_most"),
            Column.integer("federal_score"),
            Column.integer("named_host_url"),
            Column.integer("plain_emails"));

    Row toRow() {
        return Row.of(
                COLUMN,
                withStatedUrl,
                wellformedUrl,
                withIssued,
                withModified,
                datesReadable,
                licenceStated,
                licenceRegistered,
                licenceApproved,
                formatRegistered,
                formatRegisteredBefore,
                listedOpen,
                listedOpenDeclared,
                listedReadable,
                listedReadableDeclared,
                starsLeast,
                starsMost,
                formatStarsLeast,
                formatStarsMost,
                federalScore,
                namedHostUrl,
                plainEmails);
    }
}
