package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far the rules carry where a string is not in the table, and whether strings changed as portals change them mean the same. */
class FormatGeneralisationTest {

    private static final int FOLDS = 5;

    private final FormatResolver formats = SharedFiles.vocabularies().formats();

    /** Left out are a fifth of the spellings at a time; ids, codes of the EU, extensions and registered media types stay. */
    @Test
    void spellingsLeftOutOfTheTableAreFoundByTheRules() throws IOException {
        int leftOut = 0;
        int alike = 0;
        var otherwise = new TreeMap<String, String>();
        var full = table();
        var core = core(full);
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            var part = table();
            part.byAlias.keySet().removeIf(name -> !core.contains(name) && isOf(name, left));
            part.byMediaType.keySet().removeIf(name -> !full.registeredMediaTypes.contains(name) && isOf(name, left));
            part.resqueeze();
            var resolver = new FormatResolver(part);
            for (var row : SharedFiles.csv("portals/formats.csv")) {
                var name = FormatTable.alias(row.get("raw").strip());
                if (core.contains(name) || !isNamed(full, name) || isNamed(part, name)) {
                    continue;
                }
                boolean isType = row.get("raw_kind").equals("mime");
                var with = resolve(formats, isType, row.get("raw")).id();
                var without = resolve(resolver, isType, row.get("raw")).id();
                leftOut++;
                alike += Objects.equals(with, without) ? 1 : 0;
                if (!Objects.equals(with, without)) {
                    otherwise.put(name, with + " → " + without);
                }
            }
        }
        double share = (double) alike / leftOut;
        System.out.printf("formats left out of the table: %d, alike %d (%.4f); %s%n", leftOut, alike, share, otherwise);
        assertTrue(share >= 0.70, "alike " + share);
    }

    @Test
    void whatPortalsDoToAStringDoesNotChangeItsFormat() throws IOException {
        var changed = new ArrayList<String>();
        int tried = 0;
        for (var row : SharedFiles.csv("portals/formats.csv")) {
            var raw = row.get("raw").strip();
            boolean isType = row.get("raw_kind").equals("mime");
            var id = resolve(formats, isType, raw).id();
            if (id == null || row.get("basis").equals("none") || raw.contains("://")) {
                continue;
            }
            for (var variant : variants(raw.indexOf('/') > 0).entrySet()) {
                var written = variant.getValue().apply(raw);
                var format = resolve(formats, isType, written);
                tried++;
                if (!id.equals(format.id())) {
                    changed.add(variant.getKey() + ": " + written + " " + id + " → " + format.id());
                }
            }
        }
        double share = 1 - (double) changed.size() / tried;
        System.out.printf("formats written otherwise: %d, %.4f alike; %s%n", tried, share, changed);
        assertTrue(share >= 0.99, () -> "alike " + share + ": " + changed);
    }

    private static Map<String, UnaryOperator<String>> variants(boolean isType) {
        Map<String, UnaryOperator<String>> variants = new LinkedHashMap<>();
        variants.put("upper case", raw -> raw.toUpperCase(Locale.ROOT));
        variants.put("lower case", raw -> raw.toLowerCase(Locale.ROOT));
        variants.put("blanks around", raw -> "  " + raw + "\u00a0\n");
        variants.put("quoted", raw -> "\"" + raw + "\"");
        if (isType) {
            variants.put("character set", raw -> raw.contains(";") ? raw : raw + "; charset=utf-8");
        } else {
            variants.put("point before", raw -> "." + raw);
            variants.put("file", raw -> raw.length() > 20 ? raw : raw + " file");
            variants.put("fichier", raw -> raw.length() > 20 ? raw : "Fichier " + raw);
            variants.put("Format", raw -> raw.length() > 20 ? raw : "Format " + raw);
        }
        return variants;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ESRI shapefile (zip)                          | SHP",
                ".csv                                          | CSV",
                "text/csv;charset=UTF-8                        | CSV",
                "Excel (.xlsx)                                 | XLSX",
                "Excel spreadsheet with 4 tabs                 | XLS",
                "Hoja de cálculo Excel                         | XLS",
                "Microsoft Excel-Tabelle                       | XLS",
                "Fichier de formes (Shapefile)                 | SHP",
                "Geo-JSON                                      | GEOJSON",
                "GeoJSON (RFC 7946)                            | GEOJSON",
                "netCDF-4                                      | NETCDF",
                "HTLM                                          | HTML",
                "shapfile                                      | SHP",
                "sitio web                                     | HTML",
                "Página web                                    | HTML",
                "Web-Service                                   | API",
                "csv.gz                                        | CSV",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.shee | XLSX",
                "application/x-whatever+json                   | JSON",
                "image/x-something-new                         | IMAGE",
                "MapServer/WMSServer?SERVICE=WMS&REQUEST=GetCapabilities | WMS",
                "OAF                                           | OGC_API"
            })
    void namesOfManyKindsAreRead(String said, String id) {
        assertEquals(id, formats.resolve(said, null, null).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AMF",
                "other",
                "URL",
                "link",
                "download",
                "Autre",
                "données",
                "data",
                "multiple",
                "00",
                "unknown"
            })
    void whatNamesNoFormatStaysWithoutOne(String said) {
        assertNull(formats.resolve(said, null, null).id());
    }

    @Test
    void severalFormatsOfAPhraseHoldWhereTheyAgree() {
        var both = formats.resolve("Available as CSV and as GeoJSON, see the link", null, null);
        assertEquals("SEVERAL", both.basis());
        assertTrue(both.machineReadable());
        assertNull(both.geospatial());
        var zipped = formats.resolve("zip-compressed folder of csv", null, null);
        assertEquals("CSV", zipped.id());
        assertTrue(zipped.archive());
    }

    @Test
    void aMisspellingIsOneLetterBehindTheFirst() {
        assertTrue(FormatPhrases.isOneLetterOff("hmtl", "html"));
        assertTrue(FormatPhrases.isOneLetterOff("xlsl", "xlsx"));
        assertTrue(FormatPhrases.isOneLetterOff("shapfile", "shapefile"));
        assertFalse(FormatPhrases.isOneLetterOff("html", "html"));
        assertFalse(FormatPhrases.isOneLetterOff("dhtml", "html"));
        assertFalse(FormatPhrases.isOneLetterOff("hmlt", "html") && FormatPhrases.isOneLetterOff("hlmt", "html"));
    }

    static Format resolve(FormatResolver resolver, boolean isType, String raw) {
        return isType ? resolver.resolve(null, raw, null) : resolver.resolve(raw, null, null);
    }

    private static boolean isNamed(FormatTable table, String name) {
        return table.byAlias.containsKey(name)
                || table.byMediaType.containsKey(name)
                || table.byExtension.containsKey(name);
    }

    static Set<String> core(FormatTable table) {
        var core = new HashSet<>(table.byExtension.keySet());
        table.byId.keySet().forEach(id -> core.add(FormatTable.alias(id)));
        table.eu.keySet().forEach(code -> core.add(FormatTable.alias(code)));
        return core;
    }

    private static boolean isOf(String name, int fold) {
        return Math.floorMod(name.hashCode() * 31 + 7, FOLDS) == fold;
    }

    static FormatTable table() {
        var problems = new ConfigProblems();
        var lists = new FormatLists(problems);
        var folder = SharedFiles.VOCABULARY;
        var eu = lists.euFileTypes(folder.resolve("eu-file-types.csv"));
        var types = lists.mediaTypes(folder.resolve("iana-media-types.txt"));
        var table =
                YamlReader.read(folder.resolve("formats.yaml"), problems).map(root -> new FormatTable(root, eu, types));
        problems.throwIfErrors();
        return table.orElseThrow();
    }
}
