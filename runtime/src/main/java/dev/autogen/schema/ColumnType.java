package dev.autogen.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column's type as PostgreSQL spells it. Types of {@code pg_catalog} carry that namespace and their SQL name ({@code character varying}, {@code
 * timestamp with time zone}); any other type (enum, domain, one of an extension) is a catalog name like a table's.
 *
 * @param modifier what stands in parentheses, as PostgreSQL prints it ({@code 255}, {@code 10,2}, {@code Point,4326}); for {@code interval} its
 *     fields and precision ({@code day to second(3)}); null if there is none
 * @param array whether it is an array of that type; PostgreSQL keeps neither the number of dimensions nor their sizes
 */
public record ColumnType(QualifiedName name, @Nullable String modifier, boolean array) {

    /** The namespace of built-in types. */
    public static final String BUILT_IN = "pg_catalog";

    public static ColumnType builtIn(String name) {
        return new ColumnType(new QualifiedName(BUILT_IN, name), null, false);
    }

    public static ColumnType builtIn(String name, String modifier) {
        return new ColumnType(new QualifiedName(BUILT_IN, name), modifier, false);
    }

    public static ColumnType named(QualifiedName name) {
        return new ColumnType(name, null, false);
    }

    /**
     * Returns the type that the text names, in any spelling PostgreSQL or Hibernate uses: {@code varchar(255)}, {@code float(53)}, {@code timestamp(6)
     * with time zone}, {@code int8[]}, {@code varchar(255) array}. A name that is not built in becomes a name of the default namespace.
     *
     * @throws IllegalArgumentException if the text is not one type name
     */
    public static ColumnType parse(String text) {
        return TypeParser.parse(text);
    }

    /** Whether PostgreSQL finds a type of its own under that catalog name, before any other. */
    public static boolean isBuiltIn(String name) {
        return name.equals(name.toLowerCase(Locale.ROOT)) && TypeNames.builtIn(name) != null;
    }

    public boolean isBuiltIn() {
        return BUILT_IN.equals(name.namespace());
    }

    public ColumnType asArray() {
        return new ColumnType(name, modifier, true);
    }

    /** Returns the type of one element: itself unless it is an array. */
    public ColumnType element() {
        return new ColumnType(name, modifier, false);
    }

    public ColumnType withName(QualifiedName newName) {
        return new ColumnType(newName, modifier, array);
    }

    public ColumnType withModifier(@Nullable String newModifier) {
        return new ColumnType(name, newModifier, array);
    }

    /** Whether it is the built-in type of that name, in SQL's full spelling, with any modifier and not an array. */
    public boolean is(String builtInName) {
        return isBuiltIn() && !array && name.name().equals(builtInName);
    }

    /** Returns the text that {@link #parse} reads, built-in types spelled as PostgreSQL's {@code format_type} does. */
    @Override
    public String toString() {
        String base = isBuiltIn() ? name.name() : TypeParser.spell(name);
        return spell(base) + (array ? "[]" : "");
    }

    /** Returns the type with its modifier at the right place around the given spelling of its name. */
    public String spell(String base) {
        if (modifier == null) {
            return base;
        }
        if (isBuiltIn() && base.equals("interval") && !Character.isDigit(modifier.charAt(0))) {
            return base + " " + modifier;
        }
        int zone = isBuiltIn() && base.startsWith("time") ? base.indexOf(" with") : -1;
        return zone < 0
                ? base + "(" + modifier + ")"
                : base.substring(0, zone) + "(" + modifier + ")" + base.substring(zone);
    }
}
