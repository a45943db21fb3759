package ca.etalon.ingest.bench;

import java.util.Locale;

/**
 * A made-up catalogue of any size: dataset by number, always the same, as a DCAT-US entry and as a CKAN package of some
 * 1.2 kB each.
 *
 * @param changed every how many-th dataset has another description than in the catalogue before; 0 for none
 */
record LargeCatalogue(int datasets, int changed) {
    private static final String[] SUBJECTS = {
        "Trees",
        "Roads",
        "Parks",
        "Permits",
        "Zoning",
        "Transit stops",
        "Water mains",
        "Budgets",
        "Wards",
        "Bicycle paths"
    };

    private String title(int number) {
        return "%s of district %d, sheet %d"
                .formatted(SUBJECTS[number % SUBJECTS.length], number / 1000, number % 1000);
    }

    private String description(int number) {
        var edition = changed > 0 && number % changed == 0 ? "second" : "first";
        return ("Locations and attributes of %s, kept by the department that looks after them and put together every night"
                        + " from its working files. Coordinates are in NAD83. This is the %s edition of sheet %d.")
                .formatted(title(number).toLowerCase(Locale.ROOT), edition, number);
    }

    String dcatUs(int number) {
        return """
                {"@type":"dcat:Dataset","identifier":"https://document.bench.example/datasets/%1$d","title":"%2$s",\
                "description":"%3$s","keyword":["%4$s","sheet %1$d","open data"],"issued":"2021-0%5$d-11",\
                "modified":"2025-1%6$d-03T08:30:00.000Z","publisher":{"name":"City of Bench"},\
                "contactPoint":{"@type":"vcard:Contact","fn":"Open Data Team","hasEmail":"mailto:opendata@bench.example"},\
                "accessLevel":"public","spatial":"-79.6393,43.581,-79.1152,43.8554",\
                "license":"https://creativecommons.org/licenses/by/4.0/","accrualPeriodicity":"R/P1D",\
                "landingPage":"https://document.bench.example/datasets/%1$d","theme":["geospatial"],"distribution":[\
                {"@type":"dcat:Distribution","title":"CSV","format":"CSV","mediaType":"text/csv",\
                "accessURL":"https://document.bench.example/datasets/%1$d.csv"},\
                {"@type":"dcat:Distribution","title":"GeoJSON","format":"GeoJSON","mediaType":"application/vnd.geo+json",\
                "accessURL":"https://document.bench.example/datasets/%1$d.geojson"}]}""".formatted(
                        number,
                        title(number),
                        description(number),
                        SUBJECTS[number % SUBJECTS.length],
                        1 + number % 9,
                        number % 3);
    }

    String ckan(int number) {
        return """
                {"id":"5b2c0000-0000-4000-8000-%1$012d","name":"sheet-%1$d","title":"%2$s","notes":"%3$s",\
                "license_id":"cc-by-4.0","license_title":"Creative Commons Attribution 4.0",\
                "metadata_created":"2021-0%5$d-11T09:00:00.000000","metadata_modified":"2025-1%6$d-03T08:30:00.000000",\
                "author":"Open Data Team","author_email":"opendata@bench.example","type":"dataset","state":"active",\
                "private":false,"organization":{"name":"bench","title":"City of Bench"},\
                "tags":[{"name":"%4$s"},{"name":"open data"}],"groups":[{"title":"Geospatial"}],\
                "extras":[{"key":"frequency","value":"daily"}],"resources":[\
                {"id":"a-%1$d","name":"CSV","format":"CSV","mimetype":"text/csv","size":%7$d,\
                "url":"https://paged.bench.example/files/%1$d.csv","created":"2021-03-11T09:00:00"},\
                {"id":"b-%1$d","name":"GeoJSON","format":"GeoJSON","mimetype":"application/geo+json",\
                "url":"https://paged.bench.example/files/%1$d.geojson","created":"2021-03-11T09:00:00"}]}""".formatted(
                        number,
                        title(number),
                        description(number),
                        SUBJECTS[number % SUBJECTS.length],
                        1 + number % 9,
                        number % 3,
                        1000 + number);
    }
}
