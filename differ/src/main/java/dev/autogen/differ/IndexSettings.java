package dev.autogen.differ;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddExclusion;
import dev.autogen.operation.AddPrimaryKey;
import dev.autogen.operation.AddUnique;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropNotNull;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetNotNull;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is set on indexes, also those of constraints: what one that is made anew can have is set on it again, and what is lost is named. */
final class IndexSettings {

    private static final String STORAGE = "storage parameters of index ";
    private static final String TABLESPACE = "tablespace of index ";
    private static final String CLUSTERING = "clustering of table ";
    private static final String STATISTICS = "statistics target of index ";
    private static final String REPLICA_IDENTITY = "replica identity of table ";
    private static final List<String> KINDS = List.of(STORAGE, TABLESPACE, CLUSTERING, STATISTICS, REPLICA_IDENTITY);
    private static final Pattern KEY_OF_STATISTICS = Pattern.compile(".* alter column (\\d+) set statistics \\d+");

    private final Schema before;
    private final Renames renames;
    private final Map<ObjectName, IndexShape> made = new HashMap<>();
    private final Set<ObjectName> dropped = new HashSet<>();
    private final Set<ObjectName> required = new HashSet<>();
    private final Set<ObjectName> loosened = new HashSet<>();

    /**
     * Reads what becomes of indexes.
     *
     * @param before what is there, under the names that accepted renames gave
     */
    IndexSettings(Collection<Operation> operations, Schema before, Renames renames) {
        this.before = before;
        this.renames = renames;
        operations.forEach(this::add);
    }

    /** Returns whether something is set on an index. */
    static boolean isOne(Dependent dependent) {
        return KINDS.stream().anyMatch(dependent.name()::startsWith)
                && dependent.partOf().stream().noneMatch(name -> name.kind() == ObjectKind.TABLE);
    }

    private void add(Operation operation) {
        if (operation instanceof CreateIndex create) {
            make(create.table(), create.index().name(), IndexShape.of(create.index()));
        } else if (operation instanceof AddPrimaryKey add) {
            make(add.table(), add.primaryKey().name(), IndexShape.of(add.primaryKey()));
            add.primaryKey().columns().forEach(name -> required.add(column(add.table(), name)));
        } else if (operation instanceof AddUnique add) {
            make(add.table(), add.unique().name(), IndexShape.of(add.unique()));
        } else if (operation instanceof AddExclusion add) {
            make(add.table(), add.exclusion().name(), IndexShape.of(add.exclusion()));
        } else if (operation instanceof SetNotNull change) {
            required.add(column(change.table(), change.column()));
        } else if (operation instanceof DropNotNull change) {
            loosened.add(column(change.table(), change.column()));
        } else if (operation instanceof AddColumn add) {
            (add.column().nullable() ? loosened : required)
                    .add(column(add.table(), add.column().name()));
        } else if (operation instanceof DropIndex drop) {
            dropped.add(index(drop.table(), drop.index()));
        } else if (operation instanceof DropConstraint drop) {
            dropped.add(index(drop.table(), drop.constraint()));
        } else if (operation instanceof DropTable drop) {
            dropped.add(ObjectName.of(ObjectKind.TABLE, drop.table()));
        }
    }

    private void make(QualifiedName table, @Nullable String name, IndexShape shape) {
        if (name != null) {
            made.put(index(table, name), shape);
        }
    }

    private static ObjectName column(QualifiedName table, String column) {
        return ObjectName.of(ObjectKind.COLUMN, table, column);
    }

    /** That of a constraint has the constraint's name, and either may take the other's place. */
    private static ObjectName index(QualifiedName table, String name) {
        return ObjectName.of(ObjectKind.INDEX, table, name);
    }

    private ObjectName index(Dependent setting) {
        ObjectName old = setting.partOf().get(0);
        return index(renames.apply(old).owner(), String.valueOf(old.member()));
    }

    private boolean goesWithTable(Dependent setting) {
        return dropped.contains(ObjectName.of(ObjectKind.TABLE, index(setting).owner()));
    }

    /** Returns whether the index goes, or PostgreSQL refuses a change while this is set on it. */
    boolean moves(Dependent setting) {
        return goesWithTable(setting)
                || dropped.contains(index(setting))
                || !loosenedColumns(setting).isEmpty();
    }

