package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.platform.answer.Query;

/** The three interfaces that Opendatasoft had over the years: how their catalogue is paged, and where its files lie. */
enum OdsApi {
    EXPLORE_2_1("/api/explore/v2.1/catalog/datasets", "limit", "offset"),
    /** The same, with each dataset in an envelope of its own. */
    V2_0("/api/v2/catalog/datasets", "limit", "offset"),
    /** The first, where the fields of the default template stand without its name. */
    V1("/api/datasets/1.0", "rows", "start");

    private final String path;
    private final String size;
    private final String start;

    OdsApi(String path, String size, String start) {
        this.path = path;
        this.size = size;
        this.start = start;
    }

    /** Below the portal's API base. */
    String catalog() {
        return this == V1 ? path + "/search" : path;
    }

    /** The name of the parameter that says how many datasets a page has. */
    String sizeParameter() {
        return size;
    }

    /** The name of the parameter that says where a page starts. */
    String startParameter() {
        return start;
    }

    /** Where all rows of a dataset are exported in a format. */
    String export(String base, String id, String format) {
        return this == V1
                ? base + "/explore/dataset/" + Query.encode(id) + "/download/?format=" + format
                : base + path + "/" + Query.encode(id) + "/exports/" + format;
    }

    /** Where a file beside the rows lies; {@code kind} is {@code attachments} or {@code alternative_exports}. */
    String file(String base, String id, String kind, String file) {
        var address = base + path + "/" + Query.encode(id) + "/" + kind + "/" + Query.encode(file);
        return this == V1 ? address + "/" : address;
    }
}
