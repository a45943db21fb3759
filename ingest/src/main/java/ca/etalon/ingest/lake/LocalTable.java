package ca.etalon.ingest.lake;

import java.nio.file.Path;

/** A finished table file on the local disk, not yet in a lake: what a seal will say of it. */
public record LocalTable(String table, Path file, long rows, long bytes, String sha256) {

    /** Copies the file into the lake. */
    public TableFile keepIn(Lake lake, String path) {
        lake.upload(file, path);
        return at(path);
    }

    /** What a seal says of the file once it is at a path of the lake. */
    public TableFile at(String path) {
        return new TableFile(table, path, rows, bytes, sha256);
    }
}
