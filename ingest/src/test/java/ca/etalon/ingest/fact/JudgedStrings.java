package ca.etalon.ingest.fact;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/** The strings that we read otherwise than the lists of others, each judged once: who is right (OURS, THEIRS, OPEN), and why. */
record JudgedStrings(Map<String, String> rightByKey) {

    private static final int SHOWN = 60;

    static JudgedStrings of(String resource) throws IOException {
        var right = new HashMap<String, String>();
        try (var reader = new InputStreamReader(
                        JudgedStrings.class.getResourceAsStream("/fact/" + resource), StandardCharsets.UTF_8);
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setCommentMarker('#')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            for (var row : parser) {
                if (!Set.of("OURS", "THEIRS", "OPEN").contains(row.get("right"))
                        || row.get("why").isBlank()) {
                    throw new IOException("not judged: " + row);
                }
                right.put(key(row.get("raw"), row.get("said"), row.get("ours")), row.get("right"));
            }
        }
        return new JudgedStrings(Map.copyOf(right));
    }

    /** The first signs of the string, what the list says, what we say. */
    static String key(String raw, String said, String ours) {
        var line = raw.strip().replaceAll("\\s+", " ");
        return (line.length() > SHOWN ? line.substring(0, SHOWN) : line).strip() + " | " + said + " | " + ours;
    }

    Set<String> keys() {
        return rightByKey.keySet();
    }

    boolean has(String key) {
        return rightByKey.containsKey(key);
    }

    boolean isOurs(String key) {
        return "OURS".equals(rightByKey.get(key));
    }
}
