package dev.autogen.sql;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Generation;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Serial;
import java.util.stream.Collectors;

/** Writes the parts of a definition as they stand inside {@code create table} and {@code alter table}. */
public final class DefinitionSql {

    private DefinitionSql() {}

    /** Returns a type's name with its modifier. */
    public static String type(ColumnType type) {
        String base = type.isBuiltIn() ? type.name().name() : Identifiers.quoted(type.name());
        return type.spell(base) + (type.array() ? "[]" : "");
    }

    /** Returns a column's clause: its name, type, collation, how its value is made, and whether it may be null. */
    public static String column(Column column) {
        StringBuilder sql =
                new StringBuilder(Identifiers.quoted(column.name())).append(' ').append(type(column.type()));
        if (column.collation() != null) {
            sql.append(collate(column.collation()));
        }
        if (column.defaultExpression() != null) {
            sql.append(' ').append(DefaultClause.of(column.defaultExpression()));
        }
        if (column.generation() != null) {
            sql.append(' ').append(column.generation().accept(GENERATION));
        }
        return sql.append(column.nullable() ? "" : " not null").toString();
    }

    /** Returns a constraint's clause, with its name if it has one. */
    public static String constraint(Constraint constraint) {
        return constraint(constraint, KeyOptions.NONE);
    }

    static String constraint(Constraint constraint, KeyOptions options) {
        String name = constraint.name() == null ? "" : "constraint " + Identifiers.quoted(constraint.name()) + " ";
        return name + constraint.accept(new ConstraintClause(options));
    }

    static String collate(QualifiedName collation) {
        return " collate " + Identifiers.quoted(collation);
    }

    static String identity(Identity identity) {
        String options = SequenceSql.options(identity.options());
        return "generated " + (identity.always() ? "always" : "by default") + " as identity"
                + (options.isEmpty() ? "" : " (" + options + ")");
    }

    static String enumLabels(EnumType type) {
        return type.labels().stream().map(Literals::string).collect(Collectors.joining(", ", "(", ")"));
    }

    private static final Generation.Visitor<String> GENERATION = new Generation.Visitor<>() {

        @Override
        public String visitIdentity(Identity identity) {
            return identity(identity);
        }

        @Override
        public String visitSerial(Serial serial) {
            return "default nextval(" + Literals.string(Identifiers.quoted(serial.sequence())) + "::regclass)";
        }

        @Override
        public String visitComputed(Computed computed) {
            return "generated always as (" + computed.expression() + ") " + (computed.stored() ? "stored" : "virtual");
        }
    };
}
