package ca.etalon.ingest.platform.dcatus;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.JsonAnswer;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The listing of a JKAN site, one static document: what the head of each dataset's page says. */
final class JkanFeed implements CatalogFeed {

    @Override
    public String name() {
        return "jkan-datasets";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return PageRequest.json(portal.apiBase() + "/datasets.json");
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var list = answer.root().isArray() ? answer.root() : answer.root().at("datasets");
        var records = new PageRecords(answer.issues(), sink);
        records.readAll(JsonAnswer.records(list), (said, issues) -> read(portal, said, issues));
        return records.document(true);
    }

    private static Optional<DcatDataset> read(Portal portal, Said said, List<HarvestIssue> issues) {
        var path = said.text("_path", "path", "url", "slug", "identifier", "id");
        if (path == null) {
            return Optional.empty();
        }
        var id = shortName(path.strip());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var dataset = DcatDataset.builder(id)
                .title(said.at("title").localized())
                .description(said.firstOf("notes", "description").localized())
                .keywords(said.firstOf("tags", "keywords").texts("name"))
                .themes(said.at("category").texts("name"))
                .publisher(said.at("organization").joined("name", "title"))
                .licence(Licences.of(said.firstOf("license", "licence")))
                .rights(said.text("usage"))
                .issued(said.text("created"))
                .modified(said.text("modified", "updated", "last_modified"))
                .frequency(said.text("frequency", "update_frequency"))
                .spatial(said.at("area_of_interest").raw())
                .temporal(said.at("time_period").raw())
                .landingPage(portal.apiBase() + "/datasets/" + id + "/")
                .identifier(id)
                .locator(said.pointer())
                .distributions(distributions(said, issues));
        var contact =
                SaidContact.of(said.text("maintainer"), said.text("maintainer_email"), said.text("maintainer_link"));
        return Optional.of(contact.into(dataset).build());
    }

    /** The file, the page and the address of a dataset differ in what stands around its short name. */
    private static String shortName(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        var last = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        for (var extension : new String[] {".md", ".html"}) {
            if (last.endsWith(extension)) {
                return last.substring(0, last.length() - extension.length());
            }
        }
        return last;
    }

    private static List<DcatDistribution> distributions(Said said, List<HarvestIssue> issues) {
        var read = new ArrayList<DcatDistribution>();
        for (var item : said.at("resources").items()) {
            if (item.isObject() && !item.isEmptyRecord()) {
                read.add(new DcatDistribution(
                        item.at("name").localized(),
                        item.text("url"),
                        null,
                        null,
                        item.text("format"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        item.pointer()));
            } else {
                issues.add(new HarvestIssue(
                        IssueCode.DISTRIBUTION_EMPTY, item.pointer(), "expected an object, found " + item.kind()));
            }
        }
        return read;
    }
}
