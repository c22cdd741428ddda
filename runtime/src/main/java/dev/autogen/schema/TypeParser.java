package dev.autogen.schema;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes a type's text. */
final class TypeParser {

    private static final Pattern ARRAY =
            Pattern.compile("\\s*(\\[\\s*\\d*\\s*]|\\barray(\\s*\\[\\s*\\d*\\s*])?)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTERVAL =
            Pattern.compile("interval\\s+((?:year|month|day|hour|minute|second)\\b.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODIFIED = Pattern.compile("([^()]*)\\(([^()]*)\\)([^()]*)");
    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[^\".()]+)";
    private static final Pattern QUOTED =
            Pattern.compile("(" + PART + "(?:\\." + PART + ")?)\\s*(?:\\(([^()]*)\\))?", Pattern.DOTALL);
    private static final Pattern PRECISION = Pattern.compile("(\\d+)(?=\\)?$)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*( [\\p{L}_][\\p{L}\\p{N}_$]*)*");

    private TypeParser() {}

    static ColumnType parse(String text) {
        String rest = text.strip();
        boolean array = false;
        for (Matcher suffix = ARRAY.matcher(rest); suffix.find(); suffix = ARRAY.matcher(rest)) {
            array = true;
            rest = rest.substring(0, suffix.start()).strip();
        }
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is no type.");
        }
        ColumnType element = rest.indexOf('"') < 0 ? unquoted(rest, text) : quoted(rest, text);
        return array ? element.asArray() : element;
    }

    private static ColumnType quoted(String rest, String text) {
        Matcher parts = QUOTED.matcher(rest);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no type: its quotes or parentheses do not match.");
        }
        String name = parts.group(1).strip();
        String modifier = parts.group(2) == null ? null : modifier(parts.group(2));
        if (name.equals("\"char\"") || name.equals("pg_catalog.\"char\"")) {
            return ColumnType.builtIn("\"char\"");
        }
        return new ColumnType(QualifiedName.parse(name), modifier, false);
    }

    private static ColumnType unquoted(String rest, String text) {
        Matcher interval = INTERVAL.matcher(rest);
        if (interval.matches()) {
            String fields = collapse(interval.group(1)).toLowerCase(Locale.ROOT).replace(" (", "(");
            return ColumnType.builtIn("interval", atMostSix(fields));
        }
        if (rest.indexOf('(') < 0 && rest.indexOf(')') < 0) {
            return named(collapse(rest), null);
        }
        Matcher modified = MODIFIED.matcher(rest);
        if (!modified.matches() || modified.group(1).isBlank()) {
            throw new IllegalArgumentException("'" + text + "' is no type: its parentheses do not match.");
        }
        return named(collapse(modified.group(1) + " " + modified.group(3)), modifier(modified.group(2)));
    }

    private static String modifier(String text) {
        return text.replaceAll("\\s*,\\s*", ",").strip();
    }

    private static ColumnType named(String name, @Nullable String modifier) {
        String bare = name.toLowerCase(Locale.ROOT).startsWith("pg_catalog.") ? name.substring(11) : name;
        if (bare.equalsIgnoreCase("float")) {
            // float(1..24) is real, float(25..53) and plain float are double precision
            boolean single = modifier != null && Integer.parseInt(modifier) <= 24;
            return ColumnType.builtIn(single ? "real" : "double precision");
        }
        String builtIn = TypeNames.builtIn(bare);
        if (builtIn == null) {
            return new ColumnType(QualifiedName.parse(name), modifier, false);
        }
        // format_type prints a character without a length as bpchar, because plain "character" would mean character(1)
        String spelling = builtIn.equals("bpchar") && modifier != null ? "character" : builtIn;
        return new ColumnType(new QualifiedName(ColumnType.BUILT_IN, spelling), modifierOf(spelling, modifier), false);
    }

    /** PostgreSQL completes and cuts modifiers: {@code char} is one character long, {@code numeric(10)} has the scale 0, no time is finer than 6. */
    private static @Nullable String modifierOf(String name, @Nullable String modifier) {
        if (modifier == null) {
            return name.equals("bit") || name.equals("character") ? "1" : null;
        }
        if (name.equals("numeric") && modifier.indexOf(',') < 0) {
            return modifier + ",0";
        }
        return name.startsWith("time") || name.equals("interval") ? atMostSix(modifier) : modifier;
    }

    private static String atMostSix(String modifier) {
        Matcher precision = PRECISION.matcher(modifier);
        return precision.find() && Integer.parseInt(precision.group()) > 6 ? precision.replaceFirst("6") : modifier;
    }

    private static String collapse(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Returns a name that is not built in as {@link #parse} reads it: in double quotes where it would take it for something else. */
    static String spell(QualifiedName name) {
        String namespace = name.namespace();
        if (namespace == null) {
            boolean mistakable =
                    TypeNames.builtIn(name.name()) != null || name.name().equalsIgnoreCase("float");
            return mistakable ? quote(name.name()) : part(name.name());
        }
        return part(namespace) + "." + part(name.name());
    }

    private static String part(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        boolean plain = PLAIN.matcher(name).matches()
                && !key.endsWith("array")
                && !key.startsWith("interval ")
                && !key.equals(ColumnType.BUILT_IN);
        return plain ? name : quote(name);
    }

    private static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
