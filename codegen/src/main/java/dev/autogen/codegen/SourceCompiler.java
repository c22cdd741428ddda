package dev.autogen.codegen;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Runs javac in this process and keeps the classes in memory. Warnings are for the project's own build; here they neither stop nor show.
 */
final class SourceCompiler {

    /** Production may run on any Java from here on. For its own version javac would read the signatures that it has of old ones, too, which takes longer than all else. */
    private static final List<String> RELEASE =
            Runtime.version().feature() == 17 ? List.of() : List.of("--release", "17");

    private final CompilerClassPath classPath;

    SourceCompiler(CompilerClassPath classPath) {
        this.classPath = classPath;
    }

    /**
     * Compiles the files in one call and returns the classes of each, by binary name.
     *
     * @throws CompilationFailedException listing javac's errors
     * @throws CompilerMissingException if this Java is no JDK
     */
    Map<SourceFile, Map<String, byte[]>> compile(List<SourceFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new CompilerMissingException();
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                MemoryFileManager memory = new MemoryFileManager(standard)) {
            List<SourceUnit> units = files.stream().map(SourceUnit::new).toList();
            boolean compiled = compiler.getTask(output, memory, diagnostics, options(), null, units)
                    .call();
            if (!compiled) {
                throw new CompilationFailedException(problems(diagnostics, output.toString()));
            }
            Map<SourceFile, Map<String, byte[]>> classes = new HashMap<>();
            files.forEach(file -> classes.put(file, memory.classesOf(file)));
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(RELEASE);
        options.addAll(
                List.of("-proc:none", "-nowarn", "-Xlint:none", "-implicit:none", "-classpath", classPath.asOption()));
        return options;
    }

    private static List<CompilationProblem> problems(DiagnosticCollector<JavaFileObject> diagnostics, String output) {
        List<CompilationProblem> problems = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(SourceCompiler::problem)
                .sorted(Comparator.comparing((CompilationProblem problem) -> String.valueOf(problem.file()))
                        .thenComparing(CompilationProblem::line)
                        .thenComparing(CompilationProblem::column))
                .toList();
        return problems.isEmpty() ? List.of(new CompilationProblem(null, 0, 0, output)) : problems;
    }

    private static CompilationProblem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        return new CompilationProblem(
                diagnostic.getSource() instanceof SourceUnit unit ? unit.file().path() : null,
                Math.max(0, diagnostic.getLineNumber()),
                Math.max(0, diagnostic.getColumnNumber()),
                diagnostic.getMessage(Locale.ROOT));
    }
}
