package ca.etalon.analytics.product;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The same data for another period: a budget of every year, counts of every month, editions of a census.
 *
 * <p>Records are a series when their titles are the same once years, ranges of years, months and quarters beside a year,
 * versions and parts of a file are taken out, when publisher and language are the same, and when the periods differ. The
 * one record whose title has no period at all is the current one ({@code Parking tickets} beside {@code Parking tickets
 * 2014-2016}). Censuses of different years, elections and orthophotos fold: what differs is when, not what.
 *
 * <p><b>Guard</b>: a number is a period only where it can be a year (1850 to 2099) and nothing before or after it makes it a
 * name or a quantity ({@code Route 66}, {@code Ward 2}, {@code By-law 2010-45}, {@code 1:2000}, {@code 2000 m}, {@code NAD
 * 1983}); what is left must name something. Units of one publisher come and go, so another unit is no other series,
 * unless two units have the same period: then each has a series of its own ({@code Annual report 2019} of two of them).
 */
final class SeriesRule implements ProductRule {
    private static final Pattern NAMES_SOMETHING = Pattern.compile("\\p{L}{2}|\\p{L}\\p{N}\\p{L}");

    @Override
    public FoldRule name() {
        return FoldRule.SERIES;
    }

    @Override
    public Collection<List<CatalogueRecord>> groups(List<CatalogueRecord> records) {
        Map<Integer, Period> periods = new HashMap<>();
        for (CatalogueRecord each : records) {
            if (each.title() != null && each.title().length() <= FoldedTitle.LONGEST) {
                periods.put(each.number(), Period.of(each.title()));
            }
        }
        return Groups.by(records, said -> key(said, periods.get(said.number()))).values().stream()
                .flatMap(group -> areOfOneUnit(group, periods)
                        ? Stream.of(group)
                        : Groups.by(group, said -> FoldedTitle.of(said.unit())).values().stream())
                .filter(group -> isSeries(group, periods))
                .toList();
    }

    private static String key(CatalogueRecord said, Period period) {
        return period == null || !NAMES_SOMETHING.matcher(period.stem()).find()
                ? null
                : String.join("\n", period.stem(), FoldedTitle.of(said.publisher()), String.valueOf(said.language()));
    }

    /** Whether no period occurs in two units. */
    private static boolean areOfOneUnit(List<CatalogueRecord> group, Map<Integer, Period> periods) {
        var units = new HashMap<String, String>();
        for (CatalogueRecord member : group) {
            var unit = FoldedTitle.of(member.unit());
            var other = units.putIfAbsent(periods.get(member.number()).period(), unit);
            if (other != null && !other.equals(unit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeries(List<CatalogueRecord> group, Map<Integer, Period> periods) {
        var different = new HashSet<String>();
        group.forEach(member -> different.add(periods.get(member.number()).period()));
        long undated = group.stream()
                .filter(member -> !periods.get(member.number()).isDated())
                .count();
        return different.size() > 1 && undated <= 1;
    }
}
