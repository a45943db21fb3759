package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one {@code dcat:Dataset} of a graph. */
final class DcatReader {

    private static final String MAILTO = "mailto:";
    private static final Pattern AUTHORITY = Pattern.compile(
            "^https?://(publications\\.europa\\.eu|(www\\.)?iana\\.org|purl\\.org|inspire\\.ec\\.europa\\.eu"
                    + "|standards\\.iso\\.org|id\\.loc\\.gov|lexvo\\.org)/");

    private DcatReader() {}

    /**
     * The dataset, or nothing where neither it nor anything it says can name it over time: its address, else its
     * identifier, else its page.
     */
    static Optional<DcatDataset> read(RdfResource said, List<HarvestIssue> issues) {
        var identifier = said.text(Terms.IDENTIFIER);
        var page = said.address(Terms.LANDING_PAGE);
        var id = said.isAddress() ? said.plain() : identifier != null ? identifier : page;
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        var dataset = DcatDataset.builder(id.strip())
                .assetType(said.graph().isA(said.node(), Terms.DATA_SERVICE) ? AssetType.SERVICE : AssetType.DATASET)
                .title(said.localized(Terms.TITLE))
                .description(said.localized(Terms.DESCRIPTION))
                .keywords(said.labels(Terms.KEYWORD))
                .themes(said.labels(Terms.THEME))
                .publisher(said.text(Terms.PUBLISHER))
                .licence(licence(said))
                .rights(said.text(Terms.RIGHTS))
                .accessRights(kind(said, Terms.ACCESS_RIGHTS))
                .issued(said.text(Terms.ISSUED))
                .modified(said.text(Terms.MODIFIED))
                .frequency(kind(said, Terms.FREQUENCY))
                .spatial(spatial(said))
                .temporal(temporal(said))
                .languages(languages(said))
                .landingPage(page != null ? page : webPage(said))
                .identifier(identifier)
                .conformsTo(joined(said.labels(Terms.CONFORMS_TO)))
                .locator(locator(said, "dataset " + id))
                .received(RecordStatements.of(said.graph(), said.node()))
                .distributions(distributions(said, issues));
        said.all(Terms.PUBLISHER).stream().findFirst().ifPresent(publisher -> dataset.publisherEmail(email(publisher))
                .publisherUrl(publisher.address(Terms.PUBLISHER_PAGE)));
        return Optional.of(contact(said).into(dataset).build());
    }

    /** The address of the node in the graph, which is how RDF points at things. */
    private static String locator(RdfResource said, String otherwise) {
        return said.isAddress() ? "<" + said.plain() + ">" : otherwise;
    }

    private static String webPage(RdfResource said) {
        return said.isAddress() && said.plain().matches("(?i)https?://.+") ? said.plain() : null;
    }

    private static List<String> languages(RdfResource said) {
        return said.all(Terms.LANGUAGE).stream()
                .map(language -> language.plain() != null ? language.plain() : language.label())
                .filter(language -> language != null)
                .distinct()
                .toList();
    }

    private static SaidContact contact(RdfResource said) {
        for (var contact : said.all(Terms.CONTACT)) {
            var name = contact.text(Terms.CONTACT_NAME);
            var email = email(contact);
            var page = contact.address(Terms.CONTACT_PAGE);
            if (name != null || email != null || page != null) {
                return SaidContact.of(name, email, page);
            }
            if (contact.plain() != null) {
                boolean isEmail =
                        contact.plain().startsWith(MAILTO) || contact.plain().contains("@");
                return SaidContact.of(null, isEmail ? contact.plain() : null, isEmail ? null : contact.plain());
            }
        }
        return SaidContact.of(null, null, null);
    }

    private static String email(RdfResource contact) {
        for (var email : contact.all(Terms.CONTACT_EMAIL)) {
            var value = email.plain() != null ? email.plain() : email.address(Terms.VCARD_VALUE);
            if (value != null) {
                // An address without its scheme is made absolute by parsers: its last part is what was written.
                int last = Math.max(value.lastIndexOf('/'), value.lastIndexOf('#'));
                return value.startsWith("http") && value.contains("@") ? value.substring(last + 1) : value;
            }
        }
        return null;
    }

    private static SaidLicence licence(RdfResource said) {
        for (var licence : said.all(Terms.LICENCE)) {
            if (licence.plain() == null && licence.label() == null) {
                continue;
            }
            if (licence.node().isLiteral()) {
                return Licences.of(licence.plain());
            }
            var title = licence.text(Terms.LABEL);
            return new SaidLicence(licence.text(Terms.IDENTIFIER), title, licence.plain(), null);
        }
        return SaidLicence.NONE;
    }

    /** A geometry, else the name of the area, else its address. */
    private static String spatial(RdfResource said) {
        for (var area : said.all(Terms.SPATIAL)) {
            var geometry = area.all(Terms.GEOMETRY).stream()
                    .map(RdfResource::plain)
                    .filter(text -> text != null)
                    // JSON before WKT, whatever their order.
                    .min((a, b) -> Boolean.compare(b.startsWith("{"), a.startsWith("{")));
            var found = geometry.orElseGet(area::label);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String temporal(RdfResource said) {
        for (var period : said.all(Terms.TEMPORAL)) {
            var from = instant(period, Terms.BEGIN);
            var to = instant(period, Terms.END);
            if (from != null || to != null) {
                return (from == null ? "" : from) + "/" + (to == null ? "" : to);
            }
            if (period.label() != null) {
                return period.label();
            }
        }
        return null;
    }

    private static String instant(RdfResource period, String... predicates) {
        for (var instant : period.all(predicates)) {
            var value = instant.node().isLiteral() ? instant.plain() : instant.text(Terms.INSTANT);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static List<DcatDistribution> distributions(RdfResource said, List<HarvestIssue> issues) {
        var read = new ArrayList<DcatDistribution>();
        for (var distribution : said.all(Terms.DISTRIBUTIONS)) {
            if (said.graph().isMoreThanNamed(distribution.node())) {
                read.add(distribution(distribution));
            } else {
                var what = distribution.plain() == null ? "a blank node" : distribution.plain();
                issues.add(new HarvestIssue(
                        IssueCode.DISTRIBUTION_EMPTY, locator(said, what), "nothing is said of " + what));
            }
        }
        return read;
    }

    private static DcatDistribution distribution(RdfResource said) {
        var size = said.address(Terms.BYTE_SIZE);
        return new DcatDistribution(
                said.localized(Terms.TITLE),
                said.address(Terms.ACCESS_URL),
                said.address(Terms.DOWNLOAD_URL),
                kind(said, Terms.MEDIA_TYPE),
                kind(said, Terms.FORMAT),
                size != null && size.matches("\\d{1,18}(\\.0+)?") ? Long.valueOf(size.replaceAll("\\..*", "")) : null,
                licence(said),
                said.text(Terms.RIGHTS),
                said.text(Terms.ISSUED),
                said.text(Terms.MODIFIED),
                joined(said.labels(Terms.CONFORMS_TO)),
                locator(said, "distribution"));
    }

    /**
     * A value of an authority table as its address, which says more than its label: that can be in any language. Of
     * other addresses the label, and of a word in the place of an address the word.
     */
    private static String kind(RdfResource said, String... predicates) {
        for (var value : said.all(predicates)) {
            var plain = value.plain();
            if (value.isAddress() && plain != null && !AUTHORITY.matcher(plain).find()) {
                var word = said.graph().relativeWord(plain);
                return word == null ? value.label() : word;
            }
            var kind = value.isAddress() ? plain : value.label();
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private static String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join(", ", texts);
    }
}
