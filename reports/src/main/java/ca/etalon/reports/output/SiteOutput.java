package ca.etalon.reports.output;

import java.util.Collection;

/**
 * Takes the files of a site. First {@link #begin}, then every announced path once, from any thread, then {@link #finish}.
 */
public interface SiteOutput {

    /** Announces every path that will be written, so that a run that is killed leaves nothing unknown behind. */
    void begin(Collection<String> paths);

    /** Takes the text of one file; the path is relative, with {@code /}. */
    void write(String path, String text);

    /** Removes what an earlier site had and this one has not. */
    Written finish();

    /**
     * What became of the files.
     *
     * @param written new or changed; {@code unchanged} were left as they stood; {@code removed} belonged to an earlier site
     */
    record Written(int written, int unchanged, int removed, long bytes) {}
}
