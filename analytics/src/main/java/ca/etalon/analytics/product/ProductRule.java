package ca.etalon.analytics.product;

import java.util.Collection;
import java.util.List;

/** One reason to see several records of a catalogue as one data product. Must not compare every record with every other. */
interface ProductRule {
    FoldRule name();

    /** Groups of at least two records each; a record is in one group at most. */
    Collection<List<CatalogueRecord>> groups(List<CatalogueRecord> records);
}
