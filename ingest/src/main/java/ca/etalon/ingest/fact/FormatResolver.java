package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.fact.FormatTable.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Decides the format of a distribution from three statements: the declared format, the media type, the extension of the
 * address.
 *
 * <p>The first of them that is understood decides; one that is more exact and does not contradict refines it (a media type
 * of JSON for a GeoJSON file, a ZIP around a shapefile). Statements that contradict each other make a CONFLICT: the id is
 * that of the first, and a flag holds only where all of them agree on it.
 *
 * <p>The EU flags repeat the lists of the European data portal literally and look at the two declared statements alone, as the
 * metadata quality assessment does; they are null where neither is declared.
 */
public final class FormatResolver {

    private static final Pattern AUTHORITY = Pattern.compile(
            "^https?://(?:publications\\.europa\\.eu/resource/authority/file-type/|(?:www\\.)?iana\\.org/assignments/media-types/"
                    + "|purl\\.org/net/mediatypes/|www\\.opengis\\.net/def/servicetype/ogc/)(.+)$");
    private static final Pattern EU_AUTHORITY = Pattern.compile(
            "^https?://publications\\.europa\\.eu/resource/authority/file-type/", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s.,;:*/_-]+|[\\s.,;:*/_-]+$");
    private static final Pattern BRACKET = Pattern.compile("^([^()]*?)\\s*\\(([^()]*)\\)$");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[,;/|+&]\\s*|\\s+(?:and|et|or|ou)\\s+");
    private static final Pattern ZIPPED =
            Pattern.compile("^(?:zipped|compressed|zip of|zippé|gezippte?)\\s+|[\\s/_.-]*(?:zip|zipped)$");
    private static final Pattern OGC = Pattern.compile("^ogc:(wms|wfs|wcs|wmts|wps|csw|sos|ogc-api)\\b.*");
    private static final Pattern EXTENSION = Pattern.compile("\\.([a-z0-9]{1,8})$");
    private static final Pattern FORMAT_QUERY =
            Pattern.compile("[?&](?:f|format|outputformat|accept)=([a-z0-9+./-]{1,40})");
    private static final Pattern SERVICE = Pattern.compile(
            "/(?:mapserver|featureserver|imageserver)(?:/\\d+)?/?(?:\\?.*)?$|[?&]service=(wms|wfs|wcs|wmts)\\b");

    private final FormatTable table;

    FormatResolver(FormatTable table) {
        this.table = table;
    }

    /** Whether the statements of {@code format} contradict each other. */
    public static boolean isConflict(Format format) {
        return "CONFLICT".equals(format.basis());
    }

    public Format resolve(String declared, String mediaType, String url) {
        var raw = PlainText.raw(declared);
        var type = PlainText.raw(mediaType);
        var byFormat = raw == null ? null : byDeclared(FormatTable.alias(raw));
        var byType = type == null ? null : byMediaType(FormatTable.alias(type));
        var byUrl = PlainText.isBlank(url) ? null : byUrl(url.strip().toLowerCase(Locale.ROOT));
        var guesses = new ArrayList<Guess>();
        add(guesses, byFormat, "FORMAT");
        add(guesses, byType, "MEDIA_TYPE");
        add(guesses, byUrl, "EXTENSION");
        var eu = euFlags(raw, type, byFormat, byType);
        if (guesses.isEmpty()) {
            return flagless(raw, type, eu);
        }
        var decision = decide(guesses);
        var entries = decision.conflict() ? guesses.stream().map(Guess::entry).toList() : List.of(decision.entry());
        return new Format(
                raw,
                type,
                decision.entry().id(),
                decision.conflict() ? "CONFLICT" : decision.basis(),
                agreed(entries, Entry::machineReadable),
                agreed(entries, Entry::nonProprietary),
                agreed(entries, Entry::geospatial),
                agreed(entries, Entry::api),
                decision.archive() || Boolean.TRUE.equals(agreed(entries, Entry::archive)),
                agreed(entries, Entry::document),
                eu.machineReadable(),
                eu.nonProprietary(),
                eu.isCode(),
                eu.isRegistered());
    }

