package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.Licence.Confidence;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.LicenceTable.Meaning;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides what a licence statement means: its id, then its address, then its title, then its prose; a placeholder of a pick
 * list decides only when nothing more exact is said.
 *
 * <p><b>Value</b>: a {@link Licence} whose rule is ID, URL, TITLE, TEXT, RIGHTS (found in a statement of rights),
 * PORTAL_TERMS (the statement points to the portal's terms, or says nothing and the portal's terms are inherited), or
 * AMBIGUOUS (prose that names licences of different standing). Statements that say that no licence is given are ABSENT.
 *
 * <p><b>Source</b>: methodology §4; Open Definition 2.1; the table {@code conf/vocab/licences.yaml}.
 */
public final class LicenceResolver {

    private static final Pattern LAST_VERSION = Pattern.compile(" (?:version |v )?v?\\d(?:\\.\\d)?$");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|\\bwww\\.)[^\\s\"'<>()]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_SIGNS = Pattern.compile("[.,;:!?]+$");
    private static final int LONGEST_NAME = 120;

    private final LicenceTable table;
    private final OpenGovernmentLicences openGovernment;
    private final Remembered<SaidLicence, Optional<Found>> found = new Remembered<>(this::find);
    private final Remembered<Statement, Licence> licences = new Remembered<>(this::decide);

    LicenceResolver(LicenceTable table) {
        this.table = table;
        this.openGovernment = new OpenGovernmentLicences(table);
    }

    /** What one statement means by itself. */
    public Licence resolve(SaidLicence said, String level) {
        return said.isAbsent() ? Licence.ABSENT : licences.of(new Statement(said, level));
    }

    private record Statement(SaidLicence said, String level) {}

    private Licence decide(Statement statement) {
        var said = statement.said();
        var level = statement.level();
        var raw = PlainText.raw(said.raw());
        if (raw == null) {
            return Licence.ABSENT;
        }
        var known = found.of(said).orElse(null);
        if (known != null) {
            var meaning = known.meaning();
            return licence(raw, meaning, level, known.rule(), known.confidence());
        }
        return isAbsent(said)
                ? new Licence(raw, null, null, null, null, Status.ABSENT, null, null, null)
                : new Licence(raw, null, null, null, null, Status.UNKNOWN, level, null, null);
    }

    private static Licence licence(String raw, Meaning meaning, String level, String rule, Confidence confidence) {
        return new Licence(
                raw,
                meaning.id(),
                meaning.family(),
                meaning.version(),
                meaning.jurisdiction(),
                meaning.status(),
                level,
                rule,
                meaning.id() == null ? null : confidence);
    }

    /** The same, and where it says nothing, what a statement of rights says of a licence. */
    public Licence resolve(SaidLicence said, String rights, String level) {
        var licence = resolve(said, level);
        if (licence.status() != Status.ABSENT || PlainText.isBlank(rights)) {
            return licence;
        }
        var known = found.of(new SaidLicence(null, null, null, rights)).orElse(null);
        return known == null || known.rule().equals("AMBIGUOUS")
                ? licence
                : licence(PlainText.raw(rights), known.meaning(), level, "RIGHTS", Confidence.INFERRED);
    }

    /** The terms of the portal where it lets its datasets inherit them and they say nothing or point there. */
    public Licence orPortalTerms(Licence licence, Portal portal) {
        boolean pointsThere = licence.status() == Status.UNKNOWN
                && licence.id() == null
                && Arrays.stream(licence.raw().split(" \\| ")).allMatch(part -> isPortalTerms(part));
        if (!portal.licenceInherited()
                || PlainText.isBlank(portal.licenceUrl())
                || licence.status() != Status.ABSENT && !pointsThere) {
            return licence;
        }
        var terms = resolve(new SaidLicence(null, null, portal.licenceUrl(), null), "PORTAL");
        var raw = licence.raw() == null ? terms.raw() : licence.raw() + " | " + terms.raw();
        return new Licence(
                raw,
                terms.id(),
                terms.family(),
                terms.version(),
                terms.jurisdiction(),
                terms.status(),
                "PORTAL",
                "PORTAL_TERMS",
                terms.id() == null ? null : Confidence.INFERRED);
    }

    private record Found(Meaning meaning, String rule, Confidence confidence) {

        /** Whether it is an Open Government Licence that no row has, named after what follows in the statement. */
        boolean isReadFromAPlace() {
            return confidence == Confidence.FAMILY && "OGL".equals(meaning.family());
        }

        static Found of(Meaning meaning, String rule, Confidence confidence) {
            return new Found(meaning, rule, meaning.generic() ? Confidence.INFERRED : confidence);
        }
    }

    private Optional<Found> find(SaidLicence said) {
        Found generic = null;
        var id = byId(said.id());
        var title = byTitle(said.title());
        if (id != null && title != null && id.isReadFromAPlace()) {
            // The key of a pick list is the portal's own ("ogl-local"); the title beside it names the place in full.
            id = title.meaning().equals(id.meaning()) ? id : null;
        }
        for (var candidate : new Found[] {id, byUrl(said.url()), title, byText(said.text())}) {
            if (candidate != null && !candidate.meaning().generic()) {
                return Optional.of(candidate);
            }
            generic = generic == null ? candidate : generic;
        }
        return Optional.ofNullable(generic);
    }

    private Found byId(String id) {
        if (PlainText.isBlank(id)) {
            return null;
        }
        if (ADDRESS.matcher(id).find()) {
            return byUrl(id);
        }
        var meaning = table.byId.get(FoldedText.words(id));
        return meaning != null ? Found.of(meaning, "ID", Confidence.EXACT) : byName(id, "ID");
    }

    private Found byUrl(String url) {
        if (PlainText.isBlank(url)) {
            return null;
        }
        var found = foundByUrl(url);
        if (found != null) {
            return found;
        }
        // Names are typed into the field for the address too, and prose is.
        return ADDRESS.matcher(url).matches() ? null : byTitle(url);
    }

    private Found foundByUrl(String url) {
        var folded = FoldedText.url(url);
        var meaning = table.byUrl.get(FoldedText.withoutFragment(folded));
        if (meaning != null) {
            return Found.of(meaning, "URL", Confidence.EXACT);
        }
        meaning = table.familyByUrl(folded);
        for (var name : meaning == null ? LicenceAddress.names(folded) : List.<String>of()) {
            meaning = meaning != null ? meaning : table.byId.get(name);
            meaning = meaning != null ? meaning : table.familyByWords(name, false);
        }
        return meaning == null ? null : Found.of(meaning, "URL", Confidence.FAMILY);
    }

    private Found byTitle(String title) {
        if (PlainText.isBlank(title)) {
            return null;
        }
        if (title.length() > 200
                || title.indexOf('<') >= 0
                || ADDRESS.matcher(title).find()) {
            return byText(title);
        }
        return byName(title, "TITLE");
    }

    private Found byName(String name, String rule) {
        var folded = FoldedText.title(name);
        var meaning = table.byTitle.get(folded);
        if (meaning != null) {
            return Found.of(meaning, rule, Confidence.EXACT);
        }
        if (meaning == null) {
            meaning = table.byTitle.get(LAST_VERSION.matcher(folded).replaceFirst(""));
        }
        if (meaning == null) {
            meaning = table.byId.get(FoldedText.words(name));
        }
        if (meaning == null) {
            meaning = openGovernment.meaning(folded);
        }
        if (meaning == null) {
            meaning = table.familyByWords(folded, false);
        }
        return meaning == null ? null : Found.of(meaning, rule, Confidence.FAMILY);
    }

    private Found byText(String text) {
        if (PlainText.isBlank(text)) {
            return null;
        }
        boolean isName = text.length() <= LONGEST_NAME
                && text.indexOf('<') < 0
                && !ADDRESS.matcher(text).find();
        var named = isName ? byName(text, "TEXT") : null;
        return named != null ? named : inProse(text);
    }

    /** Addresses and names inside prose; licences of different standing cannot be told apart and stay unknown. */
    private Found inProse(String text) {
        var bounded = text.length() > 4 * PlainText.LONG ? text.substring(0, 4 * PlainText.LONG) : text;
        Set<Meaning> met = new LinkedHashSet<>();
        var addresses = ADDRESS.matcher(bounded);
        while (addresses.find()) {
            add(met, foundByUrl(LAST_SIGNS.matcher(addresses.group()).replaceFirst("")));
        }
        var folded = FoldedText.title(PlainText.withoutMarkup(bounded));
        var titled = table.byTitle.get(folded);
        if (titled != null) {
            met.add(titled);
        }
        var family = table.familyByWords(folded, true);
        if (family != null && family.status() == Status.CONTESTED) {
            return new Found(family, "TEXT", Confidence.INFERRED);
        }
        if (met.isEmpty()) {
            Stream.of(Optional.ofNullable(family), Optional.ofNullable(openGovernment.meaning(folded)))
                    .forEach(meaning -> meaning.ifPresent(met::add));
        }
        if (met.isEmpty()) {
            return null;
        }
        boolean agree = met.stream().map(Meaning::status).distinct().count() == 1;
        return agree
                ? new Found(met.iterator().next(), "TEXT", Confidence.INFERRED)
                : new Found(new Meaning(null, null, null, null, Status.UNKNOWN, false), "AMBIGUOUS", null);
    }

    private static void add(Set<Meaning> met, Found found) {
        if (found != null) {
            met.add(found.meaning());
        }
    }

    private boolean isAbsent(SaidLicence said) {
        for (var part : new String[] {said.id(), said.title(), said.url(), said.text()}) {
            if (!PlainText.isBlank(part)
                    && !PlainText.isTemplate(part)
                    && !table.absent.contains(FoldedText.title(PlainText.withoutMarkup(part)))
                    && !FoldedText.title(PlainText.withoutMarkup(part)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean isPortalTerms(String part) {
        var folded = FoldedText.title(part);
        return table.portalTerms.contains(folded) || table.absent.contains(folded);
    }
}
