package dev.autogen.differ;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.schema.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns whose bytes or texts become large objects, which is what {@code @Lob} asks for: the column has an object's number, and no cast makes an object. */
final class LargeObjects {

    private LargeObjects() {}

    /** Returns the expression that puts a value into an object of its own; null for other changes of type. */
    static @Nullable String using(String column, ColumnType from, ColumnType to) {
        if (!isNumber(to)) {
            return null;
        }
        String value = SqlNames.identifier(column);
        if (isBytes(from)) {
            return "lo_from_bytea(0, " + value + ")";
        }
        return isText(from) ? "lo_from_bytea(0, convert_to(" + value + ", 'UTF8'))" : null;
    }

    /**
     * Returns the expression that takes a change back; null for other changes of type. What {@link #using} put into an object is read; where an object's number
     * became a text, or the bytes of one, it is a number again.
     */
    static @Nullable String back(String column, ColumnType before, ColumnType after) {
        String value = SqlNames.identifier(column);
        if (isNumber(after)) {
            return isBytes(before)
                    ? "lo_get(" + value + ")"
                    : isText(before) ? "convert_from(lo_get(" + value + "), 'UTF8')" : null;
        }
        if (isNumber(before)) {
            return isBytes(after) ? "convert_from(" + value + ", 'UTF8')::oid" : isText(after) ? value + "::oid" : null;
        }
        return null;
    }

    /** Returns the lines of a comment; null if the change is another one. */
    static @Nullable List<String> comment(AlterColumnType change, ColumnType from) {
        String using = change.using();
        if (using == null) {
            return null;
        }
        String column = change.column();
        if (using.equals(using(column, from, change.to()))) {
            String made = "Each value goes into a large object of its own, which belongs to the role that runs this.";
            String value = SqlNames.identifier(column);
            return isBytes(from)
                    ? List.of(made)
                    : List.of(
                            made + " Texts that are the number of one already need " + value
                                    + "::oid instead. These are the rows:",
                            "select count(*) from " + SqlNames.identifier(change.table())
                                    + " where exists (select from pg_largeobject_metadata m where m.oid::text = "
                                    + value
                                    + ")");
        }
        if (using.equals(back(column, change.to(), from))) {
            return isNumber(from)
                    ? List.of("The large objects stay in the database; lo_unlink takes them away.")
                    : List.of();
        }
        return null;
    }

    private static boolean isNumber(ColumnType type) {
        return type.is("oid");
    }

    private static boolean isBytes(ColumnType type) {
        return type.is("bytea");
    }

    private static boolean isText(ColumnType type) {
        return Loss.isText(type);
    }
}
