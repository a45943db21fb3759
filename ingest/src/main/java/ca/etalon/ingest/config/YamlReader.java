package ca.etalon.ingest.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a YAML file as nodes that know their line. Nothing is constructed from tags, and size, depth and aliases are
 * bounded, so that a file can be wrong but not harmful.
 */
public final class YamlReader {
    private static final int MOST_CODE_POINTS = 8 * 1024 * 1024;
    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 2_000_000;
    private static final int MOST_ALIASES = 50;

    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);

    private YamlReader() {}

    /** The root of the file; empty, with the reason among the problems, where the file is not readable as YAML. */
    public static Optional<YamlNode> read(Path file, ConfigProblems problems) {
        try {
            return read(file, Files.readString(file), problems);
        } catch (NoSuchFileException e) {
            problems.add(file, "does not exist", null);
        } catch (CharacterCodingException e) {
            problems.add(file, "is not UTF-8", "text in UTF-8");
        } catch (IOException e) {
            problems.add(file, "cannot be read: " + e.getMessage(), null);
        }
        return Optional.empty();
    }

    /** The same for a text that is at hand; {@code file} only names it. */
    public static Optional<YamlNode> read(Path file, String text, ConfigProblems problems) {
        try {
            var node = yaml().compose(new StringReader(text));
            if (node == null) {
                problems.add(file, "is empty", "a YAML document");
                return Optional.empty();
            }
            return new Bounds(file, problems).allow(node, 0)
                    ? Optional.of(YamlNode.root(node, file, problems))
                    : Optional.empty();
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            var line = mark == null ? 1 : mark.getLine() + 1;
            problems.add(new ConfigProblem(file, line, null, null, "is not YAML: " + e.getProblem(), null));
        } catch (YAMLException e) {
            problems.add(file, "is not YAML: " + e.getMessage(), null);
        }
        return Optional.empty();
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CODE_POINTS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        return new Yaml(options);
    }

    /** Aliases can make a small file endless; this walks it as readers will and stops where it is too much. */
    private static final class Bounds {
        private final Path file;
        private final ConfigProblems problems;
        private int nodes;

        Bounds(Path file, ConfigProblems problems) {
            this.file = file;
            this.problems = problems;
        }

        boolean allow(Node node, int depth) {
            if (depth > DEEPEST || ++nodes > MOST_NODES) {
                return refuse(node, "expands without end or is nested too deep", "at most " + DEEPEST + " levels");
            }
            if (!PLAIN_TAGS.contains(node.getTag())) {
                return refuse(node, "carries the tag " + node.getTag().getValue(), "no tag");
            }
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue().stream().allMatch(item -> allow(item, depth + 1));
            }
            return !(node instanceof MappingNode mapping)
                    || mapping.getValue().stream()
                            .allMatch(tuple ->
                                    allow(tuple.getKeyNode(), depth + 1) && allow(tuple.getValueNode(), depth + 1));
        }

        private boolean refuse(Node node, String fault, String allowed) {
            var line = node.getStartMark().getLine() + 1;
            problems.add(new ConfigProblem(file, line, null, null, fault, allowed));
            return false;
        }
    }
}
