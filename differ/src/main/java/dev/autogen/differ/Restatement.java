package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.Computed;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds what must be dropped and made anew because of something else: what PostgreSQL cannot carry through a change of type, what stands on a column that
 * is made anew, foreign keys whose key is. Goes round until nothing more is found.
 */
final class Restatement {

    private final SchemaChanges changes;
    private final int serverMajor;
    private final Claims claims;
    private final Set<QualifiedName> rebuiltEnums = new HashSet<>();
    private final Set<QualifiedName> droppedTables = new HashSet<>();
    private final Map<QualifiedName, TableChange> tables = new HashMap<>();

    /** By column, how it is touched. */
    private final Map<ColumnReference, Touch> touched = new HashMap<>();

    private boolean found;

    private enum Touch {
        /** Its type changes, or its enum type is rebuilt. */
        RETYPED,
        ANEW,
        DROPPED
    }

    private Restatement(SchemaChanges changes, int serverMajor, Claims claims) {
        this.changes = changes;
        this.serverMajor = serverMajor;
        this.claims = claims;
    }

    static SchemaChanges complete(SchemaChanges changes, int serverMajor, Claims claims) {
        Restatement restatement = new Restatement(changes, serverMajor, claims);
        restatement.run();
        List<TableChange> completed = changes.tables().stream()
                .map(table -> Objects.requireNonNull(restatement.tables.get(table.name())))
                .toList();
        return changes.withTables(changes.createdTables(), completed);
    }

    private void run() {
        for (Match<EnumType> type : changes.enums()) {
            if (EnumChange.isRebuilt(type)) {
                rebuiltEnums.add(type.before().name());
            }
        }
        changes.droppedTables().forEach(table -> droppedTables.add(table.name()));
        changes.tables().forEach(table -> tables.put(table.name(), table));
        do {
            found = false;
            for (TableChange table : changes.tables()) {
                touchColumns(tables.getOrDefault(table.name(), table));
            }
            for (TableChange table : changes.tables()) {
                restateParts(tables.getOrDefault(table.name(), table));
            }
        } while (found);
    }

    private void touchColumns(TableChange table) {
        List<Match<Column>> columns = new ArrayList<>();
        for (Match<Column> column : table.columns()) {
            if (column.isAdded()) {
                columns.add(column);
                continue;
            }
            ColumnReference reference =
                    new ColumnReference(table.name(), column.before().name());
            if (column.isDropped()) {
                touch(reference, Touch.DROPPED);
            } else if (column.isAnew() || mustBeMadeAnew(table, column)) {
                touch(reference, Touch.ANEW);
                columns.add(column.restated());
                continue;
            } else if (ColumnChange.isRetyped(column) || isRebuilt(column.before())) {
                touch(reference, Touch.RETYPED);
            }
            columns.add(column);
        }
        tables.put(table.name(), table.withColumns(columns));
    }

    private void touch(ColumnReference column, Touch touch) {
        if (touched.put(column, touch) != touch) {
            found = true;
        }
    }

    private boolean isRebuilt(Column column) {
        return rebuiltEnums.contains(column.type().name());
    }

    /** A generated column is computed from others and cannot outlive their change, and can itself be changed but little. */
    private boolean mustBeMadeAnew(TableChange table, Match<Column> column) {
        if (ColumnChange.isMadeAnew(column, serverMajor)) {
            return true;
        }
        if (!(column.before().generation() instanceof Computed computed)) {
            return false;
        }
        boolean generatedStays = column.after().generation() instanceof Computed;
        boolean ownTypeChanges = ColumnChange.isRetyped(column) || isRebuilt(column.before());
        boolean sourceChanges = Expressions.columns(computed.expression(), table.actual()).stream()
                .map(name -> touched.get(new ColumnReference(table.name(), name)))
                .anyMatch(touch -> touch == Touch.RETYPED || touch == Touch.ANEW);
        return generatedStays && (ownTypeChanges || sourceChanges);
    }

    private void restateParts(TableChange table) {
        List<Match<Part>> parts = new ArrayList<>();
        for (Match<Part> part : table.parts()) {
            if (!PartChange.outlives(part)) {
                parts.add(part);
            } else if (mustGo(table, part.before())) {
                found = true;
                claims.drop(RelationNames.nameOf(table.name(), part.before()));
                parts.add(Match.dropped(part.before()));
            } else if (mustBeRestated(table, part.before())) {
                found = true;
                parts.add(part.restated());
            } else {
                parts.add(part);
            }
        }
        tables.put(table.name(), table.withParts(parts));
    }

    /** Whether something that it stands on goes. Only what nobody claims can stand on that. */
    private boolean mustGo(TableChange table, Part part) {
        if (anyTouched(table.name(), part.columns(table.actual()), Touch.DROPPED)) {
            return true;
        }
        ForeignKey key = part.foreignKey();
        if (key == null) {
            return false;
        }
        boolean tableGoes = droppedTables.contains(key.referencedTable());
        boolean columnGoes = anyTouched(key.referencedTable(), key.referencedColumns(), Touch.DROPPED);
        return tableGoes || columnGoes || (keyChanges(key) && !hasKeyAfterwards(key));
    }

    private boolean mustBeRestated(TableChange table, Part part) {
        Table actual = table.actual();
        if (anyTouched(table.name(), part.columns(actual), Touch.ANEW)
                || anyTouched(table.name(), part.rigidColumns(actual), Touch.RETYPED)) {
            return true;
        }
        ForeignKey key = part.foreignKey();
        if (key == null) {
            return false;
        }
        return anyTouched(key.referencedTable(), key.referencedColumns(), Touch.ANEW)
                || keyChanges(key)
                || bothRetyped(table, key);
    }

    private boolean bothRetyped(TableChange table, ForeignKey key) {
        for (int i = 0; i < key.columns().size(); i++) {
            Touch own =
                    touched.get(new ColumnReference(table.name(), key.columns().get(i)));
            Touch referenced = touched.get(new ColumnReference(
                    key.referencedTable(), key.referencedColumns().get(i)));
            if (own == Touch.RETYPED && referenced == Touch.RETYPED) {
                return true;
            }
        }
        return false;
    }

    private boolean anyTouched(QualifiedName table, Collection<String> columns, Touch touch) {
        return columns.stream().anyMatch(column -> touched.get(new ColumnReference(table, column)) == touch);
    }

    /** Whether a key that the foreign key may stand on goes or is made anew. */
    private boolean keyChanges(ForeignKey key) {
        TableChange referenced = tables.get(key.referencedTable());
        return referenced != null
                && referenced.parts().stream()
                        .anyMatch(part -> !part.isAdded() && !PartChange.outlives(part) && isKeyOf(part.before(), key));
    }

    private boolean hasKeyAfterwards(ForeignKey key) {
        TableChange referenced = tables.get(key.referencedTable());
        return referenced != null
                && referenced.parts().stream().anyMatch(part -> !part.isDropped() && isKeyOf(part.after(), key));
    }

    private static boolean isKeyOf(Part part, ForeignKey key) {
        return !part.key().isEmpty() && new HashSet<>(part.key()).equals(new HashSet<>(key.referencedColumns()));
    }
}
