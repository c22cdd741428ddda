package dev.autogen.codegen;

import dev.autogen.migration.Migration;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What revisions are compiled against: the runtime, and what it brings along. */
record CompilerClassPath(List<Path> entries) {

    private static final Map<CompilerClassPath, byte[]> DIGESTS = new ConcurrentHashMap<>();

    /** Returns where the runtime, slf4j and jspecify are loaded from; the last may be missing, for javac only needs it to show annotations. */
    static CompilerClassPath ofRuntime() {
        return new CompilerClassPath(
                Stream.of(Migration.class.getName(), "org.slf4j.Logger", "org.jspecify.annotations.Nullable")
                        .flatMap(CompilerClassPath::location)
                        .distinct()
                        .toList());
    }

    private static Stream<Path> location(String className) {
        try {
            Class<?> type = Class.forName(className, false, CompilerClassPath.class.getClassLoader());
            CodeSource source = type.getProtectionDomain().getCodeSource();
            return source == null
                    ? Stream.empty()
                    : Stream.of(Path.of(source.getLocation().toURI()));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Class " + className + " comes from no file: " + e.getMessage() + ".", e);
        }
    }

    String asOption() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns a digest of the content of every jar and class, whose change makes compiled revisions stale; taken once, for a process runs with what it loaded. */
    byte[] digest() {
        return DIGESTS.computeIfAbsent(this, CompilerClassPath::takeDigest).clone();
    }

    private byte[] takeDigest() {
        MessageDigest digest = RevisionCompiler.sha256();
        try {
            for (Path entry : entries) {
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
