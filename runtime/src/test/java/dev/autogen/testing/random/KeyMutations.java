package dev.autogen.testing.random;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Changes of a table's constraints. */
final class KeyMutations {

    private final Dice dice;
    private final RandomNames names;
    private final RandomKeys keys;
    private final RandomForeignKeys foreignKeys;

    KeyMutations(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
        this.keys = new RandomKeys(kit);
        this.foreignKeys = new RandomForeignKeys(kit);
    }

    Table change(Table table) {
        return switch (dice.between(1, 9)) {
            case 1, 2 -> changePrimaryKey(table);
            case 3, 4, 5 -> changeUnique(table);
            case 6, 7, 8 -> changeCheck(table);
            default -> changeExclusion(table);
        };
    }

    private Table changePrimaryKey(Table table) {
        PrimaryKey key = table.primaryKey();
        if (key == null) {
            return keys.withPrimaryKey(table);
        }
        return switch (dice.between(1, 5)) {
            case 1 -> table.withPrimaryKey(null);
            case 2 -> keys.withPrimaryKey(table);
            case 3 -> table.withPrimaryKey(key.named(names.next("pk_")));
            case 4 ->
                table.withPrimaryKey(
                        new PrimaryKey(key.name(), turned(key.columns()), key.include(), key.deferrability()));
            default -> table.withPrimaryKey(key.deferrable(dice.pick(Deferrability.values())));
        };
    }

    private static List<String> turned(List<String> columns) {
        List<String> turned = new ArrayList<>(columns);
        Collections.reverse(turned);
        return turned;
    }

    private Table changeUnique(Table table) {
        if (table.uniques().isEmpty() || dice.chance(40)) {
            return RandomTables.withUnique(table, keys);
        }
        UniqueConstraint unique = dice.pick(table.uniques());
        return switch (dice.between(1, 4)) {
            case 1 -> table.withUniques(Lists.minus(table.uniques(), unique));
            case 2 -> replace(table, unique, unique.named(names.next("uk_")));
            case 3 -> replace(table, unique, unique.deferrable(dice.pick(Deferrability.values())));
            default ->
                keys.unique(table)
                        .map(other -> replace(table, unique, other.named(unique.name())))
                        .orElse(table);
        };
    }

    private static Table replace(Table table, UniqueConstraint unique, UniqueConstraint changed) {
        return table.withUniques(Lists.replace(table.uniques(), unique, changed));
    }

    private Table changeCheck(Table table) {
        if (table.checks().isEmpty() || dice.chance(40)) {
            return RandomTables.withCheck(table, keys);
        }
        CheckConstraint check = dice.pick(table.checks());
        return switch (dice.between(1, 5)) {
            case 1 -> table.withChecks(Lists.minus(table.checks(), check));
            case 2 -> replace(table, check, check.named(names.next("ck_")));
            case 3, 4 -> replace(table, check, check.withValidated(!check.validated()));
            default -> replace(table, check, keys.check(table).named(check.name()));
        };
    }

    private static Table replace(Table table, CheckConstraint check, CheckConstraint changed) {
        return table.withChecks(Lists.replace(table.checks(), check, changed));
    }

    private Table changeExclusion(Table table) {
        if (table.exclusions().isEmpty()) {
            return RandomTables.withExclusion(table, keys);
        }
        ExclusionConstraint exclusion = dice.pick(table.exclusions());
        return table.withExclusions(
                dice.chance(50)
                        ? Lists.minus(table.exclusions(), exclusion)
                        : Lists.replace(table.exclusions(), exclusion, exclusion.named(names.next("ex_"))));
    }

    /** Drops, renames or redefines a foreign key; the table must have one. */
    Table changeForeignKey(Table table) {
        ForeignKey key = dice.pick(table.foreignKeys());
        return switch (dice.between(1, 4)) {
            case 1 -> table.withForeignKeys(Lists.minus(table.foreignKeys(), key));
            case 2 -> replace(table, key, key.named(names.next("fk_")));
            case 3 -> replace(table, key, key.withValidated(!key.validated()));
            default ->
                replace(
                        table,
                        key,
                        foreignKeys.decorate(new ForeignKey(
                                key.name(), key.columns(), key.referencedTable(), key.referencedColumns())));
        };
    }

    private static Table replace(Table table, ForeignKey key, ForeignKey changed) {
        return table.withForeignKeys(Lists.replace(table.foreignKeys(), key, changed));
    }
}
