package ca.etalon.analytics.edition;

import java.io.Serializable;
import java.util.List;

/**
 * Something that depends on all results of a dataset and of its distributions together (points of a framework, say), added
 * up per subject in the same pass.
 *
 * <p>Sums are whole numbers: scale fractions to a fixed unit and round per dataset, so that the order cannot matter.
 */
public interface DatasetScorer extends Serializable {

    /** How many sums it keeps. */
    int size();

    /**
     * Whether it is given data products, the mean of their records with all their distributions, instead of single records.
     * Frameworks that others defined over records stay with records.
     */
    default boolean isOverProducts() {
        return false;
    }

    /**
     * Adds one dataset, or one data product.
     *
     * @param dataset its result bytes, in the catalogue's order of the dataset grain, see {@link
     *     ca.etalon.analytics.measure.DatasetResult}
     * @param distributions those of its distributions, in their order
     */
    void add(byte[] dataset, List<byte[]> distributions, long[] sums);
}
