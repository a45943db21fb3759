package ca.etalon.ingest.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping, sequence or scalar of a YAML file that knows its file and line.
 *
 * <p>A getter asked for a key returns the value, or null where the key is absent or its value is wrong; what is wrong
 * goes to the problems, so that a reader goes on and finds the next mistake. A key counts as known once it was asked
 * for: {@link #done} names the others. The idiom for a record:
 *
 * <pre>{@code
 * var id = node.required("id", ScalarKind.ID);
 * var name = node.requiredName("name");
 * return node.build(() -> new Thing(id, name));   // done(), then null if anything in this node is wrong
 * }</pre>
 *
 * Words stay as they are written: {@code ON} is a province and not a truth value.
 */
public final class YamlNode {
    private final Node node;
    private final Path file;
    private final String key;
    private final YamlNode parent;
    private final ConfigProblems problems;
    private final Map<String, Node> entries;
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean sound = true;

    private YamlNode(Node node, Path file, String key, YamlNode parent, ConfigProblems problems) {
        this.node = node;
        this.file = file;
        this.key = key;
        this.parent = parent;
        this.problems = problems;
        this.entries = node instanceof MappingNode mapping ? entriesOf(mapping) : Map.of();
    }

    static YamlNode root(Node node, Path file, ConfigProblems problems) {
        return new YamlNode(node, file, null, null, problems);
    }

    public Path file() {
        return file;
    }

    public int line() {
        return lineOf(node);
    }

    /** Line of the value of a key; of this node where the key is absent. */
    public int line(String name) {
        return lineOf(entries.getOrDefault(name, node));
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isSequence() {
        return node instanceof SequenceNode;
    }

    /** Whether the key is there with a value; asking makes it known. */
    public boolean has(String name) {
        asked.add(name);
        return entries.get(name) != null && !isNull(entries.get(name));
    }

    /** Whether the key is there, be it with null; asking makes it known. */
    public boolean isWritten(String name) {
        asked.add(name);
        return entries.containsKey(name);
    }

    /** Whether nothing wrong was found in this node and below it so far. */
    public boolean isSound() {
        return sound;
    }

    // Scalars by key; null where absent or wrong.

    public <T> T optional(String name, ScalarKind<T> kind) {
        return has(name) ? child(name).as(kind) : null;
    }

    public <T> T optional(String name, ScalarKind<T> kind, T otherwise) {
        var value = optional(name, kind);
        return value == null ? otherwise : value;
    }

    public <T> T required(String name, ScalarKind<T> kind) {
        return require(name, kind.allowed()) ? child(name).as(kind) : null;
    }

    public String text(String name) {
        return optional(name, ScalarKind.TEXT);
    }

    /**
     * The scalar under a key as it stands, without a check and without making the key known; null where there is none.
     */
    public String textAsWritten(String name) {
        return entries.get(name) instanceof ScalarNode s && !isNull(s) ? s.getValue() : null;
    }

    public String requiredText(String name) {
        return required(name, ScalarKind.TEXT);
    }

    public <E extends Enum<E>> E enumValue(String name, Class<E> type) {
        return optional(name, ScalarKind.constantOf(type));
    }

    public <E extends Enum<E>> E enumValue(String name, Class<E> type, E otherwise) {
        return optional(name, ScalarKind.constantOf(type), otherwise);
    }

    public <E extends Enum<E>> E requiredEnum(String name, Class<E> type) {
        return required(name, ScalarKind.constantOf(type));
    }

    public LocalDate date(String name) {
        return optional(name, ScalarKind.DATE);
    }

    public Duration duration(String name) {
        return optional(name, ScalarKind.DURATION);
    }

    public URI uri(String name) {
        return optional(name, ScalarKind.WEB_ADDRESS);
    }

    public Long integer(String name) {
        return optional(name, ScalarKind.INTEGER);
    }

    public Double decimal(String name) {
        return optional(name, ScalarKind.DECIMAL);
    }

    public boolean bool(String name, boolean otherwise) {
        return optional(name, ScalarKind.BOOL, otherwise);
    }

    /** {@code {en: …, fr: …}}, both there and not blank. */
    public Name name(String name) {
        var both = mapping(name);
        if (both == null) {
            return null;
        }
        var en = both.requiredText("en");
        var fr = both.requiredText("fr");
        return both.build(() -> new Name(en, fr));
    }

    /**
     * A name of paragraphs, each one line: what blank lines separate in the file. A folded block ({@code >}) has each
     * as a line already; in a literal one ({@code |}) the lines between blank lines belong together.
     */
    public Name paragraphs(String name) {
        var said = name(name);
        return said == null ? null : mapping(name).eachOnALine(said);
    }

    private Name eachOnALine(Name said) {
        return new Name(eachOnALine("en", said.en()), eachOnALine("fr", said.fr()));
    }

    private String eachOnALine(String name, String text) {
        if (!(entries.get(name) instanceof ScalarNode scalar)
                || scalar.getScalarStyle() != DumperOptions.ScalarStyle.LITERAL) {
            return text;
        }
        return text.strip()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replaceAll("(?<!\n)\n(?!\n)", " ")
                .replaceAll("\n+", "\n");
    }

    public Name requiredName(String name) {
        return require(name, "{en: …, fr: …}") ? name(name) : null;
    }

    // Structure by key.

    /** The mapping under a key, or null where absent or of another shape. */
    public YamlNode mapping(String name) {
        if (!has(name)) {
            return null;
        }
        var child = child(name);
        return child.expect(child.isMapping(), "a mapping", "key: value pairs") ? child : null;
    }

    public YamlNode requiredMapping(String name) {
        return require(name, "key: value pairs") ? mapping(name) : null;
    }

    /** The items under a key, empty where absent. A lone scalar is a list of one. */
    public List<YamlNode> items(String name) {
        if (!has(name)) {
            return List.of();
        }
        var child = child(name);
        if (child.node instanceof ScalarNode) {
            return List.of(child);
        }
        return child.expect(child.isSequence(), "a list", "a list of entries") ? child.items() : List.of();
    }

    /** What the reader makes of each item; items it returns null for are left out. */
    public <T> List<T> list(String name, Function<YamlNode, T> reader) {
        return items(name).stream().map(reader).filter(Objects::nonNull).toList();
    }

    public <T> List<T> requiredList(String name, Function<YamlNode, T> reader) {
        return require(name, "a list of entries") ? list(name, reader) : List.of();
    }

    /** Scalars of one kind under a key. */
    public <T> List<T> list(String name, ScalarKind<T> kind) {
        return list(name, item -> item.as(kind));
    }

    public List<String> texts(String name) {
        return list(name, ScalarKind.TEXT);
    }

    /** Whatever stands under a key as maps, lists, texts, numbers, truth values and null. */
    public Object value(String name) {
        return has(name) ? YamlValues.of(entries.get(name)) : null;
    }

    // This node itself.

    /** The items of a sequence. */
    public List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of();
        }
        return sequence.getValue().stream()
                .map(item -> new YamlNode(item, file, item instanceof ScalarNode ? key : null, this, problems))
                .toList();
    }

    /** All entries of a mapping whose keys are free, in their order; all become known. */
    public Map<String, YamlNode> entries() {
        var all = new LinkedHashMap<String, YamlNode>();
        entries.keySet().forEach(name -> {
            asked.add(name);
            all.put(name, child(name));
        });
        return all;
    }

    /** This scalar as a value of a kind, or null. */
    public <T> T as(ScalarKind<T> kind) {
        if (!(node instanceof ScalarNode scalar)) {
            expect(false, kind.noun(), kind.allowed());
            return null;
        }
        var value = scalar.getValue().isBlank() ? null : kind.read(scalar.getValue());
        if (value == null) {
            report(line(), key, scalar.getValue(), "is not " + kind.noun(), kind.allowed());
        }
        return value;
    }

    /** Reports every key that no getter asked for, with the nearest one that is known. */
    public void done() {
        if (!expect(isMapping(), "a mapping", "key: value pairs")) {
            return;
        }
        entries.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> report(
                        keyLine(name), path(name), null, Nearest.unknownKey(name, asked), String.join(", ", asked)));
    }

    /** {@link #done}, then the record, or null where anything in this node is wrong. */
    public <T> T build(Supplier<T> maker) {
        done();
        return sound ? maker.get() : null;
    }

    /** Reports what is wrong with the value of a key in view of the rest. */
    public void problem(String name, String fault, String allowed) {
        var value = entries.get(name);
        report(line(name), path(name), value instanceof ScalarNode s ? s.getValue() : null, fault, allowed);
    }

    /** Reports what is wrong with this node as a whole. */
    public void problem(String fault, String allowed) {
        report(line(), key, node instanceof ScalarNode s ? s.getValue() : null, fault, allowed);
    }

    /** Tells the operator about the value of a key without stopping the run. */
    public void warning(String name, String fault, String allowed) {
        problems.add(
                new ConfigProblem(file, line(name), path(name), null, fault, allowed, ConfigProblem.Severity.WARNING));
    }

    private boolean require(String name, String allowed) {
        if (has(name)) {
            return true;
        }
        if (expect(isMapping(), "a mapping", "key: value pairs")) {
            report(line(name), path(name), null, "is missing", allowed);
        }
        return false;
    }

    private boolean expect(boolean holds, String noun, String allowed) {
        if (!holds) {
            problem("is not " + noun, allowed);
        }
        return holds;
    }

    private void report(int line, String name, String value, String fault, String allowed) {
        problems.add(new ConfigProblem(file, line, name, value, fault, allowed));
        for (var above = this; above != null; above = above.parent) {
            above.sound = false;
        }
    }

    private YamlNode child(String name) {
        return new YamlNode(entries.get(name), file, path(name), this, problems);
    }

    private String path(String name) {
        return key == null ? name : key + "." + name;
    }

    private Map<String, Node> entriesOf(MappingNode mapping) {
        var byKey = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                report(lineOf(tuple.getKeyNode()), key, null, "has a key that is not a word", "words as keys");
            } else if (byKey.putIfAbsent(scalar.getValue(), tuple.getValueNode()) != null) {
                report(lineOf(scalar), path(scalar.getValue()), null, "stands here a second time", "each key once");
            }
        }
        return byKey;
    }

    private int keyLine(String name) {
        return ((MappingNode) node)
                .getValue().stream()
                        .map(tuple -> tuple.getKeyNode())
                        .filter(k -> k instanceof ScalarNode s && s.getValue().equals(name))
                        .mapToInt(YamlNode::lineOf)
                        .findFirst()
                        .orElse(line());
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
