package dev.autogen.differ;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gives what nobody named the name that PostgreSQL would give it, and makes sure that no two things want one name. */
final class NameChooser {

    /** What keeps its name, by that name; relations and constraints of a namespace are kept apart from each other as PostgreSQL does. */
    private final Map<QualifiedName, ObjectName> staying = new HashMap<>();

    private final Set<QualifiedName> taken = new HashSet<>();
    private final List<RenameProposal> proposals;

    private NameChooser(List<RenameProposal> proposals) {
        this.proposals = proposals;
    }

    /** @throws NameTakenException if a chosen name belongs to something that stays and that nobody claims */
    static SchemaChanges name(SchemaChanges changes, List<RenameProposal> proposals) {
        NameChooser chooser = new NameChooser(proposals);
        chooser.collectStaying(changes);
        chooser.collectChosen(changes);
        List<Table> created =
                changes.createdTables().stream().map(chooser::named).toList();
        List<TableChange> tables = changes.tables().stream().map(chooser::named).toList();
        return changes.withTables(created, tables);
    }

    private void collectStaying(SchemaChanges changes) {
        for (Match<Sequence> sequence : changes.sequences()) {
            if (sequence.stays()) {
                stay(
                        sequence.before().name(),
                        ObjectName.of(ObjectKind.SEQUENCE, sequence.before().name()));
            }
        }
        for (Match<View> view : changes.views()) {
            if (view.stays()) {
                stay(
                        view.before().name(),
                        ObjectName.of(ObjectKind.VIEW, view.before().name()));
            }
        }
        for (TableChange table : changes.tables()) {
            stay(table.name(), ObjectName.of(ObjectKind.TABLE, table.name()));
            for (Match<Column> column : table.columns()) {
                if (column.stays() && column.after().generation() instanceof Serial serial) {
                    stay(serial.sequence(), ObjectName.of(ObjectKind.SEQUENCE, serial.sequence()));
                }
            }
            for (Match<Part> part : table.parts()) {
                boolean keepsName = part.stays()
                        && Objects.equals(part.before().name(), part.after().name());
                if (keepsName) {
                    QualifiedName name = table.name().withName(part.before().requireName());
                    taken.add(name);
                    if (part.before().isRelation()) {
                        stay(name, RelationNames.nameOf(table.name(), part.before()));
                    }
                }
            }
        }
    }

    private void stay(QualifiedName name, ObjectName holder) {
        staying.put(name, holder);
        taken.add(name);
    }

    private void collectChosen(SchemaChanges changes) {
        for (Match<Sequence> sequence : changes.sequences()) {
            if (sequence.isAdded()) {
                QualifiedName name = sequence.after().name();
                choose(name, ObjectName.of(ObjectKind.SEQUENCE, name));
            }
        }
        for (Match<View> view : changes.views()) {
            if (view.isAdded()) {
                choose(
                        view.after().name(),
                        ObjectName.of(ObjectKind.VIEW, view.after().name()));
            }
        }
        for (Table table : changes.createdTables()) {
            choose(table.name(), ObjectName.of(ObjectKind.TABLE, table.name()));
            RelationNames.parts(table).forEach(part -> choose(table.name(), part));
            table.columns().forEach(this::chooseSerial);
        }
        for (TableChange table : changes.tables()) {
            table.columns().stream().filter(Match::isAdded).map(Match::after).forEach(this::chooseSerial);
            for (Match<Part> part : table.parts()) {
                boolean comes = !part.isDropped()
                        && (part.isAdded()
                                || !Objects.equals(
                                        part.before().name(), part.after().name()));
                if (comes) {
                    choose(table.name(), part.after());
                }
            }
        }
    }

    private void chooseSerial(Column column) {
        if (column.generation() instanceof Serial serial) {
            choose(serial.sequence(), ObjectName.of(ObjectKind.SEQUENCE, serial.sequence()));
        }
    }