    private record Guess(Entry entry, boolean zipped, String basis) {}

    private record Decision(Entry entry, String basis, boolean conflict, boolean archive) {}

    private record Eu(Boolean machineReadable, Boolean nonProprietary, Boolean isCode, Boolean isRegistered) {}

    private record Named(Entry entry, boolean zipped) {}

    private static void add(List<Guess> guesses, Named named, String basis) {
        if (named != null) {
            guesses.add(new Guess(named.entry(), named.zipped(), basis));
        }
    }

    private static Format flagless(String raw, String type, Eu eu) {
        return new Format(
                raw,
                type,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                eu.machineReadable(),
                eu.nonProprietary(),
                eu.isCode(),
                eu.isRegistered());
    }

    private Decision decide(List<Guess> guesses) {
        var first = guesses.get(0);
        var entry = first.entry();
        var basis = first.basis();
        boolean archive = false;
        boolean conflict = false;
        for (var guess : guesses) {
            archive |= guess.zipped() || guess.entry().archive();
            if (refines(guess.entry(), entry)) {
                entry = guess.entry();
                basis = guess.basis();
            } else if (guess.entry() != entry && !refines(entry, guess.entry())) {
                conflict = true;
            }
        }
        return conflict
                ? new Decision(first.entry(), "CONFLICT", true, archive)
                : new Decision(entry, basis, false, archive);
    }

    /** Whether {@code special} says more than {@code general} and nothing against it. */
    private boolean refines(Entry special, Entry general) {
        if (special == general) {
            return false;
        }
        if (general.isContainer()) {
            return !special.isContainer();
        }
        return isA(special, general, 0);
    }

    private boolean isA(Entry special, Entry general, int depth) {
        if (special.isA().contains(general.id())) {
            return true;
        }
        return depth < 3 && special.isA().stream().anyMatch(id -> isA(table.byId.get(id), general, depth + 1));
    }

    private static Boolean agreed(List<Entry> entries, Function<Entry, Boolean> flag) {
        var said = entries.stream().map(flag).distinct().toList();
        return said.size() == 1 ? said.get(0) : null;
    }

    private Eu euFlags(String raw, String type, Named byFormat, Named byType) {
        Boolean registered =
                type == null ? null : table.registeredMediaTypes.contains(bareType(FormatTable.alias(type)));
        Boolean code = raw == null ? null : table.eu.containsKey(euCode(raw));
        if (raw == null && type == null) {
            return new Eu(null, null, null, null);
        }
        boolean machineReadable = false;
        boolean nonProprietary = false;
        for (var named : new Named[] {byFormat, byType}) {
            // A code is looked up as it is written, whatever row of ours it belongs to.
            var written = named == byFormat && Boolean.TRUE.equals(code) ? euCode(raw) : null;
            var own = written != null || named == null ? written : named.entry().eu();
            var flags = own == null ? null : table.eu.get(own);
            machineReadable |= flags != null && flags.machineReadable();
            nonProprietary |= flags != null && flags.nonProprietary();
        }
        return new Eu(machineReadable, nonProprietary, code, registered);
    }

    private static String euCode(String raw) {
        return EU_AUTHORITY
                .matcher(raw)
                .replaceFirst("")
                .toUpperCase(Locale.ROOT)
                .strip();
    }

    private Named byDeclared(String said) {
        var name = withoutAuthority(said);
        var named = named(name);
        var type = named != null ? null : table.byMediaType.get(bareType(name));
        if (type == null && named == null) {
            type = table.byMediaType.get("application/" + name);
        }
        if (type != null) {
            return new Named(type, false);
        }
        if (named == null) {
            named = named(EDGES.matcher(name).replaceAll(""));
        }
        return named != null ? named : byParts(EDGES.matcher(name).replaceAll(""));
    }

