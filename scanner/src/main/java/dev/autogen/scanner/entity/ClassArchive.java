package dev.autogen.scanner.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An executable jar of Spring Boot or a war: an archive with classes and jars inside, which a plain JVM cannot load from.
 *
 * @param classes the unpacked directory with the application's own classes
 * @param libraries the unpacked jars, sorted by name
 * @param own those of the libraries that hold classes of the application's main package or below it, its own modules
 */
record ClassArchive(Path classes, List<Path> libraries, List<Path> own) {

    private static final List<String> ROOTS = List.of("BOOT-INF/", "WEB-INF/");

    static boolean isOne(Path file) {
        return Files.isRegularFile(file) && root(file) != null;
    }

    private static @Nullable String root(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String root : ROOTS) {
                if (zip.getEntry(root + "classes/") != null || zip.getEntry(root + "lib/") != null) {
                    return root;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    /** Unpacks into a directory that does not exist yet. */
    static ClassArchive unpack(Path file, Path target) {
        String root = root(file);
        if (root == null) {
            throw new IllegalArgumentException(file + " has no classes or jars inside.");
        }
        List<Path> libraries = new ArrayList<>();
        Path classes = target.resolve("classes");
        try (JarFile jar = new JarFile(file.toFile())) {
            Files.createDirectories(classes);
            for (ZipEntry entry : Collections.list(jar.entries())) {
                boolean ours = entry.getName().startsWith(root) && !entry.isDirectory();
                if (ours) {
                    Path unpacked = copy(
                            jar, entry, target, target.resolve(entry.getName().substring(root.length())));
                    if (entry.getName().startsWith(root + "lib/")) {
                        libraries.add(unpacked);
                    }
                }
            }
            Collections.sort(libraries);
            return new ClassArchive(classes, libraries, ownOf(libraries, mainPackage(jar.getManifest())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + file + " into " + target + ".", e);
        }
    }

    private static Path copy(ZipFile zip, ZipEntry entry, Path target, Path file) throws IOException {
        Path inside = file.normalize();
        if (!inside.startsWith(target)) {
            throw new IOException("Entry " + entry.getName() + " leads out of the archive");
        }
        Files.createDirectories(inside.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, inside);
        }
        return inside;
    }

    /** Returns the package that Spring Boot searches by default, that of the main class; empty if it is not known. */
    private static String mainPackage(@Nullable Manifest manifest) {
        String main = manifest == null ? null : manifest.getMainAttributes().getValue("Start-Class");
        return main == null || main.indexOf('.') < 0 ? "" : main.substring(0, main.lastIndexOf('.'));
    }

    private static List<Path> ownOf(List<Path> libraries, String mainPackage) throws IOException {
        List<Path> own = new ArrayList<>();
        String prefix = mainPackage.replace('.', '/') + "/";
        for (Path library : mainPackage.isEmpty() ? List.<Path>of() : libraries) {
            try (ZipFile zip = new ZipFile(library.toFile())) {
                if (zip.stream()
                        .anyMatch(entry -> entry.getName().startsWith(prefix)
                                && entry.getName().endsWith(".class"))) {
                    own.add(library);
                }
            }
        }
        return own;
    }
}
