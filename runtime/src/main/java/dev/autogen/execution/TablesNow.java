package dev.autogen.execution;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a plan stand for in the database now, while the plan creates, renames and drops: so what stands under the old name today is counted, and
 * what the plan itself has made is not.
 */
final class TablesNow {

    private final @Nullable String defaultNamespace;

    /** Empty for what the plan makes. */
    private final Map<QualifiedName, Optional<QualifiedName>> tables = new HashMap<>();

    private final Map<QualifiedName, Map<String, Optional<String>>> columns = new HashMap<>();

    private TablesNow(@Nullable String defaultNamespace) {
        this.defaultNamespace = defaultNamespace;
    }

    static TablesNow of(Connection connection) throws SQLException {
        return new TablesNow(DatabaseSession.value(connection, "select current_schema()"));
    }

    /** Returns the name without the default namespace: {@code public.users} and {@code users} are one table. */
    QualifiedName plain(QualifiedName name) {
        return name.namespace() != null && name.namespace().equals(defaultNamespace)
                ? QualifiedName.of(name.name())
                : name;
    }

    /** Returns the name that the table has in the database now; empty if the plan makes it. */
    Optional<QualifiedName> table(QualifiedName name) {
        QualifiedName plain = plain(name);
        return tables.getOrDefault(plain, Optional.of(plain));
    }

    void created(QualifiedName name) {
        tables.put(plain(name), Optional.empty());
    }

    void renamed(QualifiedName name, QualifiedName newName) {
        tables.put(plain(newName), table(name));
    }

    void dropped(QualifiedName name) {
        tables.remove(plain(name));
    }

    /** Returns the name that the column has in the database now; empty if the plan adds it, or makes the table. */
    Optional<String> column(QualifiedName table, String column) {
        return table(table).flatMap(now -> of(now).getOrDefault(column, Optional.of(column)));
    }

    void added(QualifiedName table, String column) {
        table(table).ifPresent(now -> of(now).put(column, Optional.empty()));
    }

    void renamed(QualifiedName table, String column, String newName) {
        table(table).ifPresent(now -> of(now).put(newName, column(table, column)));
    }

    void dropped(QualifiedName table, String column) {
        table(table).ifPresent(now -> of(now).remove(column));
    }

    private Map<String, Optional<String>> of(QualifiedName now) {
        return columns.computeIfAbsent(now, name -> new HashMap<>());
    }

    /** Returns the names of now of the tables that the plan has moved out of this namespace. */
    Set<QualifiedName> movedFrom(String namespace) {
        String plain = inside(namespace);
        return tables.entrySet().stream()
                .filter(entry -> !Objects.equals(entry.getKey().namespace(), plain))
                .flatMap(entry -> entry.getValue().stream())
                .filter(now -> Objects.equals(now.namespace(), plain))
                .collect(Collectors.toSet());
    }

    /** Returns the names of now of the tables that the plan has moved into this namespace. */
    List<QualifiedName> movedInto(String namespace) {
        String plain = inside(namespace);
        return tables.entrySet().stream()
                .filter(entry -> Objects.equals(entry.getKey().namespace(), plain))
                .flatMap(entry -> entry.getValue().stream())
                .filter(now -> !Objects.equals(now.namespace(), plain))
                .sorted()
                .toList();
    }

    private @Nullable String inside(String namespace) {
        return namespace.equals(defaultNamespace) ? null : namespace;
    }
}
