package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.LicenceTable.Meaning;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
            return new Licence(raw, meaning.id(), meaning.family(), meaning.status(), level, known.rule());
        }
        return isAbsent(said)
                ? new Licence(raw, null, null, Status.ABSENT, null, null)
                : new Licence(raw, null, null, Status.UNKNOWN, level, null);
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
                : new Licence(
                        PlainText.raw(rights),
                        known.meaning().id(),
                        known.meaning().family(),
                        known.meaning().status(),
                        level,
                        "RIGHTS");
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
        return new Licence(raw, terms.id(), terms.family(), terms.status(), "PORTAL", "PORTAL_TERMS");
    }

    private record Found(Meaning meaning, String rule) {}

    private Optional<Found> find(SaidLicence said) {
        Found generic = null;
        for (var candidate :
                new Found[] {byId(said.id()), byUrl(said.url()), byTitle(said.title()), byText(said.text())}) {
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
        return meaning != null ? new Found(meaning, "ID") : byName(id, "ID");
    }

    private Found byUrl(String url) {
        if (PlainText.isBlank(url)) {
            return null;
        }
        var meaning = meaningOfUrl(url);
        if (meaning != null) {
            return new Found(meaning, "URL");
        }
        // Names are typed into the field for the address too, and prose is.
        return ADDRESS.matcher(url).matches() ? null : byTitle(url);
    }

    private Meaning meaningOfUrl(String url) {
        var folded = FoldedText.url(url);
        var meaning = table.byUrl.get(FoldedText.withoutFragment(folded));
        if (meaning == null) {
            meaning = table.familyByUrl(folded);
        }
        // A page of several licences marks one by its fragment; registers end in the id.
        return meaning != null ? meaning : table.familyByWords(FoldedText.words(lastParts(folded)), false);
    }

    private static String lastParts(String url) {
        int hash = url.indexOf('#');
        if (hash >= 0) {
            return url.substring(hash + 1);
        }
        int last = url.lastIndexOf('/');
        int before = last < 0 ? -1 : url.lastIndexOf('/', last - 1);
        return before < 0 ? "" : url.substring(before + 1);
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
        return meaning == null ? null : new Found(meaning, rule);
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
            add(met, meaningOfUrl(LAST_SIGNS.matcher(addresses.group()).replaceFirst("")));
        }
        var folded = FoldedText.title(PlainText.withoutMarkup(bounded));
        add(met, table.byTitle.get(folded));
        var family = table.familyByWords(folded, true);
        if (family != null && family.status() == Status.CONTESTED) {
            return new Found(family, "TEXT");
        }
        if (met.isEmpty()) {
            add(met, family);
            add(met, openGovernment.meaning(folded));
        }
        if (met.isEmpty()) {
            return null;
        }
        boolean agree = met.stream().map(Meaning::status).distinct().count() == 1;
        return agree
                ? new Found(met.iterator().next(), "TEXT")
                : new Found(new Meaning(null, null, Status.UNKNOWN, false), "AMBIGUOUS");
    }

    private static void add(Set<Meaning> met, Meaning meaning) {
        if (meaning != null) {
            met.add(meaning);
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
