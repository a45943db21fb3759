package ca.etalon.analytics.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The version of the program: a digest of its jar or its classes, so that an edition made by other code is made again, also
 * where nobody raised a number.
 */
public final class CodeVersion {
    private static final int SHORT = 16;

    private CodeVersion() {}

    public static String of(Class<?> type) {
        try {
            var source = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            var digest = Files.isDirectory(source) ? ofFolder(source) : Sha256.of(Files.readAllBytes(source));
            return digest.substring(0, SHORT);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the program's own classes", failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return Sha256.of(files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(file -> folder.relativize(file) + " " + digest(file))
                    .collect(Collectors.joining("\n")));
        }
    }

    private static String digest(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
