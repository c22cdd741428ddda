package dev.autogen.scratch;

import dev.autogen.project.CacheDirectory;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, from the jars that io.zonky.test publishes for embedding: taken from the local Maven repository, fetched by Maven where they
 * are not there yet, and unpacked once per version into the cache.
 */
final class ServerBinaries {

    private static final String GROUP = "io.zonky.test.postgres";

    private final CacheDirectory cache;
    private final Path repository;
    private final Consumer<String> narrator;

    ServerBinaries(CacheDirectory cache, Consumer<String> narrator) {
        this(cache, localRepository(), narrator);
    }

    /** @param repository the local one of Maven */
    ServerBinaries(CacheDirectory cache, Path repository, Consumer<String> narrator) {
        this.cache = cache;
        this.repository = repository;
        this.narrator = narrator;
    }

    /** Returns a directory with {@code bin}, {@code lib} and {@code share} for this platform. */
    Path unpacked(PostgresVersion version) throws IOException {
        Platform platform = Platform.current();
        String name = version.release() + "-" + platform.name();
        return cache.directory("postgresql", name, directory -> unpack(jar(version, platform), directory));
    }

    private Path jar(PostgresVersion version, Platform platform) throws IOException {
        Path jar = repository
                .resolve(GROUP.replace('.', '/'))
                .resolve(platform.artifactId())
                .resolve(version.release())
                .resolve(platform.artifactId() + "-" + version.release() + ".jar");
        if (!Files.exists(jar)) {
            narrator.accept("Fetching " + version + " through Maven");
            fetch(GROUP + ":" + platform.artifactId() + ":" + version.release());
        }
        if (!Files.exists(jar)) {
            throw new ScratchException(
                    "Maven fetched " + version + ", but " + jar
                            + " is not there. If the local repository is elsewhere, name it in MAVEN_ARGS: -Dmaven.repo.local=…");
        }
        return jar;
    }

    private static Path localRepository() {
        String named = System.getProperty("maven.repo.local", "");
        String arguments = System.getenv().getOrDefault("MAVEN_ARGS", "") + " "
                + System.getenv().getOrDefault("MAVEN_OPTS", "");
        for (String argument : arguments.split("\\s+")) {
            if (named.isEmpty() && argument.startsWith("-Dmaven.repo.local=")) {
                named = argument.substring("-Dmaven.repo.local=".length());
            }
        }
        return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(named);
    }

    /** Maven knows mirrors, proxies and passwords; nothing else has to. */
    private void fetch(String artifact) throws IOException {
        String maven = Platform.isWindows() ? "mvn.cmd" : "mvn";
        List<String> command = List.of(
                maven,
                "--batch-mode",
                "-q",
                "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get",
                "-Dmaven.repo.local=" + repository,
                "-Dtransitive=false",
                "-Dartifact=" + artifact);
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new ScratchException(
                    "An embedded PostgreSQL has to be fetched, and Maven was not found. Install Maven, or set [scratch] url to a server of your own.",
                    e);
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new ScratchException("Maven could not fetch " + artifact + ":\n" + output.strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new ScratchException("Interrupted while Maven fetched " + artifact + ".", e);
        }
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(
                            "There is no .txz in " + jar + ". Delete it, so that it is fetched again."));
            try (InputStream packed = zip.getInputStream(archive);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, target, target.resolve(entry.getName()).normalize());
                }
            }
        } catch (ZipException | EOFException damaged) {
            // a download that was cut off
            throw new ScratchException(
                    jar + " is damaged (" + damaged.getMessage() + "). Delete it, so that it is fetched again.",
                    damaged);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target, Path file) throws IOException {
        if (!file.startsWith(target)) {
            throw new IOException("The archive names " + entry.getName() + ", which is outside of it.");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if (parent != null && parent.endsWith("bin") && !Platform.isWindows()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
