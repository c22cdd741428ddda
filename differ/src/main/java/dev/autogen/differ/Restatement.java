package dev.autogen.differ;

import dev.autogen.differ.CanonicalTexts.Place;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.Computed;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what must be dropped and made anew because of something else: what PostgreSQL cannot carry through a change of type, what stands on a column that
 * is made anew, foreign keys whose key is. Goes round until nothing more is found.
 */
final class Restatement {

    private final Schema wanted;
    private final SchemaChanges changes;
    private final int serverMajor;
    private final Claims claims;
    private final CanonicalTexts texts;
    private final Set<QualifiedName> rebuiltTypes = new HashSet<>();
    private final Set<QualifiedName> changedTypes = new HashSet<>();
    private final Set<QualifiedName> swappingTypes = new HashSet<>();
    private final Map<QualifiedName, Set<String>> lostLabels = new HashMap<>();
    private final Set<QualifiedName> droppedTables = new HashSet<>();
    private final Map<QualifiedName, TableChange> tables = new HashMap<>();

    /** By column, how it is touched. */
    private final Map<ColumnReference, Touch> touched = new HashMap<>();

    private boolean found;

    private enum Touch {
        /** Its type gets another length, precision or scale. */
        RESIZED,
        /** Its type changes, or its enum or composite type is rebuilt. */
        RETYPED,
        ANEW,
        DROPPED
    }

    private Restatement(Schema wanted, SchemaChanges changes, int serverMajor, Claims claims, CanonicalTexts texts) {
        this.wanted = wanted;
        this.texts = texts;
        this.changes = changes;
        this.serverMajor = serverMajor;
        this.claims = claims;
    }

    /** @param wanted what the entities ask for */
    static SchemaChanges complete(
            Schema wanted, SchemaChanges changes, int serverMajor, Claims claims, CanonicalTexts texts) {
        Restatement restatement = new Restatement(wanted, changes, serverMajor, claims, texts);
        restatement.run();
        List<TableChange> completed = changes.tables().stream()
                .map(table -> Objects.requireNonNull(restatement.tables.get(table.name())))
                .toList();
        return changes.withTables(changes.createdTables(), completed);
    }

