package ca.etalon.analytics.edition;

import ca.etalon.analytics.edition.Attribution.Owner;
import ca.etalon.analytics.edition.PassSettings.GrainSettings;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.DistributionResult;
import ca.etalon.analytics.measure.LinkResult;
import ca.etalon.analytics.product.CatalogueRecord;
import ca.etalon.analytics.product.FoldedTitle;
import ca.etalon.analytics.product.MirrorRule;
import ca.etalon.analytics.product.ProductFolding;
import ca.etalon.analytics.product.ProductMember;
import ca.etalon.analytics.vocabulary.LicenceCombinations;
import ca.etalon.ingest.catalogue.LinkRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The rows of one portal in one edition, held until all are there: only then is it known which fields its feed was
 * configured to state.
 */
final class PortalRows {
    private final PassSettings settings;
    private final EditionInput input;
    private final Freshness freshness;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> statedByFeed = new HashMap<>();
    private final Map<String, FeedVerdict> verdicts = new HashMap<>();

    PortalRows(PassSettings settings, EditionInput input, Freshness freshness) {
        this.settings = settings;
        this.input = input;
        this.freshness = freshness;
    }

    EditionInput input() {
        return input;
    }

    void addDataset(Row row) {
        var entry = entry(row);
        entries.add(entry);
        state(entry, row);
    }

    /** Takes a distribution of the dataset before. */
    void addDistribution(Row row) {
        var dataset = entries.get(entries.size() - 1);
        int number = row.getInt(RowColumns.DISTRIBUTION_NO);
        var answer = LinkAnswer.of(row.getStruct(RowColumns.LINK));
        dataset.distributions.add(result(Grain.DISTRIBUTION, row, number, answer));
        if (!row.isNullAt(RowColumns.ADDRESS)) {
            dataset.addresses.add(row.getString(RowColumns.ADDRESS));
        }
        state(dataset, row);
    }

    private void state(Entry entry, Row row) {
        statedByFeed.merge(entry.feed, row.getLong(RowColumns.STATED), (a, b) -> a | b);
    }

    /** Settles what was observable, adds everything up, and hands over the rows of the result tables. */
    void finish(
            Map<TallyKey, Tally> tallies,
            List<DatasetResult> datasets,
            List<DistributionResult> distributions,
            List<LinkResult> links) {
        entries.replaceAll(this::mirrorsFoldedOut);
        var explained = new HashMap<SettledFeed, FeedVerdict.Explained>();
        for (Entry entry : entries) {
            var key = new TallyKey(input.edition(), input.portal(), input.snapshot(), entry.owner);
            var tally = tallies.computeIfAbsent(
                    key,
                    k -> new Tally(
                            settings.dataset().size(), settings.distribution().size(), settings.scorers()));
            var verdict = verdict(entry.feed);
            var reasons = explained.computeIfAbsent(new SettledFeed(key, entry.feed), feed -> verdict.explain(tally));
            reasons.settle(Grain.DATASET, entry.result.bytes, entry.result.stated);
            entry.distributions.forEach(each -> reasons.settle(Grain.DISTRIBUTION, each.bytes, each.stated));
            entry.addTo(tally, settings, verdict);
        }
        var products = fold(tallies);
        for (Entry entry : entries) {
            var member = products.get(entry.result.number);
            var government = entry.owner.government();
            var fold = entry.owner.fold() == null ? null : entry.owner.fold().name();
            datasets.add(new DatasetResult(
                    input.portal(),
                    input.snapshot(),
                    entry.result.number,
                    government,
                    fold,
                    entry.owner.mirrored(),
                    entry.mirror == null ? null : entry.mirror.name(),
                    member.product(),
                    member.rule() == null ? null : member.rule().name(),
                    entry.result.bytes));
            for (Result distribution : entry.distributions) {
                distributions.add(new DistributionResult(
                        input.portal(),
                        input.snapshot(),
                        entry.result.number,
                        distribution.number,
                        government,
                        fold,
                        distribution.bytes));
                distribution
                        .silentLink(input, entry.result.number, government, fold)
                        .ifPresent(links::add);
            }
        }
    }

    /** What a government's own portal lists as well does not count here, where it is hosted. */
    private Entry mirrorsFoldedOut(Entry entry) {
        var government = entry.owner.government();
        if (government == null) {
            return entry.owner.fold() == Fold.MIRROR ? entry.mirroring(entry.owner, MirrorRule.DECLARED) : entry;
        }
        return settings.ownCatalogues()
                .copied(input.edition(), input.portal(), government, entry.record())
                .map(rule -> entry.mirroring(new Owner(null, Fold.MIRROR, government), rule))
                .orElse(entry);
    }

    /** Folds what each owner has into data products, adds those up, and says to which each record belongs. */
    private Map<Integer, ProductMember> fold(Map<TallyKey, Tally> tallies) {
        var byOwner = new LinkedHashMap<Owner, List<Entry>>();
        entries.forEach(entry ->
                byOwner.computeIfAbsent(entry.owner, owner -> new ArrayList<>()).add(entry));
        var members = new HashMap<Integer, ProductMember>();
        byOwner.forEach((owner, owned) -> {
            var tally = tallies.get(new TallyKey(input.edition(), input.portal(), input.snapshot(), owner));
            var products = new TreeMap<Integer, ProductTally>();
            var folded =
                    new ProductFolding().fold(owned.stream().map(Entry::record).toList());
            for (int i = 0; i < owned.size(); i++) {
                var entry = owned.get(i);
                members.put(entry.result.number, folded.get(i));
                products.computeIfAbsent(folded.get(i).product(), number -> new ProductTally(settings))
                        .add(
                                folded.get(i).rule(),
                                entry.row.getString(RowColumns.TONGUE),
                                LicenceCombinations.kind(
                                        entry.licenceStatus, entry.row.getString(RowColumns.LICENCE_FAMILY)),
                                !entry.row.isNullAt(RowColumns.TYPE),
                                entry.result.bytes,
                                entry.result.quantities,
                                entry.distributionBytes(verdict(entry.feed)));
            }
            products.values().forEach(product -> product.addTo(tally));
        });
        return members;
    }