    private Named named(String name) {
        var entry = table.byAlias.get(name);
        if (entry == null) {
            entry = table.byExtension.get(name);
        }
        if (entry == null) {
            var service = OGC.matcher(name);
            entry = service.matches() ? table.byAlias.get(service.group(1).replace('-', ' ')) : null;
        }
        return entry == null ? null : new Named(entry, false);
    }

    /** A name with an explanation in brackets, a zipped something, or several names of one thing. */
    private Named byParts(String name) {
        var bracket = BRACKET.matcher(name);
        if (bracket.matches()) {
            var outside = named(bracket.group(1));
            var inside = named(EDGES.matcher(bracket.group(2)).replaceAll(""));
            return inside != null && (outside == null || refines(inside.entry(), outside.entry())) ? inside : outside;
        }
        var unzipped = ZIPPED.matcher(name).replaceFirst("");
        if (!unzipped.equals(name) && named(unzipped) != null) {
            return new Named(named(unzipped).entry(), true);
        }
        var parts = SEVERAL.split(name);
        if (parts.length < 2) {
            return null;
        }
        Named one = null;
        for (var part : parts) {
            var next = named(EDGES.matcher(part).replaceAll(""));
            if (next == null) {
                return null;
            }
            if (one == null || refines(next.entry(), one.entry())) {
                one = new Named(next.entry(), one != null && one.entry().isContainer());
            } else if (next.entry().isContainer()) {
                one = new Named(one.entry(), true);
            } else if (next.entry() != one.entry() && !refines(one.entry(), next.entry())) {
                // Several formats in one distribution: which of them is not known.
                return null;
            }
        }
        return one;
    }

    private Named byMediaType(String said) {
        var name = withoutAuthority(said);
        var entry = table.byMediaType.get(name);
        if (entry == null) {
            entry = table.byMediaType.get(bareType(name));
        }
        // Some portals write a name of the format where the media type belongs.
        if (entry != null) {
            return new Named(entry, false);
        }
        var named = named(name);
        return named != null ? named : byParts(name);
    }

    private static String bareType(String type) {
        int parameters = type.indexOf(';');
        var bare = withoutAuthority(parameters < 0 ? type : type.substring(0, parameters));
        int several = bare.indexOf(',');
        return (several < 0 ? bare : bare.substring(0, several)).strip();
    }

    private static String withoutAuthority(String said) {
        if (!said.startsWith("http")) {
            return said;
        }
        var matcher = AUTHORITY.matcher(said);
        return matcher.matches() ? matcher.group(1) : said;
    }

    private Named byUrl(String url) {
        var service = SERVICE.matcher(url);
        if (service.find()) {
            var name = service.group(1) == null ? "esri_rest" : service.group(1);
            var asked = FORMAT_QUERY.matcher(url);
            var answer = asked.find() ? namedOrType(asked.group(1)) : null;
            return answer != null && !answer.entry().document() ? answer : new Named(table.byAlias.get(name), false);
        }
        int end = url.length();
        for (char sign : new char[] {'?', '#'}) {
            int at = url.indexOf(sign);
            end = at >= 0 && at < end ? at : end;
        }
        var path = url.substring(0, end);
        int host = path.indexOf("//");
        int slash = path.lastIndexOf('/');
        if (slash > host + 1) {
            var extension = EXTENSION.matcher(path.substring(slash));
            var entry = extension.find() ? table.byExtension.get(extension.group(1)) : null;
            if (entry != null && !isProgram(extension.group(1))) {
                return new Named(entry, false);
            }
        }
        var asked = FORMAT_QUERY.matcher(url);
        return asked.find() ? namedOrType(asked.group(1)) : null;
    }

    private Named namedOrType(String name) {
        var named = named(name);
        return named != null ? named : byMediaType(name);
    }

    /** An address such as {@code export.aspx?id=3} names the program that answers, not what it answers. */
    private static boolean isProgram(String extension) {
        return switch (extension) {
            case "aspx", "asp", "php", "jsp", "cfm", "asmx", "svc" -> true;
            default -> false;
        };
    }
}
