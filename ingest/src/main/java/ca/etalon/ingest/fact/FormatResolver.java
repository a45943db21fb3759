package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.fact.FormatNames.Named;
import ca.etalon.ingest.fact.FormatTable.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides the format of a distribution from three statements: the declared format, the media type, the extension of the
 * address.
 *
 * <p>The first of them that is understood decides; one that is more exact and does not contradict refines it (a media type
 * of JSON for a GeoJSON file, a ZIP around a shapefile). One that lists several formats, none of which another statement names,
 * has the basis SEVERAL, and a flag holds only where all of the list agree on it. Statements that contradict each other make a CONFLICT: the id is
 * that of the first, and a flag holds only where all of them agree on it.
 *
 * <p>The EU flags repeat the lists of the European data portal literally and look at the two declared statements alone, as the
 * metadata quality assessment does; they are null where neither is declared.
 */
public final class FormatResolver {

    private static final Pattern EU_AUTHORITY = Pattern.compile(
            "^https?://publications\\.europa\\.eu/resource/authority/file-type/", Pattern.CASE_INSENSITIVE);

    private final FormatTable table;
    private final FormatNames names;
    private final FormatAddress addresses;
    private final Remembered<Statements, Format> formats = new Remembered<>(this::decide);

    FormatResolver(FormatTable table) {
        this.table = table;
        this.names = new FormatNames(table);
        this.addresses = new FormatAddress(table, names);
    }

    /** Whether the statements of {@code format} contradict each other. */
    public static boolean isConflict(Format format) {
        return "CONFLICT".equals(format.basis());
    }

    /** Whether a row of the table has this id. */
    boolean isFormat(String id) {
        return table.ids.contains(id);
    }

    /** What is registered of formats with IANA. */
    RegisteredFormats registered() {
        return new RegisteredFormats(table);
    }

    public Format resolve(String declared, String mediaType, String url) {
        var raw = PlainText.raw(declared);
        var type = PlainText.raw(mediaType);
        var byUrl = PlainText.isBlank(url) ? null : addresses.byUrl(url.strip().toLowerCase(Locale.ROOT));
        return formats.of(new Statements(raw, type, byUrl));
    }

    private record Statements(String raw, String type, Named byUrl) {}

    private Format decide(Statements said) {
        var raw = said.raw();
        var type = said.type();
        var byFormat = raw == null ? null : names.byDeclared(FormatTable.alias(raw));
        var byType = type == null ? null : names.byMediaType(FormatTable.alias(type));
        var guesses = new ArrayList<Guess>();
        add(guesses, byFormat, "FORMAT");
        add(guesses, byType, "MEDIA_TYPE");
        add(guesses, said.byUrl(), "EXTENSION");
        settleSeveral(guesses);
        var eu = euFlags(raw, type, byFormat, byType);
        if (guesses.isEmpty()) {
            return flagless(raw, type, eu);
        }
        var decision = decide(guesses);
        var entries = decision.conflict()
                ? guesses.stream().map(Guess::entry).toList()
                : decision.basis().equals("SEVERAL") ? guesses.get(0).all() : List.of(decision.entry());
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

    private record Guess(Entry entry, boolean zipped, String basis, List<Entry> others) {

        List<Entry> all() {
            return Stream.concat(Stream.of(entry), others.stream()).toList();
        }

        Guess of(Entry one) {
            return new Guess(one, zipped, basis, List.of());
        }
    }

    /** A statement that lists several formats means the one that another statement names; else each of them may be meant. */
    private void settleSeveral(List<Guess> guesses) {
        for (int i = 0; i < guesses.size(); i++) {
            var guess = guesses.get(i);
            if (guess.others().isEmpty()) {
                continue;
            }
            var named = guess.all().stream()
                    .filter(entry -> guesses.stream()
                            .anyMatch(other -> other.others().isEmpty()
                                    && (other.entry() == entry || table.refines(other.entry(), entry))))
                    .findFirst();
            guesses.set(
                    i,
                    named.map(guess::of).orElse(new Guess(guess.entry(), guess.zipped(), "SEVERAL", guess.others())));
        }
    }

    private record Decision(Entry entry, String basis, boolean conflict, boolean archive) {}

    private record Eu(Boolean machineReadable, Boolean nonProprietary, Boolean isCode, Boolean isRegistered) {}

    private static void add(List<Guess> guesses, Named named, String basis) {
        if (named != null) {
            guesses.add(new Guess(named.entry(), named.zipped(), basis, named.others()));
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
            if (table.refines(guess.entry(), entry)) {
                entry = guess.entry();
                basis = guess.basis();
            } else if (guess.entry() != entry && !table.refines(entry, guess.entry())) {
                conflict = true;
            }
        }
        return conflict
                ? new Decision(first.entry(), "CONFLICT", true, archive)
                : new Decision(entry, basis, false, archive);
    }

    private static Boolean agreed(List<Entry> entries, Function<Entry, Boolean> flag) {
        var said = entries.stream().map(flag).distinct().toList();
        return said.size() == 1 ? said.get(0) : null;
    }

    private Eu euFlags(String raw, String type, Named byFormat, Named byType) {
        Boolean registered = type == null
                ? null
                : table.registeredMediaTypes.contains(FormatNames.bareType(FormatTable.alias(type)));
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
}
