package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.platform.answer.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The distributions of an ISO record: its online resources, each with the format that it states itself.
 *
 * <p>The Canadian profile writes kind, format and languages into the description ({@code Dataset;CSV;eng,fra}); elsewhere
 * the protocol tells the kind of a service. The record's list of formats is taken only where it has one and there is one
 * link, since nothing says which format lies behind which link.
 */
final class IsoDistributions {

    private static final Pattern CANADIAN =
            Pattern.compile("[^;]{2,60};\\s*([^;]{1,60});\\s*[a-z]{3}(\\s*,\\s*[a-z]{3})*\\s*");
    private static final int LONGEST_CANADIAN = 400;
    private static final Pattern SERVICE = Pattern.compile(
            "(?i)(?:OGC|ESRI|INSPIRE)[:_ -]?(?:OGC[:_ -])?(?:API[ -])?(WMS|WFS|WCS|WMTS|CSW|SOS|REST|KML|FEATURES|TILES)\\b.*");

    private IsoDistributions() {}

    static List<DcatDistribution> of(XmlNode record, XmlNode about, IsoText text) {
        var links = new ArrayList<XmlNode>();
        for (var info : record.all("distributionInfo", "*")) {
            links.addAll(info.all("transferOptions", "*", "onLine", "CI_OnlineResource"));
            links.addAll(
                    info.all("distributor", "*", "distributorTransferOptions", "*", "onLine", "CI_OnlineResource"));
        }
        if (links.isEmpty()) {
            links.addAll(about.all("containsOperations", "*", "connectPoint", "CI_OnlineResource"));
        }
        var only = links.size() == 1 ? onlyFormat(record) : null;
        var read = new ArrayList<DcatDistribution>();
        for (var link : links) {
            var url = IsoText.text(link.at("linkage"));
            if (url != null) {
                read.add(distribution(link, url, only, text));
            }
        }
        return read;
    }

    private static DcatDistribution distribution(XmlNode link, String url, String only, IsoText text) {
        var protocol = IsoText.text(link.at("protocol"));
        var stated = canadian(IsoText.text(link.at("description")));
        boolean isDownload = "download".equalsIgnoreCase(IsoText.code(link.at("function")))
                || String.valueOf(protocol).toLowerCase(Locale.ROOT).contains("download");
        var title = text.localized(link.at("name"));
        return new DcatDistribution(
                title.any() != null || stated != null ? title : text.localized(link.at("description")),
                url,
                isDownload ? url : null,
                mediaType(link, protocol),
                IsoRecord.first(stated, service(protocol), only),
                null,
                null,
                null,
                null,
                null,
                null,
                link.path());
    }

    private static String canadian(String description) {
        boolean isShort = description != null && description.length() <= LONGEST_CANADIAN;
        var matcher = CANADIAN.matcher(isShort ? description : "");
        return matcher.matches() ? matcher.group(1).strip() : null;
    }

    static String service(String protocol) {
        var matcher = SERVICE.matcher(protocol == null ? "" : protocol.strip());
        if (!matcher.matches()) {
            return null;
        }
        var kind = matcher.group(1).toUpperCase(Locale.ROOT);
        return switch (kind) {
            case "REST" -> "Esri REST";
            case "FEATURES", "TILES" -> "OGC API";
            default -> kind;
        };
    }

    /** GeoNetwork writes media types into the name of a link, or as a protocol. */
    private static String mediaType(XmlNode link, String protocol) {
        for (var child : link.at("name").children()) {
            if (child.attribute("type") != null && child.attribute("type").contains("/")) {
                return child.attribute("type");
            }
        }
        return protocol != null && protocol.matches("[a-z]+/[\\w.+-]+") ? protocol : null;
    }

    private static String onlyFormat(XmlNode record) {
        var names = new ArrayList<String>();
        for (var format : record.below("MD_Format")) {
            var name = IsoRecord.first(
                    IsoText.text(format.at("name")),
                    IsoText.text(format.at("formatSpecificationCitation", "CI_Citation", "title")));
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
        }
        return names.size() == 1 ? names.get(0) : null;
    }
}
