package ca.etalon.reports.output;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/** A site kept in memory; a path that was not announced, or written twice, is a bug. */
public final class MemorySiteOutput implements SiteOutput {
    private final Set<String> announced = new TreeSet<>();
    private final Map<String, String> files = new ConcurrentSkipListMap<>();

    @Override
    public void begin(Collection<String> paths) {
        announced.addAll(paths);
    }

    @Override
    public void write(String path, String text) {
        if (!announced.contains(path) || files.putIfAbsent(path, text) != null) {
            throw new IllegalArgumentException("not announced, or written twice: " + path);
        }
    }

    @Override
    public Written finish() {
        if (!announced.equals(files.keySet())) {
            throw new IllegalStateException("announced but not written");
        }
        return new Written(files.size(), 0, 0, 0);
    }

    public Map<String, String> files() {
        return files;
    }
}
