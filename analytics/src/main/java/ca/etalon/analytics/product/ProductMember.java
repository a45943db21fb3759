package ca.etalon.analytics.product;

/**
 * Which product a record belongs to.
 *
 * @param product the lowest number of the records that make it up; a record that stands alone is a product by itself
 * @param rule the first rule that put the record together with another, or null where it stands alone
 */
public record ProductMember(int product, FoldRule rule) {}
