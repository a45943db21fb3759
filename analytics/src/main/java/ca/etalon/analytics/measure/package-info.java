/**
 * The rows of the measures tables, each with its schema beside it; every table is partitioned by edition. A seam: plain
 * records, no Spark.
 */
package ca.etalon.analytics.measure;
