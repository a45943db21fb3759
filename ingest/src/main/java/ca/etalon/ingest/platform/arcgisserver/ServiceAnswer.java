package ca.etalon.ingest.platform.arcgisserver;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.JsonAnswer;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an answer about one service: its own page, all its layers, or one of them. */
final class ServiceAnswer {

    /** Carried to a FeatureServer that is listed as a MapServer too. */
    static final String ALSO_MAP = "also map";
    /** Carried to that MapServer: the layers that were read as features, one to a line. */
    private static final String TAKEN = "taken";
    /** Carried to the layers of a service whose own page failed: how it failed. */
    private static final String FAILED = "failed";

    private final Place place;
    private final Map<String, String> carried;
    private final PageRecords records;

    ServiceAnswer(Place place, Map<String, String> carried, PageRecords records) {
        this.place = place;
        this.carried = carried;
        this.records = records;
    }

    CatalogPage read(Said root) throws ProtocolException {
        refuseAfterFailure();
        if (place.part() == null) {
            return place.type().equals("ImageServer") ? image(root) : service(root);
        }
        return place.part().equals("layers") ? layers(root) : layer(root);
    }

    private CatalogPage service(Said root) throws ProtocolException {
        if (!root.at("layers").isArray() && !root.at("tables").isArray()) {
            throw JsonAnswer.malformed(root.at("layers"), "expected the layers or tables of a service");
        }
        var listed = new ArrayList<Said>();
        root.at("layers").items().stream()
                .filter(layer -> !Layer.holdsOthers(layer))
                .forEach(listed::add);
        listed.addAll(root.at("tables").items());
        listed.removeIf(layer -> Layer.id(layer) == null || taken().contains(line(layer)));
        var next = new ArrayList<PageRequest>();
        if (!listed.isEmpty()) {
            var ids = listed.stream().map(Layer::id).toList();
            var facts = new ServiceFacts(root, ids, carried.containsKey(ALSO_MAP), carried.containsKey(TAKEN));
            next.add(place.layers().request().carrying(facts.carried()));
        }
        if (carried.containsKey(ALSO_MAP)) {
            var lines = listed.stream().map(ServiceAnswer::line).toList();
            next.add(place.as("MapServer").request().carrying(Map.of(TAKEN, String.join("\n", lines))));
        }
        return records.branch(next, listed.size());
    }

    private Set<String> taken() {
        return carried.containsKey(TAKEN) ? Set.of(carried.get(TAKEN).split("\n")) : Set.of();
    }

    private static String line(Said layer) {
        return layer.text("id") + " " + String.valueOf(layer.text("name")).strip();
    }

    private CatalogPage image(Said root) {
        records.read(root, (record, issues) -> new Layer(place, new ServiceFacts(root), record).imageService());
        return records.branch(List.of(), 0);
    }

    private CatalogPage layers(Said root) throws ProtocolException {
        if (!root.at("layers").isArray() && !root.at("tables").isArray()) {
            throw JsonAnswer.malformed(root.at("layers"), "expected all layers or tables of a service");
        }
        var facts = new ServiceFacts(carried);
        var given = new ArrayList<>(root.at("layers").items());
        given.addAll(root.at("tables").items());
        return read(facts, given, facts.ids());
    }

    /** Rows beyond the expected are promised here, so that none of them stands in for one that is missing. */
    private CatalogPage read(ServiceFacts facts, List<Said> given, List<String> expected) {
        var missing = new ArrayList<>(expected);
        long unexpected = 0;
        for (var layer : given) {
            long before = records.received();
            read(facts, layer);
            unexpected += missing.remove(Layer.id(layer)) ? 0 : records.received() - before;
        }
        return records.branch(List.of(), unexpected);
    }

    /** What the service promised is a row; what it did not name is one too, unless it only holds others. */
    private void read(ServiceFacts facts, Said layer) {
        var id = Layer.id(layer);
        boolean promised = id != null && facts.ids().contains(id);
        if (promised && Layer.holdsOthers(layer)) {
            records.skip(IssueCode.ENTRY_NOT_DATA, layer.pointer(), layer.text("name", "id") + " only holds others");
        } else if (promised || (!facts.isPartial() && !Layer.holdsOthers(layer))) {
            records.read(layer, (record, issues) -> new Layer(place.layer(id), facts, record).row());
        }
    }

    private CatalogPage layer(Said root) {
        return read(new ServiceFacts(carried), List.of(root), List.of(place.part()));
    }

    /** An old server refuses the answer with all layers; each of them can still be asked for. */
    CatalogPage error(ServerError error) throws ProtocolException {
        refuseAfterFailure();
        boolean isAllLayers = "layers".equals(place.part());
        if (isAllLayers && error.asksToSignIn()) {
            // What was promised does not come: the issue says why, and the total that it is missing.
            return ServicesFeed.unread(place, error, records);
        }
        if (isAllLayers) {
            var facts = new ServiceFacts(carried);
            var one = new HashMap<>(carried);
            var next = new LinkedHashSet<PageRequest>();
            facts.ids()
                    .forEach(id ->
                            next.add(place.layer(id).request().carrying(one).asRecord()));
            return records.branch(List.copyOf(next), 0);
        }
        boolean isRow = place.type().equals("ImageServer") || place.part() != null;
        if (isRow && (error.asksToSignIn() || error.saysGone())) {
            records.skip(
                    error.asksToSignIn() ? IssueCode.RECORD_NOT_PUBLIC : IssueCode.RECORD_GONE,
                    place.address(),
                    place.name() + ": " + error);
            return records.branch(List.of(), 0);
        }
        if (carried.containsKey(ALSO_MAP)) {
            return map(error);
        }
        return ServicesFeed.unread(place, error, records);
    }

    /** The features are closed or do not work, the map may be open. */
    private CatalogPage map(ServerError error) {
        var map = place.as("MapServer").request();
        if (error.asksToSignIn() || error.saysGone()) {
            records.issue(
                    error.asksToSignIn() ? IssueCode.RECORD_NOT_PUBLIC : IssueCode.FEED_FALLBACK,
                    place.address(),
                    place.name() + ": " + error + "; used MapServer");
            return records.branch(List.of(map), 0);
        }
        // The map's rows are kept. Which layers only the features have is not known, so the reading is not whole:
        // asking
        // for them all the same ends as the failure of that one branch.
        var features = place.layers().request().carrying(Map.of(FAILED, error.toString()));
        return records.branch(List.of(map, features), 0);
    }

    /** Layers without the page of their service cannot be held against anything. */
    private void refuseAfterFailure() throws ProtocolException {
        if (carried.containsKey(FAILED)) {
            throw new ProtocolException(
                    IssueCode.HTTP_STATUS,
                    place.as(place.type()).address(),
                    "answered " + carried.get(FAILED) + "; used MapServer");
        }
    }
}
