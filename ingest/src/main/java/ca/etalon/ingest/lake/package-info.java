/** The lake on disk: its layout, table schemas, Parquet reading and writing, and the manifests that seal a snapshot. A seam. */
package ca.etalon.ingest.lake;
