package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a lake knows of contents as of a day: the latest look into each address. */
public final class ProbedContents {
    private static final String PARTITION = "checked=";
    private static final Comparator<ContentRow> BY_TIME = Comparator.comparing(ContentRow::checkedAt);

    private final Map<String, ContentRow> latest;

    private ProbedContents(Map<String, ContentRow> latest) {
        this.latest = latest;
    }

    /** @param day the last one that counts */
    public static ProbedContents of(Lake lake, LocalDate day) {
        var latest = new TreeMap<String, ContentRow>();
        for (var path : parts(lake, ContentRow.SCHEMA.name(), day)) {
            TableReader.forEach(lake, path, ContentRow.SCHEMA, row -> {
                var content = ContentRow.from(row);
                latest.merge(content.url(), content, (one, other) -> BY_TIME.compare(one, other) > 0 ? one : other);
            });
        }
        return new ProbedContents(latest);
    }

    /**
     * The files of a table that hold the looks of all days until one.
     *
     * @param table {@code content} or {@code column}
     */
    public static List<String> parts(Lake lake, String table, LocalDate day) {
        return lake.list("probe/" + table).stream()
                .filter(name -> name.startsWith(PARTITION))
                .map(name -> LocalDate.parse(name.substring(PARTITION.length())))
                .filter(checked -> !checked.isAfter(day))
                .sorted()
                .map(checked -> Lake.probeDirectory(table, checked))
                .flatMap(folder -> lake.list(folder).stream()
                        .filter(name -> name.endsWith(".parquet"))
                        .sorted()
                        .map(name -> folder + "/" + name))
                .toList();
    }

    public Optional<ContentRow> of(String url) {
        return Optional.ofNullable(latest.get(url));
    }

    /** By address. */
    public Collection<ContentRow> rows() {
        return latest.values();
    }
}
