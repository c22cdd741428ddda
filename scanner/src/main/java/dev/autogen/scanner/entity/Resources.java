package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads files from directories and jars. */
final class Resources {

    private Resources() {}

    static boolean has(Path location, String name) {
        if (Files.isDirectory(location)) {
            return Files.isRegularFile(location.resolve(name));
        }
        try (ZipFile zip = new ZipFile(location.toFile())) {
            return zip.getEntry(name) != null;
        } catch (IOException e) {
            // not a jar, so nothing is in it; the JVM passes over such an entry too
            return false;
        }
    }

    /** Returns the content of a resource of the location, null if it has none of that name. */
    static byte @Nullable [] read(Path location, String name) {
        try {
            if (Files.isDirectory(location)) {
                Path file = location.resolve(name);
                return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            }
            if (!Files.isRegularFile(location)) {
                return null;
            }
            try (ZipFile zip = new ZipFile(location.toFile())) {
                ZipEntry entry = zip.getEntry(name);
                if (entry == null) {
                    return null;
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    return content.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new EntityScanException(
                    ModelProblem.Kind.SETTING,
                    "Cannot read " + name + " from " + location + ": " + e.getMessage() + ". Correct or rebuild it.");
        }
    }

    /** Returns a resource of an application: of its classes inside, if the location is an executable jar or war. */
    static byte @Nullable [] readApplication(Path location, String name) {
        for (String root :
                Files.isRegularFile(location) ? List.of("BOOT-INF/classes/", "WEB-INF/classes/", "") : List.of("")) {
            byte[] content = read(location, root + name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    /** Returns the paths of the jars inside a jar. */
    static List<String> nestedJars(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        } catch (IOException e) {
            // not a jar, so nothing is in it; the JVM passes over such an entry too
            return List.of();
        }
    }
}
