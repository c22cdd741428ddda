package dev.autogen.codegen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compiles revisions, only those whose text, or that of a file they need, has changed. When nothing has, javac is not even loaded. */
final class RevisionCompiler {

    private final CompilerClassPath classPath = CompilerClassPath.ofRuntime();

    /** Returns the classes of the wanted files and of all that these need, by file. The cache holds these from then on. */
    Map<SourceFile, Map<String, byte[]>> compile(List<SourceFile> all, List<SourceFile> wanted, ClassCache cache) {
        return compile(all, wanted, cache, true);
    }

    /** Returns the same; the cache keeps what it has besides, until all are compiled. */
    Map<SourceFile, Map<String, byte[]>> compileSome(List<SourceFile> all, List<SourceFile> wanted, ClassCache cache) {
        return compile(all, wanted, cache, false);
    }

    private Map<SourceFile, Map<String, byte[]>> compile(
            List<SourceFile> all, List<SourceFile> wanted, ClassCache cache, boolean forgetting) {
        SourceDependencies dependencies = new SourceDependencies(all);
        Map<SourceFile, String> keys = keys(dependencies, dependencies.closure(wanted));
        Map<String, Map<String, byte[]>> cached = cache.read();
        List<SourceFile> missing = keys.keySet().stream()
                .filter(file -> !cached.containsKey(keys.get(file)))
                .toList();
        Map<SourceFile, Map<String, byte[]>> compiled =
                missing.isEmpty() ? Map.of() : new SourceCompiler(classPath).compile(dependencies.closure(missing));
        Map<SourceFile, Map<String, byte[]>> classes = new LinkedHashMap<>();
        Map<String, Map<String, byte[]>> entries = new TreeMap<>(forgetting ? Map.of() : cached);
        keys.forEach((file, key) -> {
            Map<String, byte[]> now = compiled.get(file);
            Map<String, byte[]> own = now != null ? now : cached.getOrDefault(key, Map.of());
            classes.put(file, own);
            entries.put(key, own);
        });
        if (!missing.isEmpty()) {
            cache.write(entries);
        }
        return classes;
    }

    /** Equal keys mean equal classes: the same JDK, the same runtime, the same text, the same text of all that is needed. */
    private Map<SourceFile, String> keys(SourceDependencies dependencies, List<SourceFile> files) {
        MessageDigest environment = sha256();
        environment.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        environment.update(classPath.digest());
        byte[] start = environment.digest();
        Map<SourceFile, byte[]> texts = new HashMap<>();
        Map<SourceFile, String> keys = new LinkedHashMap<>();
        for (SourceFile file : files) {
            MessageDigest digest = sha256();
            digest.update(start);
            for (SourceFile needed : dependencies.closure(List.of(file))) {
                digest.update(texts.computeIfAbsent(needed, RevisionCompiler::digest));
            }
            digest.update(digest(file));
            keys.put(file, HexFormat.of().formatHex(digest.digest()));
        }
        return keys;
    }

    /** Returns a file name for anything that is told apart by a text. */
    static String key(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static byte[] digest(SourceFile file) {
        MessageDigest digest = sha256();
        digest.update(file.path().toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return digest.digest(file.text().getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
