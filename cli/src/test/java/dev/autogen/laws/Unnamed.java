package dev.autogen.laws;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import org.jspecify.annotations.Nullable;

/** Takes the names away that nobody chose. */
final class Unnamed {

    private final CaseOptions options;

    private Unnamed(CaseOptions options) {
        this.options = options;
    }

    static Schema in(Schema schema, CaseOptions options) {
        Unnamed unnamed = new Unnamed(options);
        return schema.withTables(schema.tables().stream().map(unnamed::in).toList());
    }

    private Table in(Table table) {
        PrimaryKey key = table.primaryKey();
        return table.withPrimaryKey(key == null ? null : key.named(name(key)))
                .withUniques(table.uniques().stream()
                        .map(one -> one.named(name(one)))
                        .toList())
                .withChecks(
                        table.checks().stream().map(one -> one.named(name(one))).toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(one -> one.named(name(one)))
                        .toList())
                .withExclusions(table.exclusions().stream()
                        .map(one -> one.named(name(one)))
                        .toList())
                .withIndexes(table.indexes().stream().map(this::in).toList());
    }

    private Index in(Index index) {
        return index.named(name(String.valueOf(index.name())));
    }

    private @Nullable String name(Constraint constraint) {
        return name(String.valueOf(constraint.name()));
    }

    private @Nullable String name(String name) {
        return options.unnamed() || options.unnamedOnes().contains(name) ? null : name;
    }
}
