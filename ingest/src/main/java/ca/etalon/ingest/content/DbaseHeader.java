package ca.etalon.ingest.content;

import ca.etalon.ingest.catalogue.ColumnRow.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** Reads the field list at the beginning of a dBASE table, which is where a shapefile keeps its attributes. */
final class DbaseHeader {

    private static final Set<Integer> VERSIONS = Set.of(0x03, 0x30, 0x31, 0x43, 0x83, 0x8B, 0xF5);
    private static final int HEAD = 32;
    private static final int FIELD = 32;
    private static final int END = 0x0D;
    private static final int MOST_FIELDS = 255;

    private DbaseHeader() {}

    static boolean isDbase(FirstBlock block) {
        return read(block.bytes(), null).isPresent();
    }

    /** The table, or nothing where the bytes are no dBASE header. */
    static Optional<Table> read(byte[] bytes, String name) {
        if (bytes.length < HEAD + FIELD || !VERSIONS.contains(bytes[0] & 0xFF)) {
            return Optional.empty();
        }
        var header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int month = bytes[2];
        int day = bytes[3];
        long rows = header.getInt(4) & 0xFFFFFFFFL;
        int length = header.getShort(8) & 0xFFFF;
        if (month < 0 || month > 12 || day < 0 || day > 31 || length < HEAD + FIELD) {
            return Optional.empty();
        }
        var fields = new ArrayList<Table.Field>();
        for (int at = HEAD; at + FIELD <= Math.min(length, bytes.length) && fields.size() < MOST_FIELDS; at += FIELD) {
            if (bytes[at] == END) {
                break;
            }
            var field = field(bytes, at);
            if (field == null) {
                return Optional.empty();
            }
            fields.add(field);
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Table(name, fields, rows, null));
    }

    private static Table.Field field(byte[] bytes, int at) {
        int end = at;
        while (end < at + 11 && bytes[end] != 0) {
            end++;
        }
        var raw = java.util.Arrays.copyOfRange(bytes, at, end);
        var name = text(raw);
        char code = (char) bytes[at + 11];
        var type = type(code, bytes[at + 17]);
        return name.isBlank() || type == null ? null : Table.Field.named(name, type, String.valueOf(code));
    }

    private static String text(byte[] raw) {
        return TextCharset.of(raw, true)
                .map(TextCharset::text)
                .orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
    }

    private static Type type(char code, int decimals) {
        return switch (code) {
            case 'C', 'M', 'V' -> Type.TEXT;
            case 'N', 'F' -> decimals == 0 ? Type.INTEGER : Type.NUMBER;
            case 'B', 'O', 'Y' -> Type.NUMBER;
            case 'I', '+' -> Type.INTEGER;
            case 'L' -> Type.BOOLEAN;
            case 'D' -> Type.DATE;
            case 'T', '@' -> Type.DATE_TIME;
            case 'G', 'P', '0' -> Type.BINARY;
            default -> null;
        };
    }

    /** The bytes of the header, as far as a field list can reach. */
    static int most() {
        return HEAD + FIELD * MOST_FIELDS + 1;
    }
}
