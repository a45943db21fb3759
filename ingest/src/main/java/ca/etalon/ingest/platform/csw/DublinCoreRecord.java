package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Reads one {@code csw:Record} (or its shorter forms), the Dublin Core that every catalogue service must offer. */
final class DublinCoreRecord {

    private DublinCoreRecord() {}

    static Optional<DcatDataset> read(XmlNode record) {
        var id = first(record, "identifier");
        if (id == null) {
            return Optional.empty();
        }
        // Servers that make this record from ISO 19139 write the code of the restriction where the terms belong.
        var rights = texts(record, "rights").stream()
                .filter(text -> !text.matches("(?i)licen[cs]e|otherRestrictions|copyright|restricted|unclassified"))
                .findFirst()
                .orElse(null);
        return Optional.of(DcatDataset.builder(id)
                .assetType(
                        "service".equals(String.valueOf(first(record, "type")).toLowerCase(Locale.ROOT))
                                ? AssetType.SERVICE
                                : AssetType.DATASET)
                .title(LocalizedText.of(first(record, "title")))
                .description(LocalizedText.of(IsoRecord.first(first(record, "abstract"), first(record, "description"))))
                .keywords(texts(record, "subject").stream().distinct().toList())
                .publisher(IsoRecord.first(
                        first(record, "publisher"), first(record, "creator"), first(record, "contributor")))
                .licence(Licences.of(IsoRecord.first(first(record, "license"), rights)))
                .rights(first(record, "rights"))
                .accessRights(first(record, "accessRights"))
                .issued(IsoRecord.first(first(record, "issued"), first(record, "created")))
                .modified(IsoRecord.first(first(record, "modified"), first(record, "date")))
                .spatial(IsoRecord.first(box(record), first(record, "spatial"), first(record, "coverage")))
                .temporal(first(record, "temporal"))
                .languages(texts(record, "language").stream()
                        .map(IsoText::beforeSemicolon)
                        .toList())
                .identifier(id)
                .conformsTo(first(record, "conformsTo"))
                .locator(record.path())
                .distributions(distributions(record))
                .build());
    }

    /** Links stand as references with a scheme, or as URIs with a protocol; the record's formats belong to none of them. */
    private static List<DcatDistribution> distributions(XmlNode record) {
        var read = new ArrayList<DcatDistribution>();
        for (var name : new String[] {"URI", "references"}) {
            for (var link : record.all(name)) {
                if (link.ownText() != null
                        && link.ownText().matches("(?i)[a-z]+://.+")
                        && !known(read, link.ownText())) {
                    read.add(distribution(link));
                }
            }
        }
        return read;
    }

    private static boolean known(List<DcatDistribution> read, String url) {
        return read.stream().anyMatch(distribution -> url.equals(distribution.accessUrl()));
    }

    private static DcatDistribution distribution(XmlNode link) {
        var protocol = IsoRecord.first(link.attribute("protocol"), link.attribute("scheme"));
        boolean isDownload = String.valueOf(protocol).toLowerCase(Locale.ROOT).contains("download");
        var title = IsoRecord.first(link.attribute("name"), link.attribute("description"));
        return new DcatDistribution(
                LocalizedText.of(title),
                link.ownText(),
                isDownload ? link.ownText() : null,
                protocol != null && protocol.matches("[a-z]+/[\\w.+-]+") ? protocol : null,
                IsoDistributions.service(protocol),
                null,
                null,
                null,
                null,
                null,
                null,
                link.path());
    }

    private static String box(XmlNode record) {
        var box = record.at("BoundingBox").isPresent() ? record.at("BoundingBox") : record.at("WGS84BoundingBox");
        var lower = box.at("LowerCorner").ownText();
        var upper = box.at("UpperCorner").ownText();
        return lower == null || upper == null ? null : (lower + " " + upper).replaceAll("\\s+", ",");
    }

    private static String first(XmlNode record, String name) {
        return texts(record, name).stream().findFirst().orElse(null);
    }

    private static List<String> texts(XmlNode record, String name) {
        return record.all(name).stream()
                .map(XmlNode::ownText)
                .filter(Objects::nonNull)
                .toList();
    }
}
