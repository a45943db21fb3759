package ca.etalon.analytics.freshness;

import java.util.Map;

/**
 * What a snapshot states of the changes of one dataset.
 *
 * @param stamps its dates; absent where none is stated or readable
 * @param hasRecordCount whether its rows are counted
 */
public record DatedDataset(Map<ChangeDate, Stamp> stamps, boolean hasRecordCount) {

    public DatedDataset {
        stamps = Map.copyOf(stamps);
    }
}
