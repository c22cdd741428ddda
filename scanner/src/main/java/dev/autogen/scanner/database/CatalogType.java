package dev.autogen.scanner.database;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A type as the catalog has it.
 *
 * @param text as PostgreSQL prints it, with modifier and brackets
 * @param elementText the type itself, or the one an array is of, printed without modifier
 * @param ofExtension whether an extension brought it, in a schema of the search path
 */
record CatalogType(String text, String namespace, String name, String elementText, boolean array, boolean ofExtension) {

    /** Returns what a query selects from a type row {@code y} with its modifier, for {@link #of}; it stands in the from clause. */
    static String lateral(String alias, String typeRow, String modifier) {
        return """
                cross join lateral (
                    select format_type(y.oid, :modifier) as text, bn.nspname as namespace, b.typname as name, format_type(b.oid, null) as element,
                           b.oid <> y.oid as is_array,
                           pg_type_is_visible(b.oid) and exists (
                               select from pg_depend x where x.classid = 'pg_type'::regclass and x.objid = b.oid and x.deptype = 'e') as of_extension
                    from pg_type b join pg_namespace bn on bn.oid = b.typnamespace
                    where b.oid = case when y.typsubscript = 'array_subscript_handler'::regproc and y.typstorage <> 'p'
                                       then y.typelem else y.oid end) as :alias"""
                .replace("y.", typeRow + ".")
                .replace(":modifier", modifier)
                .replace(":alias", alias);
    }

    /** Returns the columns to select of what {@link #lateral} joins. */
    static String columns(String alias) {
        return ("%1$s.text as type_text, %1$s.namespace as type_namespace, %1$s.name as type_name, %1$s.element as type_element, "
                        + "%1$s.is_array as type_array, %1$s.of_extension as type_of_extension")
                .formatted(alias);
    }

    static CatalogType of(ResultSet row) throws SQLException {
        return new CatalogType(
                row.getString("type_text"),
                row.getString("type_namespace"),
                row.getString("type_name"),
                row.getString("type_element"),
                row.getBoolean("type_array"),
                row.getBoolean("type_of_extension"));
    }

    ColumnType in(DatabaseScope scope) {
        if (namespace.equals(ColumnType.BUILT_IN)) {
            ColumnType type = ColumnType.parse(text);
            return type.isBuiltIn() ? type : type.withName(type.name().in(ColumnType.BUILT_IN));
        }
        // entities name the types of an extension without its schema, which is in the search path
        QualifiedName qualified = ofExtension ? QualifiedName.of(name) : scope.typeName(namespace, name);
        return new ColumnType(qualified, modifier(), array);
    }

    /** Returns what stands in parentheses behind the spelling of the type's name: {@code Point,4326} in {@code geometry(Point,4326)[]}. */
    private @Nullable String modifier() {
        int start = elementText.length();
        int end = text.lastIndexOf(')');
        return start < text.length() && text.charAt(start) == '(' ? text.substring(start + 1, end) : null;
    }
}
