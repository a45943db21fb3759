package ca.etalon.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of the configuration that decides what a snapshot says: settings, platforms, vocabularies and portals. */
final class ConfDigest {

    private ConfDigest() {}

    /** SHA-256 over names and contents of the files, in the order of their names; lower-case hex. */
    static String of(Path conf, Path portals) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path start :
                    List.of(conf.resolve("etalon.yaml"), conf.resolve("platforms"), conf.resolve("vocab"), portals)) {
                for (Path file : files(start)) {
                    digest.update(
                            start.getParent() == null
                                    ? file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                    : start.getParent()
                                            .relativize(file)
                                            .toString()
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the configuration", failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> files(Path start) throws IOException {
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start, 1)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
