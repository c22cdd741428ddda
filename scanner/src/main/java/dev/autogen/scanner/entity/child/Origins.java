package dev.autogen.scanner.entity.child;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Knows from which class and member a table or column comes. */
final class Origins {

    private final Dialect dialect;
    private final Map<Table, String> tables = new IdentityHashMap<>();
    private final Map<Table, Map<String, String>> columns = new IdentityHashMap<>();

    private Origins(Dialect dialect) {
        this.dialect = dialect;
    }

    static Origins of(MetadataImplementor metadata) {
        Origins origins = new Origins(metadata.getDatabase().getDialect());
        metadata.getEntityBindings().forEach(origins::add);
        metadata.getCollectionBindings().forEach(origins::add);
        return origins;
    }

    /** Returns the class that the table is for; empty if none is known. */
    String of(Table table) {
        return tables.getOrDefault(table, "");
    }

    /** Returns the class and member of each column that has one, by the column's name as it is in statements. */
    Map<String, String> membersOf(Table table) {
        return columns.getOrDefault(table, Map.of());
    }

    private void add(PersistentClass entity) {
        String owner = entity.getClassName() == null ? entity.getEntityName() : entity.getClassName();
        tables.putIfAbsent(entity.getTable(), owner);
        if (entity instanceof RootClass root) {
            add(entity.getTable(), root.getIdentifierProperty(), owner);
            add(entity.getTable(), root.getIdentifier(), owner);
            add(entity.getTable(), root.getDiscriminator(), owner);
        } else {
            add(entity.getTable(), entity.getKey(), owner);
        }
        entity.getProperties().forEach(property -> add(entity.getTable(), property, owner));
        for (Join join : entity.getJoins()) {
            tables.putIfAbsent(join.getTable(), owner);
            add(join.getTable(), join.getKey(), owner);
            join.getProperties().forEach(property -> add(join.getTable(), property, owner));
        }
    }

    private void add(Collection collection) {
        Table table = collection.getCollectionTable();
        if (table == null || collection.isOneToMany()) {
            return;
        }
        String role = collection.getRole();
        tables.putIfAbsent(table, role);
        add(table, collection.getKey(), role);
        add(table, collection.getElement(), role);
        if (collection instanceof IndexedCollection indexed) {
            add(table, indexed.getIndex(), role);
        }
    }

    private void add(Table table, @Nullable Property property, String owner) {
        if (property != null) {
            add(table, property.getValue(), owner + "." + property.getName());
        }
    }

    private void add(Table table, @Nullable Value value, String origin) {
        if (value == null) {
            return;
        }
        if (value instanceof Component component) {
            for (Property property : component.getProperties()) {
                add(table, property, origin);
            }
            return;
        }
        for (Selectable selectable : value.getSelectables()) {
            if (selectable instanceof Column column) {
                columns.computeIfAbsent(table, key -> new LinkedHashMap<>())
                        .putIfAbsent(column.getQuotedName(dialect), origin);
            }
        }
    }
}
