/**
 * Reading of answers that all platforms share: text, JSON, pages of records.
 *
 * <p>Nothing here knows a platform. Whatever a portal sends is read without an error or refused with a
 * {@link ca.etalon.ingest.platform.ProtocolException}.
 */
package ca.etalon.ingest.platform.answer;
