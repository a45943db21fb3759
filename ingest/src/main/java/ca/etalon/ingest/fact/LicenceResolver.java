package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.Licence.Confidence;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.LicenceFinder.Found;
import ca.etalon.ingest.fact.LicenceTable.Meaning;
import java.util.Arrays;
import java.util.Optional;

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

    private final LicenceTable table;
    private final EuLicences european;
    private final Remembered<SaidLicence, Optional<Found>> found;
    private final Remembered<Statement, Licence> licences = new Remembered<>(this::decide);

    LicenceResolver(LicenceTable table, EuLicences european) {
        this.table = table;
        this.european = european;
        this.found = new Remembered<>(new LicenceFinder(table)::find);
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
            return licence(raw, meaning, level, known.rule(), known.confidence(), european.has(said));
        }
        return isAbsent(said)
                ? new Licence(raw, null, null, null, null, Status.ABSENT, null, null, null, false)
                : new Licence(raw, null, null, null, null, Status.UNKNOWN, level, null, null, european.has(said));
    }

    private static Licence licence(
            String raw, Meaning meaning, String level, String rule, Confidence confidence, boolean euListed) {
        return new Licence(
                raw,
                meaning.id(),
                meaning.family(),
                meaning.version(),
                meaning.jurisdiction(),
                meaning.status(),
                level,
                rule,
                meaning.id() == null ? null : confidence,
                euListed);
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
                : licence(PlainText.raw(rights), known.meaning(), level, "RIGHTS", Confidence.INFERRED, false);
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
                terms.id() == null ? null : Confidence.INFERRED,
                terms.euListed());
    }

    private boolean isAbsent(SaidLicence said) {
        for (var part : new String[] {said.id(), said.title(), said.url(), said.text()}) {
            if (!PlainText.isBlank(part)
                    && !PlainText.isTemplate(part)
                    && !table.isAbsent(FoldedText.title(PlainText.withoutMarkup(part)))
                    && !FoldedText.title(PlainText.withoutMarkup(part)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean isPortalTerms(String part) {
        var folded = FoldedText.title(part);
        return table.portalTerms.contains(folded) || table.isAbsent(folded);
    }
}
