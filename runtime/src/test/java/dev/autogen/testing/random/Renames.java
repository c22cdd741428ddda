package dev.autogen.testing.random;

import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.sql.Identifiers;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives an object another name wherever a schema speaks of it. */
final class Renames {

    private Renames() {}

    static Schema table(Schema schema, QualifiedName table, String newName) {
        QualifiedName renamed = table.withName(newName);
        Schema followed = forEachForeignKey(
                schema,
                key -> key.referencedTable().equals(table)
                        ? key.between(key.columns(), renamed, key.referencedColumns(), key.onDeleteColumns())
                        : key);
        return forEachOwner(
                        followed,
                        owner -> owner.table().equals(table) ? new ColumnReference(renamed, owner.column()) : owner)
                .withTables(followed.tables().stream()
                        .map(each -> each.name().equals(table) ? each.named(renamed) : each)
                        .toList())
                .withViews(schema.views().stream()
                        .map(view -> Queries.withTable(view, table, renamed))
                        .toList());
    }

    static Schema column(Schema schema, QualifiedName table, String column, String newName) {
        Schema renamed = schema.withTables(schema.tables().stream()
                .map(each -> each.name().equals(table) ? Dependents.renamed(each, column, newName) : each)
                .toList());
        Schema viewed = renamed.withViews(schema.views().stream()
                .map(view -> Queries.withColumn(view, table, column, newName))
                .toList());
        Schema followed = forEachForeignKey(
                viewed,
                key -> key.referencedTable().equals(table)
                        ? key.between(
                                key.columns(),
                                table,
                                Dependents.renamed(key.referencedColumns(), column, newName),
                                key.onDeleteColumns())
                        : key);
        return forEachOwner(
                followed,
                owner ->
                        owner.equals(new ColumnReference(table, column)) ? new ColumnReference(table, newName) : owner);
    }

    static Schema sequence(Schema schema, Sequence sequence, String newName) {
        QualifiedName renamed = sequence.name().withName(newName);
        String before = ValidSchema.nextValue(sequence.name());
        return schema.withSequences(Lists.replace(schema.sequences(), sequence, sequence.named(renamed)))
                .withTables(forEachColumnDefault(schema.tables(), before, ValidSchema.nextValue(renamed)));
    }

    /** Gives an enum type, a composite type or a domain another name. */
    static Schema type(Schema schema, QualifiedName type, String newName) {
        QualifiedName renamed = type.withName(newName);
        String before = Identifiers.quoted(type);
        Schema followed = Texts.change(
                schema, text -> SqlTokens.replace(text, "::" + before, "::" + Identifiers.quoted(renamed)));
        List<Table> tables = followed.tables().stream()
                .map(table -> table.withColumns(table.columns().stream()
                        .map(column -> column.type().name().equals(type)
                                ? column.withType(column.type().withName(renamed))
                                : column)
                        .toList()))
                .toList();
        return followed.withTables(tables)
                .withEnums(schema.enums().stream()
                        .map(each -> each.name().equals(type) ? each.named(renamed) : each)
                        .toList())
                .withCompositeTypes(schema.compositeTypes().stream()
                        .map(each -> each.name().equals(type) ? each.named(renamed) : each)
                        .map(each -> each.withAttributes(each.attributes().stream()
                                .map(attribute -> attribute.type().name().equals(type)
                                        ? attribute.withType(attribute.type().withName(renamed))
                                        : attribute)
                                .toList()))
                        .toList())
                .withDomains(followed.domains().stream()
                        .map(each -> each.name().equals(type) ? each.named(renamed) : each)
                        .map(each -> each.type().name().equals(type)
                                ? each.withType(each.type().withName(renamed))
                                : each)
                        .toList());
    }

    private static List<Table> forEachColumnDefault(List<Table> tables, String before, String after) {
        return tables.stream()
                .map(table -> table.withColumns(table.columns().stream()
                        .map(column -> before.equals(column.defaultExpression()) ? column.defaultTo(after) : column)
                        .toList()))
                .toList();
    }

    private static Schema forEachForeignKey(Schema schema, UnaryOperator<ForeignKey> change) {
        return schema.withTables(schema.tables().stream()
                .map(table -> table.withForeignKeys(
                        table.foreignKeys().stream().map(change).toList()))
                .toList());
    }

    private static Schema forEachOwner(Schema schema, UnaryOperator<ColumnReference> change) {
        return schema.withSequences(schema.sequences().stream()
                .map(sequence ->
                        sequence.ownedBy() == null ? sequence : sequence.ownedBy(change.apply(sequence.ownedBy())))
                .toList());
    }
}
