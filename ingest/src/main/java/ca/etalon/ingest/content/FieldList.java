package ca.etalon.ingest.content;

import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.ColumnVocabulary;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.catalogue.ContentRow.Source;
import ca.etalon.ingest.catalogue.DcatColumn;
import ca.etalon.ingest.fact.ColumnTypes;
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidColumns;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the answer of an interface that states the fields of its data. */
public final class FieldList {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .build();

    private final ColumnTypes types;

    public FieldList(ColumnTypes types) {
        this.types = types;
    }

    /**
     * The columns that an answer states.
     *
     * @param answer a whole answer; a list that was cut is not read
     * @return nothing where it states none: an error, another interface, no JSON
     */
    public Optional<Content> read(FieldListAddress address, FirstBlock answer) {
        var text = TextCharset.of(answer.bytes(), answer.whole());
        if (!answer.whole() || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var root = new Said(JSON.readTree(text.get().text()), "");
            var said = columns(address.kind(), root);
            return said.isEmpty() ? Optional.empty() : Optional.of(content(address, answer, root, said));
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static List<DcatColumn> columns(FieldListAddress.Kind kind, Said root) {
        return switch (kind) {
            case ARCGIS_LAYER -> SaidColumns.fields(root.at("fields"), ColumnVocabulary.ESRI);
            case HUB_DATASET ->
                SaidColumns.fields(root.at("data").at("attributes").at("fields"), ColumnVocabulary.ESRI);
            case SOCRATA_VIEW -> SaidColumns.ofView(root.at("columns"));
            case OPENDATASOFT_DATASET ->
                SaidColumns.fields(
                        (root.at("dataset").isObject() ? root.at("dataset") : root).at("fields"),
                        ColumnVocabulary.OPENDATASOFT);
            // The row number is the DataStore's own.
            case CKAN_DATASTORE ->
                SaidColumns.fields(root.at("result").at("fields"), ColumnVocabulary.CKAN).stream()
                        .filter(column -> !column.name().equals("_id"))
                        .toList();
        };
    }

    private Content content(FieldListAddress address, FirstBlock answer, Said root, List<DcatColumn> said) {
        var fields = said.stream().map(this::field).toList();
        var rows = rows(address.kind(), root);
        var table = new Table(null, fields, rows, null);
        var facts = new ContentRow(
                answer.url(),
                answer.asked(),
                answer.checkedAt(),
                Source.API,
                null,
                answer.mediaType(),
                1,
                null,
                null,
                null,
                rows,
                answer.bytes().length,
                List.of(),
                null,
                null,
                null,
                ColumnFacts.UNKNOWN);
        return new Content(facts, table.rows(answer, Source.API));
    }

    private Table.Field field(DcatColumn column) {
        return new Table.Field(
                ColumnSum.cut(column.name(), ColumnSum.LONGEST_NAME),
                ColumnSum.cut(column.title(), ColumnSum.LONGEST_NAME),
                ColumnSum.cut(column.description(), ColumnSum.LONGEST_DESCRIPTION),
                types.of(column.vocabulary(), column.saidType()),
                ColumnSum.cut(column.saidType(), ColumnSum.LONGEST_NAME),
                column.seen(),
                column.empty(),
                null);
    }

    private static Long rows(FieldListAddress.Kind kind, Said root) {
        var said =
                switch (kind) {
                    case ARCGIS_LAYER -> null;
                    case HUB_DATASET ->
                        root.at("data").at("attributes").at("recordCount").whole();
                    case SOCRATA_VIEW -> null;
                    case OPENDATASOFT_DATASET ->
                        (root.at("dataset").isObject() ? root.at("dataset") : root)
                                .at("metas")
                                .at("default")
                                .at("records_count")
                                .whole();
                    case CKAN_DATASTORE -> root.at("result").at("total").whole();
                };
        return said == null || said < 0 ? null : said;
    }
}
