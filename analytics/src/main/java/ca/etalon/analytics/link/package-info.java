/**
 * Probed links as an edition sees them: which answers it may use, and what they say of its distributions and datasets. How
 * links are probed belongs to ingest, what a share of them means to the declared indicators.
 */
package ca.etalon.analytics.link;
