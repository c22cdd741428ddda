package dev.autogen.testing.random;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.Literals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes away what a change of something else has left without ground. */
final class ValidSchema {

    private final Schema schema;
    private final NamedTypes types;

    private ValidSchema(Schema schema) {
        this.schema = schema;
        this.types = new NamedTypes(schema);
    }

    /** Returns the schema without columns of types that are gone, foreign keys that fit no key, defaults that cannot be, and views that read what is gone. */
    static Schema of(Schema schema) {
        Schema whole = withKnownAttributes(withKnownDomains(schema));
        ValidSchema first = new ValidSchema(whole);
        Schema typed = whole.withTables(
                whole.tables().stream().map(first::withKnownTypes).toList());
        ValidSchema second = new ValidSchema(typed);
        Schema owned = typed.withSequences(
                typed.sequences().stream().filter(second::isOwnerThere).toList());
        ValidSchema third = new ValidSchema(owned);
        return withReadableViews(owned.withTables(owned.tables().stream()
                .map(third::withValidDefaults)
                .map(third::withValidForeignKeys)
                .toList()));
    }

    /** A domain goes with what it is made of, and loses a default that its type does not have. */
    private static Schema withKnownDomains(Schema schema) {
        NamedTypes known = new NamedTypes(schema);
        return schema.withDomains(schema.domains().stream()
                .filter(domain -> known.knows(domain.type()))
                .map(domain -> domain.type().isBuiltIn()
                                || domain.defaultExpression() == null
                                || known.defaults(domain.type()).contains(domain.defaultExpression())
                        ? domain
                        : domain.defaultTo(null))
                .toList());
    }

    private static Schema withKnownAttributes(Schema schema) {
        NamedTypes known = new NamedTypes(schema);
        Schema rest = schema;
        for (CompositeType type : schema.compositeTypes()) {
            for (Attribute attribute : type.attributes()) {
                if (!known.knows(attribute.type())) {
                    rest = Dependents.without(rest, text -> SqlTokens.mentions(text, attribute.name()));
                }
            }
        }
        return rest.withCompositeTypes(rest.compositeTypes().stream()
                .map(type -> type.withAttributes(type.attributes().stream()
                        .filter(attribute -> known.knows(attribute.type()))
                        .toList()))
                .toList());
    }

    private static Schema withReadableViews(Schema schema) {
        List<View> readable = schema.views().stream()
                .filter(view -> Queries.isValid(view, schema))
                .map(ValidSchema::withValidComments)
                .toList();
        Schema rest = schema.withViews(readable);
        return readable.size() == schema.views().size() ? rest : withReadableViews(rest);
    }

    private static View withValidComments(View view) {
        Map<String, String> comments = new TreeMap<>(view.columnComments());
        comments.keySet().retainAll(Queries.outputs(view));
        return view.columnComments(comments);
    }

    private Table withKnownTypes(Table table) {
        Table rest = table;
        for (Column column : table.columns()) {
            if (!types.knows(column.type())) {
                rest = Dependents.withoutColumn(rest, column.name());
            }
        }
        return rest;
    }

    private Table withValidDefaults(Table table) {
        return Notnull.keyColumns(table.withColumns(
                table.columns().stream().map(this::withValidDefault).toList()));
    }

    private Column withValidDefault(Column column) {
        String expression = column.defaultExpression();
        if (expression == null) {
            return column;
        }
        boolean valid = column.type().isBuiltIn()
                ? !expression.startsWith("nextval(") || sequenceDefaults().contains(expression)
                : types.defaults(column.type()).contains(expression);
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

    private Table withValidForeignKeys(Table table) {
        return table.withForeignKeys(
                table.foreignKeys().stream().filter(key -> isValid(table, key)).toList());
    }

    private boolean isValid(Table table, ForeignKey key) {
        Optional<Table> referenced = schema.table(key.referencedTable());
        return referenced.isPresent() && RandomForeignKeys.fits(table, key, referenced.get(), types);
    }

    private boolean isOwnerThere(Sequence sequence) {
        return sequence.ownedBy() == null
                || schema.table(sequence.ownedBy().table())
                        .flatMap(table -> table.column(sequence.ownedBy().column()))
                        .isPresent();
    }
}
