package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.DamagedLakeException;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableFile;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The seal of an edition, {@code measures/_editions/E/_manifest.json}: what it holds and what it was made from. An
 * edition exists once its manifest does, and its tables are exactly the files named here; others in the same folders
 * are remains.
 *
 * @param fingerprint digest of everything it was made from; equal means equal files
 * @param code version of the program; {@code conf} digest of the configuration
 * @param confFiles the copies of the configuration it used
 * @param probes the files of probed links it looked at
 * @param datasetIndicators order of the bytes of {@code dataset_result}; the others likewise
 * @param failed indicators that could not be computed
 */
public record EditionManifest(
        LocalDate edition,
        String fingerprint,
        String code,
        String conf,
        List<Input> inputs,
        List<ProbeFile> probes,
        List<IndicatorVersion> datasetIndicators,
        List<IndicatorVersion> distributionIndicators,
        List<IndicatorVersion> governmentIndicators,
        List<Failure> failed,
        List<ConfFile> confFiles,
        List<TableFile> files) {

    /** A snapshot it uses: the revision of its manifest, that manifest's path and SHA-256. */
    public record Input(String portal, LocalDate snapshot, int rev, String status, String manifest, String sha256) {}

    /** A file of probed links: its path, the date of its folder, its bytes, and their SHA-256. */
    public record ProbeFile(String path, LocalDate checked, long bytes, String sha256) {}

    public record IndicatorVersion(String id, int version) {}

    public record Failure(String indicator, String reason) {}

    /** A copy of a file of the configuration, by its path in the lake: below {@code measures/_conf/<digest>}. */
    public record ConfFile(String path, String sha256) {

        /** Its path below {@code conf}, as it was when the edition was made. */
        public String pathInConf() {
            return path.substring(path.indexOf('/', CONF.length() + 1) + 1);
        }
    }

    /** Where copies of configurations are kept, each in a folder named by its digest. */
    public static final String CONF = "measures/_conf";

    public static final String FILE = "_manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new Day()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public EditionManifest {
        inputs = List.copyOf(inputs);
        probes = probes == null ? List.of() : List.copyOf(probes);
        datasetIndicators = List.copyOf(datasetIndicators);
        distributionIndicators = List.copyOf(distributionIndicators);
        governmentIndicators = List.copyOf(governmentIndicators);
        failed = List.copyOf(failed);
        confFiles = List.copyOf(confFiles);
        files = List.copyOf(files);
    }

    /** Paths of a table's files, in the order of its rows. */
    public List<String> paths(String table) {
        return files.stream()
                .filter(file -> file.table().equals(table))
                .map(TableFile::path)
                .sorted()
                .toList();
    }

    /**
     * Paths of what belongs to the edition and is not in the lake: its tables, its definitions, the configuration it
     * used.
     */
    public List<String> missing(Lake lake) {
        return Stream.of(
                        files.stream().map(TableFile::path),
                        Stream.of(Lake.editionDirectory(edition) + "/" + Definitions.FILE),
                        confFiles.stream().map(ConfFile::path))
                .flatMap(paths -> paths)
                .filter(path -> !lake.exists(path))
                .toList();
    }

    /** The manifest of an edition, if the edition exists. */
    public static Optional<EditionManifest> read(Lake lake, LocalDate edition) {
        var path = path(edition);
        if (!lake.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(lake.readText(path), EditionManifest.class));
        } catch (JsonProcessingException damaged) {
            throw new DamagedLakeException(lake.uri(path) + " is damaged and no manifest of an edition: "
                    + damaged.getOriginalMessage() + "; delete it and run analyse, which computes the edition again");
        }
    }

    /** The editions of a lake, oldest first. */
    public static List<EditionManifest> all(Lake lake) {
        return lake.list("measures/_editions").stream()
                .map(name -> read(lake, LocalDate.parse(name)).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Seals the edition: from here on it exists. */
    public void seal(Lake lake) {
        try {
            lake.writeText(path(edition), JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String path(LocalDate edition) {
        return Lake.editionDirectory(edition) + "/" + FILE;
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return LocalDate.parse(parser.getText());
        }
    }
}
