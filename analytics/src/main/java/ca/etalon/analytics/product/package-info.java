/**
 * Data products: what one catalogue splits into several records, put together again. Plain functions over the records of one
 * portal; how products are measured, and copies on other portals, do not belong here.
 */
package ca.etalon.analytics.product;
