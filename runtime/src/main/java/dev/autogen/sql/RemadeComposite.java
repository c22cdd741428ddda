package dev.autogen.sql;

import dev.autogen.operation.CompositeUse;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** One composite type that is made anew, and the functions that turn its old values into new ones. */
final class RemadeComposite {

    private final CompositeUse type;
    private final List<String> values;
    private final boolean used;
    private final boolean inArray;
    private final boolean anyDimensions;
    private final QualifiedName old;
    private final String oldType;
    private final String newType;

    /**
     * A type as it will be.
     *
     * @param values an expression for each attribute, of the old value {@code $1}
     * @param used whether anything has values of it
     * @param inArray whether anything has arrays of it
     * @param anyDimensions whether arrays keep several dimensions and other bounds
     */
    RemadeComposite(CompositeUse type, List<String> values, boolean used, boolean inArray, boolean anyDimensions) {
        this.type = type;
        this.values = values;
        this.used = used;
        this.inArray = inArray;
        this.anyDimensions = anyDimensions;
        this.old = type.type().withName(EnumSql.aside(type.type().name()));
        this.oldType = Identifiers.quoted(old);
        this.newType = Identifiers.quoted(type.type());
    }

    /** Returns the name of the functions that convert a value and an array, which is that of the old type. */
    String function() {
        return oldType;
    }

    List<SqlStatement> make() {
        return List.of(
                SqlStatement.of("alter type " + newType + " rename to " + Identifiers.quoted(old.name())),
                CompositeTypeSql.create(type.type(), type.attributes()));
    }

    List<SqlStatement> createFunctions() {
        List<SqlStatement> functions = new ArrayList<>();
        if (used) {
            functions.add(valueFunction());
        }
        if (inArray) {
            functions.add(arrayFunction());
        }
        return functions;
    }

    List<SqlStatement> dropFunctions() {
        List<SqlStatement> drops = new ArrayList<>();
        if (inArray) {
            drops.add(SqlStatement.of("drop function " + function() + "(" + oldType + "[])"));
        }
        if (used) {
            drops.add(SqlStatement.of("drop function " + function() + "(" + oldType + ")"));
        }
        return drops;
    }

    SqlStatement drop() {
        return SqlStatement.of("drop type " + oldType);
    }

    /** A null value stays null; it is told from one whose attributes are all null. */
    private SqlStatement valueFunction() {
        String body = "\n    select case when $1 is distinct from null then row(" + String.join(", ", values) + ")::"
                + newType + " end\n";
        return SqlStatement.of("create function " + function() + "(" + oldType + ") returns " + newType
                + " language sql as " + Literals.dollarQuoted(body));
    }

    private SqlStatement arrayFunction() {
        String body = "\n" + (anyDimensions ? "declare\n    parts text[];\n" : "") + "begin\n"
                + (anyDimensions ? keepingDimensions() : refusingDimensions())
                + "    if $1 is null then\n        return null;\n    end if;\n"
                + "    return array(select " + function()
                + "($1[i]) from generate_subscripts($1, 1) i order by i);\nend\n";
        return SqlStatement.of("create function " + function() + "(" + oldType + "[]) returns " + newType
                + "[] language plpgsql as " + Literals.dollarQuoted(body));
    }

    private String refusingDimensions() {
        return "    if array_ndims($1) > 1 then\n"
                + "        raise exception 'a value of type %[] has several dimensions: autogen cannot convert it', "
                + Literals.string(newType) + ";\n    end if;\n";
    }

    /**
     * Such an array is written as text, from the innermost dimension outwards: no expression makes one of a number of dimensions that is not known before.
     * {@code unnest} in the select list, not behind {@code from}, keeps null elements null.
     */
    private String keepingDimensions() {
        return "    if array_ndims($1) > 1 or array_lower($1, 1) <> 1 then\n"
                + "        parts := array(select coalesce('\"' || replace(replace(" + function()
                + "(one.value)::text, '\\', '\\\\'), '\"', '\\\"') || '\"', 'NULL')\n"
                + "            from (select unnest($1) as value) one);\n"
                + "        for dimension in reverse array_ndims($1)..1 loop\n"
                + "            parts := array(select '{' || array_to_string(parts[i:i + array_length($1, dimension) - 1], ',') || '}'\n"
                + "                from generate_series(1, cardinality(parts), array_length($1, dimension)) i order by i);\n"
                + "        end loop;\n"
                + "        return (array_dims($1) || '=' || parts[1])::" + newType + "[];\n    end if;\n";
    }

    List<SqlStatement> move() {
        return MovedColumns.statements(
                type.uses(), newType, use -> function() + "(" + Identifiers.quoted(use.column()) + ")");
    }
}