    /** PostgreSQL lets no column be null that says which row was changed. */
    private List<ObjectName> loosenedColumns(Dependent setting) {
        ObjectName index = index(setting);
        if (!setting.name().startsWith(REPLICA_IDENTITY) || dropped.contains(index)) {
            return List.of();
        }
        return before
                .table(index.owner())
                .flatMap(table -> IndexShape.named(String.valueOf(index.member()), table))
                .flatMap(IndexShape::identityColumns)
                .orElse(List.of())
                .stream()
                .map(name -> column(index.owner(), name))
                .filter(loosened::contains)
                .toList();
    }

    /** Returns the step that comes before the index goes, and on the way back sets everything again after it is there. */
    PlannedStep release(Dependent setting, Rank rank) {
        List<ObjectName> columns = loosenedColumns(setting);
        String table = SqlNames.identifier(index(setting).owner());
        PlannedStep step = new PlannedStep(
                        rank,
                        columns.isEmpty()
                                ? List.of()
                                : List.of(new ExecuteSql("alter table " + table + " replica identity default")))
                .undoneBy(DependentPlanner.statements(setting.restore()));
        step.needsOld(keys(setting));
        columns.forEach(one -> step.needsOld(Key.notNull(one.owner(), String.valueOf(one.member()))));
        return step;
    }

    /** Returns what an index and a constraint of that name make. */
    List<Key> keys(Dependent setting) {
        ObjectName index = index(setting);
        String name = String.valueOf(index.member());
        return List.of(
                Key.table(index.owner()),
                Key.of(Key.Kind.CONSTRAINT_NAME, index.owner(), name),
                Key.relationName(QualifiedName.of(index.owner().namespace(), name)));
    }

    /** Returns the statements that PostgreSQL accepts for the index that is made anew; none if there is no such. */
    List<String> fitting(Dependent setting) {
        IndexShape shape = made.get(index(setting));
        return shape == null || goesWithTable(setting)
                ? List.of()
                : setting.restore().stream()
                        .filter(sql -> fits(setting, sql, shape))
                        .toList();
    }

    private boolean fits(Dependent setting, String sql, IndexShape shape) {
        String name = setting.name();
        if (name.startsWith(CLUSTERING)) {
            return shape.canCluster();
        }
        if (name.startsWith(STATISTICS)) {
            Matcher key = KEY_OF_STATISTICS.matcher(sql);
            return key.matches() && shape.hasExpression(Integer.parseInt(key.group(1)));
        }
        if (name.startsWith(REPLICA_IDENTITY)) {
            QualifiedName table = index(setting).owner();
            return shape.identityColumns()
                    .filter(columns -> columns.stream().allMatch(one -> isNotNull(column(table, one))))
                    .isPresent();
        }
        // the parameters of an index without a key are compared
        return !name.startsWith(STORAGE) || shape.isOfKey();
    }

    private boolean isNotNull(ObjectName column) {
        boolean was = before.table(column.owner())
                .flatMap(table -> table.column(String.valueOf(column.member())))
                .filter(one -> !one.nullable())
                .isPresent();
        return required.contains(column) || was && !loosened.contains(column);
    }

    /** Returns the sentence about what is lost; empty if nothing is, or only what goes with its table. */
    Optional<String> loss(Dependent setting) {
        List<String> fitting = fitting(setting);
        if (goesWithTable(setting) || fitting.equals(setting.restore())) {
            return Optional.empty();
        }
        return Optional.of("No entity claims " + setting.name() + ", but it goes: " + reason(setting, fitting));
    }

    private String reason(Dependent setting, List<String> fitting) {
        List<ObjectName> columns = loosenedColumns(setting);
        if (!columns.isEmpty()) {
            return columns.get(0) + " may be null from now on. The table has its default one again.";
        }
        String reason = !made.containsKey(index(setting))
                ? "what it stands on goes."
                : (fitting.isEmpty() ? "" : "some of ")
                        + "what is set on the index cannot be set on the one that takes its place.";
        return setting.name().startsWith(REPLICA_IDENTITY)
                ? reason
                        + " PostgreSQL refuses to update and delete rows that are published until the table has another: "
                        + "alter table " + SqlNames.identifier(index(setting).owner()) + " replica identity …"
                : reason;
    }
}
