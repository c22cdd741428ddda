package dev.autogen.codegen;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the classes of revisions by a template: {@code R{yyyyMMdd}_{HHmm}_{rev}_{slug}}. {@code {rev}} or {@code {id}} is the revision's id, {@code {slug}}
 * its message in lower-case words, {@code {slug:20}} at most twenty characters of them, {@code {seq}} its number in the history, {@code {seq:4}} with four
 * digits, {@code {date}}, {@code {time}}, {@code {epoch}} and letters like {@code yyyyMMdd} the time it was made, in UTC unless another zone is set.
 */
public final class MigrationNames {

    /** The template of a project that sets none. */
    public static final String DEFAULT_TEMPLATE = "R{yyyyMMdd}_{HHmm}_{rev}_{slug}";

    private static final int LONGEST_SLUG = 40;
    private static final String SEQUENCE_WIDTH = "3";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NAMED =
            Pattern.compile("(?:rev|id|date|time|epoch)|slug(?::[1-9]\\d{0,2})?|seq(?::[1-9])?");
    /** Only digits: the names of months differ between languages and JDKs. */
    private static final Pattern TIME =
            Pattern.compile("(?:yyyy(?!y)|yy(?!y)|MM(?!M)|dd(?!d)|HH(?!H)|mm(?!m)|ss(?!s))+");

    private final String template;
    private final ZoneId zone;

    /**
     * Reads a template.
     *
     * @throws CodeGenerationException if a placeholder is none
     */
    public MigrationNames(String template) {
        this(template, ZoneOffset.UTC);
    }

    /**
     * Reads a template whose times are those of a zone.
     *
     * @throws CodeGenerationException if a placeholder is none, or has no end
     */
    public MigrationNames(String template, ZoneId zone) {
        this.template = template;
        this.zone = zone;
        Matcher placeholder = PLACEHOLDER.matcher(template);
        while (placeholder.find()) {
            String name = placeholder.group(1);
            if (!NAMED.matcher(name).matches() && !TIME.matcher(name).matches()) {
                throw new CodeGenerationException("\"" + template + "\" has {" + name
                        + "}, which is no placeholder. There are {rev}, {slug}, {slug:20}, {seq}, {seq:4}, {date}, {time},"
                        + " {epoch}, and times made of yyyy, yy, MM, dd, HH, mm and ss, like {yyyyMMdd}.");
            }
        }
        String rest = PLACEHOLDER.matcher(template).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw new CodeGenerationException(
                    "\"" + template + "\" has a brace alone. A placeholder stands between two: {rev}.");
        }
    }

    /** Returns the template, as it was given. */
    public String template() {
        return template;
    }

    /**
     * Returns a class name, whatever the message holds; two revisions get different ones if the template has {@code {rev}}.
     *
     * @param number of the revision in its history, from 1
     */
    public String className(String revision, String message, Instant created, int number) {
        String name = PLACEHOLDER
                .matcher(template)
                .replaceAll(placeholder ->
                        Matcher.quoteReplacement(value(placeholder.group(1), revision, message, created, number)));
        return toClassName(name);
    }

    private String value(String placeholder, String revision, String message, Instant created, int number) {
        int colon = placeholder.indexOf(':');
        String name = colon < 0 ? placeholder : placeholder.substring(0, colon);
        String size = colon < 0 ? "" : placeholder.substring(colon + 1);
        return switch (name) {
            case "rev", "id" -> revision;
            case "slug" -> slug(message, size.isEmpty() ? LONGEST_SLUG : Integer.parseInt(size));
            case "seq" -> String.format(Locale.ROOT, "%0" + (size.isEmpty() ? SEQUENCE_WIDTH : size) + "d", number);
            case "date" -> time("yyyyMMdd", created);
            case "time" -> time("HHmmss", created);
            case "epoch" -> Long.toString(created.getEpochSecond());
            default -> time(placeholder, created);
        };
    }

    private String time(String pattern, Instant created) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone).format(created);
    }

    /** Returns the words of the message's first line, of ASCII letters and digits, joined by underscores; whole words as long as they fit. */
    static String slug(String message, int longest) {
        String line = message.strip().lines().findFirst().orElse("");
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        StringBuilder slug = new StringBuilder();
        for (String word : plain.toLowerCase(Locale.ROOT).replace("ß", "ss").split("[^a-z0-9]+")) {
            if (slug.length() > 0 && slug.length() + 1 + word.length() > longest) {
                break;
            }
            slug.append(slug.length() == 0 ? "" : "_").append(word);
        }
        return slug.substring(0, Math.min(slug.length(), longest));
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
