package ca.etalon.analytics.freshness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * That a portal stamped its datasets in bulk, so that the date says when somebody touched the catalogue and not when any
 * data changed.
 *
 * <p><b>Rule.</b> A batch is ten datasets or more (one in a hundred, where that is more) stamped within one hour. Where half
 * of the dated datasets or more stand in batches, the date is bulk touched. Dates without a time of day, and times of day
 * that a quarter of the datasets share (midnight), are compared by day instead: there one single day must hold the half. Where
 * half or more are dated on the day of the snapshot or the day before, spread over hours, it is a nightly reload. A dataset
 * that declares to be renewed daily and was is left out of the count: that is what it promised.
 *
 * <p><b>Evidence</b> for the half: shares in batches of 0.69 to 0.71 in Madison (four snapshots), 0.68 in Hennepin County,
 * 0.68 and 0.55 of the touch dates of Winnipeg and Austin, 0.94 of the metadata runs of Vancouver; against 0.00 to 0.40 of
 * all dates of data (Socrata, Opendatasoft) and of the touch dates of Calgary, Minneapolis (eight snapshots), Strathcona
 * County. Madison has no one hour with more than 0.27: it was stamped on a day of 2017 and on one of 2020.
 *
 * @param inBatches datasets in batches, of the {@code dated} ones
 * @param greatest datasets of the greatest batch, stamped in the hour or on the day {@code when}
 */
public record BulkTouch(Kind kind, int inBatches, int dated, int greatest, String when) {

    /** How it was stamped. */
    public enum Kind {
        BULK_TOUCH,
        BULK_TOUCH_DAY,
        NIGHTLY_RELOAD
    }

    static final int LEAST = 10;
    private static final int LEAST_PER = 100;
    private static final int SHARED_TIME_PER = 4;
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;

    /** Judges the stamps of one date of a portal's datasets; nothing where they were not made in bulk. */
    public static Optional<BulkTouch> of(List<Stamp> stamps, LocalDate snapshot) {
        var considered = stamps.stream().filter(stamp -> !stamp.isPromised()).toList();
        int dated = considered.size();
        if (dated < LEAST) {
            return Optional.empty();
        }
        var clockTimes = new ArrayList<Long>();
        var days = new TreeMap<String, Integer>();
        var shared = sharedTimes(considered);
        for (Stamp stamp : considered) {
            if (stamp.instant() == null || shared.contains(Math.floorMod(stamp.instant(), DAY))) {
                days.merge(stamp.said(), 1, Integer::sum);
            } else {
                clockTimes.add(stamp.instant());
            }
        }
        var batches = batches(clockTimes, Math.max(LEAST, (dated + LEAST_PER - 1) / LEAST_PER));
        var day = days.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(Map.entry("", 0));
        int onDay = isHalf(day.getValue(), dated) ? day.getValue() : 0;
        if (!isHalf(batches.datasets + onDay, dated)) {
            return reload(considered, snapshot);
        }
        return Optional.of(
                onDay > batches.greatest
                        ? new BulkTouch(Kind.BULK_TOUCH_DAY, onDay + batches.datasets, dated, onDay, day.getKey())
                        : new BulkTouch(
                                Kind.BULK_TOUCH,
                                batches.datasets + onDay,
                                dated,
                                batches.greatest,
                                Stamp.hour(batches.start)));
    }

    /** As a reason of a measurement: what a message needs to say it in words. */
    public String reason(String field) {
        return "%s %s,%d,%d,%d,%s".formatted(kind, field, inBatches, dated, greatest, when);
    }

    private static Optional<BulkTouch> reload(List<Stamp> stamps, LocalDate snapshot) {
        var eve = snapshot.minusDays(1);
        int recent = (int)
                stamps.stream().filter(stamp -> !stamp.day().isBefore(eve)).count();
        return isHalf(recent, stamps.size()) && recent >= LEAST
                ? Optional.of(new BulkTouch(Kind.NIGHTLY_RELOAD, recent, stamps.size(), recent, eve.toString()))
                : Optional.empty();
    }

    /**
     * Times of day that so many share, over several days, that they are none: software writes a day as its midnight. One
     * second of one day is the very mark of a bulk touch.
     */
    private static Set<Long> sharedTimes(List<Stamp> stamps) {
        var daysByTime = new HashMap<Long, Map<LocalDate, Integer>>();
        for (Stamp stamp : stamps) {
            if (stamp.instant() != null) {
                daysByTime
                        .computeIfAbsent(Math.floorMod(stamp.instant(), DAY), time -> new HashMap<>())
                        .merge(stamp.day(), 1, Integer::sum);
            }
        }
        daysByTime.values().removeIf(days -> {
            int datasets = days.values().stream().mapToInt(Integer::intValue).sum();
            return datasets < LEAST
                    || datasets * SHARED_TIME_PER < stamps.size()
                    || isHalf(Collections.max(days.values()), datasets);
        });
        return daysByTime.keySet();
    }

    private static boolean isHalf(int some, int all) {
        return some > 0 && 2L * some >= all;
    }

    /** Datasets that stand in some window of an hour with enough others, and the fullest of those windows. */
    private static Batches batches(List<Long> times, int least) {
        times.sort(null);
        int inBatches = 0;
        int counted = 0;
        int greatest = 0;
        long start = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (times.get(last) - times.get(first) > HOUR) {
                first++;
            }
            int size = last - first + 1;
            if (size >= least) {
                inBatches += last + 1 - Math.max(counted, first);
                counted = last + 1;
                if (size > greatest) {
                    greatest = size;
                    start = times.get(first);
                }
            }
        }
        return new Batches(inBatches, greatest, start);
    }

    private record Batches(int datasets, int greatest, long start) {}
}
