package ca.etalon.ingest.platform.arcgis;

import java.util.regex.Pattern;

/**
 * The id of a Hub record, {@code <item>} or {@code <item>_<layer>}, out of the many identifiers the feeds write around it.
 *
 * <p>Feeds of different years identify the same layer by {@code …/datasets/<item>_<layer>}, by {@code
 * …/item.html?id=<item>&sublayer=<layer>} or by a page named after its title. The first two are reduced to the id so that a
 * dataset is the same one under another protocol, host or feed; the third does not hold the id and stays as said.
 */
final class HubId {

    private static final Pattern ITEM_PAGE =
            Pattern.compile("(?i).*[?&]id=([0-9a-f]{32})(?:&(?:sublayer|layer)=(\\d{1,6}))?(?:[&#].*)?");
    private static final Pattern DATASET_PAGE = Pattern.compile("(?i).*/([0-9a-f]{32})(?:_(\\d{1,6}))?/?");

    private HubId() {}

    static String of(String identifier) {
        for (var pattern : new Pattern[] {ITEM_PAGE, DATASET_PAGE}) {
            var matcher = pattern.matcher(identifier);
            if (matcher.matches()) {
                var item = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
                return matcher.group(2) == null ? item : item + "_" + matcher.group(2);
            }
        }
        return identifier;
    }
}
