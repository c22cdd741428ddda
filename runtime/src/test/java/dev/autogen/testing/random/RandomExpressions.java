package dev.autogen.testing.random;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions and computed values over columns, some as PostgreSQL prints them and some as people write them. */
final class RandomExpressions {

    private final Dice dice;
    private final NamedTypes types;

    RandomExpressions(Dice dice, NamedTypes types) {
        this.dice = dice;
        this.types = types;
    }

    /** Returns a condition on one of the columns, or on two; there must be one. */
    String condition(List<Column> columns) {
        Column column = dice.pick(columns);
        if (dice.chance(20)) {
            List<Column> others = columns.stream()
                    .filter(other -> other.type().equals(column.type()))
                    .toList();
            Column other = dice.pick(others);
            if (other != column && TypeSamples.of(column.type()).ordered() && !types.isIncomparable(column.type())) {
                String pair = name(column) + " " + dice.pick("<>", "<", ">=") + " " + name(other);
                return dice.pick(pair, "(" + pair + ")", pair + " or " + name(column) + " is null");
            }
        }
        return dice.pick(conditions(column));
    }

    private List<String> conditions(Column column) {
        ColumnType type = types.base(column.type());
        List<String> labels = types.labels(type);
        // PostgreSQL compares a domain over an enum type with no label of it unasked
        boolean asked = !labels.isEmpty() && !type.equals(column.type());
        String name = name(column) + (asked ? "::" + Identifiers.quoted(type.name()) : "");
        List<String> conditions = new ArrayList<>(List.of("(" + name + " IS NOT NULL)", name + " is not null"));
        if (!labels.isEmpty()) {
            conditions.clear();
            String one = NamedTypes.literal(type, dice.pick(labels));
            String other = NamedTypes.literal(type, dice.pick(labels));
            conditions.addAll(List.of(
                    name + " <> " + one,
                    name + " in (" + one + ", " + other + ")",
                    name + " is not null",
                    name + " >= " + one));
        } else if (!types.attributes(type).isEmpty()) {
            String value = attribute(name, type);
            conditions.addAll(List.of(value + " is not null", name + " is distinct from null", value + " = " + value));
        } else if (isWhole(type)) {
            conditions.addAll(List.of(
                    "(" + name + " > 0)",
                    name + " between 1 and 10",
                    name + " in (1, 2, 3)",
                    "(" + name + " = ANY (ARRAY[1, 2]))",
                    "((" + name + " >= 0) AND (" + name + " <= 100))",
                    "not (" + name + " = 7)"));
        } else if (type.is("text")) {
            conditions.addAll(List.of(
                    name + " in ('A','B')",
                    "(" + name + " = ANY (ARRAY['A'::text, 'B'::text]))",
                    "(length(" + name + ") > 3)",
                    name + " like 'a%' or " + name + " <> ''",
                    "lower(" + name + ") = 'it''s'"));
        } else if (type.is("character varying")) {
            conditions.addAll(List.of(
                    name + " in ('A','B')",
                    "((" + name + ")::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]))",
                    "(" + name + ")::text ~ '^[a-z]+$'",
                    "char_length(" + name + ") > 0"));
        } else if (type.is("boolean")) {
            conditions.addAll(List.of(name, "(NOT " + name + ")", name + " is true"));
        } else if (type.is("date")) {
            conditions.addAll(List.of(name + " > '2000-01-01'", "(" + name + " > '2000-01-01'::date)"));
        } else if (type.is("numeric")) {
            conditions.addAll(List.of(name + " >= 0", "(" + name + " >= (0)::numeric)"));
        } else if (type.array()) {
            conditions.add("cardinality(" + name + ") < 10");
        }
        return conditions;
    }

    /** Returns a column computed from one of the given ones, which must not be computed themselves; empty if none suits. */
    Optional<Column> computed(String name, List<Column> columns) {
        List<Column> sources = columns.stream()
                .filter(column -> !(column.generation() instanceof Computed))
                .toList();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Column source = dice.pick(sources);
        return Optional.of(computedFrom(source.withType(types.base(source.type())), name, source.type()));
    }

    /** Returns an attribute of a value, or one of that one. */
    private String attribute(String name, ColumnType type) {
        Attribute attribute = dice.pick(types.attributes(type));
        String value = attribute(name, attribute);
        return !types.attributes(attribute.type()).isEmpty() && dice.chance(50)
                ? attribute(value, attribute.type())
                : value;
    }

    private static String attribute(String name, Attribute attribute) {
        return "(" + name + ")." + Identifiers.quoted(attribute.name());
    }

    private Column computedFrom(Column source, String name, ColumnType type) {
        String operand = name(source);
        List<String> labels = types.labels(type);
        if (!labels.isEmpty()) {
            Computed computed = Computed.stored(operand + " = " + NamedTypes.literal(type, dice.pick(labels)));
            return new Column(name, ColumnType.builtIn("boolean")).generated(computed);
        }
        if (!types.attributes(type).isEmpty()) {
            Attribute attribute = dice.pick(types.attributes(type));
            return new Column(name, attribute.type()).generated(Computed.stored(attribute(operand, attribute)));
        }
        Column column = new Column(name, source.type());
        if (isWhole(source.type()) && !source.type().is("smallint")) {
            return column.generated(Computed.stored(dice.pick("(" + operand + " * 2)", operand + " + 1")));
        }
        if (source.type().is("text")) {
            String expression = dice.pick("lower(" + operand + ")", operand + " || '!'");
            return column.generated(Computed.stored(expression));
        }
        if (source.type().is("jsonb")) {
            Computed computed = Computed.stored("(" + operand + " ->> 'x'::text)");
            return new Column(name, ColumnType.builtIn("text")).generated(computed);
        }
        Computed computed = Computed.stored(dice.pick("(" + operand + " IS NULL)", operand + " is null"));
        return new Column(name, ColumnType.builtIn("boolean")).generated(computed);
    }

    /** Returns an expression over the column that an index can have as a key. */
    String key(Column column) {
        String name = name(column);
        ColumnType type = types.base(column.type());
        if (!types.attributes(type).isEmpty()) {
            return attribute(name, type);
        }
        if (isWhole(type)) {
            return dice.pick("(" + name + " + 1)", "abs(" + name + ")", name + " % 10");
        }
        if (type.is("text")) {
            return dice.pick("lower(" + name + ")", name + " || 'x'");
        }
        if (type.is("character varying")) {
            return dice.pick("lower((" + name + ")::text)", "upper(" + name + ")");
        }
        return dice.pick("(" + name + " IS NULL)", "coalesce(" + name + " is not null, false)");
    }

    static boolean isWhole(ColumnType type) {
        return type.is("integer") || type.is("bigint") || type.is("smallint");
    }

    private static String name(Column column) {
        return Identifiers.quoted(column.name());
    }
}