    private Entry entry(Row row) {
        var owner = settings.attributions()
                .get(input.edition())
                .of(
                        input.portal(),
                        row.getString(RowColumns.PUBLISHER),
                        row.getString(RowColumns.UNIT),
                        row.getString(RowColumns.ASSET_TYPE));
        List<String> formats = row.isNullAt(RowColumns.FORMATS) ? List.of() : row.getList(RowColumns.FORMATS);
        return new Entry(
                owner,
                null,
                row.getString(RowColumns.FEED),
                row.getString(RowColumns.LICENCE_STATUS),
                formats,
                result(Grain.DATASET, row, RowColumns.datasetNo(row), null),
                new ArrayList<>(),
                row,
                new ArrayList<>());
    }

    private Result result(Grain grain, Row row, int number, LinkAnswer answer) {
        var indicators = settings.of(grain);
        int first = RowColumns.firstResult(grain);
        var bytes = indicators.projection().results(row, first);
        var quantities = new long[indicators.quantities().length];
        first += indicators.projection().packedColumns();
        for (int i = 0; i < quantities.length; i++) {
            quantities[i] = row.isNullAt(first + i) ? 0 : row.getLong(first + i);
        }
        return new Result(number, bytes, quantities, answer, row.getLong(RowColumns.STATED));
    }

    /** What of a feed was not observable, now that all its rows are there. */
    private FeedVerdict verdict(String feed) {
        return verdicts.computeIfAbsent(
                feed, name -> FeedVerdict.of(settings, input.portal(), name, statedByFeed.get(name), freshness));
    }

    private record SettledFeed(TallyKey key, String feed) {}

    private record Result(int number, byte[] bytes, long[] quantities, LinkAnswer link, long stated) {

        /** The evidence of a link that was probed and did not answer. */
        Optional<LinkResult> silentLink(EditionInput input, int dataset, String government, String fold) {
            return Optional.ofNullable(link)
                    .filter(said -> said.verdict() != LinkRow.Verdict.ANSWERS)
                    .map(said -> new LinkResult(
                            input.portal(),
                            input.snapshot(),
                            dataset,
                            number,
                            government,
                            fold,
                            said.url(),
                            said.verdict(),
                            said.outcome(),
                            said.status(),
                            said.checked()));
        }

        void addTo(GrainTally tally, GrainSettings grain) {
            tally.add(bytes);
            for (int i = 0; i < quantities.length; i++) {
                int indicator = grain.quantities()[i];
                if (bytes[indicator] >= 0) {
                    tally.addQuantity(indicator, quantities[i], 1);
                }
            }
        }
    }

    private record Entry(
            Owner owner,
            MirrorRule mirror,
            String feed,
            String licenceStatus,
            List<String> formats,
            Result result,
            List<Result> distributions,
            Row row,
            List<String> addresses) {

        Entry mirroring(Owner whose, MirrorRule rule) {
            return new Entry(whose, rule, feed, licenceStatus, formats, result, distributions, row, addresses);
        }

        CatalogueRecord record() {
            return new CatalogueRecord(
                    result.number,
                    row.getString(RowColumns.TITLE),
                    row.getString(RowColumns.PUBLISHER),
                    row.getString(RowColumns.UNIT),
                    row.getString(RowColumns.LANGUAGE),
                    row.getString(RowColumns.SOURCE_ID),
                    row.getString(RowColumns.IDENTIFIER),
                    row.getString(RowColumns.LANDING_PAGE),
                    addresses);
        }

        List<byte[]> distributionBytes(FeedVerdict verdict) {
            return verdict.shown(distributions.stream().map(Result::bytes).toList());
        }

        void addTo(Tally tally, PassSettings settings, FeedVerdict verdict) {
            tally.datasets++;
            tally.count("licence_status", licenceStatus);
            if (!row.isNullAt(RowColumns.OFFICE)) {
                tally.count(Tally.UNIT, FoldedTitle.of(row.getString(RowColumns.OFFICE)));
            }
            if (!row.isNullAt(RowColumns.LICENCE_ID)) {
                tally.count(Tally.LICENCE, row.getString(RowColumns.LICENCE_ID));
            }
            if (!row.isNullAt(RowColumns.TYPE)) {
                tally.count(Tally.TYPE, row.getString(RowColumns.TYPE));
            }
            formats.stream().distinct().forEach(format -> tally.count("format", format));
            result.addTo(tally.records, settings.dataset());
            distributions.forEach(each -> each.addTo(tally.distribution, settings.distribution()));
            distributions.forEach(each -> tally.links.add(each.link));
            var bytes = distributionBytes(verdict);
            for (int step = 0; step < tally.sums.length; step++) {
                if (!settings.scorers().get(step).isOverProducts()) {
                    settings.scorers().get(step).add(result.bytes, bytes, tally.sums[step]);
                }
            }
        }
    }
}
