package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /** Returns the schema after one to five changes, each of which keeps it valid. A name that one gives up may come again in the next, for anything. */
    public Schema mutate(Schema schema) {
        names = new RandomNames(dice);
        taken(schema).forEach(names::take);
        Schema changed = schema;
        for (int count = dice.between(1, 5); count > 0; count--) {
            Schema before = changed;
            changed = ValidSchema.of(change(before));
            List<String> given = taken(before);
            given.removeAll(taken(changed));
            given.removeAll(serials(before));
            given.forEach(names::give);
        }
        return changed;
    }

    private static List<String> taken(Schema schema) {
        List<String> taken = new ArrayList<>(schema.namespaces());
        schema.enums().forEach(type -> taken.add(type.name().name()));
        for (CompositeType type : schema.compositeTypes()) {
            taken.add(type.name().name());
            type.attributes().forEach(attribute -> taken.add(attribute.name()));
        }
        for (Domain domain : schema.domains()) {
            taken.add(domain.name().name());
            domain.checks().forEach(check -> add(taken, check.name()));
        }
        schema.sequences().forEach(sequence -> taken.add(sequence.name().name()));
        schema.views().forEach(view -> taken.add(view.name().name()));
        for (Table table : schema.tables()) {
            taken.add(table.name().name());
            table.constraints().forEach(constraint -> add(taken, constraint.name()));
            table.indexes().forEach(index -> add(taken, index.name()));
        }
        taken.addAll(serials(schema));
        return taken;
    }

    /** Returns the names of the sequences of serial columns; one of them stays where the column becomes an identity that says no more. */
    private static List<String> serials(Schema schema) {
        return schema.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.generation() instanceof Serial)
                .map(column -> ((Serial) column.generation()).sequence().name())
                .toList();
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private Schema change(Schema schema) {
        Kit kit = new Kit(dice, names, new NamedTypes(schema), major);
        int choice = dice.between(1, 120);
        if (choice <= 20 && schema.tables().isEmpty()) {
            return changeTables(schema, kit);
        }
        if (choice <= 14) {
            return changeTables(schema, kit);
        }
        if (choice <= 24) {
            return new EnumMutations(kit).change(schema);
        }
        if (choice <= 31) {
            return new SequenceMutations(kit).change(schema);
        }
        if (choice <= 33) {
            return changeNamespaces(schema);
        }
        if (choice <= 41) {
            return new CompositeTypeMutations(kit).change(schema);
        }
        if (choice <= 49) {
            return new DomainMutations(kit).change(schema);
        }
        if (choice <= 51) {
            return Extensions.withAnother(schema, dice);
        }
        if (choice <= 54) {
            return new Swaps(dice).change(schema);
        }
        if (RandomViews.tables(schema).isEmpty()) {
            return changeTables(schema, kit);
        }
        if (choice <= 64) {
            return new ViewMutations(kit).change(schema);
        }
        return changeParts(schema, kit, choice - 64);
    }

    /** Changes what belongs to tables; one of them must have a column. */
    private Schema changeParts(Schema schema, Kit kit, int choice) {
        if (choice <= 12) {
            return changeForeignKeys(schema, kit);
        }
        Table table = dice.pick(RandomViews.tables(schema));
        if (choice <= 16) {
            String column = dice.pick(table.columns()).name();
            return Renames.column(schema, table.name(), column, newColumn(table));
        }
        if (choice <= 36) {
            ColumnMutations mutations = new ColumnMutations(kit, new RandomColumns(kit, freeSequences(schema)));
            return replace(schema, table, mutations.change(table, newColumn(table)));
        }
        UnaryOperator<Table> change = choice <= 46 ? new KeyMutations(kit)::change : new IndexMutations(kit)::change;
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

    /** Views that compare a column, or look into it, go where it becomes something else. */
    private static Schema replace(Schema schema, Table table, Table changed) {
        List<Column> others = table.columns().stream()
                .filter(column -> changed.column(column.name())
                        .filter(now -> TypeSamples.areAlike(column.type(), now.type()))
                        .isEmpty())
                .toList();
        return schema.withTables(Lists.replace(schema.tables(), table, changed))
                .withViews(schema.views().stream()
                        .filter(view -> others.stream()
                                .noneMatch(column -> Queries.dependsOnType(view, table.name(), column.name())))
                        .toList());
    }

    private Schema changeTables(Schema schema, Kit kit) {
        int choice = dice.between(1, 4);
        if (choice == 1 || schema.tables().isEmpty()) {
            RandomColumns columns = new RandomColumns(kit, freeSequences(schema));
            Table table = new RandomTables(kit, columns).table(newName(schema));
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

    private Schema changeForeignKeys(Schema schema, Kit kit) {
        List<Table> referencing = schema.tables().stream()
                .filter(table -> !table.foreignKeys().isEmpty())
                .toList();
        if (referencing.isEmpty() || dice.chance(30)) {
            Table table = dice.pick(schema.tables());
            RandomForeignKeys foreignKeys = new RandomForeignKeys(kit);
            return replace(schema, table, foreignKeys.withForeignKey(table, dice.pick(schema.tables())));
        }
        Table table = dice.pick(referencing);
        return replace(schema, table, new KeyMutations(kit).changeForeignKey(table));
    }

    /** Adds a namespace, or drops one with all that is in it. */
    private Schema changeNamespaces(Schema schema) {
        if (schema.namespaces().isEmpty()) {
            return schema.withNamespaces(List.of(names.next("ns_")));
        }
        String gone = dice.pick(schema.namespaces());
        return schema.withNamespaces(Lists.minus(schema.namespaces(), gone))
                .withEnums(Lists.outside(gone, schema.enums(), type -> type.name()))
                .withCompositeTypes(Lists.outside(gone, schema.compositeTypes(), type -> type.name()))
                .withDomains(Lists.outside(gone, schema.domains(), domain -> domain.name()))
                .withSequences(Lists.outside(gone, schema.sequences(), sequence -> sequence.name()))
                .withTables(Lists.outside(gone, schema.tables(), table -> table.name()))
                .withViews(Lists.outside(gone, schema.views(), view -> view.name()));
    }
}
