package ca.etalon.ingest.fact;

import ca.etalon.ingest.fact.FormatTable.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the format that one statement names: a declared format, a media type or an address. */
final class FormatNames {

    private static final Pattern AUTHORITY = Pattern.compile(
            "^https?://(?:publications\\.europa\\.eu/resource/authority/file-type/|(?:www\\.)?iana\\.org/assignments/media-types/"
                    + "|purl\\.org/net/mediatypes/|www\\.opengis\\.net/def/servicetype/ogc/)(.+)$");
    private static final Pattern REGISTER =
            Pattern.compile("^https?://[^?#]*(?:format|file-?type|media-?type)s?[/#](?:[^?#]*[/#])?([^/?#]+)/?$");
    private static final Pattern PROTOCOL =
            Pattern.compile("^(?:(?:www|file|http|https|ftp):(?:download|link)?[:-]?)+(?=[a-z])");
    private static final Pattern AROUND = Pattern.compile("^(?:fichiers?|files?|format|documents?|données|donnees)\\s+"
            + "|[\\s-]+(?:files?|format|dateien|datei|documents?|downloads?|data)$");
    private static final Pattern LAST_VERSION =
            Pattern.compile("[\\s_-]++(?:(?:v|version)\\s*+)?\\d{1,4}(?:\\.\\d+){0,3}$");
    private static final Pattern TOP_LEVEL = Pattern.compile(
            "^(?:application|text|image|audio|video|model|chemical|font|multipart)/(?:x-|vnd\\.)?(.+)$");
    private static final Pattern EDGES = Pattern.compile("^[\\s.,;:*/_\\[\\]\"'-]+|[\\s.,;:*/_\\[\\]\"'-]+$");
    private static final Pattern QUOTES = Pattern.compile("^[\\s\"'«“”]+|[\\s\"'»“”]+$");
    private static final Pattern BRACKET = Pattern.compile("^([^()]*?)\\s*\\(([^()]*)\\)$");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[,;/|+&]\\s*|\\s+(?:and|et|or|ou)\\s+");
    private static final Pattern ZIPPED =
            Pattern.compile("^(?:zipped|compressed|zip of|zippé|gezippte?)\\s+|[\\s/_.-]*(?:zip|zipped)$");
    private static final Pattern OGC = Pattern.compile("^ogc:(wms|wfs|wcs|wmts|wps|csw|sos|ogc-api)\\b.*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Longer statements are no names; taking them apart takes the square of their length. */
    private static final int LONGEST_NAME = 300;

    private final FormatTable table;

    FormatNames(FormatTable table) {
        this.table = table;
    }

    /** A format, whether it is said to be zipped, and, where a statement lists several formats, the others of them. */
    record Named(Entry entry, boolean zipped, List<Entry> others) {

        Named(Entry entry, boolean zipped) {
            this(entry, zipped, List.of());
        }
    }

    Named byDeclared(String said) {
        var name = withoutAuthority(said);
        var named = named(name);
        var type = named != null
                ? null
                : table.byMediaType.get(name.indexOf('/') < 0 ? "application/" + name : bareType(name));
        if (type != null) {
            return new Named(type, false);
        }
        if (named == null && name.length() <= LONGEST_NAME) {
            named = named(EDGES.matcher(name).replaceAll(""));
        }
        if (named == null && name.length() <= LONGEST_NAME) {
            named = byParts(EDGES.matcher(name).replaceAll(""), 0);
        }
        return named != null ? named : byPhrase(name);
    }

    /** What a phrase names among other words; of a media type that nobody knows its suffix or top level. */
    private Named byPhrase(String name) {
        var entries = table.phrases.in(name);
        if (!entries.isEmpty()) {
            return together(entries);
        }
        var shape = table.phrases.ofMediaType(bareType(name));
        return shape == null ? null : new Named(shape, false);
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

    /** A name with an explanation in brackets, a zipped something, words around a name, or several names. */
    private Named byParts(String name, int depth) {
        var type = TOP_LEVEL.matcher(name);
        if (type.matches()) {
            return depth == 2 ? null : inner(type.group(1), depth + 1);
        }
        var bracket = BRACKET.matcher(name);
        if (bracket.matches()) {
            return bracketed(bracket.group(1), EDGES.matcher(bracket.group(2)).replaceAll(""), depth);
        }
        var unzipped = ZIPPED.matcher(name).replaceFirst("");
        if (!unzipped.equals(name)) {
            var inside = inner(unzipped, depth);
            if (inside != null) {
                return new Named(inside.entry(), true, inside.others());
            }
        }
        for (var words : new Pattern[] {PROTOCOL, AROUND, LAST_VERSION}) {
            var bare = EDGES.matcher(words.matcher(name).replaceFirst("")).replaceAll("");
            var inside = bare.equals(name) || bare.isEmpty() ? null : inner(bare, depth);
            if (inside != null) {
                return inside;
            }
        }
        var parts = SEVERAL.split(name);
        return several(parts.length > 1 ? parts : BLANKS.split(name));
    }

    private Named inner(String name, int depth) {
        var named = named(name);
        return named != null || depth == 2 ? named : byParts(name, depth + 1);
    }

    /** CSV (zip), ZIP (CSV), Excel (XLSX), CSV (comma-separated values). */
    private Named bracketed(String before, String between, int depth) {
        var outside = before.isEmpty() ? null : inner(before, depth);
        var inside = between.isEmpty() ? null : inner(between, depth);
        if (inside == null || outside == null) {
            return inside == null ? outside : inside;
        }
        if (inside.entry().isContainer() && !outside.entry().isContainer()) {
            return new Named(outside.entry(), true, outside.others());
        }
        return table.refines(inside.entry(), outside.entry())
                ? new Named(inside.entry(), outside.entry().isContainer(), inside.others())
                : outside;
    }

    private Named several(String[] parts) {
        if (parts.length < 2) {
            return null;
        }
        var entries = new ArrayList<Entry>();
        for (var part : parts) {
            var next = named(EDGES.matcher(part).replaceAll(""));
            if (next == null) {
                return null;
            }
            entries.add(next.entry());
        }
        return together(entries);
    }

    /** Of several formats the first, or one that says more than it; the others beside. */
    private Named together(List<Entry> entries) {
        Entry one = null;
        boolean zipped = false;
        var others = new ArrayList<Entry>();
        for (var next : entries) {
            if (one == null || table.refines(next, one)) {
                zipped |= one != null && one.isContainer();
                one = next;
            } else if (next.isContainer()) {
                zipped = true;
            } else if (next != one && !table.refines(one, next)) {
                others.add(next);
            }
        }
        return new Named(one, zipped, List.copyOf(others));
    }

    Named byMediaType(String said) {
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
        if (named == null && name.length() <= LONGEST_NAME) {
            named = byParts(EDGES.matcher(name).replaceAll(""), 0);
        }
        return named != null ? named : byPhrase(name);
    }

    static String bareType(String type) {
        int parameters = type.indexOf(';');
        var bare = withoutAuthority(parameters < 0 ? type : type.substring(0, parameters));
        int several = bare.indexOf(',');
        return (several < 0 ? bare : bare.substring(0, several)).strip();
    }

    private static String withoutAuthority(String quoted) {
        var said = QUOTES.matcher(quoted).replaceAll("");
        if (!said.startsWith("http") || said.length() > LONGEST_NAME) {
            return said;
        }
        var matcher = AUTHORITY.matcher(said);
        if (matcher.matches()) {
            return matcher.group(1);
        }
        var register = REGISTER.matcher(said);
        return register.matches() ? register.group(1) : said;
    }

    Named namedOrType(String name) {
        var named = named(name);
        return named != null ? named : byMediaType(name);
    }
}
