package dev.autogen.scanner.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import schemacrawler.schema.AttributedObject;

/**
 * What our queries say about an object and SchemaCrawler has no place for; it hands such columns through as attributes. Single values come in one array
 * {@code facts} of names and values, because SchemaCrawler takes longer the more columns a query has; lists come as columns of their own.
 */
final class Facts {

    private final AttributedObject object;
    private final Map<String, String> values = new HashMap<>();

    private Facts(AttributedObject object) {
        this.object = object;
    }

    static Facts of(AttributedObject object) {
        Facts facts = new Facts(object);
        try {
            @Nullable String[] pairs = Rows.textsOrNull(object.getAttribute("FACTS"));
            for (int at = 0; at < pairs.length; at += 2) {
                String name = pairs[at];
                String value = pairs[at + 1];
                if (name != null && value != null) {
                    facts.values.put(name, value);
                }
            }
        } catch (SQLException e) {
            throw unreadable(object, e);
        }
        return facts;
    }

    String text(String name) {
        return Objects.requireNonNull(values.get(name), () -> name + " of " + object);
    }

    @Nullable
    String textOrNull(String name) {
        return values.get(name);
    }

    boolean flag(String name) {
        return "true".equals(values.get(name));
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    /** Returns the elements of a {@code text[]} column, empty if there is no array. */
    List<String> list(String column) {
        try {
            return Rows.texts(object.getAttribute(column));
        } catch (SQLException e) {
            throw unreadable(object, e);
        }
    }

    private static DatabaseReadException unreadable(AttributedObject object, SQLException e) {
        return new DatabaseReadException(
                "What the catalog says of " + object + " could not be read: " + e.getMessage(), e);
    }
}
