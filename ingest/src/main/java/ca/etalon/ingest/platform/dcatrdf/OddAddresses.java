package ca.etalon.ingest.platform.dcatrdf;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * Addresses in RDF/XML that are none by the letter, such as one with brackets in its query. The parser ends at the first of
 * them, while those of the other syntaxes go on; one bad link must not cost a catalogue. They are wrapped before parsing and
 * come out again as they were written.
 */
final class OddAddresses {

    private static final String WRAPPED = "x-as-said:";
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(:(?:about|resource|datatype)\\s*=\\s*)(?:\"([^\"<]*)\"|'([^'<]*)')");

    private OddAddresses() {}

    /** The document with every odd address wrapped; the same where there is none. */
    static String wrap(String rdfXml) {
        return ATTRIBUTE.matcher(rdfXml).replaceAll(attribute -> {
            var written = attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
            var address = unescaped(written).strip();
            return Matcher.quoteReplacement(
                    isOdd(address)
                            ? attribute.group(1)
                                    + '"'
                                    + WRAPPED
                                    + URLEncoder.encode(address, StandardCharsets.UTF_8)
                                    + '"'
                            : attribute.group());
        });
    }

    static String unwrap(String address) {
        return address.startsWith(WRAPPED)
                ? URLDecoder.decode(address.substring(WRAPPED.length()), StandardCharsets.UTF_8)
                : address;
    }

    private static boolean isOdd(String address) {
        try {
            IRIx.create(address);
            return false;
        } catch (IRIException odd) {
            return true;
        }
    }

    private static String unescaped(String attribute) {
        return attribute
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
