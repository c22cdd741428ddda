package dev.autogen.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Finds and unpacks the servers that the build has put under {@code target/postgres-binaries/<major>/} of the top
 * directory. What is unpacked stays beside its jar, for the next JVM.
 */
final class PostgresBinaries {

    private static final Set<PosixFilePermission> PROGRAM = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private PostgresBinaries() {}

    /** Returns the directory with {@code bin}, {@code lib} and {@code share} that all JVMs share. */
    static Path shared(int major) throws IOException {
        Path jar = jar(major);
        Path shared = jar.resolveSibling(jar.getFileName().toString().replace(".jar", ""));
        if (!Files.exists(shared)) {
            Path unpacking = Files.createTempDirectory(jar.getParent(), "unpacking-");
            unpack(jar, unpacking);
            publish(unpacking, shared);
        }
        return shared;
    }

    /** Returns a copy under {@code home}, for a user who cannot reach the shared one (a checkout in root's home directory, say). */
    static Path own(int major, Unprivileged user, Path home) throws IOException {
        Path own = home.resolve("postgres");
        unpack(jar(major), own);
        user.own(own);
        return own;
    }

    private static Path jar(int major) throws IOException {
        Path directory = directory().resolve(Integer.toString(major));
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .toList();
                if (jars.size() == 1) {
                    return jars.get(0);
                }
                if (jars.size() > 1) {
                    throw new IOException(
                            "Several versions of PostgreSQL " + major + ": " + jars + ". Delete the outdated ones.");
                }
            }
        }
        throw new IOException("No PostgreSQL " + major + " in " + directory
                + ". Fetch it with 'mvn -N process-test-resources' in the top directory.");
    }

    static Path directory() throws IOException {
        String configured = System.getProperty("autogen.postgres.binaries");
        if (configured != null) {
            return Path.of(configured);
        }
        // An IDE does not set the property.
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(".mvn"))) {
                return at.resolve("target/postgres-binaries");
            }
        }
        throw new IOException(
                "The current directory is not in a checkout of autogen. Set -Dautogen.postgres.binaries.");
    }

    /** Moves the directory into place in one step; another JVM that was quicker has made the same. */
    private static void publish(Path unpacked, Path shared) throws IOException {
        Files.setPosixFilePermissions(unpacked, PROGRAM);
        try {
            Files.move(unpacked, shared, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(shared)) {
                throw e;
            }
            Directories.delete(unpacked);
        }
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No .txz in " + jar));
            try (InputStream packed = zip.getInputStream(archive);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, target.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if (file.getParent().endsWith("bin")) {
            Files.setPosixFilePermissions(file, PROGRAM);
        }
    }
}
