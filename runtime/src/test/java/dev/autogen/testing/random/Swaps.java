package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Objects;

/** Two objects that change their names with each other. */
final class Swaps {

    private static final String BETWEEN = "between two names";

    private final Dice dice;

    Swaps(Dice dice) {
        this.dice = dice;
    }

    Schema change(Schema schema) {
        return switch (dice.between(1, 4)) {
            case 1 -> tables(schema);
            case 2 -> types(schema);
            case 3 -> sequences(schema);
            default -> columns(schema);
        };
    }

    private Schema tables(Schema schema) {
        List<QualifiedName> two =
                dice.some(schema.tables().stream().map(Table::name).toList(), 2, 2);
        if (!areSwappable(two)) {
            return schema;
        }
        Schema moved = Renames.table(schema, two.get(0), BETWEEN);
        moved = Renames.table(moved, two.get(1), two.get(0).name());
        return Renames.table(moved, two.get(0).withName(BETWEEN), two.get(1).name());
    }

    private Schema types(Schema schema) {
        List<QualifiedName> two = dice.some(
                schema.enums().stream()
                        .map(EnumType::name)
                        .filter(name -> new NamedTypes(schema)
                                .domainsOver(ColumnType.named(name))
                                .isEmpty())
                        .toList(),
                2,
                2);
        if (!areSwappable(two)) {
            return schema;
        }
        Schema moved = Renames.type(schema, two.get(0), BETWEEN);
        moved = Renames.type(moved, two.get(1), two.get(0).name());
        return Renames.type(moved, two.get(0).withName(BETWEEN), two.get(1).name());
    }

    private Schema sequences(Schema schema) {
        List<Sequence> two = dice.some(schema.sequences(), 2, 2);
        if (!areSwappable(two.stream().map(Sequence::name).toList())) {
            return schema;
        }
        Sequence first = two.get(0);
        Sequence second = two.get(1);
        Schema moved = Renames.sequence(schema, first, BETWEEN);
        moved = Renames.sequence(moved, second, first.name().name());
        Sequence between = moved.sequence(first.name().withName(BETWEEN)).orElseThrow();
        return Renames.sequence(moved, between, second.name().name());
    }

    private static boolean areSwappable(List<QualifiedName> two) {
        return two.size() == 2
                && Objects.equals(two.get(0).namespace(), two.get(1).namespace());
    }

    private Schema columns(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .filter(table -> table.columns().size() > 1)
                .toList();
        if (tables.isEmpty()) {
            return schema;
        }
        Table table = dice.pick(tables);
        List<String> two = dice.some(table.columns().stream().map(Column::name).toList(), 2, 2);
        Schema moved = Renames.column(schema, table.name(), two.get(0), BETWEEN);
        moved = Renames.column(moved, table.name(), two.get(1), two.get(0));
        return Renames.column(moved, table.name(), BETWEEN, two.get(1));
    }
}
