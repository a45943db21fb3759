package ca.etalon.ingest.platform.inventory;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one row of an inventory. Its source id is its identifier, else its page, else its title: inventories made by hand
 * have no other name for a dataset, and the issue says so.
 */
record InventoryRow(InventoryColumns columns, List<String> row, String locator) {

    Optional<DcatDataset> read(List<HarvestIssue> issues) {
        var title = localized("title");
        var id = id(title, issues);
        if (id == null) {
            return Optional.empty();
        }
        var count = value("record_count");
        var dataset = DcatDataset.builder(id)
                .title(title)
                .description(localized("description"))
                .keywords(columns.list(row, "keyword"))
                .themes(columns.list(row, "theme"))
                .publisher(value("publisher"))
                .unit(value("unit"))
                .licence(Licences.of(value("licence")))
                .accessRights(value("access_rights"))
                .issued(value("issued"))
                .modified(value("modified"))
                .frequency(value("frequency"))
                .spatial(value("spatial"))
                .temporal(value("temporal"))
                .languages(columns.list(row, "language"))
                .landingPage(value("landing_page"))
                .identifier(value("identifier"))
                .recordCount(count != null && count.matches("\\d{1,18}") ? Long.valueOf(count) : null)
                .locator(locator)
                .distributions(distributions());
        return Optional.of(contact().into(dataset).build());
    }

    private String id(LocalizedText title, List<HarvestIssue> issues) {
        var id = value("identifier");
        if (id != null) {
            return id;
        }
        var page = value("landing_page");
        var used = page != null ? page : title.any();
        if (used != null) {
            issues.add(new HarvestIssue(
                    IssueCode.RECORD_WITHOUT_ID,
                    locator,
                    "no identifier; its " + (page != null ? "page" : "title") + " is used: " + used));
        }
        return used;
    }

    private String value(String field) {
        return columns.value(row, field);
    }

    private LocalizedText localized(String field) {
        var en = value(field + ".en");
        var fr = value(field + ".fr");
        var any = value(field);
        any = any == null ? en == null ? fr : en : any;
        return any == null ? LocalizedText.NONE : new LocalizedText(any, en, fr);
    }

    private SaidContact contact() {
        var said = value("contact");
        boolean isAddress = said != null && (said.indexOf('@') >= 0 || said.matches("(?i)https?://.*"));
        return isAddress ? SaidContact.of(null, said, null) : SaidContact.of(said, null, null);
    }

    /** A file per address; formats follow the addresses where they are as many, else the first one holds for all. */
    private List<DcatDistribution> distributions() {
        var addresses = value("download_url") == null
                ? List.<String>of()
                : List.of(value("download_url").split("[\\s|;]+"));
        var formats = columns.list(row, "format");
        int count = addresses.isEmpty() ? formats.size() : addresses.size();
        var files = new ArrayList<DcatDistribution>();
        for (int i = 0; i < count; i++) {
            var format = formats.isEmpty() ? null : formats.get(formats.size() == count ? i : 0);
            files.add(new DcatDistribution(
                    null,
                    null,
                    addresses.isEmpty() ? null : addresses.get(i),
                    null,
                    format,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    locator));
        }
        return files;
    }
}
