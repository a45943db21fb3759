package ca.etalon.ingest.platform;

import java.net.URI;
import java.nio.charset.Charset;

/**
 * The decoded body of a successful answer.
 *
 * @param uri the address asked for, before redirects
 * @param mediaType lower case, without parameters; empty when not stated
 * @param charset as the header states, or null
 * @param bytes after content decoding
 */
public record PageBody(URI uri, String mediaType, Charset charset, byte[] bytes) {}
