package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generation;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries a schema over to new names, as PostgreSQL does when something is renamed: keys, foreign keys and stored expressions follow. */
final class SchemaRenamer {

    private SchemaRenamer() {}

    static Schema renameTables(Schema schema, Map<QualifiedName, QualifiedName> renamed) {
        UnaryOperator<QualifiedName> name = old -> renamed.getOrDefault(old, old);
        return schema.withTables(schema.tables().stream()
                        .map(table -> table.named(name.apply(table.name()))
                                .withForeignKeys(table.foreignKeys().stream()
                                        .map(key -> key.between(
                                                key.columns(),
                                                name.apply(key.referencedTable()),
                                                key.referencedColumns(),
                                                key.onDeleteColumns()))
                                        .toList()))
                        .toList())
                .withSequences(schema.sequences().stream()
                        .map(sequence -> sequence.ownedBy(ownerIn(sequence, name)))
                        .toList());
    }

    private static @Nullable ColumnReference ownerIn(Sequence sequence, UnaryOperator<QualifiedName> tableName) {
        ColumnReference owner = sequence.ownedBy();
        return owner == null ? null : new ColumnReference(tableName.apply(owner.table()), owner.column());
    }

    static Schema renameSequences(Schema schema, Map<QualifiedName, QualifiedName> renamed) {
        UnaryOperator<QualifiedName> name = old -> renamed.getOrDefault(old, old);
        return mapColumns(
                        schema,
                        column -> mapExpressions(column, text -> renameAll(text, renamed, Expressions::renameSequence)))
                .withSequences(schema.sequences().stream()
                        .map(sequence -> sequence.named(name.apply(sequence.name())))
                        .toList());
    }

    /** Renames in a text what is of one name. */
    private interface Renaming {
        String rename(String text, QualifiedName old, String newName);
    }

    /** Renames all at once, by way of names that nothing has: two may have changed theirs with each other. */
    private static String renameAll(String text, Map<QualifiedName, QualifiedName> renamed, Renaming renaming) {
        String result = text;
        for (QualifiedName old : renamed.keySet()) {
            result = renaming.rename(result, old, between(old));
        }
        for (Map.Entry<QualifiedName, QualifiedName> one : renamed.entrySet()) {
            QualifiedName old = one.getKey();
            result = renaming.rename(
                    result, old.withName(between(old)), one.getValue().name());
        }
        return result;
    }

    private static String between(QualifiedName old) {
        return old.name() + " renamed by autogen";
    }

    /** Types of all kinds have one set of names. */
    static Schema renameTypes(Schema schema, Map<QualifiedName, QualifiedName> renamed) {
        UnaryOperator<QualifiedName> name = old -> renamed.getOrDefault(old, old);
        UnaryOperator<String> text = expression -> renameAll(expression, renamed, Expressions::renameType);
        Schema typed = mapColumns(schema, column -> {
            ColumnType type = column.type();
            return mapExpressions(column.withType(type.withName(name.apply(type.name()))), text);
        });
        return mapParts(typed, text)
                .withDomains(schema.domains().stream()
                        .map(domain -> mapExpressions(domain, text)
                                .named(name.apply(domain.name()))
                                .withType(renamed(domain.type(), name)))
                        .toList())
                .withEnums(schema.enums().stream()
                        .map(type -> type.named(name.apply(type.name())).withCasts(renamed(type.casts(), name)))
                        .toList())
                .withCompositeTypes(schema.compositeTypes().stream()
                        .map(type -> type.named(name.apply(type.name()))
                                .withAttributes(type.attributes().stream()
                                        .map(attribute -> attribute.withType(renamed(attribute.type(), name)))
                                        .toList()))
                        .toList());
    }

    private static ColumnType renamed(ColumnType type, UnaryOperator<QualifiedName> name) {
        return type.withName(name.apply(type.name()));
    }

    private static List<EnumCast> renamed(List<EnumCast> casts, UnaryOperator<QualifiedName> name) {
        return casts.stream()
                .map(cast -> new EnumCast(cast.toEnum(), renamed(cast.other(), name), cast.context()))
                .toList();
    }

    /** An attribute is told from a column by the parenthesis before it: {@code (address).city}. */
    static Schema renameAttributes(Schema schema, QualifiedName type, Map<String, String> renamed) {
        UnaryOperator<String> text = expression -> {
            String result = expression;
            for (Map.Entry<String, String> one : renamed.entrySet()) {
                String old = Pattern.quote(")." + SqlNames.identifier(one.getKey()));
                result = result.replaceAll(
                        old + "(?![\\w$])", Matcher.quoteReplacement(")." + SqlNames.identifier(one.getValue())));
            }
            return result;
        };
        return mapParts(mapColumns(schema, column -> mapExpressions(column, text)), text)
                .withCompositeTypes(schema.compositeTypes().stream()
                        .map(one -> one.name().equals(type) ? renamedAttributes(one, renamed) : one)
                        .toList());
    }

    private static CompositeType renamedAttributes(CompositeType type, Map<String, String> renamed) {
        return type.withAttributes(type.attributes().stream()
                .map(attribute -> attribute.named(renamed.getOrDefault(attribute.name(), attribute.name())))
                .toList());
    }

