/**
 * What the first bytes of an address show of the data behind it: format, tables, and the name and type of each column.
 *
 * <p>Plain classes over bytes: what is sent over the network, and when, is decided elsewhere. All that is read here comes from
 * strangers, so every reader is bounded in bytes, rows, columns and depth, and what it cannot read is said, not thrown.
 */
package ca.etalon.ingest.content;
