package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence.Confidence;
import ca.etalon.ingest.catalogue.PublishedBy;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Portal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the government, and the unit of it, that the publisher of a record means.
 *
 * <p>In this order: a publisher that {@code governments.yaml} declares for the portal; the name of a government, with a unit
 * before or behind it; the portal's own address; the name of the portal's own government inside the publisher's; a word for a
 * department; and where no publisher is named, the unit stated or an e-mail address of the portal's own domain.
 */
final class PublisherResolver {

    private static final Pattern PARTS = Pattern.compile("\\s+[–—-]\\s+|\\s*[,;:|(\\n]\\s*|\\s*\\)\\s*");

    private final PlaceNames places;
    private final PublisherWords words;
    private final GovernmentNames governments;
    private final Remembered<Said, PublishedBy> remembered = new Remembered<>(this::decide);

    PublisherResolver(PlaceNames places, PublisherWords words, GovernmentNames governments) {
        this.places = places;
        this.words = words;
        this.governments = governments;
    }

    private record Said(String publisher, String unit, String mailDomain, String portal, String host) {}

    /** All of it plain text; each may be null but the portal. */
    PublishedBy resolve(String publisher, String unit, String email, Portal portal) {
        var domain = email == null ? null : email.substring(email.indexOf('@') + 1);
        return remembered.of(
                new Said(publisher, unit, domain, portal.id(), portal.url().getHost()));
    }

    private PublishedBy decide(Said said) {
        var declared = governments
                .declared(said.portal, said.publisher)
                .or(() -> governments.declared(said.portal, said.unit));
        if (declared.isPresent()) {
            return of(declared.get(), said.unit, "DECLARED", Confidence.EXACT);
        }
        if (said.publisher == null) {
            return unnamed(said);
        }
        return byName(said)
                .or(() -> byHost(said))
                .or(() -> byOwnName(said))
                .or(() -> byUnit(said))
                .orElseGet(() -> new PublishedBy(null, said.unit, null, null, problem(said)));
    }

    private PublishedBy unnamed(Said said) {
        var owner = governments.owner(said.portal);
        if (said.unit != null && !words.isOther(FoldedText.words(said.unit))) {
            return owner.map(government -> of(government, said.unit, "UNIT", Confidence.INFERRED))
                    .orElseGet(() -> new PublishedBy(null, said.unit, "UNIT", null, "AMBIGUOUS"));
        }
        return owner.filter(government -> said.mailDomain != null && isSameDomain(said.mailDomain, said.host))
                .map(government -> of(government, said.unit, "EMAIL", Confidence.INFERRED))
                .orElse(
                        said.unit == null
                                ? PublishedBy.ABSENT
                                : new PublishedBy(null, said.unit, null, null, "ABSENT"));
    }

    /** The whole, or one part, is the name of a government; the others are its unit, or say where it is. */
    private Optional<PublishedBy> byName(Said said) {
        var whole = government(FoldedText.words(said.publisher), said.portal);
        if (whole.isPresent()) {
            return Optional.of(of(whole.get(), said.unit, "NAME", Confidence.EXACT));
        }
        var parts = Arrays.stream(PARTS.split(said.publisher))
                .filter(part -> !part.isBlank())
                .toList();
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            var found = government(FoldedText.words(parts.get(i)), said.portal);
            if (found.isPresent()) {
                var unit = said.unit != null ? said.unit : unit(parts, i);
                return Optional.of(of(found.get(), unit, unit == null ? "NAME" : "NAME_AND_UNIT", Confidence.EXACT));
            }
        }
        return Optional.empty();
    }

    /** What stands beside the name, but for provinces, the country, and a word for the government such as "Ville de". */
    private String unit(List<String> parts, int name) {
        var rest = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            var folded = FoldedText.words(parts.get(i));
            boolean isPlace = places.isCountry(folded)
                    || places.province(folded).isPresent()
                    || places.sharedName(folded).isPresent()
                    || places.withoutOffice(folded + " x")
                            .filter(bare -> bare.name().equals("x"))
                            .isPresent();
            if (i != name && !isPlace) {
                rest.add(parts.get(i).strip());
            }
        }
        return rest.isEmpty() ? null : String.join(", ", rest);
    }

    /** A name alone, without "City of", is believed in the portal's own province only. */
    private Optional<Government> government(String folded, String portal) {
        var named = governments.named(folded);
        return governments
                .meant(named.candidates(), portal)
                .filter(government -> named.hasOffice() || governments.isProvinceOf(government, portal));
    }

    /** "MapIT Minneapolis", "City of Madison Map Data", "Austin Police Department". */
    private Optional<PublishedBy> byOwnName(Said said) {
        var folded = " " + FoldedText.words(said.publisher) + " ";
        return governments
                .owner(said.portal)
                .filter(government -> !words.isOther(folded.strip())
                        && (folded.contains(
                                        " " + FoldedText.words(government.name().en()) + " ")
                                || folded.contains(
                                        " " + FoldedText.words(government.name().fr()) + " ")))
                .map(government -> of(government, unit(said), "NAME_AND_UNIT", Confidence.FAMILY));
    }

    private String unit(Said said) {
        return said.unit != null ? said.unit : words.isUnit(FoldedText.words(said.publisher)) ? said.publisher : null;
    }

    private Optional<PublishedBy> byUnit(Said said) {
        if (!words.isUnit(FoldedText.words(said.publisher))) {
            return Optional.empty();
        }
        return Optional.of(governments
                .owner(said.portal)
                .map(government -> of(government, unit(said), "UNIT", Confidence.INFERRED))
                .orElseGet(() -> new PublishedBy(null, unit(said), "UNIT", null, "AMBIGUOUS")));
    }

    private Optional<PublishedBy> byHost(Said said) {
        return said.host != null && said.publisher.toLowerCase(Locale.ROOT).contains(said.host)
                ? governments
                        .owner(said.portal)
                        .map(government -> of(government, said.unit, "HOST", Confidence.INFERRED))
                : Optional.empty();
    }

    private String problem(Said said) {
        return governments.named(FoldedText.words(said.publisher)).candidates().isEmpty()
                ? "NOT_UNDERSTOOD"
                : "AMBIGUOUS";
    }

    /** Whether a host stands in the domain that people of it write from. */
    private static boolean isSameDomain(String mailDomain, String host) {
        return host != null && ("." + host).endsWith("." + mailDomain);
    }

    private static PublishedBy of(Government government, String unit, String rule, Confidence confidence) {
        return new PublishedBy(government.id(), unit, rule, confidence, null);
    }
}
