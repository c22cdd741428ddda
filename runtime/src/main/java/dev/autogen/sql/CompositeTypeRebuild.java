package dev.autogen.sql;

import dev.autogen.operation.EnumUse;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that make a composite type anew. PostgreSQL allows no subquery where a column's values are converted, and an array needs one: functions
 * beside the type convert, and are dropped again.
 */
final class CompositeTypeRebuild {

    private final RebuildCompositeType operation;
    private final QualifiedName old;
    private final String oldType;
    private final String newType;
    private final String function;

    private CompositeTypeRebuild(RebuildCompositeType operation) {
        this.operation = operation;
        this.old = operation.type().withName(EnumSql.aside(operation.type().name()));
        this.oldType = Identifiers.quoted(old);
        this.newType = Identifiers.quoted(operation.type());
        this.function = oldType;
    }

    static List<SqlStatement> statements(RebuildCompositeType operation) {
        return new CompositeTypeRebuild(operation).statements();
    }

    private List<SqlStatement> statements() {
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of("alter type " + newType + " rename to " + Identifiers.quoted(old.name())));
        statements.add(CompositeTypeSql.create(operation.type(), operation.attributes()));
        boolean isUsed = !operation.uses().isEmpty();
        boolean inArray = operation.uses().stream().anyMatch(EnumUse::array);
        if (isUsed) {
            statements.add(valueFunction());
        }
        if (inArray) {
            statements.add(arrayFunction());
        }
        statements.addAll(MovedColumns.statements(
                operation.uses(), newType, use -> function + "(" + Identifiers.quoted(use.column()) + ")"));
        if (inArray) {
            statements.add(SqlStatement.of("drop function " + function + "(" + oldType + "[])"));
        }
        if (isUsed) {
            statements.add(SqlStatement.of("drop function " + function + "(" + oldType + ")"));
        }
        statements.add(SqlStatement.of("drop type " + oldType));
        return statements;
    }

    /** A null value stays null; it is told from one whose attributes are all null. */
    private SqlStatement valueFunction() {
        String values = operation.attributes().stream()
                .map(attribute -> (operation.kept().contains(attribute.name())
                                ? "($1)." + Identifiers.quoted(attribute.name())
                                : "null")
                        + "::" + DefinitionSql.type(attribute.type()))
                .collect(Collectors.joining(", "));
        String body = "\n    select case when $1 is distinct from null then row(" + values + ")::" + newType + " end\n";
        return SqlStatement.of("create function " + function + "(" + oldType + ") returns " + newType
                + " language sql as " + Literals.dollarQuoted(body));
    }

    private SqlStatement arrayFunction() {
        String body = "\nbegin\n    if array_ndims($1) > 1 then\n"
                + "        raise exception 'a value of type %[] has several dimensions: autogen cannot convert it', "
                + Literals.string(newType) + ";\n    end if;\n"
                + "    if $1 is null then\n        return null;\n    end if;\n"
                + "    return array(select " + function
                + "($1[i]) from generate_subscripts($1, 1) i order by i);\nend\n";
        return SqlStatement.of("create function " + function + "(" + oldType + "[]) returns " + newType
                + "[] language plpgsql as " + Literals.dollarQuoted(body));
    }
}
