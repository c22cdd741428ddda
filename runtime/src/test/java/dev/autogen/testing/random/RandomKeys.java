package dev.autogen.testing.random;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.sql.Identifiers;
import java.util.List;
import java.util.Optional;

/** Primary keys, unique, check and exclusion constraints over the columns of a table. */
final class RandomKeys {

    private final Kit kit;
    private final Dice dice;
    private final RandomNames names;
    private final int major;

    RandomKeys(Kit kit) {
        this.kit = kit;
        this.dice = kit.dice();
        this.names = kit.names();
        this.major = kit.major();
    }

    /** Returns the columns of the table that a btree takes. */
    static List<Column> ordered(Table table) {
        return stored(table).stream()
                .filter(column -> TypeSamples.of(column.type()).ordered())
                .toList();
    }

    /** Returns the columns that can be part of an index: PostgreSQL takes none that are computed as they are read. */
    static List<Column> stored(Table table) {
        return table.columns().stream().filter(RandomKeys::isStored).toList();
    }

    static boolean isStored(Column column) {
        return !(column.generation() instanceof Computed computed) || computed.stored();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** Gives the table a primary key, whose columns are not null from then on; the table as it is if no column suits. */
    Table withPrimaryKey(Table table) {
        List<Column> chosen = dice.some(ordered(table), 1, dice.chance(75) ? 1 : 3);
        if (chosen.isEmpty()) {
            return table;
        }
        PrimaryKey key = new PrimaryKey(names.next("pk_"), names(chosen), include(table, chosen), deferrability());
        return Notnull.keyColumns(table.withPrimaryKey(key));
    }

    Optional<UniqueConstraint> unique(Table table) {
        List<Column> chosen = dice.some(ordered(table), 1, 3);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        boolean nullsNotDistinct = major >= 15 && dice.chance(20);
        return Optional.of(new UniqueConstraint(
                names.next("uk_"), names(chosen), include(table, chosen), nullsNotDistinct, deferrability()));
    }

    private List<String> include(Table table, List<Column> key) {
        return dice.chance(10)
                ? names(dice.some(
                        stored(table).stream()
                                .filter(column -> !key.contains(column))
                                .toList(),
                        1,
                        2))
                : List.of();
    }

    private Deferrability deferrability() {
        return dice.chance(15)
                ? dice.pick(Deferrability.INITIALLY_IMMEDIATE, Deferrability.INITIALLY_DEFERRED)
                : Deferrability.NOT_DEFERRABLE;
    }

    /** The table must have a column. */
    CheckConstraint check(Table table) {
        String condition = kit.expressions().condition(table.columns());
        return new CheckConstraint(names.next("ck_"), condition, dice.chance(10), !dice.chance(25), false);
    }

    Optional<ExclusionConstraint> exclusion(Table table) {
        List<Column> ranges = table.columns().stream()
                .filter(column -> column.type().isBuiltIn()
                        && !column.type().array()
                        && column.type().name().name().endsWith("range"))
                .toList();
        List<Column> others = ordered(table).stream()
                .filter(column -> !(column.generation() instanceof Computed)
                        && !kit.types().isIncomparable(column.type()))
                .toList();
        if (!ranges.isEmpty()) {
            String column = Identifiers.quoted(dice.pick(ranges).name());
            List<Column> single = kit.types().has(Extensions.SINGLE_VALUES)
                    ? table.columns().stream()
                            .filter(candidate -> RandomExpressions.isWhole(candidate.type()) && isStored(candidate))
                            .toList()
                    : List.of();
            column = single.isEmpty()
                    ? column
                    : Identifiers.quoted(dice.pick(single).name()) + " WITH =, " + column;
            return Optional.of(new ExclusionConstraint(
                    names.next("ex_"), "EXCLUDE USING gist (" + column + " WITH &&)" + deferred()));
        }
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String column = Identifiers.quoted(dice.pick(others).name());
        String where = dice.chance(30) ? " WHERE ((" + column + " IS NOT NULL))" : "";
        return Optional.of(new ExclusionConstraint(
                names.next("ex_"), "EXCLUDE USING btree (" + column + " WITH =)" + where + deferred()));
    }

    private String deferred() {
        return dice.chance(20) ? " DEFERRABLE INITIALLY DEFERRED" : "";
    }
}
