package dev.autogen.codegen;

import dev.autogen.execution.SqlFileFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a revision another id: rewrites what its source says of it, and nothing else. */
public final class RevisionId {

    /** The comments at the top, up to the id. */
    private static final Pattern SQL_HEADER = Pattern.compile("\\uFEFF?(?:--\\s*(?:"
            + String.join("|", SqlFileFormat.KEYS) + "):[^\\r\\n]*\\R)*?--\\s*revision:\\s*([^\\s]+)");

    private RevisionId() {}

    /** Returns the class name in which the old id, between words, is the new one; the same if the id is not in it. */
    public static String inName(String className, String id, String newId) {
        return Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(id) + "(?![A-Za-z0-9])")
                .matcher(className.replace('_', '\n'))
                .replaceFirst(Matcher.quoteReplacement(newId))
                .replace('\n', '_');
    }

    /**
     * Returns the source with that id and that class name.
     *
     * @throws CodeGenerationException if it has no {@code @Revision(id = …)} that can be read
     */
    public static String replaced(String source, String newId, String className, String newClassName) {
        AnnotationText.Member id = AnnotationText.of(source)
                .map(annotation -> annotation.members().get("id"))
                .orElseThrow(() -> new CodeGenerationException(
                        "There is no @Revision(id = …) that could be read, so its id cannot be changed."));
        String text = source.substring(0, id.start()) + new TextLiteral(newId).quoted() + source.substring(id.end());
        return text.replaceAll("\\b" + Pattern.quote(className) + "\\b", Matcher.quoteReplacement(newClassName));
    }

    /**
     * Returns the text of an SQL revision's upgrade with that id.
     *
     * @throws CodeGenerationException if it does not begin with comments that say what revision it is
     */
    public static String replacedInSql(String text, String newId) {
        Matcher line = SQL_HEADER.matcher(text);
        if (!line.lookingAt()) {
            throw new CodeGenerationException(
                    "There is no `-- revision:` at the top of the file, so its id cannot be changed.");
        }
        return text.substring(0, line.start(1)) + newId + text.substring(line.end(1));
    }
}
