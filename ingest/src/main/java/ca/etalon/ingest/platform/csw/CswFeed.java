package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.PageLink;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.Query;
import ca.etalon.ingest.platform.answer.XmlAnswer;
import ca.etalon.ingest.platform.answer.XmlNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * GetRecords of a Catalogue Service 2.0.2, by start position, with the number of matches.
 *
 * @param name of the feed
 * @param typeName what is asked for
 * @param schema of the records asked for; what comes is read by what it is
 * @param endpoint path below the portal where its entry names no address for the API (option {@code endpoint})
 */
public record CswFeed(String name, String typeName, String schema, String endpoint) implements CatalogFeed {

    /** Records of ISO 19139 are 20 to 100 kB each; servers give fewer where they have a lower limit. */
    private static final int PAGE_SIZE = 50;

    public static final String ISO_19139 = "http://www.isotc211.org/2005/gmd";
    public static final String ISO_19115_3 = "http://standards.iso.org/iso/19115/-3/mdb/2.0";
    public static final String DUBLIN_CORE = "http://www.opengis.net/cat/csw/2.0.2";

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, 1);
    }

    private PageRequest request(Portal portal, long start) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("service", "CSW");
        parameters.put("version", "2.0.2");
        parameters.put("request", "GetRecords");
        parameters.put("typeNames", typeName);
        parameters.put("resultType", "results");
        parameters.put("elementSetName", "full");
        parameters.put("outputSchema", schema);
        parameters.put("startPosition", Long.toString(start));
        parameters.put("maxRecords", Integer.toString(PAGE_SIZE));
        var query = Query.of("", parameters).substring(1);
        return PageRequest.of(URI.create(withQuery(address(portal), query)), "application/xml,text/xml;q=0.9");
    }

    /** The address in the entry is the service itself; else it stands where its software puts it. */
    private String address(Portal portal) {
        var option = portal.options().get("endpoint");
        if (option == null && portal.api() != null) {
            return portal.api().toString();
        }
        return PageLink.declared(portal, option == null ? endpoint : option).toString();
    }

    private static String withQuery(String address, String query) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            return address + "?" + query;
        }
        return mark == address.length() - 1 || address.endsWith("&") ? address + query : address + "&" + query;
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = XmlAnswer.of(body);
        var results = results(answer.root());
        var records = new PageRecords(answer.issues(), sink);
        boolean hasRdf = false;
        for (var record : results.children()) {
            if (record.name().equals("RDF")) {
                hasRdf = true;
            } else {
                MetadataRecords.read(record, records);
            }
        }
        if (hasRdf) {
            MetadataRecords.readRdf(body, records);
        }
        var total = number(results, "numberOfRecordsMatched");
        return records.page(next(portal, body, results, records.received(), total), total);
    }

    private static XmlNode results(XmlNode root) throws ProtocolException {
        if (root.name().endsWith("ExceptionReport")) {
            var exception = root.at("*");
            var said = IsoRecord.first(
                    exception.at("ExceptionText").ownText(),
                    exception.ownText(),
                    exception.attribute("exceptionCode"),
                    "no reason given");
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    root.path(),
                    "the service reports an exception: "
                            + said.lines().findFirst().orElse(said));
        }
        var results = root.at("SearchResults");
        if (!root.name().equals("GetRecordsResponse") || !results.isPresent()) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    root.path(),
                    "expected GetRecordsResponse with SearchResults, found " + root.name());
        }
        return results;
    }

    /**
     * Where the next page begins: where the service says, if that leads on, else after what was received. Services say 0
     * at the end, or 1 when they were asked past it.
     */
    private Optional<PageRequest> next(Portal portal, PageBody body, XmlNode results, long received, Long total) {
        long start = Query.number(body.uri(), "startPosition", 1);
        var stated = number(results, "nextRecord");
        long next = stated != null && stated > start ? stated : start + received;
        boolean more = received > 0 && (total == null ? stated != null && stated > start : next <= total);
        return more ? Optional.of(request(portal, next)) : Optional.empty();
    }

    private static Long number(XmlNode node, String attribute) {
        var text = node.attribute(attribute);
        return text != null && text.matches("\\d{1,15}") ? Long.valueOf(text) : null;
    }
}
