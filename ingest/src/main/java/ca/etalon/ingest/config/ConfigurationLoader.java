package ca.etalon.ingest.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Loads {@code conf/} and the portals of a run as one checked {@link Configuration}.
 *
 * <p>Governments stand beside the portals where there is a {@code governments.yaml}, else in {@code conf}; then portals
 * that a run leaves out are left out of their relations too. Settings are those of {@code conf/etalon.yaml}, with an
 * {@code etalon.yaml} beside the portals laid over them.
 */
public final class ConfigurationLoader {
    private final Path conf;
    private final ConfigProblems problems;

    private ConfigurationLoader(Path conf, ConfigProblems problems) {
        this.conf = conf;
        this.problems = problems;
    }

    /**
     * @param portals a portals file, a recording or a folder of them, or null for {@code conf/portals}
     * @throws ConfigurationException naming every mistake
     */
    public static Configuration load(Path conf, Path portals) {
        var problems = new ConfigProblems();
        var configuration = read(conf, portals, problems);
        problems.throwIfErrors();
        return configuration;
    }

    /** The same for a check: mistakes are collected, and what is returned lacks the entries that have one. */
    static Configuration read(Path conf, Path portals, ConfigProblems problems) {
        return new ConfigurationLoader(conf, problems).read(new PortalSource(conf, portals));
    }

    /** The governments of {@code conf}, whatever portals a run has; none where there is no such file or it is mistaken. */
    public static List<Government> frame(Path conf) {
        var file = conf.resolve("governments.yaml");
        var loader = new ConfigurationLoader(conf, new ConfigProblems());
        return Files.isRegularFile(file) ? Placed.values(loader.governments(file)) : List.of();
    }

    /** Platforms that {@code conf} declares; a portal may be of one of these and say what its options allow. */
    public static DeclaredPlatforms platforms(Path conf) {
        return DeclaredPlatforms.of(conf);
    }

    /**
     * By what each platform of {@code conf} is known, by name.
     *
     * @throws ConfigurationException naming every mistake
     */
    public static Map<String, PlatformSigns> signs(Path conf) {
        var problems = new ConfigProblems();
        var signs = new TreeMap<String, PlatformSigns>();
        for (var file : PortalSource.yamlFiles(conf.resolve("platforms"))) {
            YamlReader.read(file, problems)
                    .flatMap(root -> PlatformSignsReader.read(root, baseName(file)))
                    .ifPresent(found -> signs.put(baseName(file), found));
        }
        problems.throwIfErrors();
        return signs;
    }

    private Configuration read(PortalSource source) {
        var settings = settings(source.overlay());
        var feeds = feeds();
        var reader = new PortalReader(platforms(conf));
        var portals = portals(source.files(problems), reader);
        var governments = governments(source.governments());
        var others = source.isSelectionOfConf() ? portalIdsOfConf() : Set.<String>of();
        new DeclarationCheck(governments, portals, others).run();
        return new Configuration(
                settings, selected(governments, portals, others), Placed.values(portals), List.copyOf(feeds));
    }

    private Settings settings(Path overlay) {
        var base = YamlReader.read(conf.resolve(SettingsReader.FILE), problems)
                .map(root -> SettingsReader.read(root, null))
                .orElse(null);
        var isOverlaid = Files.isRegularFile(overlay) && !overlay.equals(conf.resolve(SettingsReader.FILE));
        if (base == null || !isOverlaid) {
            return base;
        }
        return YamlReader.read(overlay, problems)
                .map(root -> SettingsReader.read(root, base))
                .orElse(base);
    }

    private List<PlatformFeed> feeds() {
        var folder = conf.resolve("platforms");
        var feeds = new ArrayList<PlatformFeed>();
        for (var file : PortalSource.yamlFiles(folder)) {
            YamlReader.read(file, problems).ifPresent(root -> feeds.addAll(PlatformReader.read(root, baseName(file))));
        }
        if (platforms(conf).names().isEmpty()) {
            problems.add(folder, "declares no platform", "one file per platform, named after it");
        }
        return feeds;
    }

    private List<Placed<Portal>> portals(List<Path> files, PortalReader reader) {
        var portals = new ArrayList<Placed<Portal>>();
        for (var file : files) {
            YamlReader.read(file, problems)
                    .ifPresent(root -> entries(root).forEach(node -> portals.add(Placed.of(node, reader::read))));
        }
        return portals;
    }

    /** A recording has one portal and keys of its own, which its loader checks; a list has portals and nothing else. */
    private static List<YamlNode> entries(YamlNode root) {
        if (root.isMapping() && root.has("portal")) {
            var portal = root.requiredMapping("portal");
            return portal == null ? List.of() : List.of(portal);
        }
        var entries = root.requiredList("portals", node -> node);
        root.done();
        return entries;
    }

    private List<Placed<Government>> governments(Path file) {
        return YamlReader.read(file, problems)
                .map(root -> {
                    var entries = root.requiredList("governments", node -> Placed.of(node, GovernmentReader::read));
                    root.done();
                    return entries;
                })
                .orElse(List.of());
    }

    /** Ids of all portals of {@code conf/portals}; their own mistakes are not this run's. */
    private Set<String> portalIdsOfConf() {
        var ids = new HashSet<String>();
        for (var file : PortalSource.yamlFiles(conf.resolve("portals"))) {
            YamlReader.read(file, new ConfigProblems()).ifPresent(root -> root.items("portals").stream()
                    .filter(YamlNode::isMapping)
                    .map(node -> node.textAsWritten("id"))
                    .filter(Objects::nonNull)
                    .forEach(ids::add));
        }
        return ids;
    }

    private static List<Government> selected(
            List<Placed<Government>> governments, List<Placed<Portal>> portals, Set<String> others) {
        var selected = new HashSet<String>();
        portals.forEach(portal -> selected.add(portal.id()));
        return Placed.values(governments).stream()
                .map(government -> others.isEmpty() ? government : government.publishingOn(selected))
                .toList();
    }

    static String baseName(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
