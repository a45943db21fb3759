/**
 * The one polite HTTP client and the archive of raw answers. Nothing else in the project sends a request.
 *
 * <p>{@link ca.etalon.ingest.fetch.PoliteClient} asks; {@link ca.etalon.ingest.fetch.WarcArchive} keeps what was answered,
 * {@link ca.etalon.ingest.fetch.ArchiveReader} and {@link ca.etalon.ingest.fetch.ArchiveIndex} give it back. What an answer
 * means, which page comes next and what is done about a failure belongs to platforms and harvest.
 */
package ca.etalon.ingest.fetch;
