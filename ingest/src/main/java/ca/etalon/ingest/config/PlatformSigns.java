package ca.etalon.ingest.config;

import java.util.List;
import java.util.regex.Pattern;

/**
 * By what a platform is known from outside, from the {@code detect} part of {@code conf/platforms/<platform>.yaml}.
 *
 * @param hosts ends of host names that the vendor gives to portals
 * @param page what stands in a page of such a portal
 * @param bases paths below which the API commonly stands, beside the ones of the page itself
 * @param rootOnly whether its API always stands at the root of a host
 * @param needsSign whether a feed that answers proves nothing without a sign
 * @param versions where the version is written, the first that tells it is taken
 */
public record PlatformSigns(
        String platform,
        List<String> hosts,
        List<Pattern> page,
        List<String> bases,
        boolean rootOnly,
        boolean needsSign,
        List<Version> versions) {

    /**
     * A place where a version is written: in any page, as the first group of a pattern, or in a JSON answer.
     *
     * @param page pattern with one group, or null
     * @param path below the base of the API, or null
     * @param at JSON pointer into the answer of {@code path}, or null
     */
    public record Version(Pattern page, String path, String at) {}

    public PlatformSigns {
        hosts = List.copyOf(hosts);
        page = List.copyOf(page);
        bases = List.copyOf(bases);
        versions = List.copyOf(versions);
    }
}
