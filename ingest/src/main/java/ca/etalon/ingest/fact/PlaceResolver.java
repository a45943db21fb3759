package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence.Confidence;
import ca.etalon.ingest.catalogue.Place;
import ca.etalon.ingest.catalogue.Place.Kind;
import ca.etalon.ingest.config.Government;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the place that a statement of spatial coverage means: by a code or an address of the Standard Geographical Classification
 * or GeoNames, else by name, else as the box of its coordinates.
 *
 * <p>A box is not turned into a place: a city's data may reach over its limits, and a box that a service made up fits many.
 */
final class PlaceResolver {

    /** Statistics Canada's geographical identifier: year, type, kind of area, and the code of the classification. */
    private static final Pattern DGUID = Pattern.compile("\\b\\d{4}A000(?:2(\\d{2})|3(\\d{4})|5(\\d{7}))(?!\\d)");

    private static final Pattern DIVISION =
            Pattern.compile("(?i)\\b(?:sgc|csd|cd|cma|cduid|csduid)\\b\\D{0,12}?(\\d{7}|\\d{4})(?!\\d)");
    private static final Pattern CODE = Pattern.compile("^\\s*(\\d{7})\\s*$");
    private static final Pattern GEONAMES = Pattern.compile("(?i)geonames\\.org/(\\d{1,9})");
    private static final Pattern COUNTRY_AUTHORITY = Pattern.compile("(?i)/country/CAN/?$");
    private static final Pattern JSON_NAME = Pattern.compile(
            "\"(?:name|label|prefLabel|skos:prefLabel|title|text|@value|@id|uri)\"\\s*:\\s*\"([^\"]{1,300})\"");
    private static final Pattern LIST_SIGNS = Pattern.compile("[\\[\\]\"]");
    private static final Pattern PARTS = Pattern.compile("\\s*[,;|()\\n]\\s*|\\s+[–—-]\\s+");

    private final PlaceNames places;
    private final GovernmentNames governments;
    private final Remembered<Said, Place> remembered = new Remembered<>(this::decide);

    PlaceResolver(PlaceNames places, GovernmentNames governments) {
        this.places = places;
        this.governments = governments;
    }

    private record Said(String text, String portal) {}

    /**
     * The place meant.
     *
     * @param said as the portal says it, not cut: a polygon is long
     * @param portal its id; a name that several places have means the one of its province
     */
    Place resolve(String said, String portal) {
        if (PlainText.isBlank(said) || PlainText.isTemplate(said)) {
            return Place.ABSENT;
        }
        return Boxes.read(said).orElseGet(() -> {
            var text = PlainText.raw(said);
            return text == null ? Place.ABSENT : remembered.of(new Said(text, portal));
        });
    }

    private Place decide(Said said) {
        return byCode(said.text).or(() -> byAddress(said.text)).orElseGet(() -> byName(names(said.text), said.portal));
    }

