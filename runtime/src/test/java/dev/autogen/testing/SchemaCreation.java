package dev.autogen.testing;

import dev.autogen.operation.AddExclusion;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.CreateCast;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateNamespace;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** What makes a schema in an empty database, without a planner. */
public final class SchemaCreation {

    private SchemaCreation() {}

    /** Returns the operations in an order that PostgreSQL takes; every constraint and index of the schema must have a name. */
    public static List<Operation> operations(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.namespaces().forEach(namespace -> operations.add(new CreateNamespace(namespace)));
        schema.extensions().forEach(extension -> operations.add(new CreateExtension(extension)));
        schema.enums().forEach(type -> {
            operations.add(new CreateEnum(type));
            type.casts().forEach(cast -> operations.add(new CreateCast(type.name(), cast)));
        });
        schema.compositeTypes().forEach(type -> operations.add(new CreateCompositeType(type)));
        schema.domains().forEach(domain -> operations.add(new CreateDomain(domain)));
        schema.sequences().stream()
                .filter(sequence -> sequence.ownedBy() == null)
                .forEach(sequence -> operations.add(new CreateSequence(sequence)));
        schema.tables().forEach(table -> operations.add(new CreateTable(table)));
        schema.sequences().stream()
                .filter(sequence -> sequence.ownedBy() != null)
                .forEach(sequence -> operations.add(new CreateSequence(sequence)));
        schema.tables().forEach(table -> {
            table.exclusions().forEach(exclusion -> operations.add(new AddExclusion(table.name(), exclusion)));
            table.indexes().forEach(index -> operations.add(new CreateIndex(table.name(), index)));
        });
        schema.tables().forEach(table -> table.foreignKeys()
                .forEach(key -> operations.add(new AddForeignKey(table.name(), key))));
        schema.views().forEach(view -> operations.add(new CreateView(view)));
        comments(schema, operations);
        return operations;
    }

    private static void comments(Schema schema, List<Operation> operations) {
        schema.enums().stream()
                .filter(type -> type.comment() != null)
                .forEach(type -> operations.add(
                        new SetComment(ObjectName.of(ObjectKind.ENUM, type.name()), type.comment(), null)));
        schema.sequences().stream()
                .filter(sequence -> sequence.comment() != null)
                .forEach(sequence -> operations.add(
                        new SetComment(ObjectName.of(ObjectKind.SEQUENCE, sequence.name()), sequence.comment(), null)));
    }
}