    private void run() {
        for (Match<EnumType> type : changes.enums()) {
            if (EnumChange.isRebuilt(type)) {
                Set<String> lost = new HashSet<>(type.before().labels());
                type.after().labels().forEach(lost::remove);
                lostLabels.put(type.before().name(), lost);
            }
        }
        rebuiltTypes.addAll(TypeUses.rebuilt(changes));
        changedTypes.addAll(TypeUses.changed(changes));
        swappingTypes.addAll(CompositeTypeChange.swapping(changes));
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
                touch(reference, ColumnChange.isResized(column) ? Touch.RESIZED : Touch.RETYPED);
                columns.add(withoutOldType(table, column));
                continue;
            } else if (swappingTypes.contains(column.before().type().name())) {
                columns.add(asPostgresLeavesIt(table, column));
                continue;
            } else if (Expressions.namesType(column.before().defaultExpression(), rebuiltTypes)) {
                columns.add(withoutOldType(table, column));
                continue;
            }
            columns.add(column);
        }
        tables.put(table.name(), table.withColumns(columns));
    }

    /** A default that nobody claims stays in words that the new type understands; one with a label that goes, or that the new type does not take, cannot stay. */
    private Match<Column> withoutOldType(TableChange table, Match<Column> column) {
        String expression = column.before().defaultExpression();
        Column after = column.after();
        if (expression == null
                || !expression.equals(column.anew().defaultExpression())
                || isClaimed(table.name(), after.name(), expression)) {
            return column;
        }
        Place place = new Place(Use.DEFAULT, after.name());
        if (mentionsLostLabel(expression) || isRefusedAfterwards(table, place, expression)) {
            claims.dropWithItsBase(ObjectName.of(ObjectKind.DEFAULT, table.name(), after.name()));
            return new Match<>(column.actual(), after.defaultTo(null), after.defaultTo(null));
        }
        String free = Expressions.withoutCasts(expression, column.before().type());
        return new Match<>(
                column.actual(), after, column.anew().defaultTo(ColumnChange.isRetyped(column) ? free : expression));
    }

    /** A default that nobody claims keeps what PostgreSQL leaves of its value: its words may say nothing that the new attributes take. */
    private Match<Column> asPostgresLeavesIt(TableChange table, Match<Column> column) {
        String expression = column.anew().defaultExpression();
        return expression == null || isClaimed(table.name(), column.after().name(), expression)
                ? column
                : new Match<>(column.actual(), column.after(), column.anew().defaultTo(null));
    }

    /** Whether the entity itself says the default in those words, which its own type understands. */
    private boolean isClaimed(QualifiedName table, String column, String expression) {
        return wanted.table(table)
                .flatMap(claiming -> claiming.column(column))
                .filter(claiming -> expression.equals(claiming.defaultExpression()))
                .isPresent();
    }

    private boolean mentionsLostLabel(String expression) {
        return lostLabels.entrySet().stream().anyMatch(lost -> Expressions.labels(expression, lost.getKey()).stream()
                .anyMatch(lost.getValue()::contains));
    }

    private void touch(ColumnReference column, Touch touch) {
        if (touched.put(column, touch) != touch) {
            found = true;
        }
    }

    private boolean isRebuilt(Column column) {
        return rebuiltTypes.contains(column.type().name());
    }

    /** A generated column is computed from others and cannot outlive their change, and can itself be changed but little. */
    private boolean mustBeMadeAnew(TableChange table, Match<Column> column) {
        if (ColumnChange.isMadeAnew(column, serverMajor)
                || ColumnChange.staysBound(column, existingTypes(), serverMajor)) {
            return true;
        }
        if (!(column.before().generation() instanceof Computed computed)) {
            return false;
        }
        boolean generatedStays = column.after().generation() instanceof Computed;
        boolean ownTypeChanges = ColumnChange.isRetyped(column) || isRebuilt(column.before());
        boolean sourceChanges = Expressions.columns(computed.expression(), table.actual()).stream()
                .map(name -> touched.get(new ColumnReference(table.name(), name)))
                .anyMatch(touch -> touch != null && touch != Touch.DROPPED);
        boolean namesRebuilt = Expressions.namesType(computed.expression(), rebuiltTypes);
        return generatedStays
                && (ownTypeChanges
                        || sourceChanges
                        || namesRebuilt
                        || readsChanged(table, column)
                        || GeneratedColumns.swapsSerials(table, column));
    }

    /** Whether it reads a type that changes before and after, in other words: it would be altered before that type and after it. */
    private boolean readsChanged(TableChange table, Match<Column> column) {
        return column.before().generation() instanceof Computed before
                && column.after().generation() instanceof Computed after
                && !before.equals(after)
                && readsChanged(before, table.actual())
                && readsChanged(after, table.target());
    }

    private boolean readsChanged(Computed computed, Table table) {
        return Expressions.namesType(computed.expression(), changedTypes)
                || Expressions.columns(computed.expression(), table).stream()
                        .flatMap(name -> table.column(name).stream())
                        .anyMatch(source -> changedTypes.contains(source.type().name()));
    }

    private Set<QualifiedName> existingTypes() {
        Set<QualifiedName> types = new HashSet<>();
        changes.enums().stream()
                .flatMap(type -> Stream.ofNullable(type.actual()))
                .forEach(type -> types.add(type.name()));
        changes.compositeTypes().stream()
                .flatMap(type -> Stream.ofNullable(type.actual()))
                .forEach(type -> types.add(type.name()));
        changes.domains().stream()
                .flatMap(type -> Stream.ofNullable(type.actual()))
                .forEach(type -> types.add(type.name()));
        return types;
    }

    private void restateParts(TableChange table) {
        List<Match<Part>> parts = new ArrayList<>();
        for (Match<Part> part : table.parts()) {
            if (!PartChange.outlives(part)) {
                parts.add(part);
            } else if (mustGo(table, part)) {
                found = true;
                claims.dropWithItsBase(RelationNames.nameOf(table.name(), part.before()));
                parts.add(Match.dropped(part.before()));
            } else if (mustBeRestated(table, part.before())) {
                found = true;
                parts.add(withoutOldTypes(table, part).restated());
            } else {
                parts.add(part);
            }
        }
        tables.put(table.name(), table.withParts(parts));
    }

    /** What nobody claims is made anew in words that the new types understand; what an entity claims, in the entity's words. */
    private static Match<Part> withoutOldTypes(TableChange table, Match<Part> part) {
        if (!part.isKept()) {
            return part;
        }
        Part fresh = part.before();
        for (Match<Column> column : table.columns()) {
            if (ColumnChange.isRetyped(column)) {
                fresh = fresh.mapExpressions(
                        text -> Expressions.withoutCasts(text, column.before().type()));
            }
        }
        return new Match<>(part.actual(), part.target(), fresh);
    }

    /** Whether something that it stands on goes. Only what nobody claims can stand on that. */
    private boolean mustGo(TableChange table, Match<Part> match) {
        Part part = match.before();
        if (anyTouched(table.name(), part.columns(table.actual()), Touch.DROPPED)
                || part.expressions().stream().anyMatch(this::mentionsLostLabel)
                || (match.isKept() && isRefusedAfterwards(table, part))) {
            return true;
        }
        ForeignKey key = part.foreignKey();
        if (key == null) {
            return false;
        }
        boolean tableGoes = droppedTables.contains(key.referencedTable());
        boolean columnGoes = anyTouched(key.referencedTable(), key.referencedColumns(), Touch.DROPPED);
        boolean keyGoes = keyChanges(key) && !hasKeyAfterwards(key);
        return tableGoes || columnGoes || keyGoes || (match.isKept() && !fitsAfterwards(table, key));
    }

    /** Whether PostgreSQL would not take its expressions about columns of the types that they get. */
    private boolean isRefusedAfterwards(TableChange table, Part part) {
        return TableExpressions.of(part).entrySet().stream().anyMatch(place -> place.getValue().stream()
                .anyMatch(text -> isRefusedAfterwards(table, place.getKey(), text)));
    }

    private boolean isRefusedAfterwards(TableChange table, Place place, String expression) {
        String fresh = RetypedColumns.of(table.target(), table.actual()).withoutOldTypes(expression);
        return texts.isRefusedAfterwards(table.name(), place, expression, fresh);
    }

    /** Whether the types on both ends of the foreign key can still be compared. */
    private boolean fitsAfterwards(TableChange table, ForeignKey key) {
        TableChange referenced = tables.get(key.referencedTable());
        if (referenced == null) {
            return true;
        }
        for (int i = 0; i < key.columns().size(); i++) {
            Optional<Column> own = table.target().column(key.columns().get(i));
            Optional<Column> other =
                    referenced.target().column(key.referencedColumns().get(i));
            if (own.isPresent()
                    && other.isPresent()
                    && !Casts.isComparable(own.get().type(), other.get().type())) {
                return false;
            }
        }
        return true;
    }

    private boolean mustBeRestated(TableChange table, Part part) {
        Table actual = table.actual();
        if (anyTouched(table.name(), part.columns(actual), Touch.ANEW)
                || anyTouched(table.name(), part.rigidColumns(actual), Touch.RETYPED)
                || part.expressions().stream().anyMatch(text -> Expressions.namesType(text, rebuiltTypes))) {
            return true;
        }
        ForeignKey key = part.foreignKey();
        if (key == null) {
            return false;
        }
        return anyTouched(key.referencedTable(), key.referencedColumns(), Touch.ANEW)
                || keyChanges(key)
                || carriesRetyped(key)
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
                        .anyMatch(part -> !part.isAdded()
                                && !PartChange.outlives(part)
                                && part.before().isKeyOf(key));
    }

    /** Whether the key's index only carries a column whose type changes: PostgreSQL makes such an index anew, and stumbles over the foreign key. */
    private boolean carriesRetyped(ForeignKey key) {
        TableChange referenced = tables.get(key.referencedTable());
        return referenced != null
                && referenced.parts().stream()
                        .filter(part -> !part.isAdded() && part.before().isKeyOf(key))
                        .flatMap(part -> part.before().columns(referenced.actual()).stream())
                        .filter(column -> !key.referencedColumns().contains(column))
                        .anyMatch(column -> anyTouched(key.referencedTable(), List.of(column), Touch.RETYPED)
                                || anyTouched(key.referencedTable(), List.of(column), Touch.RESIZED));
    }

    private boolean hasKeyAfterwards(ForeignKey key) {
        TableChange referenced = tables.get(key.referencedTable());
        return referenced != null
                && referenced.parts().stream()
                        .anyMatch(part -> !part.isDropped() && part.after().isKeyOf(key));
    }
}
