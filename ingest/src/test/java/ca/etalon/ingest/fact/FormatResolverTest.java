package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatResolverTest {

    private final FormatResolver formats = SharedFiles.vocabularies().formats();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CSV            | text/csv         | https://a.example.org/x.csv       | CSV       | FORMAT",
                "Web Page       | text/html        | https://a.example.org/d/1         | HTML      | FORMAT",
                "ArcGIS GeoServices REST API | application/json | https://a.example.org/rest/services/X/FeatureServer/0 | ESRI_REST | FORMAT",
                "Esri REST      | application/json | https://a.example.org/arcgis/rest/services/X/MapServer/3 | ESRI_REST | FORMAT",
                "GeoJSON        | application/vnd.geo+json | https://a.example.org/x.geojson?outSR=1 | GEOJSON | FORMAT",
                "JSON           | application/geo+json | -                             | GEOJSON   | MEDIA_TYPE",
                "KML            | application/vnd.google-earth.kml+xml | -             | KML       | FORMAT",
                "ZIP            | application/zip  | https://a.example.org/x.zip       | ZIP       | FORMAT",
                "SHP            | application/zip  | https://a.example.org/x.zip       | SHP       | FORMAT",
                "Zipped CSV     | -                | -                                 | CSV       | FORMAT",
                "kml / kmz      | -                | -                                 | KMZ       | FORMAT",
                "SHAPE          | -                | -                                 | SHP       | FORMAT",
                "xisx           | -                | -                                 | XLSX      | FORMAT",
                "Microsoft Excel | application/vnd.ms-excel | https://a.example.org/x.xlsx | XLSX   | EXTENSION",
                "-              | text/CSV         | -                                 | CSV       | MEDIA_TYPE",
                "-              | text/html; charset=utf-8 | -                         | HTML      | MEDIA_TYPE",
                "-              | -                | https://a.example.org/y/Trees.GPKG | GPKG     | EXTENSION",
                "-              | application/octet-stream | https://a.example.org/y.xml | XML     | EXTENSION",
                "-              | -                | https://a.example.org/ows?service=WFS&request=x | WFS | EXTENSION",
                "-              | -                | https://a.example.org/export?format=csv | CSV | EXTENSION",
                "http://publications.europa.eu/resource/authority/file-type/GEOJSON | - | - | GEOJSON | FORMAT",
                "https://www.iana.org/assignments/media-types/text/csv | - | -          | CSV       | FORMAT",
                "CSV            | text/html        | https://a.example.org/x.csv       | CSV       | CONFLICT",
                "PDF            | -                | https://a.example.org/x.csv       | PDF       | CONFLICT",
                "LPK            | -                | -                                 | LYR       | FORMAT",
                "Fichier de formes (SHP) | -       | -                                 | SHP       | FORMAT",
                "Fichier CSV    | -                | -                                 | CSV       | FORMAT",
                "Carte interactive | -             | -                                 | WEB_APP   | FORMAT",
                "CSV, JSON      | -                | -                                 | CSV       | SEVERAL",
                "SHP, KML, CSV  | -                | https://a.example.org/trees.kml   | KML       | FORMAT",
                "SHP TAB        | -                | -                                 | SHP       | SEVERAL",
                "CSV (zip)      | -                | -                                 | CSV       | FORMAT",
                "ZIP (SHP)      | -                | -                                 | SHP       | FORMAT",
                "[CSV]          | -                | -                                 | CSV       | FORMAT",
                ".geojson       | -                | -                                 | GEOJSON   | FORMAT",
                "XLSX 2016      | -                | -                                 | XLSX      | FORMAT",
                "GML 3.2        | -                | -                                 | GML       | FORMAT",
                "Classeur Excel | -                | -                                 | XLSX      | FORMAT",
                "gezippte CSV-Dateien | -          | -                                 | CSV       | FORMAT",
                "WWW:DOWNLOAD:GeoPackage | -       | -                                 | GPKG      | FORMAT",
                "HTTP:OGC:WMS   | -                | -                                 | WMS       | FORMAT",
                "WWW:LINK-1.0-http--link | -       | -                                 | -         | -",
                "https://daten.example.de/schema/dist-format/wfs | - | -                | WFS       | FORMAT",
                "https://www.iana.org/assignments/media-types/application/vnd.hdt | - | - | HDT      | FORMAT",
                "-              | application/octet-stream | -                          | BIN       | MEDIA_TYPE",
                "-              | application/octet-stream | https://a.example.org/a.csv | CSV      | EXTENSION",
                "-              | application/WMS  | -                                 | WMS       | MEDIA_TYPE",
                "JPEG-2000      | -                | -                                 | JPEG2000  | FORMAT",
                "Diverse        | -                | -                                 | -         | -",
                "-              | -                | https://a.example.org/export.aspx?id=3 | -    | -"
            })
    void threeStatementsMakeOneFormat(String format, String mediaType, String url, String id, String basis) {
        var decided = formats.resolve(format, mediaType, url);
        assertEquals(id, decided.id(), decided::toString);
        assertEquals(basis, decided.basis(), decided::toString);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CSV,true,true",
                "JSON,true,true",
                "GeoJSON,true,true",
                "XML,true,true",
                "KML,true,true",
                "GPKG,true,true",
                "GTFS,true,true",
                "ODS,true,true",
                "RDF,true,true",
                "XLS,true,false",
                "XLSX,true,true",
                "SHP,true,false",
                "Esri REST,true,false",
                "PDF,false,true",
                "HTML,false,true",
                "DOC,false,false",
                "API,true,-",
                "ZIP,-,-"
            })
    void ownJudgementIsInTheTable(String name, Boolean machineReadable, Boolean nonProprietary) {
        var format = formats.resolve(name, null, null);
        assertEquals(machineReadable, format.machineReadable(), format::toString);
        assertEquals(nonProprietary, format.nonProprietary(), format::toString);
    }

    @Test
    void aConflictKeepsOnlyWhatTheStatementsAgreeOn() {
        var format = formats.resolve("CSV", "application/vnd.ms-excel", null);
        assertTrue(FormatResolver.isConflict(format));
        assertTrue(format.machineReadable());
        assertNull(format.nonProprietary());
    }

    @Test
    void aZipAroundAFormatIsAnArchiveOfIt() {
        var format = formats.resolve("CSV", null, "https://a.example.org/x.zip");
        assertEquals("CSV", format.id());
        assertTrue(format.archive());
        assertTrue(format.machineReadable());
        assertFalse(formats.resolve("CSV", null, "https://a.example.org/x.csv").archive());
    }

    @Test
    void nothingSaidHasNoFlags() {
        assertEquals(Format.ABSENT, formats.resolve(" ", null, null));
    }

    @Test
    void aDeclaredFormatThatIsNotUnderstoodIsInNoListOfTheEu() {
        var format = formats.resolve("Diverse", null, null);
        assertNull(format.machineReadable());
        assertFalse(format.euMachineReadable());
        assertFalse(format.euFormat());
    }

    @Test
    void euFlagsLookAtWhatIsDeclaredAlone() {
        var format = formats.resolve(null, null, "https://a.example.org/x.csv");
        assertTrue(format.machineReadable());
        assertNull(format.euMachineReadable());
    }

    @Test
    void codesAndRegisteredMediaTypesAreToldApart() {
        var hub = formats.resolve("Web Page", "application/geojson", null);
        assertFalse(hub.euFormat());
        assertFalse(hub.ianaMediaType());
        var exact = formats.resolve("GeoJSON", "application/geo+json", null);
        assertTrue(exact.euFormat());
        assertTrue(exact.ianaMediaType());
        assertTrue(formats.resolve(null, "text/CSV; charset=utf-8", null).ianaMediaType());
    }
}
