package ca.etalon.ingest.recording;

import ca.etalon.ingest.recording.RecordedRequest.BadParameterException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a platform pages its catalogue: the path it answers to, its own parameters with their defaults and limits, and the
 * envelope around the records.
 */
public enum PagedAs {

    /** CKAN Action API {@code package_search}; more than 1000 rows are quietly cut to 1000. */
    CKAN_PACKAGE_SEARCH("/api(/3)?/action/package_search") {
        @Override
        RecordedResponse page(RecordedRequest request, Loose loose) throws BadParameterException {
            var page = loose.page(request.count("start", 0), Math.min(1000, request.count("rows", 10)));
            return envelope(
                    page,
                    "{\"help\":\"\",\"success\":true,\"result\":{\"count\":%d,\"facets\":{},\"results\":[",
                    "],\"search_facets\":{}}}");
        }
    },

    /** Socrata Discovery API; nothing beyond the 10 000th record. */
    SOCRATA_DISCOVERY("/api/catalog/v1") {
        @Override
        RecordedResponse page(RecordedRequest request, Loose loose) throws BadParameterException {
            var page = loose.page(request.count("offset", 0), request.count("limit", 100));
            if (reachesBeyond(page, 10_000)) {
                return RecordedResponse.json(400, "{\"error\":\"offset + limit cannot exceed 10000\"}");
            }
            var tail = "],\"resultSetSize\":%d,\"timings\":{\"serviceMillis\":0,\"searchMillis\":[0,0]}}";
            return envelope(page, "{\"results\":[", tail);
        }
    },

    /** Opendatasoft Explore v2.1 {@code /catalog/datasets}; at most 100 a page, nothing beyond the 10 000th record. */
    OPENDATASOFT_CATALOG("/api/explore/v2[.]1/catalog/datasets") {
        @Override
        RecordedResponse page(RecordedRequest request, Loose loose) throws BadParameterException {
            var page = loose.page(request.count("offset", 0), request.count("limit", 10));
            if (page.limit() > 100 || reachesBeyond(page, 10_000)) {
                return RecordedResponse.json(
                        400,
                        "{\"error_code\":\"InvalidRESTParameterError\",\"message\":"
                                + "\"limit is at most 100, and offset + limit at most 10000\"}");
            }
            return envelope(page, "{\"total_count\":%d,\"results\":[", "]}");
        }
    },

    /** The OGC API Records search of ArcGIS Hub: {@code startindex} counts from 1, {@code links} name the next page. */
    HUB_SEARCH("/api/search/v1/collections/[a-z]+/items") {
        @Override
        RecordedResponse page(RecordedRequest request, Loose loose) throws BadParameterException {
            var first = Math.max(1, request.count("startindex", 1));
            var page = loose.page(first - 1, Math.min(100, request.count("limit", 10)));
            var next = page.hasNext()
                    ? link("next", request, "?startindex=" + (first + page.size()) + "&limit=" + page.limit())
                    : "";
            return envelope(
                    page,
                    "{\"type\":\"FeatureCollection\",\"features\":[",
                    "],\"numberMatched\":%d,\"numberReturned\":" + page.size() + ",\"links\":[" + next + "]}");
        }
    },

    /** The v3 API of ArcGIS Hub, after JSON:API: {@code page[number]} counts from 1. */
    HUB_V3("/api/v3/(datasets|search)") {
        @Override
        RecordedResponse page(RecordedRequest request, Loose loose) throws BadParameterException {
            var size = Math.max(1, Math.min(100, request.count("page[size]", 10)));
            var number = Math.max(1, request.count("page[number]", 1));
            var page = loose.page((number - 1) * size, size);
            var next = request.path() + "?page%5Bnumber%5D=" + (number + 1) + "&page%5Bsize%5D=" + size;
            var meta = "\"meta\":{\"stats\":{\"count\":" + page.size() + ",\"totalCount\":%d,\"aggs\":{}}";
            var tail = page.hasNext() ? ",\"next\":\"https://" + request.host() + escaped(next) + "\"}}" : "}}";
            return envelope(page, "{\"data\":[", "]," + meta + tail.replace("%", "%%"));
        }
    },

    /** The listing of a JKAN site: all records in one static document. */
    JKAN_DATASETS(".*/datasets[.]json") {
        @Override
        RecordedResponse page(RecordedRequest request, Loose loose) {
            return envelope(loose.page(0, Integer.MAX_VALUE), "[", "]");
        }
    };

    private final Pattern path;

    PagedAs(String path) {
        this.path = Pattern.compile(path);
    }

    /** Loose records, and what the recording says about their total. */
    record Loose(LooseRecords records, Long advertised, boolean endless) {
        PageOfRecords page(int offset, int limit) {
            return new PageOfRecords(records, offset, limit, advertised, endless);
        }
    }

    abstract RecordedResponse page(RecordedRequest request, Loose loose) throws BadParameterException;

    /** As written in a recording. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page a request asks for, or what the platform says to parameters it does not take. */
    RecordedResponse answer(RecordedRequest request, Loose loose) {
        try {
            return page(request, loose);
        } catch (BadParameterException e) {
            return RecordedResponse.json(400, "{\"error\":\"" + escaped(e.getMessage()) + "\"}");
        }
    }

    boolean answersTo(String requested) {
        return path.matcher(requested).matches();
    }

    static boolean reachesBeyond(PageOfRecords page, int last) {
        return (long) page.offset() + page.limit() > last;
    }

    /** Head and tail take the total, where they have a place for it. */
    static RecordedResponse envelope(PageOfRecords page, String head, String tail) {
        var total = page.total();
        return RecordedResponse.json(
                200, page.between(String.format(Locale.ROOT, head, total), String.format(Locale.ROOT, tail, total)));
    }

    static String link(String rel, RecordedRequest request, String query) {
        var href = escaped("https://" + request.host() + request.path() + query);
        return "{\"rel\":\"" + rel + "\",\"type\":\"application/geo+json\",\"href\":\"" + href + "\"}";
    }

    static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
