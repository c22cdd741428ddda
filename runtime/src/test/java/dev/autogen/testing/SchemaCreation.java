package dev.autogen.testing;

import dev.autogen.operation.AddExclusion;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.CreateAuxiliary;
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
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.View;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.Literals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a schema in an empty database, without a planner. */
public final class SchemaCreation {

    private SchemaCreation() {}

    /** Returns the operations in an order that PostgreSQL takes; every constraint and index of the schema must have a name. */
    public static List<Operation> operations(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.namespaces().forEach(namespace -> operations.add(new CreateNamespace(namespace)));
        schema.extensions().forEach(extension -> operations.add(new CreateExtension(extension)));
        schema.auxiliaries().stream()
                .filter(AuxiliaryObject::beforeTables)
                .forEach(object -> operations.add(new CreateAuxiliary(object)));
        schema.enums().forEach(type -> {
            operations.add(new CreateEnum(type));
            type.casts().forEach(cast -> operations.add(new CreateCast(type.name(), cast)));
        });
        types(schema, operations);
        schema.sequences().stream()
                .filter(sequence -> sequence.ownedBy() == null || numbersRows(sequence, schema))
                .forEach(sequence -> operations.add(new CreateSequence(sequence.ownedBy(null))));
        schema.tables().forEach(table -> operations.add(new CreateTable(table)));
        schema.sequences().stream()
                .filter(sequence -> sequence.ownedBy() != null)
                .forEach(sequence ->
                        operations.add(numbersRows(sequence, schema) ? owned(sequence) : new CreateSequence(sequence)));
        schema.tables().forEach(table -> {
            table.exclusions().forEach(exclusion -> operations.add(new AddExclusion(table.name(), exclusion)));
            table.indexes().forEach(index -> operations.add(new CreateIndex(table.name(), index)));
        });
        schema.tables().forEach(table -> table.foreignKeys()
                .forEach(key -> operations.add(new AddForeignKey(table.name(), key))));
        readLast(schema.views()).forEach(view -> operations.add(new CreateView(view)));
        comments(schema, operations);
        schema.auxiliaries().stream()
                .filter(object -> !object.beforeTables())
                .forEach(object -> operations.add(new CreateAuxiliary(object)));
        return operations;
    }

    /** Composite types and domains, each after those that it is made of. */
    private static void types(Schema schema, List<Operation> operations) {
        Map<QualifiedName, Operation> made = new LinkedHashMap<>();
        Map<QualifiedName, List<QualifiedName>> parts = new HashMap<>();
        for (Domain domain : schema.domains()) {
            made.put(domain.name(), new CreateDomain(domain));
            parts.put(domain.name(), List.of(domain.type().name()));
        }
        for (CompositeType type : schema.compositeTypes()) {
            made.put(type.name(), new CreateCompositeType(type));
            parts.put(
                    type.name(),
                    type.attributes().stream()
                            .map(attribute -> attribute.type().name())
                            .toList());
        }
        while (!made.isEmpty()) {
            QualifiedName next = made.keySet().stream()
                    .filter(name -> parts.getOrDefault(name, List.of()).stream().noneMatch(made::containsKey))
                    .findFirst()
                    .orElseThrow();
            operations.add(Objects.requireNonNull(made.remove(next)));
        }
    }

    /** Whether a default needs the sequence, so that it comes before the tables. */
    private static boolean numbersRows(Sequence sequence, Schema schema) {
        String name = Literals.string(Identifiers.quoted(sequence.name()));
        return schema.tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.defaultExpression() != null
                        && column.defaultExpression().contains(name));
    }

    private static Operation owned(Sequence sequence) {
        ColumnReference owner = Objects.requireNonNull(sequence.ownedBy());
        return new ExecuteSql("alter sequence " + Identifiers.quoted(sequence.name()) + " owned by "
                + Identifiers.quoted(owner.table()) + "." + Identifiers.quoted(owner.column()));
    }

    /** Returns the views in an order in which each comes after those that it reads, as {@code name as r1}; a column of such a name is none of them. */
    private static List<View> readLast(List<View> views) {
        List<View> rest = new ArrayList<>(views);
        List<View> ordered = new ArrayList<>();
        while (!rest.isEmpty()) {
            View next = rest.stream()
                    .filter(view -> rest.stream().noneMatch(other -> other != view && reads(view, other)))
                    .findFirst()
                    .orElseThrow();
            rest.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean reads(View view, View other) {
        return Pattern.compile("(?<=[\\s(,])" + Pattern.quote(Identifiers.quoted(other.name())) + " as r\\d")
                .matcher(view.query())
                .find();
    }

    private static void comments(Schema schema, List<Operation> operations) {
        schema.enums()
                .forEach(type -> comment(ObjectName.of(ObjectKind.ENUM, type.name()), type.comment(), operations));
        for (CompositeType type : schema.compositeTypes()) {
            comment(ObjectName.of(ObjectKind.COMPOSITE_TYPE, type.name()), type.comment(), operations);
            type.attributes()
                    .forEach(attribute -> comment(
                            ObjectName.of(ObjectKind.ATTRIBUTE, type.name(), attribute.name()),
                            attribute.comment(),
                            operations));
        }
        schema.domains()
                .forEach(domain ->
                        comment(ObjectName.of(ObjectKind.DOMAIN, domain.name()), domain.comment(), operations));
        schema.views().forEach(view -> comments(view, operations));
        schema.sequences()
                .forEach(sequence ->
                        comment(ObjectName.of(ObjectKind.SEQUENCE, sequence.name()), sequence.comment(), operations));
    }

    private static void comments(View view, List<Operation> operations) {
        comment(ObjectName.of(ObjectKind.VIEW, view.name()), view.comment(), operations);
        view.columnComments()
                .forEach((column, text) ->
                        comment(ObjectName.of(ObjectKind.COLUMN, view.name(), column), text, operations));
    }

    private static void comment(ObjectName object, @Nullable String comment, List<Operation> operations) {
        if (comment != null) {
            operations.add(new SetComment(object, comment, null));
        }
    }
}