    private Optional<Place> byCode(String text) {
        for (var pattern : new Pattern[] {DGUID, DIVISION, CODE}) {
            var found = pattern.matcher(text);
            if (found.find()) {
                for (int i = 1; i <= found.groupCount(); i++) {
                    if (found.group(i) != null) {
                        return Optional.of(ofCode(found.group(i)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Place ofCode(String sgc) {
        if (sgc.length() == 2) {
            return places.provinceOfSgc(sgc)
                    .map(province -> province(province, "CODE", Confidence.EXACT))
                    .orElseGet(() -> Place.unknown("NOT_UNDERSTOOD"));
        }
        return governments
                .ofSgc(sgc)
                .map(government -> municipality(government, "CODE", Confidence.EXACT))
                .orElseGet(() -> Place.unknown("NOT_UNDERSTOOD"));
    }

    private Optional<Place> byAddress(String text) {
        var geonames = GEONAMES.matcher(text);
        if (geonames.find()) {
            var id = geonames.group(1);
            return Optional.of(
                    places.isCountryGeonames(id)
                            ? country("ADDRESS")
                            : places.provinceOfGeonames(id)
                                    .map(province -> province(province, "ADDRESS", Confidence.EXACT))
                                    .orElseGet(() -> Place.unknown("NOT_UNDERSTOOD")));
        }
        return COUNTRY_AUTHORITY.matcher(text).find() ? Optional.of(country("ADDRESS")) : Optional.empty();
    }

    /** The names in it: those of an object or a list of JSON, else the text. */
    private static String names(String text) {
        if (text.startsWith("{") || text.startsWith("[{")) {
            return JSON_NAME
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.joining("; "));
        }
        return text.startsWith("[") ? LIST_SIGNS.matcher(text).replaceAll("") : text;
    }

    private Place byName(String text, String portal) {
        var whole = FoldedText.words(text);
        var simple = simple(whole, portal);
        if (simple.isPresent()) {
            return simple.get();
        }
        var parts = Arrays.stream(PARTS.split(text))
                .map(FoldedText::words)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        boolean hasCountry = parts.stream().anyMatch(places::isCountry);
        var provinces = new ArrayList<PlaceNames.Province>();
        var names = new ArrayList<String>();
        for (var part : parts) {
            var province = isFirst(part, parts)
                    ? places.province(part)
                    : places.province(part).or(() -> places.sharedName(part));
            province.ifPresent(provinces::add);
            if (province.isEmpty() && !places.isCountry(part)) {
                names.add(withoutProvince(part, provinces));
            }
        }
        if (names.isEmpty()) {
            return provinces.size() == 1
                    ? province(provinces.get(0), "NAME", Confidence.EXACT)
                    : provinces.isEmpty() && hasCountry ? country("NAME") : Place.unknown("SEVERAL");
        }
        return municipality(names, provinces, hasCountry, portal);
    }

    private static boolean isFirst(String part, List<String> parts) {
        return part.equals(parts.get(0));
    }

    private Optional<Place> simple(String whole, String portal) {
        if (places.isCountry(whole)) {
            return Optional.of(country("NAME"));
        }
        var owner = governments.owner(portal);
        if (places.isOwn(whole)) {
            return Optional.of(owner.map(government -> municipality(government, "OWN_TERRITORY", Confidence.INFERRED))
                    .orElseGet(() -> Place.unknown("AMBIGUOUS")));
        }
        var shared = places.sharedName(whole);
        if (shared.isPresent()) {
            boolean isCity = owner.filter(government ->
                            FoldedText.words(government.name().en()).equals(whole)
                                    && government.kind() == Government.Kind.MUNICIPAL)
                    .isPresent();
            return Optional.of(
                    isCity
                            ? municipality(owner.get(), "NAME", Confidence.INFERRED)
                            : province(shared.get(), "NAME", Confidence.INFERRED));
        }
        return places.province(whole).map(province -> province(province, "NAME", Confidence.EXACT));
    }

    /** "Toronto Ontario": the province behind the name, without a sign between. */
    private String withoutProvince(String part, List<PlaceNames.Province> provinces) {
        for (int at = part.indexOf(' '); at > 0; at = part.indexOf(' ', at + 1)) {
            var province = places.province(part.substring(at + 1));
            if (province.isPresent()) {
                provinces.add(province.get());
                return part.substring(0, at);
            }
        }
        return part;
    }

    private Place municipality(
            List<String> names, List<PlaceNames.Province> provinces, boolean hasCountry, String portal) {
        var candidates = governments.named(names.get(0)).candidates();
        if (candidates.isEmpty() || !hasCountry && provinces.isEmpty() && !governments.isCanadian(portal)) {
            return ownName(candidates, portal).orElseGet(() -> Place.unknown("NOT_UNDERSTOOD"));
        }
        if (names.size() > 1 && names.stream().skip(1).anyMatch(name -> isOtherPlace(name, candidates))) {
            return Place.unknown("SEVERAL");
        }
        if (provinces.isEmpty()) {
            return governments
                    .meant(candidates, portal)
                    .map(government -> municipality(
                            government,
                            governments.isProvinceOf(government, portal) ? "NAME_IN_PORTALS_PROVINCE" : "NAME",
                            candidates.size() == 1 ? Confidence.EXACT : Confidence.FAMILY))
                    .orElseGet(() -> Place.unknown("AMBIGUOUS"));
        }
        var there = candidates.stream()
                .filter(government ->
                        provinces.stream().anyMatch(province -> province.code().equals(government.province())))
                .toList();
        var meant = there.size() == 1 ? Optional.of(there.get(0)) : governments.meant(there, portal);
        return meant.map(government -> municipality(government, "NAME_AND_PROVINCE", Confidence.EXACT))
                .orElseGet(() -> Place.unknown(there.isEmpty() ? "NOT_UNDERSTOOD" : "AMBIGUOUS"));
    }

    /** On a portal elsewhere only its own government is meant by a name alone. */
    private Optional<Place> ownName(List<Government> candidates, String portal) {
        return governments
                .owner(portal)
                .filter(candidates::contains)
                .map(government -> municipality(government, "NAME", Confidence.EXACT));
    }

    /** Whether a further name is another municipality, and not the region that the first is in. */
    private boolean isOtherPlace(String name, List<Government> candidates) {
        var others = governments.named(name).candidates();
        return !others.isEmpty()
                && others.stream()
                        .noneMatch(other -> candidates.contains(other)
                                || candidates.stream()
                                        .anyMatch(government -> other.id().equals(government.upperTier())));
    }

    private static Place country(String rule) {
        return new Place(Kind.COUNTRY, null, null, rule, Confidence.EXACT, null, null);
    }

    private static Place province(PlaceNames.Province province, String rule, Confidence confidence) {
        return new Place(Kind.PROVINCE, province.sgc(), null, rule, confidence, null, null);
    }

    private static Place municipality(Government government, String rule, Confidence confidence) {
        return new Place(Kind.MUNICIPALITY, government.sgc(), government.id(), rule, confidence, null, null);
    }
}
