package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The table of places: names of the country and its provinces, what stands beside names of municipalities, and what says "here". */
final class PlaceNames {

    private static final ScalarKind<String> GEONAMES =
            ScalarKind.matching("[1-9]\\d{0,9}", "an identifier of GeoNames", "digits such as 6093943");

    /** A province by the code of the classification and by its abbreviation. */
    record Province(String sgc, String code) {}

    /** Words before or behind a name, and words of the types that they tell of. */
    private record Office(String words, List<String> kinds) {}

    /** A name without what stood beside it. */
    record Bare(String name, List<String> kinds) {
        /** Whether a government is of the type that was said. */
        boolean isOf(Government government) {
            var type = " " + FoldedText.words(government.type()) + " ";
            return kinds.stream().anyMatch(kind -> type.contains(" " + kind + " "));
        }
    }

    private final Set<String> country = new LinkedHashSet<>();
    private final String countryGeonames;
    private final Map<String, Province> provinces = new HashMap<>();
    private final Map<String, Province> byGeonames = new HashMap<>();
    private final Map<String, Province> bySgc = new HashMap<>();
    private final Map<String, Province> sharedNames = new HashMap<>();
    private final List<Office> offices = new ArrayList<>();
    private final List<Office> endings = new ArrayList<>();
    private final Set<String> own = new LinkedHashSet<>();

    PlaceNames(YamlNode root) {
        var country = root.requiredMapping("country");
        if (country != null) {
            for (var item : VocabularyNames.atLeastOne(country, "names")) {
                var name = item.as(ScalarKind.TEXT);
                if (name != null) {
                    this.country.add(FoldedText.words(name));
                }
            }
        }
        countryGeonames = country == null ? null : country.optional("geonames", GEONAMES);
        if (country != null) {
            country.done();
        }
        root.requiredList("provinces", this::province);
        root.list("shared", this::shared);
        root.requiredList("offices", row -> office(row, offices));
        root.requiredList("endings", row -> office(row, endings));
        offices.sort(Comparator.comparing((Office office) -> -office.words.length()));
        endings.sort(Comparator.comparing((Office office) -> -office.words.length()));
        root.texts("own").forEach(phrase -> own.add(FoldedText.words(phrase)));
    }

    private Province province(YamlNode row) {
        var sgc = row.requiredText("sgc");
        var code = row.requiredText("code");
        var geonames = row.optional("geonames", GEONAMES);
        var names = VocabularyNames.atLeastOne(row, "names");
        if (sgc == null || code == null) {
            return row.build(() -> null);
        }
        var province = new Province(sgc, code);
        bySgc.put(sgc, province);
        byGeonames.put(geonames, province);
        VocabularyNames.put(provinces, row, FoldedText.words(code), province, Province::code);
        for (var item : names) {
            var name = item.as(ScalarKind.TEXT);
            if (name != null) {
                VocabularyNames.put(provinces, item, FoldedText.words(name), province, Province::code);
            }
        }
        return row.build(() -> province);
    }

    private String shared(YamlNode row) {
        var name = row.requiredText("name");
        var sgc = row.requiredText("sgc");
        if (name != null && bySgc.containsKey(sgc)) {
            sharedNames.put(FoldedText.words(name), bySgc.get(sgc));
        } else if (sgc != null && !bySgc.containsKey(sgc)) {
            row.problem("sgc", "is no province of this table", String.join(", ", new TreeSet<>(bySgc.keySet())));
        }
        return row.build(() -> name);
    }

    private Office office(YamlNode row, List<Office> list) {
        var kinds = row.texts("kinds").stream().map(FoldedText::words).toList();
        row.texts("words").forEach(words -> list.add(new Office(FoldedText.words(words), kinds)));
        return row.build(() -> null);
    }

    boolean isCountry(String folded) {
        return country.contains(folded);
    }

    boolean isCountryGeonames(String id) {
        return id.equals(countryGeonames);
    }

    Optional<Province> province(String folded) {
        return Optional.ofNullable(provinces.get(folded));
    }

    Optional<Province> provinceOfGeonames(String id) {
        return Optional.ofNullable(byGeonames.get(id));
    }

    Optional<Province> provinceOfSgc(String sgc) {
        return Optional.ofNullable(bySgc.get(sgc));
    }

    /** The province whose name a city of it has too. */
    Optional<Province> sharedName(String folded) {
        return Optional.ofNullable(sharedNames.get(folded));
    }

    /** Whether it is a province of Canada by its abbreviation. */
    boolean isCanadian(String code) {
        return code != null && bySgc.values().stream().anyMatch(province -> province.code.equals(code));
    }

    boolean isOwn(String folded) {
        return own.contains(folded);
    }

    /** The name without an office before or behind it; empty where there is none. */
    Optional<Bare> withoutOffice(String folded) {
        for (var office : offices) {
            if (folded.startsWith(office.words + " ")) {
                return Optional.of(new Bare(folded.substring(office.words.length() + 1), office.kinds));
            }
        }
        for (var ending : endings) {
            if (folded.endsWith(" " + ending.words)) {
                return Optional.of(
                        new Bare(folded.substring(0, folded.length() - ending.words.length() - 1), ending.kinds));
            }
        }
        return Optional.empty();
    }
}
