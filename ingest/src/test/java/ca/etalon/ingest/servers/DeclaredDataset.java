package ca.etalon.ingest.servers;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One of the datasets that were put into the servers, from {@code servers/datasets.json}.
 *
 * @param licence null where the dataset has none
 * @param issued null where the dataset does not say
 * @param frequency a term of ISO 19115, or null
 * @param bbox west, south, east, north; or null
 */
record DeclaredDataset(
        String id,
        Text title,
        Text description,
        Keywords keywords,
        String theme,
        Contact contact,
        SaidLicence licence,
        SaidDate issued,
        SaidDate modified,
        String frequency,
        List<Double> bbox,
        Period temporal,
        List<String> languages,
        List<Distribution> distributions) {

    /** A text in the languages it has. */
    record Text(String en, String fr) {
        String main() {
            return en != null ? en : fr;
        }
    }

    record Keywords(List<String> en, List<String> fr) {
        Set<String> all() {
            var words = new LinkedHashSet<>(en);
            words.addAll(fr);
            return words;
        }
    }

    record Contact(String name, String email) {}

    /** @param means the licence that has to be recognised, or null where the text is the city's own */
    record SaidLicence(String id, String title, String url, String means) {}

    /** @param said the date in one of many spellings; {@code day} is the day it means */
    record SaidDate(String said, String day, String precision) {}

    record Period(String from, String to) {}

    record Distribution(String title, String url, String format, String mediaType, Long bytes) {}

    static List<DeclaredDataset> all() {
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            var root = (ObjectNode) mapper.readTree(
                    Path.of("src/test/resources/servers/datasets.json").toFile());
            var datasets = new ArrayList<DeclaredDataset>();
            for (var node : root.get("datasets")) {
                datasets.add(mapper.treeToValue(node, DeclaredDataset.class));
            }
            return datasets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
