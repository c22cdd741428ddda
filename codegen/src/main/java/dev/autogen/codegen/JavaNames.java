package dev.autogen.codegen;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** What Java lets a package or a class be called. */
final class JavaNames {

    /** So that {@code <name>.java} and the names of classes inside fit the 255 bytes of a file name. */
    static final int LONGEST_CLASS = 200;

    /** Words that are identifiers, but not for a type. */
    private static final Set<String> NO_TYPE = Set.of("var", "yield", "record", "sealed", "permits");

    private JavaNames() {}

    static boolean isIdentifier(String name) {
        return SourceVersion.isIdentifier(name)
                && name.codePoints().noneMatch(Character::isIdentifierIgnorable)
                && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }

    static boolean isClassName(String name) {
        return isIdentifier(name)
                && !NO_TYPE.contains(name)
                && !name.matches(PrivateMethods.NESTED + "\\d+")
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_CLASS;
    }

    static void checkClass(String name) {
        if (!isClassName(name)) {
            throw new CodeGenerationException("'" + CommentText.line(name)
                    + "' cannot be the name of a class. Change migrations.file-template in autogen.toml.");
        }
    }

    static void checkPackage(String name) {
        if (name.isEmpty()) {
            return;
        }
        for (String part : name.split("\\.", -1)) {
            if (!isIdentifier(part)) {
                String reason =
                        SourceVersion.isKeyword(part, SourceVersion.RELEASE_17) ? "a Java keyword" : "no Java name";
                throw new CodeGenerationException("'" + CommentText.line(name) + "' cannot be a package: '"
                        + CommentText.line(part) + "' is " + reason + ". Change migrations.package in autogen.toml.");
            }
        }
    }
}
