package dev.autogen.codegen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.autogen.migration.Migration;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes a migration class that a colleague can review in a minute. The same draft gives the same bytes, on any machine.
 *
 * <p>Whatever names, defaults, comments and messages hold, the class compiles under {@code -Xlint:all -Werror} and records exactly the draft's operations,
 * their past aside.
 */
public final class MigrationGenerator {

    private static final String INDENT = "    ";
    private static final int ONE_LINE_JAVADOC = 120 - "/**  */".length();

    /**
     * Returns the source.
     *
     * @throws CodeGenerationException if Java cannot say it: a name holds a NUL, an operation runs code
     */
    public MigrationSource generate(MigrationDraft draft) {
        MigrationMethods methods = new MigrationMethods(draft);
        TypeSpec.Builder type = TypeSpec.classBuilder(draft.className())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Migration.class)
                .addAnnotation(RevisionAnnotation.of(draft));
        List<String> javadoc = MigrationJavadoc.lines(draft);
        if (!javadoc.isEmpty()) {
            type.addJavadoc(MigrationJavadoc.code(javadoc));
        }
        methods.addTo(type);
        JavaFile.Builder file = JavaFile.builder(draft.packageName(), type.build())
                .indent(INDENT)
                .skipJavaLangImports(true);
        methods.imports().forEach(used -> file.addStaticImport(used.owner(), used.member()));
        String text = layOut(file.build().toString(), draft.className(), javadoc);
        return new MigrationSource(draft.revision(), draft.packageName(), draft.className(), text);
    }

    /** JavaPoet knows one layout of a class; ours is that of palantir-java-format, and air below the class's first line. */
    private static String layOut(String text, String className, List<String> javadoc) {
        String line = javadoc.size() == 1 ? javadoc.get(0) : null;
        String file = line == null || line.length() > ONE_LINE_JAVADOC
                ? text
                : replaceFirst(text, "\n/**\n * " + line + "\n */\n", "\n/** " + line + " */\n");
        String opening = "\npublic final class " + className + " implements Migration {\n";
        return replaceFirst(file, opening, opening + "\n")
                .replace("(Operations op) {\n    }\n", "(Operations op) {}\n");
    }

    /** Only what stands alone at the beginning of lines is ever replaced, where no text of others begins. */
    private static String replaceFirst(String text, String part, String replacement) {
        int at = text.indexOf(part);
        return at < 0 ? text : text.substring(0, at) + replacement + text.substring(at + part.length());
    }
}
