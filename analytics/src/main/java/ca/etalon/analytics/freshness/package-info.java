/**
 * When datasets changed: which of a portal's dates say anything of the data, and what was seen to change between our own
 * snapshots. Plain classes without Spark; {@code edition} feeds them.
 */
package ca.etalon.analytics.freshness;
