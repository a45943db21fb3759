package ca.etalon.analytics.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Layers of one ArcGIS service that are parts of the same data.
 *
 * <p>Records are layers of one product when they are layers of the same service and their titles say so: the title up to a
 * dash or a colon is the same ({@code Assessment Areas - Commercial}, {@code Assessment Areas - Multi Family}), or titles differ
 * in nothing but the shape drawn ({@code Vacated ROW Lines}, {@code Vacated ROW Text}), or all catalogued layers of the service
 * begin with one name and the service carries that name.
 *
 * <p><b>Guard</b>: one service is not one product. Cities keep a service for everything ({@code OPEN_DATA}, {@code INSPIRE})
 * or for a theme; of 25 services with more than one catalogued layer in the recordings, one is a product as a whole.
 */
final class LayerRule implements ProductRule {
    private static final Pattern PART = Pattern.compile("\\s+[-–—|]\\s+|\\s*:\\s+");
    private static final Pattern SHAPE = Pattern.compile(
            "\\b(?:lines?|points?|poly(?:gon)?s?|polylines?|text|annotations?"
                    + "|labels?|centroids?|outlines?|lignes?|polygones?|polylignes?|textes?|etiquettes?|centroides?)\\b");
    private static final int FEWEST_WORDS = 2;
    private static final int SHORTEST_NAME = 3;

    @Override
    public FoldRule name() {
        return FoldRule.LAYER;
    }

    @Override
    public Collection<List<CatalogueRecord>> groups(List<CatalogueRecord> records) {
        var groups = new ArrayList<List<CatalogueRecord>>();
        var services = Groups.by(records, said -> DataAddress.layer(said)
                .map(layer -> layer.service() + "\n" + said.source())
                .orElse(null));
        for (List<CatalogueRecord> layers : services.values()) {
            if (isOneName(layers)) {
                groups.add(layers);
            } else {
                Groups.by(layers, LayerRule::stem).values().stream()
                        .filter(LayerRule::areDifferentLayers)
                        .forEach(groups::add);
            }
        }
        return groups;
    }

    private static boolean areDifferentLayers(List<CatalogueRecord> records) {
        return records.stream()
                        .map(said -> DataAddress.layer(said).orElseThrow().number())
                        .distinct()
                        .count()
                > 1;
    }

    private static String stem(CatalogueRecord said) {
        if (said.title() == null || said.title().length() > FoldedTitle.LONGEST) {
            return null;
        }
        var plain = FoldedTitle.plain(said.title());
        var parts = PART.split(plain.strip());
        var stem = FoldedTitle.of(
                parts.length > 1 ? parts[0] : SHAPE.matcher(plain).replaceAll(" "));
        boolean isShorter = !stem.equals(FoldedTitle.of(plain));
        return isShorter && stem.split(" ").length >= FEWEST_WORDS ? stem : null;
    }

    /** Whether the name of the service begins every title; then nothing else is in it. */
    private static boolean isOneName(List<CatalogueRecord> layers) {
        var service = DataAddress.layer(layers.get(0)).orElseThrow().service();
        var name = serviceName(service);
        var first = FoldedTitle.of(layers.get(0).title()).split(" ")[0];
        return name.isPresent()
                && areDifferentLayers(layers)
                && first.length() >= SHORTEST_NAME
                && name.get().split(" ")[0].equals(first)
                && layers.stream().allMatch(said -> FoldedTitle.of(said.title()).startsWith(first + " "));
    }

    private static Optional<String> serviceName(String service) {
        int server = service.lastIndexOf('/');
        int folder = server < 0 ? -1 : service.lastIndexOf('/', server - 1);
        return folder < 0 ? Optional.empty() : Optional.of(FoldedTitle.of(service.substring(folder + 1, server)));
    }
}