    private void choose(QualifiedName table, Part part) {
        String name = part.name();
        if (name != null && part.isRelation()) {
            choose(table.withName(name), RelationNames.nameOf(table, part));
        } else if (name != null) {
            taken.add(table.withName(name));
        }
    }

    private void choose(QualifiedName name, ObjectName wanted) {
        ObjectName holder = staying.get(name);
        if (holder != null) {
            throw new NameTakenException(wanted, holder, proposals);
        }
        taken.add(name);
    }

    private Table named(Table table) {
        PrimaryKey key = table.primaryKey();
        return table.withPrimaryKey(key == null ? null : (PrimaryKey) named(table, key))
                .withUniques(table.uniques().stream()
                        .map(one -> (UniqueConstraint) named(table, one))
                        .toList())
                .withChecks(table.checks().stream()
                        .map(one -> (CheckConstraint) named(table, one))
                        .toList())
                .withExclusions(table.exclusions().stream()
                        .map(one -> (ExclusionConstraint) named(table, one))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(one -> (ForeignKey) named(table, one))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(one -> named(table.name(), one))
                        .toList());
    }

    private TableChange named(TableChange change) {
        Table target = change.target();
        List<Match<Part>> parts = new ArrayList<>();
        for (Match<Part> part : change.parts()) {
            if (part.isAdded() && part.after().name() == null) {
                Part named = part.after() instanceof IndexPart index
                        ? new IndexPart(named(change.name(), index.index()))
                        : new ConstraintPart(named(target, ((ConstraintPart) part.after()).constraint()));
                parts.add(Match.added(named));
            } else {
                parts.add(part);
            }
        }
        return change.withParts(parts);
    }

    private Constraint named(Table table, Constraint constraint) {
        if (constraint.name() != null) {
            return constraint;
        }
        QualifiedName owner = table.name();
        return constraint.named(constraint.accept(new Constraint.Visitor<>() {
            @Override
            public String visitPrimaryKey(PrimaryKey primaryKey) {
                return free(owner, List.of(), "pkey");
            }

            @Override
            public String visitUniqueConstraint(UniqueConstraint unique) {
                List<String> columns = new ArrayList<>(unique.columns());
                columns.addAll(unique.include());
                return free(owner, columns, "key");
            }

            @Override
            public String visitForeignKey(ForeignKey foreignKey) {
                return free(owner, foreignKey.columns(), "fkey");
            }

            @Override
            public String visitCheckConstraint(CheckConstraint check) {
                Set<String> columns = Expressions.columns(check.expression(), table);
                return free(owner, columns.size() == 1 ? List.copyOf(columns) : List.of(), "check");
            }

            @Override
            public String visitExclusionConstraint(ExclusionConstraint exclusion) {
                return free(owner, List.copyOf(Expressions.columns(exclusion.definition(), table)), "excl");
            }
        }));
    }

    private Index named(QualifiedName table, Index index) {
        if (index.name() != null) {
            return index;
        }
        List<String> columns = new ArrayList<>();
        for (IndexKey key : index.keys()) {
            String name = Objects.requireNonNullElse(key.column(), "expr");
            for (int i = 1; columns.contains(name); i++) {
                name = Objects.requireNonNullElse(key.column(), "expr") + i;
            }
            columns.add(name);
        }
        columns.addAll(index.include());
        return index.named(free(table, columns, "idx"));
    }

    /** Returns the first free one of {@code t_c_label}, {@code t_c_label1}, {@code t_c_label2}, … */
    private String free(QualifiedName table, List<String> columns, String label) {
        String middle = columns.isEmpty() ? null : PostgresNames.columns(columns);
        String name = PostgresNames.join(table.name(), middle, label);
        for (int i = 1; !taken.add(table.withName(name)); i++) {
            name = PostgresNames.join(table.name(), middle, label + i);
        }
        return name;
    }
}
