package ca.etalon.ingest.recording;

import ca.etalon.ingest.config.YamlNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the files that recordings point to: {@code ./…} stands in the folder of the recordings, anything else below the
 * recordings root. Neither can be left by {@code ..}.
 */
final class RecordingFiles {
    private static final String HOW = "pass --recordings-root DIR or set ETALON_RECORDINGS=DIR, DIR being the folder"
            + " that the recordings point into";

    private final Path folder;
    private final Optional<Path> root;
    private boolean rootMissed;

    RecordingFiles(Path folder, Optional<Path> root) {
        this.folder = folder;
        this.root = root;
    }

    /** The file, or null with the reason among the problems of the node. */
    Path find(YamlNode node, String key, String name) {
        if (name == null) {
            return null;
        }
        var isBeside = name.startsWith("./");
        if (!isBeside && root.isEmpty()) {
            return missRoot(node, key, name);
        }
        var base = (isBeside ? folder : root.orElseThrow()).normalize();
        var file = below(base, name);
        if (file == null) {
            node.problem(key, "leaves " + base + ": " + name, "a relative path without ..");
        } else if (!Files.isRegularFile(file)) {
            node.problem(key, "is not there: no file " + name + " under " + base, isBeside ? "a file in it" : HOW);
            return null;
        }
        return file;
    }

    /** The first is told; the others would only repeat it. */
    private Path missRoot(YamlNode node, String key, String name) {
        var fault = "needs a recordings root, and none is given: where is " + name + "?";
        if (!rootMissed) {
            node.problem(key, fault, HOW);
        }
        rootMissed = true;
        return folder.resolve(name);
    }

    private static Path below(Path base, String name) {
        try {
            var file = base.resolve(name).normalize();
            return file.startsWith(base) && !Path.of(name).isAbsolute() ? file : null;
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }
}
