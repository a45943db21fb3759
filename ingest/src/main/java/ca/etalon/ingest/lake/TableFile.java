package ca.etalon.ingest.lake;

/** A sealed file of a table: its path in the lake, rows, bytes, and SHA-256 (lower-case hex). */
public record TableFile(String table, String path, long rows, long bytes, String sha256) {}
