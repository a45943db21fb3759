package ca.etalon.ingest.platform.arcgisserver;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.JsonAnswer;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The services directory as JSON: folders, their services, and of each service its layers and tables, each a row.
 *
 * <p><b>What counts.</b> A layer or table of a MapServer or FeatureServer, and an ImageServer as a whole. Not: group layers,
 * which only hold others; tools (GPServer, GeocodeServer, GeometryServer, NAServer …); tiles and scenes (VectorTileServer,
 * SceneServer), which draw what another service holds; and the folders {@code Utilities} and {@code System}, which come with
 * the software. A folder names what it leaves out in one issue.
 *
 * <p><b>One set of rows for a name.</b> A MapServer and a FeatureServer of the same name are two faces of the same layers. The
 * rows are those of the FeatureServer, which alone knows the last edit; layers that only the MapServer has (pictures,
 * annotation, those not shared as features) are added. A row from features names the layer of the same number of the map too,
 * since the server makes the one from the other.
 *
 * <p><b>How it is known to be whole.</b> A service's own page says which layers it has: so many rows are promised, and the
 * answer with the layers must bring them. A service that asks to sign in, or is listed but stopped, promises nothing and is an
 * issue. A server before version 10 does not give all layers in one answer; they are then asked for one by one.
 */
final class ServicesFeed implements CatalogFeed {

    private static final Set<String> OF_THE_SOFTWARE = Set.of("utilities", "system");
    private static final Set<String> DATA = Set.of("MapServer", "FeatureServer", "ImageServer");

    @Override
    public String name() {
        return "rest-services";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return Place.start(portal).request();
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var root = answer.root();
        if (!root.isObject()) {
            throw JsonAnswer.malformed(root, "expected an object, found " + root.kind());
        }
        var records = new PageRecords(answer.issues(), sink);
        var place = Place.of(body.uri());
        var error = ServerError.in(root);
        if (error.isPresent() && isStart(portal, place)) {
            throw error.get().refusal(body.uri().toString());
        }
        if (place.type() == null) {
            return error.isPresent() ? unread(place, error.get(), records) : folder(portal, place, root, records);
        }
        var service = new ServiceAnswer(place, body.carried(), records);
        return error.isPresent() ? service.error(error.get()) : service.read(root);
    }

    private static boolean isStart(Portal portal, Place place) {
        return Place.start(portal).address().equals(place.address());
    }

    /** A folder that is not for everyone, or is gone, is an issue; any other error ends it as incomplete. */
    static CatalogPage unread(Place place, ServerError error, PageRecords records) throws ProtocolException {
        if (!error.asksToSignIn() && !error.saysGone()) {
            throw error.refusal(place.address());
        }
        records.issue(
                error.asksToSignIn() ? IssueCode.RECORD_NOT_PUBLIC : IssueCode.RECORD_GONE,
                place.address(),
                place.name() + ": " + error);
        return records.branch(List.of(), 0);
    }

    private static CatalogPage folder(Portal portal, Place place, Said root, PageRecords records)
            throws ProtocolException {
        if (!root.at("services").isArray() && !root.at("folders").isArray()) {
            throw JsonAnswer.malformed(root.at("services"), "expected the services or folders of a directory");
        }
        var next = new ArrayList<PageRequest>();
        for (var folder : root.at("folders").texts("name")) {
            var last = folder.substring(folder.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (!OF_THE_SOFTWARE.contains(last)) {
                next.add(place.folder(within(place, folder)).request());
            }
        }
        var other = new TreeMap<String, Integer>();
        long images = 0;
        for (var service : services(place, root, records).entrySet()) {
            var types = service.getValue();
            types.stream().filter(type -> !DATA.contains(type)).forEach(type -> other.merge(type, 1, Integer::sum));
            next.addAll(requests(place, service.getKey(), types));
            images += types.contains("ImageServer") ? 1 : 0;
        }
        if (!other.isEmpty()) {
            records.issue(IssueCode.ENTRY_NOT_DATA, place.address(), "no data: " + other);
        }
        return records.branch(next.stream().distinct().toList(), images);
    }

    /** The types under which each name is listed. */
    private static Map<String, Set<String>> services(Place place, Said root, PageRecords records) {
        var services = new LinkedHashMap<String, Set<String>>();
        for (var service : root.at("services").items()) {
            var name = service.text("name");
            var type = service.text("type");
            if (name == null || type == null) {
                records.issue(IssueCode.RECORD_MALFORMED, service.pointer(), "a service without name or type");
            } else {
                services.computeIfAbsent(within(place, name), n -> new java.util.TreeSet<>())
                        .add(type);
            }
        }
        return services;
    }

    /** A folder lists its services with its own name before theirs; some servers leave it out. */
    private static String within(Place place, String name) {
        var folder = place.name();
        return folder.isEmpty() || name.startsWith(folder + "/") ? name : folder + "/" + name;
    }

    private static List<PageRequest> requests(Place place, String name, Set<String> types) {
        var requests = new ArrayList<PageRequest>();
        boolean map = types.contains("MapServer");
        if (types.contains("FeatureServer")) {
            var request = place.service(name, "FeatureServer").request();
            requests.add(map ? request.carrying(Map.of(ServiceAnswer.ALSO_MAP, "true")) : request);
        } else if (map) {
            requests.add(place.service(name, "MapServer").request());
        }
        if (types.contains("ImageServer")) {
            requests.add(place.service(name, "ImageServer").request().asRecord());
        }
        return requests;
    }
}
