package dev.autogen.codegen;

import dev.autogen.operation.AddCheck;
import dev.autogen.operation.AddExclusion;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.AddPrimaryKey;
import dev.autogen.operation.AddUnique;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateNamespace;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.SetComment;
import dev.autogen.operation.SetDefault;
import dev.autogen.operation.SetGenerated;
import dev.autogen.operation.SetIdentity;
import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Identity;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Operations that a schema gives occasion to; they need not make sense one after the other. */
final class SchemaOperations {

    private SchemaOperations() {}

    /** Returns what makes the schema from nothing. */
    static List<Operation> creating(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.namespaces().forEach(namespace -> operations.add(new CreateNamespace(namespace)));
        schema.extensions().forEach(extension -> operations.add(new CreateExtension(extension)));
        schema.enums().forEach(type -> operations.add(new CreateEnum(type)));
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        for (Table table : schema.tables().stream().map(SchemaOperations::named).toList()) {
            operations.add(new CreateTable(table));
            table.foreignKeys().forEach(key -> operations.add(new AddForeignKey(table.name(), key)));
            table.exclusions().forEach(exclusion -> operations.add(new AddExclusion(table.name(), exclusion)));
            table.indexes().forEach(index -> operations.add(new CreateIndex(table.name(), index)));
        }
        return operations;
    }

    /** Returns changes of each of its parts. */
    static List<Operation> changing(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.enums().forEach(type -> {
            operations.add(new RebuildEnum(type.name(), type.labels(), List.of(), type.labels()));
            operations.add(new SetComment(ObjectName.of(ObjectKind.ENUM, type.name()), type.comment(), "before"));
        });
        schema.sequences()
                .forEach(sequence -> operations.add(new AlterSequence(sequence.name(), sequence.options(), null)));
        for (Table table : schema.tables().stream().map(SchemaOperations::named).toList()) {
            table.columns().forEach(column -> change(operations, table, column));
            table.uniques().forEach(unique -> operations.add(new AddUnique(table.name(), unique)));
            table.checks().forEach(check -> operations.add(new AddCheck(table.name(), check)));
            if (table.primaryKey() != null) {
                operations.add(new AddPrimaryKey(table.name(), table.primaryKey()));
            }
        }
        return operations;
    }

    /** The desired side leaves names open; a plan never does. */
    private static Table named(Table table) {
        return table.withPrimaryKey(
                        table.primaryKey() == null ? null : table.primaryKey().named("a pkey"))
                .withUniques(table.uniques().stream()
                        .map(each -> each.named("uq_" + each.columns()))
                        .toList())
                .withChecks(table.checks().stream()
                        .map(each -> each.named("ck_" + each.expression()))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(each -> each.named("fk_" + each.columns()))
                        .toList())
                .withExclusions(table.exclusions().stream()
                        .map(each -> each.named("ex"))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(each -> each.named("ix_" + each.keys()))
                        .toList());
    }

    private static void change(List<Operation> operations, Table table, Column column) {
        String name = column.name();
        operations.add(new AlterColumnType(
                table.name(), name, column.type(), column.collation(), column.defaultExpression(), null, null, null));
        operations.add(new DropColumn(table.name(), name, column));
        if (column.defaultExpression() != null) {
            operations.add(new SetDefault(table.name(), name, column.defaultExpression(), "0"));
        }
        if (column.generation() instanceof Identity identity) {
            operations.add(new SetIdentity(table.name(), name, identity));
        }
        if (column.generation() instanceof Computed computed) {
            operations.add(new SetGenerated(table.name(), name, computed, column));
        }
    }
}
