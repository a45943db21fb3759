package ca.etalon.ingest.platform.arcgis;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.ReceivedForm;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.JsonRecords;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The DCAT-AP feed of a Hub, version 2 or 3: one JSON-LD document, read as the JSON it is.
 *
 * <p>A Hub always writes the same compact form with the prefixes {@code dcat:} and {@code dct:}, and publishers edit
 * its template, so that prefixes also come as {@code dcterms:}, as whole addresses or not at all; {@link Terms} reads
 * these alike. General JSON-LD would need its remote contexts and bring nothing more here.
 *
 * @param path below the portal's API base
 */
record DcatApFeed(String name, String path) implements CatalogFeed {

    /** What a value can be wrapped in. */
    private static final String[] VALUE = {"@value", "@id", "foaf:name", "rdfs:label", "skos:prefLabel", "dct:title"};

    private static final JsonRecords.Members DATASETS =
            new JsonRecords.Members(Set.of("dcat:dataset", "dataset", "http://www.w3.org/ns/dcat#dataset"), true);

    @Override
    public PageRequest firstRequest(Portal portal) {
        return PageRequest.json(portal.apiBase() + path);
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var records = JsonRecords.read(body, DATASETS, sink, (record, issues) -> read(Terms.of(record), issues));
        return records.document(true);
    }

    private static Optional<DcatDataset> read(Said record, List<HarvestIssue> issues) {
        var identifier = value(record.at("dct:identifier"));
        var about = record.text("@id");
        if (identifier == null && about == null) {
            return Optional.empty();
        }
        var dataset = DcatDataset.builder(HubId.of((identifier == null ? about : identifier).strip()))
                .assetType(HubTypes.ofPage(record))
                .title(record.at("dct:title").localizedValue())
                .description(record.at("dct:description").localizedValue())
                .keywords(record.at("dcat:keyword").texts(VALUE))
                .themes(record.at("dcat:theme").texts(VALUE))
                .publisher(name(record.at("dct:publisher")))
                .licence(licence(record))
                .rights(value(record.at("dct:rights")))
                .accessRights(value(record.at("dct:accessRights")))
                .issued(value(record.at("dct:issued")))
                .modified(value(record.at("dct:modified")))
                .frequency(value(record.at("dct:accrualPeriodicity")))
                .spatial(record.at("dct:spatial").raw())
                .temporal(record.at("dct:temporal").raw())
                .languages(record.at("dct:language").texts(VALUE))
                .landingPage(landingPage(record, about))
                .identifier(identifier)
                .conformsTo(value(record.at("dct:conformsTo")))
                .locator(record.pointer())
                // RDF by its form, but not read as such: whether it conforms stays unknown.
                .received(new ReceivedForm.Rdf(null, List.of()))
                .distributions(distributions(record, issues));
        var contact = record.at("dcat:contactPoint");
        return Optional.of(SaidContact.of(
                        value(contact.at("vcard:fn")),
                        value(contact.at("vcard:hasEmail")),
                        value(contact.at("vcard:hasURL")))
                .into(dataset)
                .build());
    }

    private static List<DcatDistribution> distributions(Said record, List<HarvestIssue> issues) {
        var read = new ArrayList<DcatDistribution>();
        for (var item : record.at("dcat:distribution").items()) {
            if (item.isObject() && !item.isEmptyRecord()) {
                read.add(distribution(item));
            } else {
                issues.add(new HarvestIssue(
                        IssueCode.DISTRIBUTION_EMPTY, item.pointer(), "expected an object, found " + item.kind()));
            }
        }
        return read;
    }

    private static DcatDistribution distribution(Said said) {
        return new DcatDistribution(
                said.at("dct:title").localizedValue(),
                // Version 2.0.1 of the feed misspells the property.
                value(said.firstOf("dcat:accessURL", "dcat:accessUrl")),
                value(said.firstOf("dcat:downloadURL", "dcat:downloadUrl")),
                afterColon(value(said.at("dcat:mediaType"))),
                format(said),
                said.at("dcat:byteSize").whole(),
                licence(said),
                value(said.at("dct:rights")),
                value(said.at("dct:issued")),
                value(said.at("dct:modified")),
                value(said.at("dct:conformsTo")),
                said.pointer());
    }

    /** A map service is labelled with the file type JSON; its description tells that it is a service. */
    private static String format(Said distribution) {
        var label = distribution.text("dct:description");
        return "Esri REST".equals(label) ? label : afterColon(value(distribution.at("dct:format")));
    }

    private static SaidLicence licence(Said said) {
        var licence = said.at("dct:license");
        return Licences.of(
                licence.isArray() && !licence.items().isEmpty()
                        ? licence.items().get(0)
                        : licence);
    }

    private static String landingPage(Said record, String about) {
        var stated = value(record.at("dcat:landingPage"));
        return stated == null ? about : stated;
    }

    private static String name(Said publisher) {
        return publisher.isObject() ? publisher.text("foaf:name", "@id") : publisher.joined("foaf:name");
    }

    private static String value(Said said) {
        return said.joined(VALUE);
    }

    /** {@code ftype:CSV} is {@code CSV}; an address stays whole. */
    private static String afterColon(String name) {
        return name != null && name.matches("[A-Za-z]+:[A-Za-z0-9_.+/-]+") && !name.contains("://")
                ? name.substring(name.indexOf(':') + 1)
                : name;
    }
}
