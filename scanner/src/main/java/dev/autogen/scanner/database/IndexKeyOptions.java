package dev.autogen.scanner.database;

import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code create index} says behind a key. PostgreSQL prints a collation and an operator class only where they are not the default, which no catalog
 * column tells: so its own text is read.
 */
record IndexKeyOptions(
        @Nullable QualifiedName collation, @Nullable String operatorClass, boolean descending, boolean nullsFirst) {

    private static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)";
    private static final String NAME = IDENTIFIER + "(?:\\." + IDENTIFIER + ")?";
    private static final Pattern OPTIONS = Pattern.compile(
            "(?: COLLATE (" + NAME + "))?(?: (?!DESC\\b|NULLS\\b)(" + NAME
                    + ")(?: (\\(.*\\)))?)?( DESC)?(?: NULLS (FIRST|LAST))?",
            Pattern.DOTALL);

    /**
     * Returns the options of each key.
     *
     * @param definition what {@code pg_get_indexdef(index)} prints
     * @param keys what {@code pg_get_indexdef(index, n, false)} prints for each key
     */
    static List<IndexKeyOptions> parse(String definition, List<String> keys) {
        List<IndexKeyOptions> options = new ArrayList<>();
        int at = firstKey(definition);
        for (String key : keys) {
            if (!definition.startsWith(key, at)) {
                throw new DatabaseReadException("Index definition was not understood at '" + key + "': " + definition);
            }
            int start = at + key.length();
            int end = keyEnd(definition, start);
            options.add(of(definition.substring(start, end), definition));
            at = end + ", ".length();
        }
        return options;
    }

    private static int firstKey(String definition) {
        int at = 0;
        while (!definition.startsWith("USING ", at)) {
            at = ExpressionText.next(definition, at);
        }
        return definition.indexOf('(', at) + 1;
    }

    private static int keyEnd(String definition, int start) {
        int at = start;
        while (definition.charAt(at) != ',' && definition.charAt(at) != ')') {
            at = definition.charAt(at) == '('
                    ? ExpressionText.closing(definition, at) + 1
                    : ExpressionText.next(definition, at);
        }
        return at;
    }

    private static IndexKeyOptions of(String text, String definition) {
        Matcher options = OPTIONS.matcher(text);
        if (!options.matches()) {
            throw new DatabaseReadException("Index definition was not understood at '" + text + "': " + definition);
        }
        String collation = options.group(1);
        String operatorClass = options.group(2);
        String parameters = options.group(3);
        boolean descending = options.group(4) != null;
        String nulls = options.group(5);
        return new IndexKeyOptions(
                collation == null ? null : QualifiedName.parse(collation),
                parameters == null ? operatorClass : operatorClass + parameters,
                descending,
                nulls == null ? descending : nulls.equals("FIRST"));
    }
}
