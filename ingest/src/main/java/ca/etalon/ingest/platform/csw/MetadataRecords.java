package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.AnswerText;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.XmlNode;
import ca.etalon.ingest.platform.answer.XmlProlog;
import ca.etalon.ingest.platform.dcatrdf.RdfCatalog;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads metadata records by what they are, whichever schema was asked for. */
final class MetadataRecords {

    private MetadataRecords() {}

    static boolean isRecord(XmlNode node) {
        return switch (node.name()) {
            case "MD_Metadata", "MI_Metadata", "Record", "SummaryRecord", "BriefRecord", "RDF" -> true;
            default -> false;
        };
    }

    /** One row of a page. */
    static void read(XmlNode node, PageRecords records) {
        switch (node.name()) {
            case "MD_Metadata", "MI_Metadata" -> add(IsoRecord.read(node), node, records);
            case "Record", "SummaryRecord", "BriefRecord" -> add(DublinCoreRecord.read(node), node, records);
            default ->
                records.skip(
                        IssueCode.RECORD_MALFORMED, node.path(), "expected a metadata record, found " + node.name());
        }
    }

    private static void add(Optional<DcatDataset> dataset, XmlNode node, PageRecords records) {
        records.count();
        records.add(dataset, node.path());
    }

    /** The records that are RDF, which has a parser of its own: each is a document inside the document. */
    static void readRdf(PageBody body, PageRecords records) throws ProtocolException {
        var text = AnswerText.of(XmlProlog.withStatedCharset(body)).text();
        int number = 0;
        for (var piece : RdfPieces.of(text)) {
            number++;
            long before = records.received();
            try {
                RdfCatalog.read(
                        new PageBody(
                                body.uri(),
                                "application/rdf+xml",
                                StandardCharsets.UTF_8,
                                piece.getBytes(StandardCharsets.UTF_8)),
                        records);
            } catch (ProtocolException malformed) {
                records.skip(IssueCode.RECORD_MALFORMED, "RDF[" + number + "]", malformed.getMessage());
            }
            if (records.received() == before) {
                records.skip(IssueCode.RECORD_EMPTY, "RDF[" + number + "]", "RDF without a dataset");
            }
        }
    }
}
