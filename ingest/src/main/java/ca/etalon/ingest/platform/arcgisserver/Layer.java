package ca.etalon.ingest.platform.arcgisserver;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.ColumnVocabulary;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidColumns;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one layer or table, or a whole image service, as a dataset.
 *
 * <p>The only field for terms is {@code copyrightText}. It is passed on as a statement of rights, where a licence is found if
 * there is one: it mostly holds a name and a year.
 */
record Layer(Place place, ServiceFacts service, Said said) {

    /** Dates are milliseconds; anything beyond the year 9999 is no date. */
    private static final long LAST_MILLISECOND = 253_402_300_799_999L;

    /** A group, or any layer with layers below it such as an annotation class or a mosaic, holds no data itself. */
    static boolean holdsOthers(Said layer) {
        var type = String.valueOf(layer.text("type")).toLowerCase(Locale.ROOT);
        return type.contains("group layer")
                || !layer.at("subLayerIds").items().isEmpty()
                || !layer.at("subLayers").items().isEmpty();
    }

    /** Its number in its service, which is part of its address; null for anything else. */
    static String id(Said layer) {
        var id = layer.text("id");
        return id != null && id.matches("\\d{1,9}") ? id : null;
    }

    Optional<DcatDataset> row() {
        var name = place.name() + "/" + place.part();
        return place.part() == null ? Optional.empty() : Optional.of(dataset(name, title(), assetType()));
    }

    Optional<DcatDataset> imageService() {
        return Optional.of(dataset(place.name(), LocalizedText.of(imageTitle()), AssetType.SERVICE));
    }

    private DcatDataset dataset(String id, LocalizedText title, AssetType type) {
        return DcatDataset.builder(id)
                .assetType(type)
                .title(title)
                .description(description())
                .keywords(service.words("keywords"))
                .themes(service.words("category"))
                .contactName(service.text("author"))
                .rights(orElse(said.text("copyrightText"), service.text("copyright")))
                .modified(orElse(date(said.at("editingInfo").at("lastEditDate")), serviceEdit()))
                .dataModified(date(said.at("editingInfo").at("dataLastEditDate")))
                .spatial(Extent.of(said.firstOf("extent", "fullExtent")))
                .temporal(period())
                .landingPage(place.address())
                .identifier(place.address())
                .locator(said.pointer())
                .distributions(new LayerLinks(place, service, said).distributions())
                .columns(SaidColumns.fields(said.at("fields"), ColumnVocabulary.ESRI))
                .build();
    }

    private LocalizedText title() {
        return said.at("name").localized();
    }

    /** The name, without the folder that the server writes before it. */
    private String imageTitle() {
        var name = said.text("name", "serviceDescription");
        var last = name == null ? place.name() : name;
        return last.substring(last.lastIndexOf('/') + 1);
    }

    /** The layer's own; where the service has no other layer, what it says of itself is said of the layer. */
    private LocalizedText description() {
        var own = said.text("description");
        boolean alone = service.ids().size() <= 1 && !service.isPartial();
        return LocalizedText.of(own != null ? own : alone ? service.text("description") : null);
    }

    private AssetType assetType() {
        var type = String.valueOf(said.text("type")).toLowerCase(Locale.ROOT);
        if (type.contains("annotation") || type.contains("dimension")) {
            return AssetType.DERIVED;
        }
        boolean raster = type.contains("raster") || type.contains("mosaic") || type.contains("image");
        return !raster && new LayerLinks(place, service, said).isQueried() ? AssetType.DATASET : AssetType.SERVICE;
    }

    private String serviceEdit() {
        var text = service.text("edited");
        return text != null && text.matches("\\d{1,15}") ? date(Long.parseLong(text)) : null;
    }

    /** Milliseconds since 1970 as an instant; a text as said. */
    private static String date(Said said) {
        if (said.node().isIntegralNumber()) {
            var millis = said.whole();
            return millis == null ? null : date(millis);
        }
        return said.text();
    }

    /** Zero and below are written where nothing was edited yet. */
    private static String date(long millis) {
        return millis > 0 && millis <= LAST_MILLISECOND
                ? Instant.ofEpochMilli(millis).toString()
                : null;
    }

    private String period() {
        var extent = said.at("timeInfo").at("timeExtent").items();
        if (extent.size() != 2) {
            return null;
        }
        var from = date(extent.get(0));
        var to = date(extent.get(1));
        return from == null && to == null ? null : day(from) + "/" + day(to);
    }

    private static String day(String instant) {
        return instant == null ? "" : instant.length() > 10 ? instant.substring(0, 10) : instant;
    }

    private static String orElse(String text, String otherwise) {
        return text != null ? text : otherwise;
    }
}
