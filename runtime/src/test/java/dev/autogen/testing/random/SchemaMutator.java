package dev.autogen.testing.random;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes a schema into a related one: adds, drops, renames and changes anything in it. */
public final class SchemaMutator {

    private final Dice dice;
    private final int major;
    private RandomNames names;

    /** Draws from the dice what PostgreSQL accepts from that major version on. */
    public SchemaMutator(Dice dice, int major) {
        this.dice = dice;
        this.major = major;
        this.names = new RandomNames(dice);
    }

    /** Returns the schema after one to five changes, each of which keeps it valid. */
    public Schema mutate(Schema schema) {
        names = new RandomNames(dice);
        taken(schema).forEach(names::take);
        Schema changed = schema;
        for (int count = dice.between(1, 5); count > 0; count--) {
            changed = ValidSchema.of(change(changed));
        }
        return changed;
    }

    private static Stream<String> taken(Schema schema) {
        List<String> taken = new ArrayList<>(schema.namespaces());
        schema.enums().forEach(type -> taken.add(type.name().name()));
        schema.sequences().forEach(sequence -> taken.add(sequence.name().name()));
        for (Table table : schema.tables()) {
            taken.add(table.name().name());
            table.constraints().forEach(constraint -> add(taken, constraint.name()));
            table.indexes().forEach(index -> add(taken, index.name()));
            table.columns()
                    .forEach(column -> add(
                            taken,
                            column.generation() instanceof Serial serial
                                    ? serial.sequence().name()
                                    : null));
        }
        return taken.stream();
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private Schema change(Schema schema) {
        int choice = dice.between(1, 100);
        if (choice <= 14 || schema.tables().isEmpty()) {
            return changeTables(schema);
        }
        if (choice <= 24) {
            return new EnumMutations(dice, names).change(schema);
        }
        if (choice <= 32) {
            return new SequenceMutations(dice, names).change(schema);
        }
        if (choice <= 34) {
            return changeNamespaces(schema);
        }
        if (choice <= 46) {
            return changeForeignKeys(schema);
        }
        Table table = dice.pick(schema.tables());
        RandomColumns columns = new RandomColumns(dice, schema.enums(), freeSequences(schema));
        if (choice <= 50 && !table.columns().isEmpty()) {
            String column = dice.pick(table.columns()).name();
            return Renames.column(schema, table.name(), column, newColumn(table));
        }
        if (choice <= 76) {
            ColumnMutations mutations = new ColumnMutations(dice, names, columns);
            return replace(schema, table, mutations.change(table, newColumn(table)));
        }
        UnaryOperator<Table> change = choice <= 90
                ? new KeyMutations(dice, names, major)::change
                : new IndexMutations(dice, names, major)::change;
        return replace(schema, table, change.apply(table));
    }

    private static List<Sequence> freeSequences(Schema schema) {
        return schema.sequences().stream()
                .filter(sequence -> sequence.ownedBy() == null)
                .toList();
    }

    private String newColumn(Table table) {
        RandomNames columnNames = new RandomNames(dice);
        table.columns().forEach(column -> columnNames.take(column.name()));
        return columnNames.next("");
    }

    private static Schema replace(Schema schema, Table table, Table changed) {
        return schema.withTables(Lists.replace(schema.tables(), table, changed));
    }

    private Schema changeTables(Schema schema) {
        int choice = dice.between(1, 4);
        if (choice == 1 || schema.tables().isEmpty()) {
            RandomColumns columns = new RandomColumns(dice, schema.enums(), freeSequences(schema));
            Table table = new RandomTables(dice, names, columns, major).table(newName(schema));
            return schema.withTables(Lists.plus(schema.tables(), table));
        }
        Table table = dice.pick(schema.tables());
        if (choice == 2) {
            return schema.withTables(Lists.minus(schema.tables(), table));
        }
        if (choice == 3) {
            return Renames.table(schema, table.name(), names.next(""));
        }
        return replace(schema, table, table.comment(dice.chance(30) ? null : RandomTexts.comment(dice)));
    }

    private QualifiedName newName(Schema schema) {
        boolean elsewhere = !schema.namespaces().isEmpty() && dice.chance(30);
        return QualifiedName.of(elsewhere ? dice.pick(schema.namespaces()) : null, names.next(""));
    }

    private Schema changeForeignKeys(Schema schema) {
        List<Table> referencing = schema.tables().stream()
                .filter(table -> !table.foreignKeys().isEmpty())
                .toList();
        if (referencing.isEmpty() || dice.chance(30)) {
            Table table = dice.pick(schema.tables());
            RandomForeignKeys foreignKeys = new RandomForeignKeys(dice, names, major);
            return replace(schema, table, foreignKeys.withForeignKey(table, dice.pick(schema.tables())));
        }
        Table table = dice.pick(referencing);
        return replace(schema, table, new KeyMutations(dice, names, major).changeForeignKey(table));
    }

    /** Adds a namespace, or drops one with all that is in it. */
    private Schema changeNamespaces(Schema schema) {
        if (schema.namespaces().isEmpty()) {
            return schema.withNamespaces(List.of(names.next("ns_")));
        }
        String gone = dice.pick(schema.namespaces());
        List<EnumType> enums = schema.enums().stream()
                .filter(type -> !gone.equals(type.name().namespace()))
                .toList();
        List<Sequence> sequences = schema.sequences().stream()
                .filter(sequence -> !gone.equals(sequence.name().namespace()))
                .toList();
        List<Table> tables = schema.tables().stream()
                .filter(table -> !gone.equals(table.name().namespace()))
                .toList();
        return schema.withNamespaces(Lists.minus(schema.namespaces(), gone))
                .withEnums(enums)
                .withSequences(sequences)
                .withTables(tables);
    }
}
