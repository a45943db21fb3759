package ca.etalon.ingest.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The manifests of a lake's snapshots, under {@code catalogue/_manifests/<snapshot>/<portal>/<rev>.json}. */
public final class Manifests {
    private static final String ROOT = "catalogue/_manifests";
    private static final ObjectMapper JSON = mapper();
    private static final ObjectWriter WRITER = JSON.writerWithDefaultPrettyPrinter();

    private final Lake lake;

    public Manifests(Lake lake) {
        this.lake = lake;
    }

    /** Seals a snapshot: from here on it exists. */
    public void seal(Manifest manifest) {
        try {
            lake.writeText(
                    path(manifest.snapshot(), manifest.portal(), manifest.rev()),
                    WRITER.writeValueAsString(manifest) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The highest revision of one portal's snapshot. */
    public Optional<Manifest> latest(LocalDate snapshot, String portal) {
        var paths = paths(snapshot, portal);
        return paths.isEmpty() ? Optional.empty() : Optional.of(read(paths.get(paths.size() - 1)));
    }

    /** Every revision of one portal's snapshot, the first one first. */
    public List<Manifest> revisions(LocalDate snapshot, String portal) {
        return paths(snapshot, portal).stream().map(this::read).toList();
    }

    /** The snapshots of the lake, the first one first. */
    public List<LocalDate> snapshots() {
        return lake.list(ROOT).stream().map(LocalDate::parse).toList();
    }

    private List<String> paths(LocalDate snapshot, String portal) {
        var folder = ROOT + "/" + snapshot + "/" + portal;
        return lake.list(folder).stream()
                .filter(name -> name.endsWith(".json"))
                .map(name -> folder + "/" + name)
                .toList();
    }

    /** Portals that have a snapshot of a date. */
    public List<String> portals(LocalDate snapshot) {
        return lake.list(ROOT + "/" + snapshot);
    }

    /** The highest revision of every snapshot of every portal, by snapshot and portal. */
    public List<Manifest> latest() {
        var manifests = new ArrayList<Manifest>();
        for (String snapshot : lake.list(ROOT)) {
            for (String portal : lake.list(ROOT + "/" + snapshot)) {
                latest(LocalDate.parse(snapshot), portal).ifPresent(manifests::add);
            }
        }
        return manifests;
    }

    /** The last complete snapshot of a portal before a day. */
    public Optional<Manifest> lastComplete(String portal, LocalDate before) {
        return lake.list(ROOT).stream()
                .map(LocalDate::parse)
                .filter(snapshot -> snapshot.isBefore(before))
                .sorted(Comparator.reverseOrder())
                .map(snapshot -> latest(snapshot, portal))
                .flatMap(Optional::stream)
                .filter(Manifest::isComplete)
                .findFirst();
    }

    /** Where the manifest of a revision is kept. */
    public static String path(LocalDate snapshot, String portal, int rev) {
        return "%s/%s/%s/%04d.json".formatted(ROOT, snapshot, portal, rev);
    }

    private Manifest read(String path) {
        try {
            return JSON.treeToValue(JSON.readTree(lake.readText(path)), Manifest.class);
        } catch (JsonProcessingException damaged) {
            throw new DamagedLakeException(
                    lake.uri(path) + " is damaged and no manifest: " + damaged.getOriginalMessage()
                            + "; restore it, or delete it: the snapshot then counts as not harvested");
        }
    }

    private static ObjectMapper mapper() {
        var dates = new SimpleModule();
        dates.addSerializer(LocalDate.class, ToStringSerializer.instance);
        dates.addDeserializer(
                LocalDate.class, new com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer<>(LocalDate.class) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public LocalDate deserialize(
                            com.fasterxml.jackson.core.JsonParser parser,
                            com.fasterxml.jackson.databind.DeserializationContext context)
                            throws java.io.IOException {
                        return LocalDate.parse(parser.getText());
                    }
                });
        return JsonMapper.builder()
                .addModule(dates)
                .disable(com.fasterxml.jackson.databind.MapperFeature.AUTO_DETECT_IS_GETTERS)
                .propertyNamingStrategy(com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                .build();
    }
}
