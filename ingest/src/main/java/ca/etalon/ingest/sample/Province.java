package ca.etalon.ingest.sample;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import ca.etalon.ingest.sample.Weights.Profile;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code province.yaml}: what is published where, how well, and the words it is said in. */
record Province(
        List<LocalDate> months,
        List<Site> portals,
        Map<String, Profile> profiles,
        Map<String, LicenceText> licences,
        Map<String, Rhythm> rhythms,
        Map<String, Theme> themes,
        Map<String, Words> shapes,
        Columns columns,
        Map<String, Format> formats,
        Map<String, List<String>> bundles,
        Map<String, String> fixed) {

    private static final String FILE = "province.yaml";

    /**
     * A portal and who publishes on it.
     *
     * @param portal as in a recording
     * @param shows what its first page shows, {@code scripts} for one that only scripts write; null where there is none
     * @param as the shape of its answers
     * @param from first month it is recorded in, or null
     * @param touched a day on which nearly all of its records were stamped within one hour, or null
     * @param to last day it is recorded on, or null
     * @param links what goes wrong with addresses of its data
     */
    record Site(
            Map<String, Object> portal,
            List<String> shows,
            AnswerShape as,
            LocalDate from,
            LocalDate to,
            LocalDate touched,
            Lost lost,
            List<LinkFault> links,
            List<Publisher> publishers) {

        Site {
            links = links == null ? List.of() : List.copyOf(links);
        }

        String id() {
            return portal.get("id").toString();
        }

        String url() {
            return portal.get("url").toString();
        }

        String name(String language) {
            return ((Map<?, ?>) portal.get("name")).get(language).toString();
        }

        boolean speaks(String language) {
            return ((List<?>) portal.get("languages")).contains(language);
        }

        String host() {
            return url().substring("https://".length());
        }

        boolean isRecordedOn(LocalDate month) {
            return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
        }
    }

    /**
     * What some addresses of data answer instead of a file.
     *
     * @param as gone, refused, failing, page or moved
     * @param share of the addresses
     * @param since the month it begins in, or null
     */
    record LinkFault(String as, double share, LocalDate since) {}

    /** Rows at the end that the pages of a month lack. */
    record Lost(LocalDate on, int rows) {}

    /**
     * A publisher on a portal.
     *
     * @param collection what tells its data apart; the same collection on two portals is the same data
     * @param grows, fades datasets per month
     * @param most how many of its datasets the portal carries at most; 0 = all
     * @param inventory whether the inventory of its data is kept or abandoned; null where it has none
     */
    record Publisher(
            String collection,
            Words name,
            String subjects,
            int size,
            int grows,
            int fades,
            String profile,
            int most,
            String inventory) {}

    record LicenceText(String id, Words title, String url) {}

    record Rhythm(int days, String code, String en, String fr, Loose loose) {
        record Loose(List<String> en, List<String> fr) {}

        /** As a publisher writes it: by code, in words, or in words of its own. */
        String spelled(String spelling, String language, Chance chance) {
            return switch (spelling) {
                case "code" -> code;
                case "words" -> language.equals("fr") ? fr : en;
                default -> {
                    var own = language.equals("fr") ? loose.fr() : loose.en();
                    yield own.get(chance.below(own.size(), "spelling"));
                }
            };
        }
    }

    record Theme(String en, String fr, KeyWords words) {
        record KeyWords(List<String> en, List<String> fr) {}

        Words label() {
            return new Words(en, fr);
        }

        List<String> words(String language) {
            return language.equals("fr") ? words.fr() : words.en();
        }
    }

    record Format(String label, String media, String extension) {}

    /** How a portal answers; the words of {@code as}. */
    enum AnswerShape {
        @JsonProperty("ckan")
        CKAN,
        @JsonProperty("ckan-fluent")
        CKAN_FLUENT,
        @JsonProperty("dcat-us")
        DCAT_US,
        @JsonProperty("hub-search")
        HUB_SEARCH,
        @JsonProperty("socrata")
        SOCRATA,
        @JsonProperty("opendatasoft")
        OPENDATASOFT
    }

    static Province declared() {
        var problems = new ConfigProblems();
        var root = YamlReader.read(Path.of(FILE), resource(FILE), problems);
        problems.throwIfErrors();
        return mapper().convertValue(values(root.orElseThrow()), Province.class);
    }

    Format format(String id) {
        return formats.get(id);
    }

    /** The formats of a bundle such as {@code CSV SHP} or {@code HUB}. */
    List<Format> bundle(String named) {
        return Stream.of(named.split(" "))
                .flatMap(id -> bundles.getOrDefault(id, List.of(id)).stream())
                .map(formats::get)
                .toList();
    }

    static String resource(String name) {
        try (var in = Province.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> values(YamlNode root) {
        var values = new LinkedHashMap<String, Object>();
        root.entries().keySet().forEach(key -> values.put(key, root.value(key)));
        return values;
    }

    private static ObjectMapper mapper() {
        var dates = new SimpleModule().addDeserializer(LocalDate.class, new StdScalarDeserializer<>(LocalDate.class) {
            private static final long serialVersionUID = 1;

            @Override
            public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return LocalDate.parse(parser.getText());
            }
        });
        return new ObjectMapper().registerModule(dates);
    }
}
