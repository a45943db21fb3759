package ca.etalon.ingest.platform;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one answer says.
 *
 * @param datasets the records that could be read
 * @param received rows in the answer, including those that could not be read
 * @param next the page after this one
 * @param advertised how many rows the whole feed has, where it says so
 * @param wholeDocument whether the feed is one document whose well-formed end proves that it is whole
 */
public record CatalogPage(
        List<DcatDataset> datasets,
        long received,
        Optional<PageRequest> next,
        OptionalLong advertised,
        boolean wholeDocument,
        List<HarvestIssue> issues) {

    public CatalogPage {
        datasets = List.copyOf(datasets);
        issues = List.copyOf(issues);
    }
}
