package dev.autogen.scanner.database;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What part of a database is read.
 *
 * @param defaultNamespace the namespace whose objects carry none in their names
 * @param namespaces all that are read, sorted; the default one need not be among them, and one that does not exist counts as empty
 * @param ownTables autogen's own tables, which are left alone together with what belongs to them
 */
public record DatabaseScope(String defaultNamespace, List<String> namespaces, Set<QualifiedName> ownTables) {

    public DatabaseScope {
        namespaces = List.copyOf(new TreeSet<>(namespaces));
        ownTables = Set.copyOf(ownTables);
    }

    /** The default namespace alone. */
    public static DatabaseScope of(String defaultNamespace) {
        return new DatabaseScope(defaultNamespace, List.of(defaultNamespace), Set.of());
    }

    /**
     * The schema that comes first in the connection's search path, alone.
     *
     * @throws DatabaseReadException if none in the path exists
     */
    public static DatabaseScope current(Connection connection) {
        try {
            String current = connection.getSchema();
            if (current == null) {
                throw new DatabaseReadException("The search path of database " + connection.getCatalog()
                        + " names no schema that exists: name one in the settings, or create it.");
            }
            return of(current);
        } catch (SQLException e) {
            throw new DatabaseReadException("The current schema could not be read: " + e.getMessage(), e);
        }
    }

    /** Returns the scope of exactly these namespaces. */
    public DatabaseScope withNamespaces(List<String> newNamespaces) {
        return new DatabaseScope(defaultNamespace, newNamespaces, ownTables);
    }

    public DatabaseScope withOwnTables(Set<QualifiedName> newOwnTables) {
        return new DatabaseScope(defaultNamespace, namespaces, newOwnTables);
    }

    /** Returns the name that an object of the catalog has in a schema: without its namespace if that is the default one. */
    QualifiedName name(String namespace, String name) {
        return new QualifiedName(namespace.equals(defaultNamespace) ? null : namespace, name);
    }

    /** Returns the name that a type has: with its namespace too if PostgreSQL would find one of its own types without it. */
    QualifiedName typeName(String namespace, String name) {
        return ColumnType.isBuiltIn(name) ? new QualifiedName(namespace, name) : name(namespace, name);
    }

    boolean isOwn(QualifiedName table) {
        return ownTables.contains(table) || ownTables.contains(table.in(defaultNamespace));
    }
}
