package ca.etalon.ingest.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The few small files that stand for all data of the sample: one of each format, with invented rows. */
final class DataFiles {
    private static final int ROWS = 40;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private DataFiles() {
        for (var language : new String[] {"en", "fr"}) {
            text("table." + language + ".csv", csv(language));
            text("rows." + language + ".json", rows(language));
            text("places." + language + ".geojson", geoJson(language));
            text("places." + language + ".kml", kml(language));
            files.put("table." + language + ".xlsx", workbook(language));
            text("page." + language + ".html", page(language));
        }
        files.put("shapes.zip", shapefile());
        files.put("feed.zip", feed());
        files.put("document.pdf", pdf());
        files.put("image.tif", tiff());
        text(
                "service.json",
                "{\"currentVersion\":11.2,\"id\":0,\"name\":\"Layer\",\"type\":\"Feature Layer\","
                        + "\"geometryType\":\"esriGeometryPoint\",\"fields\":["
                        + "{\"name\":\"OBJECTID\",\"type\":\"esriFieldTypeOID\",\"alias\":\"OBJECTID\"},"
                        + "{\"name\":\"NAME\",\"type\":\"esriFieldTypeString\",\"alias\":\"Name\",\"length\":80},"
                        + "{\"name\":\"WARD\",\"type\":\"esriFieldTypeInteger\",\"alias\":\"Ward\"},"
                        + "{\"name\":\"UPDATED\",\"type\":\"esriFieldTypeDate\",\"alias\":\"Updated\"}]}\n");
    }

    /** Their bytes by name. */
    static Map<String, byte[]> all() {
        return new DataFiles().files;
    }

    private void text(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] columns(String language) {
        return language.equals("fr")
                ? new String[] {"identifiant", "nom", "arrondissement", "date_mise_a_jour", "valeur"}
                : new String[] {"id", "name", "ward", "last_updated", "value"};
    }

    private static String[] row(int number, String language) {
        var chance = new Chance("row" + number);
        var name = (language.equals("fr") ? "Lieu " : "Place ") + number;
        return new String[] {
            Integer.toString(1000 + number),
            name,
            Integer.toString(1 + chance.below(8, "ward")),
            "2025-%02d-%02d".formatted(1 + chance.below(12, "month"), 1 + chance.below(28, "day")),
            number % 9 == 0 ? "" : chance.below(900, "whole") + "." + chance.below(10, "tenth")
        };
    }

    private static String csv(String language) {
        var text = new StringBuilder(String.join(",", columns(language))).append("\r\n");
        for (int number = 1; number <= ROWS; number++) {
            text.append(String.join(",", row(number, language))).append("\r\n");
        }
        return text.toString();
    }

    private static String object(int number, String language) {
        var columns = columns(language);
        var row = row(number, language);
        var text = new StringBuilder("{");
        for (int i = 0; i < columns.length; i++) {
            var value = row[i].isEmpty() ? "null" : i == 0 || i == 2 || i == 4 ? row[i] : '"' + row[i] + '"';
            text.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(columns[i])
                    .append("\":")
                    .append(value);
        }
        return text.append('}').toString();
    }

    private static String rows(String language) {
        var text = new StringBuilder("[");
        for (int number = 1; number <= ROWS; number++) {
            text.append(number == 1 ? "" : ",\n").append(object(number, language));
        }
        return text.append("]\n").toString();
    }

    private static String place(int number) {
        var chance = new Chance("place" + number);
        return "-92.%03d,48.%03d".formatted(chance.below(900, "east") + 50, chance.below(900, "north") + 50);
    }

    private static String geoJson(String language) {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        for (int number = 1; number <= ROWS; number++) {
            text.append(number == 1 ? "" : ",\n")
                    .append("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
                    .append(place(number))
                    .append("]},\"properties\":")
                    .append(object(number, language))
                    .append('}');
        }
        return text.append("\n]}\n").toString();
    }

    private static String kml(String language) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n");
        for (int number = 1; number <= ROWS; number++) {
            text.append("<Placemark><name>")
                    .append(row(number, language)[1])
                    .append("</name><Point><coordinates>")
                    .append(place(number))
                    .append("</coordinates></Point></Placemark>\n");
        }
        return text.append("</Document></kml>\n").toString();
    }

