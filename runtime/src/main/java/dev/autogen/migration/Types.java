package dev.autogen.migration;

import dev.autogen.schema.ColumnType;

/** Column types, for static import; {@link #type} takes any other, in PostgreSQL's spelling. */
public final class Types {

    private Types() {}

    /**
     * Returns the type that the text names: {@code "point"}, {@code "geometry(Point,4326)"}, {@code "audit.status"}, {@code "text[]"}.
     *
     * @throws IllegalArgumentException if the text is not one type name
     */
    public static ColumnType type(String text) {
        return ColumnType.parse(text);
    }

    /** Returns the type of an array of such elements. */
    public static ColumnType arrayOf(ColumnType element) {
        return element.asArray();
    }

    public static ColumnType numeric(int precision, int scale) {
        return ColumnType.builtIn("numeric", precision + "," + scale);
    }

    public static ColumnType bigint() {
        return ColumnType.builtIn("bigint");
    }

    public static ColumnType integer() {
        return ColumnType.builtIn("integer");
    }

    public static ColumnType smallint() {
        return ColumnType.builtIn("smallint");
    }

    public static ColumnType bool() {
        return ColumnType.builtIn("boolean");
    }

    public static ColumnType text() {
        return ColumnType.builtIn("text");
    }

    public static ColumnType doublePrecision() {
        return ColumnType.builtIn("double precision");
    }

    public static ColumnType real() {
        return ColumnType.builtIn("real");
    }

    public static ColumnType date() {
        return ColumnType.builtIn("date");
    }

    public static ColumnType uuid() {
        return ColumnType.builtIn("uuid");
    }

    public static ColumnType bytea() {
        return ColumnType.builtIn("bytea");
    }

    public static ColumnType json() {
        return ColumnType.builtIn("json");
    }

    public static ColumnType jsonb() {
        return ColumnType.builtIn("jsonb");
    }

    public static ColumnType oid() {
        return ColumnType.builtIn("oid");
    }

    public static ColumnType inet() {
        return ColumnType.builtIn("inet");
    }

    public static ColumnType xml() {
        return ColumnType.builtIn("xml");
    }

    public static ColumnType numeric() {
        return ColumnType.builtIn("numeric");
    }

    public static ColumnType timestamp() {
        return ColumnType.builtIn("timestamp without time zone");
    }

    public static ColumnType timestamptz() {
        return ColumnType.builtIn("timestamp with time zone");
    }

    public static ColumnType time() {
        return ColumnType.builtIn("time without time zone");
    }

    public static ColumnType timetz() {
        return ColumnType.builtIn("time with time zone");
    }

    public static ColumnType varchar() {
        return ColumnType.builtIn("character varying");
    }

    public static ColumnType varchar(int length) {
        return ColumnType.builtIn("character varying", Integer.toString(length));
    }

    public static ColumnType character(int length) {
        return ColumnType.builtIn("character", Integer.toString(length));
    }

    public static ColumnType timestamp(int precision) {
        return ColumnType.builtIn("timestamp without time zone", Integer.toString(precision));
    }

    public static ColumnType timestamptz(int precision) {
        return ColumnType.builtIn("timestamp with time zone", Integer.toString(precision));
    }

    public static ColumnType time(int precision) {
        return ColumnType.builtIn("time without time zone", Integer.toString(precision));
    }

    public static ColumnType timetz(int precision) {
        return ColumnType.builtIn("time with time zone", Integer.toString(precision));
    }
}
