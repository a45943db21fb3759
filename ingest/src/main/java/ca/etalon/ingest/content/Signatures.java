package ca.etalon.ingest.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * Formats that the first bytes tell, as their specifications state them; those of geography and tables, which general detectors
 * know by their extension at most.
 */
final class Signatures {

    private record Signature(String format, Predicate<FirstBlock> shows) {}

    private static final int GEO_KEY_DIRECTORY = 34735;
    private static final int MOST_TAGS = 200;

    /** The first that fits decides. */
    private static final List<Signature> SIGNATURES = List.of(
            new Signature("GPKG", Signatures::isGeoPackage),
            new Signature("SQLITE", block -> block.hasAt(0, "SQLite format 3\0")),
            new Signature("PARQUET", block -> block.hasAt(0, "PAR1")),
            new Signature("FGB", block -> block.hasAt(0, "fgb\u0003fgb")),
            new Signature("ARROW", block -> block.hasAt(0, "ARROW1")),
            new Signature("PDF", block -> block.hasAt(0, "%PDF-")),
            new Signature("GZIP", block -> block.startsWith(0x1F, 0x8B)),
            new Signature("7Z", block -> block.startsWith('7', 'z', 0xBC, 0xAF, 0x27, 0x1C)),
            new Signature("BZIP2", block -> block.hasAt(0, "BZh") && block.hasAt(4, "1AY&SY")),
            new Signature("XZ", block -> block.startsWith(0xFD, '7', 'z', 'X', 'Z', 0)),
            new Signature("NETCDF", block -> block.hasAt(0, "CDF\u0001") || block.hasAt(0, "CDF\u0002")),
            new Signature("HDF", block -> block.startsWith(0x89, 'H', 'D', 'F', 0x0D, 0x0A)),
            new Signature("GRIB", block -> block.hasAt(0, "GRIB")),
            new Signature("DWG", block -> block.hasAt(0, "AC10")),
            new Signature(
                    "LAZ", block -> block.hasAt(0, "LASF") && block.bytes().length > 104 && block.bytes()[104] < 0),
            new Signature("LAS", block -> block.hasAt(0, "LASF")),
            new Signature("GEOTIFF", Signatures::isGeoTiff),
            new Signature("SHAPE_PART", block -> block.startsWith(0, 0, 0x27, 0x0A) && block.hasAt(28, 0xE8, 3, 0, 0)),
            new Signature("XLS", block -> isOle(block) && holds(block, "Workbook")),
            new Signature("DOC", block -> isOle(block) && holds(block, "WordDocument")),
            new Signature("PPT", block -> isOle(block) && holds(block, "PowerPoint Document")),
            new Signature("MSOFFICE", Signatures::isOle),
            new Signature("DBF", DbaseHeader::isDbase));

    private Signatures() {}

    /** The format, or null. */
    static String of(FirstBlock block) {
        return SIGNATURES.stream()
                .filter(signature -> signature.shows().test(block))
                .map(Signature::format)
                .findFirst()
                .orElse(null);
    }

    static boolean isZip(FirstBlock block) {
        return block.startsWith('P', 'K', 3, 4) || block.startsWith('P', 'K', 5, 6);
    }

    /** OGC 12-128: a SQLite database whose application id says so; {@code GP10} and {@code GP11} in its first versions. */
    private static boolean isGeoPackage(FirstBlock block) {
        return block.hasAt(0, "SQLite format 3\0")
                && (block.hasAt(68, "GPKG") || block.hasAt(68, "GP10") || block.hasAt(68, "GP11"));
    }

    /** OGC 19-008: a TIFF whose first directory has the tag of the geo keys. */
    private static boolean isGeoTiff(FirstBlock block) {
        boolean isLittle = block.startsWith('I', 'I', 42, 0);
        if (!isLittle && !block.startsWith('M', 'M', 0, 42)) {
            return false;
        }
        var bytes = ByteBuffer.wrap(block.bytes()).order(isLittle ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (bytes.limit() < 8) {
            return false;
        }
        long at = bytes.getInt(4) & 0xFFFFFFFFL;
        if (at + 2 > bytes.limit()) {
            return false;
        }
        int tags = Math.min(MOST_TAGS, bytes.getShort((int) at) & 0xFFFF);
        for (int i = 0; i < tags && at + 4 + 12L * i <= bytes.limit(); i++) {
            if ((bytes.getShort((int) at + 2 + 12 * i) & 0xFFFF) == GEO_KEY_DIRECTORY) {
                return true;
            }
        }
        return false;
    }

    /** MS-CFB: the container of Office before 2007; its directory names the streams in UTF-16. */
    private static boolean isOle(FirstBlock block) {
        return block.startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    private static boolean holds(FirstBlock block, String name) {
        var wanted = name.getBytes(StandardCharsets.UTF_16LE);
        var bytes = block.bytes();
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
