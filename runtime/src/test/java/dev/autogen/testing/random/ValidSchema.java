package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.Literals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes away what a change of something else has left without ground. */
final class ValidSchema {

    private final Schema schema;

    private ValidSchema(Schema schema) {
        this.schema = schema;
    }

    /** Returns the schema without columns of types that are gone, foreign keys that fit no key, and defaults that cannot be. */
    static Schema of(Schema schema) {
        Schema typed = schema.withTables(schema.tables().stream()
                .map(new ValidSchema(schema)::withValidColumns)
                .toList());
        ValidSchema valid = new ValidSchema(typed);
        return typed.withTables(
                        typed.tables().stream().map(valid::withValidForeignKeys).toList())
                .withSequences(
                        typed.sequences().stream().filter(valid::isOwnerThere).toList());
    }

    private Table withValidColumns(Table table) {
        Table rest = table;
        for (Column column : table.columns()) {
            if (!column.type().isBuiltIn()
                    && schema.enumType(column.type().name()).isEmpty()) {
                rest = Dependents.withoutColumn(rest, column.name());
            }
        }
        return Notnull.keyColumns(rest.withColumns(
                rest.columns().stream().map(this::withValidDefault).toList()));
    }

    private Column withValidDefault(Column column) {
        String expression = column.defaultExpression();
        if (expression == null) {
            return column;
        }
        boolean valid = column.type().isBuiltIn()
                ? !expression.startsWith("nextval(") || sequenceDefaults().contains(expression)
                : enumDefaults(column.type()).contains(expression);
        return valid ? column : column.defaultTo(null);
    }

    private Set<String> sequenceDefaults() {
        return schema.sequences().stream()
                .map(sequence -> nextValue(sequence.name()))
                .collect(Collectors.toSet());
    }

    static String nextValue(QualifiedName sequence) {
        return "nextval(" + Literals.string(Identifiers.quoted(sequence)) + "::regclass)";
    }

    private List<String> enumDefaults(ColumnType type) {
        EnumType found = schema.enumType(type.name()).orElseThrow();
        return type.array()
                ? List.of(enumDefault(type, "{}"))
                : found.labels().stream().map(label -> enumDefault(type, label)).toList();
    }

    static String enumDefault(ColumnType type, String text) {
        return Literals.string(text) + "::" + Identifiers.quoted(type.name()) + (type.array() ? "[]" : "");
    }

    private Table withValidForeignKeys(Table table) {
        return table.withForeignKeys(
                table.foreignKeys().stream().filter(key -> isValid(table, key)).toList());
    }

    private boolean isValid(Table table, ForeignKey key) {
        Optional<Table> referenced = schema.table(key.referencedTable());
        return referenced.isPresent() && RandomForeignKeys.fits(table, key, referenced.get());
    }

    private boolean isOwnerThere(Sequence sequence) {
        return sequence.ownedBy() == null
                || schema.table(sequence.ownedBy().table())
                        .flatMap(table -> table.column(sequence.ownedBy().column()))
                        .isPresent();
    }
}
