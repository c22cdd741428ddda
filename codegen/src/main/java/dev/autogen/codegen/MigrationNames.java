package dev.autogen.codegen;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the classes of revisions by a template: {@code R{yyyyMMdd}_{HHmm}_{rev}_{slug}}. {@code {rev}} is the revision's id, {@code {slug}} its message
 * in lower-case words, and letters like {@code yyyyMMdd} the time it was made, in UTC.
 */
public final class MigrationNames {

    /** The template of a project that sets none. */
    public static final String DEFAULT_TEMPLATE = "R{yyyyMMdd}_{HHmm}_{rev}_{slug}";

    private static final int LONGEST_SLUG = 40;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    /** Only digits: the names of months differ between languages and JDKs. */
    private static final Pattern TIME =
            Pattern.compile("(?:yyyy(?!y)|yy(?!y)|MM(?!M)|dd(?!d)|HH(?!H)|mm(?!m)|ss(?!s))+");

    private final String template;

    /**
     * Reads a template.
     *
     * @throws CodeGenerationException if a placeholder is none
     */
    public MigrationNames(String template) {
        this.template = template;
        Matcher placeholder = PLACEHOLDER.matcher(template);
        while (placeholder.find()) {
            String name = placeholder.group(1);
            if (!name.equals("rev")
                    && !name.equals("slug")
                    && !TIME.matcher(name).matches()) {
                throw new CodeGenerationException("migrations.file-template \"" + template + "\" has {" + name
                        + "}, which is no placeholder. There are {rev}, {slug}, and times made of yyyy, yy, MM, dd, HH,"
                        + " mm and ss, like {yyyyMMdd}.");
            }
        }
    }

    /** Returns a class name, whatever the message holds; two revisions get different ones if the template has {@code {rev}}. */
    public String className(String revision, String message, Instant created) {
        String name = PLACEHOLDER
                .matcher(template)
                .replaceAll(placeholder ->
                        Matcher.quoteReplacement(value(placeholder.group(1), revision, message, created)));
        return toClassName(name);
    }

    private static String value(String placeholder, String revision, String message, Instant created) {
        if (placeholder.equals("rev")) {
            return revision;
        }
        return placeholder.equals("slug")
                ? slug(message)
                : DateTimeFormatter.ofPattern(placeholder, Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(created);
    }

    /** Returns the words of the message's first line, of ASCII letters and digits, joined by underscores; whole words as long as they fit. */
    static String slug(String message) {
        String line = message.strip().lines().findFirst().orElse("");
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        StringBuilder slug = new StringBuilder();
        for (String word : plain.toLowerCase(Locale.ROOT).replace("ß", "ss").split("[^a-z0-9]+")) {
            if (slug.length() > 0 && slug.length() + 1 + word.length() > LONGEST_SLUG) {
                break;
            }
            slug.append(slug.length() == 0 ? "" : "_").append(word);
        }
        return slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    }

    private static String toClassName(String text) {
        StringBuilder name = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            boolean usable = Character.isJavaIdentifierPart(codePoint)
                    && !Character.isIdentifierIgnorable(codePoint)
                    && codePoint != '$';
            name.appendCodePoint(usable ? codePoint : '_');
        });
        while (name.length() > 0 && name.charAt(name.length() - 1) == '_') {
            name.setLength(name.length() - 1);
        }
        if (name.length() == 0 || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
            name.insert(0, 'R');
        }
        while (name.toString().getBytes(StandardCharsets.UTF_8).length > JavaNames.LONGEST_CLASS) {
            name.setLength(name.offsetByCodePoints(name.length(), -1));
        }
        return JavaNames.isClassName(name.toString()) ? name.toString() : "R" + name;
    }
}
