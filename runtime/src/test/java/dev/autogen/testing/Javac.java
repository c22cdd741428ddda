package dev.autogen.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources that tests write, with the real javac. The jars that it reads stay open for the next call, for opening them takes longer than all else. */
public final class Javac {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Of each thread, for none is safe for two. */
    private static final ThreadLocal<StandardJavaFileManager> FILES =
            ThreadLocal.withInitial(() -> COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));

    private Javac() {}

    /**
     * Compiles sources against all that this test runs with.
     *
     * @param classes where the classes go; made if it is not there
     * @throws IllegalArgumentException with javac's messages if they do not compile
     */
    public static void compile(Path classes, Collection<Path> sources) {
        compile(classes, System.getProperty("java.class.path"), sources);
    }

    /** As {@link #compile(Path, Collection)}, against another classpath and with options more. */
    public static void compile(Path classes, String classpath, Collection<Path> sources, String... options) {
        compileUnits(classes, classpath, FILES.get().getJavaFileObjectsFromPaths(sources), options);
    }

    /** As {@link #compileUnits}, for Java 17, and no warning is let pass. */
    public static void compileStrictly(Path classes, String classpath, Iterable<? extends JavaFileObject> units) {
        compileUnits(classes, classpath, units, "-Xlint:all", "-Werror", "--release", "17");
    }

    /** As {@link #compile(Path, String, Collection, String...)}, from sources that are in no files. */
    private static void compileUnits(
            Path classes, String classpath, Iterable<? extends JavaFileObject> units, String... options) {
        List<String> all = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", classpath));
        all.addAll(List.of(options));
        StringWriter output = new StringWriter();
        try {
            Files.createDirectories(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!COMPILER.getTask(output, FILES.get(), null, all, null, units).call()) {
            throw new IllegalArgumentException("These do not compile: " + units + "\n" + output);
        }
    }
}
