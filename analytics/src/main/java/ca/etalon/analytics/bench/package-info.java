/** Measures the analyse stage on a synthetic national lake, beside DuckDB on the same files; run by {@code scripts/bench}. */
package ca.etalon.analytics.bench;
