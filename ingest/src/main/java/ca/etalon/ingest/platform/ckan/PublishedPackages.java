package ca.etalon.ingest.platform.ckan;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.Said;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads packages of an answer; those that the portal marks as draft or deleted are counted and left out. */
record PublishedPackages(Portal portal, PageRecords records) {

    private static final Set<String> UNPUBLISHED = Set.of("deleted", "draft");

    void readAll(List<Said> packages) {
        packages.forEach(this::read);
    }

    void read(Said said) {
        var state = said.text("state");
        if (state != null && UNPUBLISHED.contains(state.toLowerCase(Locale.ROOT))) {
            records.skip(IssueCode.RECORD_NOT_PUBLISHED, said.pointer(), said.text("name", "id") + ": " + state);
        } else {
            records.read(said, new CkanPackage(portal)::read);
        }
    }

    /** Whether a package is of the organisation that the portal is narrowed to; the search does this by itself. */
    boolean isOfOrganisation(Said said) {
        var wanted = portal.organisation();
        return wanted == null
                || wanted.equals(said.at("organization").text("name"))
                || wanted.equals(said.at("organization").text("id"))
                || wanted.equals(said.text("owner_org"));
    }
}
