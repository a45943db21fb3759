package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.vocabulary.LicenceCombinations;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the datasets of one subject, with their distributions, add up to. */
public final class Tally implements Serializable {
    private static final long serialVersionUID = 1;

    /** Facets that are counted for facts of governments: department or office, licence, type of municipal data. */
    static final String UNIT = "unit";

    static final String LICENCE = "licence";
    static final String TYPE = "type";

    /** Data products of which some record shows its type. */
    static final String TYPED = "typed";

    /** What decides with which other data products one may be combined, see {@link LicenceCombinations#kind}. */
    static final String LICENCE_KIND = "licence_kind";

    /** Whether title and description of a data product stand in a language: {@link #YES}, {@link #UNKNOWN}, else no. */
    static String in(String language) {
        return "in_" + language;
    }

    static final String YES = "yes";
    static final String UNKNOWN = "unknown";
    static final String NO = "no";

    /** Data products that are series, and by category those of three periods or more. */
    static final String SERIES = "series";

    /** Data products. */
    final GrainTally dataset;

    /** The same by record, for the ratio beside. */
    final GrainTally records;

    final GrainTally distribution;

    /** Datasets by facet and category. */
    final TreeMap<String, TreeMap<String, Long>> composition = new TreeMap<>();

    /** What became of the links that were probed. */
    final LinkTally links = new LinkTally();

    /** The sums of each step's scorer. */
    final long[][] sums;

    long datasets;
    long products;

    Tally(int datasetIndicators, int distributionIndicators, List<DatasetScorer> scorers) {
        dataset = new GrainTally(datasetIndicators);
        records = new GrainTally(datasetIndicators);
        distribution = new GrainTally(distributionIndicators);
        sums = scorers.stream().map(scorer -> new long[scorer.size()]).toArray(long[][]::new);
    }

    static Tally empty(IndicatorCatalogue catalogue, List<DatasetScorer> scorers) {
        return new Tally(
                catalogue.of(Grain.DATASET).size(),
                catalogue.of(Grain.DISTRIBUTION).size(),
                scorers);
    }

    /** Records of datasets counted. */
    public long datasets() {
        return datasets;
    }

    /** Data products that the records make up. */
    public long products() {
        return products;
    }

    /** Datasets by category of a facet, as {@link ca.etalon.analytics.measure.Composition} names them. */
    public SortedMap<String, Long> composition(String facet) {
        return composition.getOrDefault(facet, new TreeMap<>());
    }

    /** What the scorer of the n-th step added up. */
    long[] sums(int step) {
        return Arrays.copyOf(sums[step], sums[step].length);
    }

    GrainTally of(Grain grain) {
        return grain == Grain.DATASET ? dataset : distribution;
    }

    void count(String facet, String category) {
        count(facet, category, 1);
    }

    void count(String facet, String category, long times) {
        composition.computeIfAbsent(facet, name -> new TreeMap<>()).merge(category, times, Long::sum);
    }

    void add(Tally other) {
        datasets += other.datasets;
        products += other.products;
        dataset.add(other.dataset);
        records.add(other.records);
        distribution.add(other.distribution);
        links.add(other.links);
        other.composition.forEach((facet, counts) -> counts.forEach((category, n) ->
                composition.computeIfAbsent(facet, name -> new TreeMap<>()).merge(category, n, Long::sum)));
        for (int step = 0; step < sums.length; step++) {
            for (int i = 0; i < sums[step].length; i++) {
                sums[step][i] += other.sums[step][i];
            }
        }
    }
}
