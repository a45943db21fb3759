package ca.etalon.ingest.fetch;

/**
 * What a client has sent and received so far, robots.txt included.
 *
 * @param requests requests sent, each retry and each redirect counted
 * @param conditional those that carried a validator
 * @param notModified answers with status 304
 * @param bytesReceived bytes of bodies as received, before content decoding
 * @param retries requests sent again after a failure or a retryable status
 */
public record FetchCounts(long requests, long conditional, long notModified, long bytesReceived, long retries) {}
