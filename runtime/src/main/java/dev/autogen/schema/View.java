package dev.autogen.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param query what it selects, without a semicolon at the end: of an entity in the words of its mapping, of a database as PostgreSQL prints it
 * @param columnComments the comments of its columns, by name of the column; a column without one is not in it
 */
public record View(QualifiedName name, String query, @Nullable String comment, Map<String, String> columnComments) {

    public View {
        query = query.strip();
        while (query.endsWith(";")) {
            query = query.substring(0, query.length() - 1).stripTrailing();
        }
        if (query.isEmpty()) {
            throw new IllegalArgumentException("View " + name + " has no query.");
        }
        comment = comment != null && comment.isEmpty() ? null : comment;
        columnComments = Collections.unmodifiableMap(new TreeMap<>(columnComments));
    }

    public View(QualifiedName name, String query) {
        this(name, query, null, Map.of());
    }

    public View query(String newQuery) {
        return new View(name, newQuery, comment, columnComments);
    }

    public View comment(@Nullable String newComment) {
        return new View(name, query, newComment, columnComments);
    }

    public View columnComments(Map<String, String> newComments) {
        return new View(name, query, comment, newComments);
    }

    public View withoutComments() {
        return new View(name, query);
    }
}
