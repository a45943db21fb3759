package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence.Confidence;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.fact.LicenceTable.Meaning;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the licence that a statement names, in the order id, address, title, prose. In each of them a row of the table decides
 * before a family, and a family before the place of an Open Government Licence.
 */
final class LicenceFinder {

    private static final Pattern LAST_VERSION = Pattern.compile(" (?:version |v )?v?(\\d(?:\\.\\d)?)$");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|\\bwww\\.)[^\\s\"'<>()]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_SIGNS = Pattern.compile("[.,;:!?]+$");
    /** A first line of plain text with more lines under it. */
    private static final Pattern HEADING =
            Pattern.compile("^\\s*#{0,3}[ \\t]*([^\\s<][^<\\r\\n]{3,118})\\R(?=[\\s\\S]{200})");

    private static final Set<Status> OPEN = Set.of(Status.OPEN, Status.OPEN_VARIANT);
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TITLE = 200;

    private final LicenceTable table;
    private final OpenGovernmentLicences openGovernment;

    LicenceFinder(LicenceTable table) {
        this.table = table;
        this.openGovernment = new OpenGovernmentLicences(table);
    }

    /** What was found, and by which rule. */
    record Found(Meaning meaning, String rule, Confidence confidence) {

        /** Whether it is an Open Government Licence that no row has, named after what follows in the statement. */
        private boolean isReadFromAPlace() {
            return confidence == Confidence.FAMILY && "OGL".equals(meaning.family());
        }

        private static Found of(Meaning meaning, String rule, Confidence confidence) {
            return new Found(meaning, rule, meaning.generic() || meaning.inferred() ? Confidence.INFERRED : confidence);
        }
    }

    /** The first that is named; a placeholder of a pick list only where nothing more exact is said. */
    Optional<Found> find(SaidLicence stated) {
        var said = new SaidLicence(
                table.affirmed(stated.id()),
                table.affirmed(stated.title()),
                table.affirmed(stated.url()),
                table.affirmed(stated.text()));
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
        // Names are typed into the field for the address too, and so are prose and mark-up.
        var said = url.strip();
        boolean isAddress = said.indexOf('<') < 0
                && (said.indexOf(' ') < 0 || ADDRESS.matcher(said).lookingAt());
        var found = isAddress ? foundByUrl(said) : null;
        return found != null || ADDRESS.matcher(said).matches() ? found : byTitle(url);
    }

    private Found foundByUrl(String url) {
        var folded = FoldedText.url(url);
        var meaning = table.byUrl.get(FoldedText.withoutFragment(folded));
        if (meaning != null) {
            var marked = LicenceAddress.fragment(folded).map(name -> table.familyByWords(name, false));
            // A page of several licences marks the one that is meant by a fragment.
            boolean isAnother = marked.isPresent() && !marked.get().family().equals(meaning.family());
            return isAnother
                    ? Found.of(marked.get(), "URL", Confidence.FAMILY)
                    : Found.of(meaning, "URL", Confidence.EXACT);
        }
        meaning = table.familyByUrl(folded);
        for (var name : meaning == null ? LicenceAddress.names(folded) : List.<String>of()) {
            meaning = meaning != null ? meaning : table.byId.get(name);
            meaning = meaning != null ? meaning : table.familyByWords(name, false);
        }
        if (meaning != null) {
            return Found.of(meaning, "URL", Confidence.FAMILY);
        }
        meaning = LicenceAddress.names(folded).stream()
                .map(openGovernment::meaning)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
        return meaning == null ? null : new Found(meaning, "URL", Confidence.INFERRED);
    }

    private Found byTitle(String title) {
        if (PlainText.isBlank(title)) {
            return null;
        }
        if (title.length() > LONGEST_TITLE
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
        var version = LAST_VERSION.matcher(folded);
        if (version.find()) {
            meaning = table.byTitle(folded.substring(0, version.start()), version.group(1));
        }
        if (meaning == null) {
            meaning = table.byId.get(FoldedText.words(name));
        }
        if (meaning == null) {
            meaning = table.familyByWords(folded, false);
        }
        if (meaning == null) {
            meaning = openGovernment.meaning(folded);
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

    /** Addresses and names inside prose; an open and a closed licence cannot be told apart there and stay unknown. */
    private Found inProse(String text) {
        var bounded = text.length() > 4 * PlainText.LONG ? text.substring(0, 4 * PlainText.LONG) : text;
        var folded = FoldedText.title(PlainText.withoutMarkup(bounded));
        var family = table.familyByWords(folded, true);
        if (family != null && family.status() == Status.CONTESTED) {
            return new Found(family, "TEXT", Confidence.INFERRED);
        }
        var headed = byHeading(bounded);
        if (headed != null) {
            return headed;
        }
        var met = addresses(bounded);
        var titled = table.byTitle.get(folded);
        if (titled != null) {
            met.add(titled);
        }
        // Of a text that nobody has read the address says less than the name of the licence beside it.
        if (met.stream().allMatch(meaning -> meaning.status() == Status.UNKNOWN)) {
            Stream.of(Optional.ofNullable(family), Optional.ofNullable(openGovernment.meaning(folded)))
                    .forEach(meaning -> meaning.ifPresent(met::add));
        }
        return agreed(met);
    }

    /** The text of a licence itself starts with its name, and speaks of other licences further down. */
    private Found byHeading(String text) {
        var heading = HEADING.matcher(text);
        if (!heading.find()) {
            return null;
        }
        var found = byName(heading.group(1), "TEXT");
        boolean names = found != null && !found.meaning().generic();
        return names ? new Found(found.meaning(), "TEXT", Confidence.INFERRED) : null;
    }

    private Set<Meaning> addresses(String text) {
        Set<Meaning> met = new LinkedHashSet<>();
        var addresses = ADDRESS.matcher(text);
        while (addresses.find()) {
            var found = foundByUrl(LAST_SIGNS.matcher(addresses.group()).replaceFirst(""));
            if (found != null) {
                met.add(found.meaning());
            }
        }
        return met;
    }

    /** The one that all of them allow: of open licences the one that nobody has reviewed. */
    private static Found agreed(Set<Meaning> met) {
        var statuses = met.stream()
                .map(Meaning::status)
                .filter(status -> status != Status.UNKNOWN)
                .collect(Collectors.toSet());
        if (met.isEmpty()) {
            return null;
        }
        var decisive = statuses.size() == 1
                ? statuses.iterator().next()
                : statuses.isEmpty() ? Status.UNKNOWN : OPEN.containsAll(statuses) ? Status.OPEN_VARIANT : null;
        return met.stream()
                .filter(meaning -> meaning.status() == decisive)
                .findFirst()
                .map(meaning -> new Found(meaning, "TEXT", Confidence.INFERRED))
                .orElseGet(() -> new Found(
                        new Meaning(null, null, null, null, Status.UNKNOWN, false, false), "AMBIGUOUS", null));
    }
}