    private static String page(String language) {
        var title = language.equals("fr") ? "Page fictive" : "Fictional page";
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><h1>" + title + "</h1></body></html>\n";
    }

    private static byte[] workbook(String language) {
        var rows = new StringBuilder();
        for (int number = 0; number <= ROWS; number++) {
            rows.append("<row r=\"").append(number + 1).append("\">");
            for (var cell : number == 0 ? columns(language) : row(number, language)) {
                rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        var head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var packaged = "http://schemas.openxmlformats.org/package/2006/";
        var entries = new LinkedHashMap<String, byte[]>();
        put(
                entries,
                "[Content_Types].xml",
                head + "<Types xmlns=\"" + packaged + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                        + "worksheet+xml\"/></Types>");
        put(
                entries,
                "_rels/.rels",
                head + "<Relationships xmlns=\"" + packaged + "relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + relation
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                        + "</Relationships>");
        put(
                entries,
                "xl/workbook.xml",
                head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relation
                        + "\"><sheets><sheet name=\"" + (language.equals("fr") ? "Données" : "Data")
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put(
                entries,
                "xl/_rels/workbook.xml.rels",
                head + "<Relationships xmlns=\"" + packaged + "relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + relation
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "</Relationships>");
        put(
                entries,
                "xl/worksheets/sheet1.xml",
                head + "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return zip(entries);
    }

    /** A layer of no shapes: heads alone, as an export of an empty selection has them. */
    private static byte[] shapefile() {
        var head = ByteBuffer.allocate(100);
        head.putInt(0, 9994).putInt(24, 50);
        head.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 1);
        var table = ByteBuffer.allocate(66).order(ByteOrder.LITTLE_ENDIAN);
        table.put(0, (byte) 3).put(1, (byte) 125).put(2, (byte) 1).put(3, (byte) 1);
        table.putShort(8, (short) 65).putShort(10, (short) 11);
        table.put(32, "NAME".getBytes(StandardCharsets.US_ASCII))
                .put(43, (byte) 'C')
                .put(48, (byte) 10);
        table.put(64, (byte) 13).put(65, (byte) 26);
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("layer.shp", head.array());
        entries.put("layer.shx", head.array());
        entries.put("layer.dbf", table.array());
        put(
                entries,
                "layer.prj",
                "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
                        + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
                        + "UNIT[\"Degree\",0.0174532925199433]]");
        return zip(entries);
    }

    private static byte[] feed() {
        var entries = new LinkedHashMap<String, byte[]>();
        put(
                entries,
                "agency.txt",
                "agency_name,agency_url,agency_timezone\nFictional Transit,"
                        + "https://transit.septentria.example,America/Winnipeg\n");
        put(
                entries,
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon\n1,First Stop,48.1,-92.1\n2,Last Stop,48.2,-92.2\n");
        put(entries, "routes.txt", "route_id,route_short_name,route_long_name,route_type\n7,7,Lakeshore,3\n");
        put(entries, "trips.txt", "route_id,service_id,trip_id\n7,WEEK,7-1\n");
        put(
                entries,
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                        + "7-1,06:00:00,06:00:00,1,1\n7-1,06:20:00,06:20:00,2,2\n");
        put(
                entries,
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,"
                        + "end_date\nWEEK,1,1,1,1,1,0,0,20260101,20261231\n");
        return zip(entries);
    }

    private static byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** One grey pixel. */
    private static byte[] tiff() {
        int[][] tags = {{256, 1}, {257, 1}, {258, 8}, {259, 1}, {262, 1}, {273, 8}, {278, 1}, {279, 1}};
        var image = ByteBuffer.allocate(10 + 2 + tags.length * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        image.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(10).putShort((short) 127);
        image.putShort((short) tags.length);
        for (var tag : tags) {
            image.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        return image.putInt(0).array();
    }

    private static void put(Map<String, byte[]> entries, String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : entries.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 31, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
