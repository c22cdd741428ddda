package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Notices an entity that is written but not compiled: without its class it would be missing from the model. */
final class SourceCheck {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern ENTITY = Pattern.compile("@(?:jakarta\\.persistence\\.)?Entity\\b");
    private static final Pattern IMPORT =
            Pattern.compile("import\\s+jakarta\\.persistence\\.(?:Entity|\\*)\\s*;|@jakarta\\.persistence\\.Entity\\b");

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+([\\w$]+)");

    private SourceCheck() {}

    static void check(List<Path> sourceDirectories, List<Path> locations) {
        List<String> missing = sourceDirectories.stream()
                .filter(Files::isDirectory)
                .flatMap(directory -> uncompiled(directory, locations).stream())
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new EntityScanException(
                    ModelProblem.Kind.SOURCE_WITHOUT_CLASS,
                    "Not compiled: " + String.join(", ", missing)
                            + (missing.size() == 1 ? " has @Entity, but no class. " : " have @Entity, but no class. ")
                            + "Compile the project and scan again.");
        }
    }

    private static List<String> uncompiled(Path directory, List<Path> locations) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !isCompiled(file, locations))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for sources in " + directory + ".", e);
        }
    }

    private static boolean isCompiled(Path file, List<Path> locations) {
        String source;
        try {
            source = COMMENT.matcher(Files.readString(file)).replaceAll(" ");
        } catch (IOException e) {
            // not UTF-8: what the compiler makes of it cannot be known here
            return true;
        }
        if (!ENTITY.matcher(source).find() || !IMPORT.matcher(source).find()) {
            return true;
        }
        Matcher declared = PACKAGE.matcher(source);
        String packagePath = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
        return types(file, source).stream().anyMatch(type -> locations.stream()
                .anyMatch(location -> Resources.has(location, packagePath + type + ".class")));
    }

    /** Returns the type that the file is named after; if it declares none such, which no class that is not public needs, those that it declares. */
    private static List<String> types(Path file, String source) {
        String named = file.getFileName().toString().replace(".java", "");
        List<String> declared = TYPE.matcher(source)
                .results()
                .map(declaration -> declaration.group(1))
                .toList();
        return declared.isEmpty() || declared.contains(named) ? List.of(named) : declared;
    }
}
