package ca.etalon.ingest.fetch;

/**
 * What an earlier answer gave to ask conditionally with; each may be null.
 *
 * @param etag {@code ETag} header, with its quotes
 * @param lastModified {@code Last-Modified} header
 */
public record Validators(String etag, String lastModified) {

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }

    /** Each of the two, or else that of an earlier answer. */
    Validators orElse(Validators earlier) {
        return new Validators(
                etag != null ? etag : earlier.etag(), lastModified != null ? lastModified : earlier.lastModified());
    }
}
