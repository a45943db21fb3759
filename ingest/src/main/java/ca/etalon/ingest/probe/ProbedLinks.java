package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a lake knows of links as of a day: the latest probe of each address. */
public final class ProbedLinks {
    private static final String ROOT = "probe/" + LinkRow.SCHEMA.name();
    private static final String PARTITION = "checked=";
    private static final Comparator<LinkRow> BY_TIME = Comparator.comparing(LinkRow::checkedAt);

    private final Map<String, LinkRow> latest;

    private ProbedLinks(Map<String, LinkRow> latest) {
        this.latest = latest;
    }

    /** @param day the last one that counts */
    public static ProbedLinks of(Lake lake, LocalDate day) {
        var latest = new TreeMap<String, LinkRow>();
        for (var path : parts(lake, day)) {
            TableReader.forEach(lake, path, LinkRow.SCHEMA, row -> keep(latest, LinkRow.from(row)));
        }
        return new ProbedLinks(latest);
    }

    /** The files of the link table that hold the probes of all days until this one. */
    public static List<String> parts(Lake lake, LocalDate day) {
        return days(lake).stream()
                .filter(checked -> !checked.isAfter(day))
                .map(checked -> Lake.probeDirectory(LinkRow.SCHEMA.name(), checked))
                .flatMap(folder -> lake.list(folder).stream()
                        .filter(name -> name.endsWith(".parquet"))
                        .map(name -> folder + "/" + name))
                .toList();
    }

    /** The days on which links were probed, the first one first. */
    public static List<LocalDate> days(Lake lake) {
        return lake.list(ROOT).stream()
                .filter(name -> name.startsWith(PARTITION))
                .map(name -> LocalDate.parse(name.substring(PARTITION.length())))
                .sorted()
                .toList();
    }

    private static void keep(Map<String, LinkRow> latest, LinkRow row) {
        latest.merge(row.url(), row, (one, other) -> BY_TIME.compare(one, other) > 0 ? one : other);
    }

    /** What an address answered last, if it was ever probed. */
    public Optional<LinkRow> of(String url) {
        return Optional.ofNullable(latest.get(url));
    }

    /** By address. */
    public Collection<LinkRow> rows() {
        return latest.values();
    }
}
