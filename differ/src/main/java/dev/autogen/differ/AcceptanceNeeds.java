package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds accepted differences that what is left to do cannot do without: it needs what is not to be made, or the type that is not to be changed. */
final class AcceptanceNeeds {

    private final SchemaChanges wanted;
    private final SchemaChanges left;
    private final Map<ObjectName, Difference> accepted = new HashMap<>();

    /** Tables as they are afterwards, by name. */
    private final Map<QualifiedName, Table> targets = new HashMap<>();

    private BiConsumer<Difference, String> report = (difference, why) -> {};

    AcceptanceNeeds(SchemaChanges wanted, SchemaChanges left, List<Difference> accepted) {
        this.wanted = wanted;
        this.left = left;
        accepted.forEach(difference -> this.accepted.put(difference.object(), difference));
        left.createdTables().forEach(table -> targets.put(table.name(), table));
        left.tables().forEach(table -> targets.put(table.name(), table.target()));
    }

    /** Reports each such difference, and what needs it. */
    void find(BiConsumer<Difference, String> reporter) {
        if (accepted.isEmpty()) {
            return;
        }
        report = reporter;
        for (Table table : left.createdTables()) {
            need(ObjectKind.NAMESPACE, table.name().namespace(), "table " + table.name());
            table.columns().forEach(column -> column(table.name(), column));
            RelationNames.parts(table).forEach(part -> part(table, part));
        }
        for (TableChange table : left.tables()) {
            Table whole = whole(table);
            for (Match<Column> column : table.columns()) {
                if (!column.isDropped() && !column.isSame()) {
                    column(whole.name(), column.after());
                    generated(whole, column.after());
                }
            }
            for (Match<Part> part : table.parts()) {
                if (!part.isDropped() && !part.isSame()) {
                    part(whole, part.after());
                }
            }
        }
        Stream.concat(
                        left.enums().stream().filter(Match::isAdded).map(one -> one.after()
                                .name()),
                        left.sequences().stream().filter(Match::isAdded).map(one -> one.after()
                                .name()))
                .forEach(name -> need(ObjectKind.NAMESPACE, name.namespace(), String.valueOf(name)));
        left.views().stream()
                .filter(view -> !view.isDropped() && !view.isSame())
                .forEach(view -> view(view.anew()));
    }

    private void view(View view) {
        String who = String.valueOf(ObjectName.of(ObjectKind.VIEW, view.name()));
        need(ObjectKind.NAMESPACE, view.name().namespace(), who);
        QueryNames names = QueryNames.of(view.query());
        accepted.keySet().stream()
                .filter(object -> object.member() == null
                        ? names.reads(object.owner())
                        : object.kind() == ObjectKind.COLUMN && names.reads(object.owner(), object.member()))
                .sorted()
                .forEach(object -> needMissing(object, who));
    }

    /** Returns the table with the columns that it would have if nothing were accepted. */
    private Table whole(TableChange table) {
        return wanted.tables().stream()
                .filter(one -> one.name().equals(table.name()))
                .findFirst()
                .map(TableChange::target)
                .orElseGet(table::target);
    }

    private void need(ObjectName object, String who) {
        Difference difference = accepted.get(object);
        if (difference != null) {
            report.accept(difference, who);
        }
    }

    private void need(ObjectKind kind, @Nullable String bareName, String who) {
        if (bareName != null) {
            need(ObjectName.of(kind, QualifiedName.of(bareName)), who);
        }
    }

    private void needMissing(ObjectName object, String who) {
        Difference difference = accepted.get(object);
        if (difference != null && difference.actual() == null) {
            report.accept(difference, who);
        }
    }

    private void column(QualifiedName table, Column column) {
        String who = String.valueOf(ObjectName.of(ObjectKind.COLUMN, table, column.name()));
        needMissing(ObjectName.of(ObjectKind.ENUM, column.type().name()), who);
        needMissing(ObjectName.of(ObjectKind.COMPOSITE_TYPE, column.type().name()), who);
        needMissing(ObjectName.of(ObjectKind.DOMAIN, column.type().name()), who);
        String text = column.defaultExpression();
        if (text != null) {
            for (QualifiedName sequence : Expressions.sequences(text)) {
                needMissing(ObjectName.of(ObjectKind.SEQUENCE, sequence), who);
            }
            for (QualifiedName type : Expressions.types(text)) {
                needMissing(ObjectName.of(ObjectKind.ENUM, type), who);
            }
        }
    }

    private void generated(Table table, Column column) {
        if (column.generation() instanceof Computed computed) {
            String who = String.valueOf(ObjectName.of(ObjectKind.COLUMN, table.name(), column.name()));
            Expressions.columns(computed.expression(), table)
                    .forEach(name -> needMissing(ObjectName.of(ObjectKind.COLUMN, table.name(), name), who));
        }
    }

    private void part(Table table, Part part) {
        String who = String.valueOf(RelationNames.nameOf(table.name(), part));
        for (String column : part.columns(table)) {
            needMissing(ObjectName.of(ObjectKind.COLUMN, table.name(), column), who);
        }
        ForeignKey key = part.foreignKey();
        if (key != null) {
            foreignKey(table, key, who);
        }
    }

    private void foreignKey(Table table, ForeignKey key, String who) {
        QualifiedName referenced = key.referencedTable();
        needMissing(ObjectName.of(ObjectKind.TABLE, referenced), who);
        for (int i = 0; i < key.columns().size(); i++) {
            ObjectName own =
                    ObjectName.of(ObjectKind.COLUMN, table.name(), key.columns().get(i));
            ObjectName other = ObjectName.of(
                    ObjectKind.COLUMN, referenced, key.referencedColumns().get(i));
            needMissing(other, who);
            Optional<Column> ownColumn = column(own);
            Optional<Column> otherColumn = column(other);
            boolean fits = ownColumn.isEmpty()
                    || otherColumn.isEmpty()
                    || Casts.isComparable(
                            ownColumn.get().type(), otherColumn.get().type());
            if (!fits) {
                need(own, who);
                need(other, who);
            }
        }
        key(referenced, new HashSet<>(key.referencedColumns()), who);
    }

    private Optional<Column> column(ObjectName name) {
        Table table = targets.get(name.owner());
        return table == null ? Optional.empty() : table.column(String.valueOf(name.member()));
    }

    /** A foreign key stands on a key, which may be the one whose absence is accepted. */
    private void key(QualifiedName referenced, Set<String> columns, String who) {
        boolean isThere = left.tables().stream()
                .filter(table -> table.name().equals(referenced))
                .flatMap(table -> table.parts().stream())
                .anyMatch(
                        part -> !part.isDropped() && new HashSet<>(part.after().key()).equals(columns));
        if (isThere) {
            return;
        }
        wanted.tables().stream()
                .filter(table -> table.name().equals(referenced))
                .flatMap(table -> table.parts().stream())
                .filter(part -> !part.isDropped() && new HashSet<>(part.after().key()).equals(columns))
                .forEach(part -> need(
                        RelationNames.nameOf(referenced, part.actual() == null ? part.after() : part.before()), who));
    }
}
