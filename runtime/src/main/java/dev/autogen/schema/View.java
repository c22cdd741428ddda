package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param query what it selects, without a semicolon at the end: of an entity in the words of its mapping, of a database as PostgreSQL prints it
 */
public record View(QualifiedName name, String query, @Nullable String comment) {

    public View {
        query = query.strip();
        while (query.endsWith(";")) {
            query = query.substring(0, query.length() - 1).stripTrailing();
        }
        if (query.isEmpty()) {
            throw new IllegalArgumentException("View " + name + " has no query.");
        }
        comment = comment != null && comment.isEmpty() ? null : comment;
    }

    public View(QualifiedName name, String query) {
        this(name, query, null);
    }

    public View withQuery(String newQuery) {
        return new View(name, newQuery, comment);
    }

    public View comment(@Nullable String newComment) {
        return new View(name, query, newComment);
    }
}