    static Schema renameLabels(Schema schema, QualifiedName type, Map<String, String> renamed) {
        UnaryOperator<String> text = expression -> Expressions.renameLabels(expression, type, renamed);
        return mapParts(mapColumns(schema, column -> mapExpressions(column, text)), text)
                .withDomains(schema.domains().stream()
                        .map(domain -> mapExpressions(domain, text))
                        .toList())
                .withEnums(schema.enums().stream()
                        .map(one -> one.name().equals(type) ? relabelled(one, renamed) : one)
                        .toList());
    }

    private static EnumType relabelled(EnumType type, Map<String, String> renamed) {
        return type.withLabels(type.labels().stream()
                .map(label -> renamed.getOrDefault(label, label))
                .toList());
    }

    static Schema renameColumns(Schema schema, QualifiedName owner, Map<String, String> renamed) {
        UnaryOperator<String> text = expression -> Expressions.renameColumns(expression, renamed);
        Schema result = schema.withTables(schema.tables().stream()
                .map(table -> {
                    Table own = table.name().equals(owner) ? columnsRenamed(table, renamed, text) : table;
                    return own.withForeignKeys(own.foreignKeys().stream()
                            .map(key -> foreignKey(key, table.name().equals(owner), owner, renamed))
                            .toList());
                })
                .toList());
        return result.withSequences(schema.sequences().stream()
                .map(sequence -> sequence.ownedBy(owned(sequence.ownedBy(), owner, renamed)))
                .toList());
    }

    private static @Nullable ColumnReference owned(
            @Nullable ColumnReference reference, QualifiedName table, Map<String, String> renamed) {
        return reference == null || !reference.table().equals(table)
                ? reference
                : new ColumnReference(table, renamed.getOrDefault(reference.column(), reference.column()));
    }

    private static ForeignKey foreignKey(
            ForeignKey key, boolean own, QualifiedName owner, Map<String, String> renamed) {
        boolean referenced = key.referencedTable().equals(owner);
        return key.between(
                own ? names(key.columns(), renamed) : key.columns(),
                key.referencedTable(),
                referenced ? names(key.referencedColumns(), renamed) : key.referencedColumns(),
                own ? names(key.onDeleteColumns(), renamed) : key.onDeleteColumns());
    }

    private static List<String> names(List<String> columns, Map<String, String> renamed) {
        return columns.stream()
                .map(column -> renamed.getOrDefault(column, column))
                .toList();
    }

    private static Table columnsRenamed(Table table, Map<String, String> renamed, UnaryOperator<String> text) {
        PrimaryKey key = table.primaryKey();
        Table keyed = table.withColumns(table.columns().stream()
                        .map(column -> {
                            Column named = column.named(renamed.getOrDefault(column.name(), column.name()));
                            // a default cannot name a column
                            return named.generated(mapGeneration(named.generation(), text));
                        })
                        .toList())
                .withPrimaryKey(
                        key == null
                                ? null
                                : new PrimaryKey(
                                        key.name(),
                                        names(key.columns(), renamed),
                                        names(key.include(), renamed),
                                        key.deferrability()))
                .withUniques(table.uniques().stream()
                        .map(unique -> new UniqueConstraint(
                                unique.name(),
                                names(unique.columns(), renamed),
                                names(unique.include(), renamed),
                                unique.nullsNotDistinct(),
                                unique.deferrability()))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> index.withKeys(index.keys().stream()
                                        .map(one -> one.column() == null
                                                ? one
                                                : one.on(renamed.getOrDefault(one.column(), one.column()), null))
                                        .toList())
                                .withInclude(names(index.include(), renamed)))
                        .toList());
        return mapParts(keyed, text);
    }

    private static Schema mapColumns(Schema schema, UnaryOperator<Column> change) {
        return schema.withTables(schema.tables().stream()
                .map(table ->
                        table.withColumns(table.columns().stream().map(change).toList()))
                .toList());
    }

    private static Schema mapParts(Schema schema, UnaryOperator<String> text) {
        return schema.withTables(
                schema.tables().stream().map(table -> mapParts(table, text)).toList());
    }

    private static Table mapParts(Table table, UnaryOperator<String> text) {
        return table.withChecks(table.checks().stream()
                        .map(check -> check.withExpression(text.apply(check.expression())))
                        .toList())
                .withExclusions(table.exclusions().stream()
                        .map(one -> new ExclusionConstraint(one.name(), text.apply(one.definition())))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> ((IndexPart) new IndexPart(index).mapExpressions(text)).index())
                        .toList());
    }

    private static Column mapExpressions(Column column, UnaryOperator<String> text) {
        String expression = column.defaultExpression();
        return column.defaultTo(expression == null ? null : text.apply(expression))
                .generated(mapGeneration(column.generation(), text));
    }

    private static Domain mapExpressions(Domain domain, UnaryOperator<String> text) {
        String expression = domain.defaultExpression();
        return domain.defaultTo(expression == null ? null : text.apply(expression))
                .withChecks(domain.checks().stream()
                        .map(check -> check.withExpression(text.apply(check.expression())))
                        .toList());
    }

    private static @Nullable Generation mapGeneration(@Nullable Generation generation, UnaryOperator<String> text) {
        return generation instanceof Computed computed
                ? new Computed(text.apply(computed.expression()), computed.stored())
                : generation;
    }
}
