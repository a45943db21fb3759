package ca.etalon.analytics.edition;

import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.product.FoldRule;
import ca.etalon.analytics.vocabulary.LicenceCombinations;
import ca.etalon.ingest.catalogue.Licence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One data product: what its records add up to.
 *
 * <p>Each product weighs the same, however many records it was cut into. Its result for an indicator is the mean of its
 * records, halves rounded up to a percent. A record that the indicator does not count does not count here either; when
 * none counts, the product does not. When the result of any counted record is not known, that of the product is not: it
 * could be anything between, and bounds that are too wide mislead nobody. A failure on one record is one of the
 * product.
 *
 * <p>The single record that is a product by itself has its own results, to the byte.
 */
final class ProductTally {
    private static final int LONG_SERIES = 3;
    private static final List<String> OFFICIAL = List.of("en", "fr");

    private final PassSettings settings;
    private final List<byte[]> records = new ArrayList<>();
    private final List<long[]> quantities = new ArrayList<>();
    private final List<byte[]> distributions = new ArrayList<>();
    /** Languages that title and description of its records share; null is one that was not recognised. */
    private final Set<String> languages = new HashSet<>();

    /** What of the licences of its records decides on combining it. */
    private final Set<String> licences = new HashSet<>();

    private boolean isTyped;

    private final Map<FoldRule, Long> rules = new EnumMap<>(FoldRule.class);

    ProductTally(PassSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes one of its records: the language of both its texts, the kind of its licence, whether a type of municipal data was
     * recognised, settled results, quantities by indicator that has one, and results of its distributions.
     */
    void add(
            FoldRule rule,
            String language,
            String licence,
            boolean hasType,
            byte[] results,
            long[] quantity,
            List<byte[]> ofDistributions) {
        licences.add(licence);
        isTyped |= hasType;
        records.add(results);
        languages.add(language);
        quantities.add(quantity);
        distributions.addAll(ofDistributions);
        if (rule != null) {
            rules.merge(rule, 1L, Long::sum);
        }
    }

    /** One record in a language is enough, be the others twins in the other one. */
    private String isIn(String language) {
        if (languages.contains(language) || languages.contains("both")) {
            return Tally.YES;
        }
        return languages.contains(null) ? Tally.UNKNOWN : Tally.NO;
    }

    /** Records of one product under several licences: which of them it is combined by is not known. */
    private String licence() {
        return licences.size() == 1
                ? licences.iterator().next()
                : LicenceCombinations.kind(Licence.Status.UNKNOWN.name(), null);
    }

    void addTo(Tally tally) {
        var results = results();
        tally.products++;
        tally.count(Tally.LICENCE_KIND, licence());
        if (isTyped) {
            tally.count(Tally.TYPED, Tally.YES);
        }
        tally.dataset.add(results);
        for (int i = 0; i < settings.dataset().quantities().length; i++) {
            int indicator = settings.dataset().quantities()[i];
            if (results[indicator] >= 0) {
                tally.dataset.addQuantity(indicator, quantity(i, indicator), 1);
            }
        }
        for (int step = 0; step < tally.sums.length; step++) {
            if (settings.scorers().get(step).isOverProducts()) {
                settings.scorers().get(step).add(results, distributions, tally.sums[step]);
            }
        }
        if (rules.containsKey(FoldRule.SERIES)) {
            tally.count(Tally.SERIES, records.size() < LONG_SERIES ? "short" : "long");
        }
        OFFICIAL.forEach(language -> tally.count(Tally.in(language), isIn(language)));
        rules.forEach((rule, count) -> {
            tally.count("fold_records", rule.name(), count);
            tally.count("fold_products", rule.name(), 1);
        });
    }

    private byte[] results() {
        var results = new byte[settings.dataset().size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = result(i);
        }
        return results;
    }

    private byte result(int indicator) {
        long sum = 0;
        long observed = 0;
        byte unobserved = DatasetResult.NOT_COUNTED;
        for (byte[] record : records) {
            byte result = record[indicator];
            if (result >= 0 && result <= 100) {
                sum += result;
                observed++;
            } else if (result == DatasetResult.NOT_COUNTED || unobserved == DatasetResult.FAILED) {
                continue;
            } else if (result == DatasetResult.UNKNOWN || result == DatasetResult.NOT_OBSERVABLE) {
                // What some records could not say at all, others might have: unknown is the weaker claim of the two.
                unobserved = unobserved == DatasetResult.UNKNOWN ? unobserved : result;
            } else {
                unobserved = DatasetResult.FAILED;
            }
        }
        if (unobserved == DatasetResult.NOT_OBSERVABLE && observed > 0) {
            return DatasetResult.UNKNOWN;
        }
        return unobserved != DatasetResult.NOT_COUNTED || observed == 0 ? unobserved : (byte) mean(sum, observed);
    }

    private long quantity(int position, int indicator) {
        long sum = 0;
        long observed = 0;
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i)[indicator] >= 0) {
                sum = Math.addExact(sum, quantities.get(i)[position]);
                observed++;
            }
        }
        return observed == 1 ? sum : mean(sum, observed);
    }

    /** Halves rounded up, also below zero. */
    private static long mean(long sum, long count) {
        return Math.floorDiv(Math.addExact(Math.multiplyExact(2, sum), count), 2 * count);
    }
}
