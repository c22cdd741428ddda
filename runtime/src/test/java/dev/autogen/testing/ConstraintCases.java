package dev.autogen.testing;

import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.exclusion;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.unique;
import static dev.autogen.schema.ReferentialAction.CASCADE;
import static dev.autogen.schema.ReferentialAction.RESTRICT;
import static dev.autogen.schema.ReferentialAction.SET_DEFAULT;
import static dev.autogen.schema.ReferentialAction.SET_NULL;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.ValidateConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** Operations on constraints. */
final class ConstraintCases {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName QUOTED = QualifiedName.of("Order \"Items\"");
    private static final QualifiedName AUDIT_T = QualifiedName.parse("audit.t");
    private static final String TABLE = "create table t (a integer, b integer, c text)";
    private static final String QUOTED_TABLE = "create table \"Order \"\"Items\"\"\" (\"Order\" integer)";
    private static final String AUDIT = "create schema audit";
    private static final String AUDIT_TABLE = "create table audit.t (a integer)";
    private static final String TARGET = "create table target (x integer primary key, y integer, unique (x, y))";

    private ConstraintCases() {}

    private static OperationCase add(String name, Constraint constraint) {
        return OperationCase.of(name, constraint.accept(new AddConstraint(T)), TABLE);
    }

    private static OperationCase addQuoted(Constraint constraint) {
        return OperationCase.of("quoted", constraint.accept(new AddConstraint(QUOTED)), QUOTED_TABLE);
    }

    private static OperationCase addNamespaced(Constraint constraint) {
        return OperationCase.of("namespaced", constraint.accept(new AddConstraint(AUDIT_T)), AUDIT, AUDIT_TABLE);
    }

    static List<OperationCase> all() {
        return Stream.of(keys(), foreignKeys(), checks(), changes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<OperationCase> keys() {
        return List.of(
                add("plain", primaryKey("t_pkey", "a")),
                add("several columns", primaryKey("t_pkey", "b", "a")),
                add(
                        "include and deferrable",
                        primaryKey("t_pkey", "a").include("b", "c").deferrable(Deferrability.INITIALLY_IMMEDIATE)),
                addQuoted(primaryKey("Primary key", "Order")),
                addNamespaced(primaryKey("t_pkey", "a")),
                add("plain", unique("t_a_key", "a")),
                add("several columns", unique("t_c_b_key", "c", "b")),
                add(
                        "include and deferred",
                        unique("t_a_key", "a").include("b").deferrable(Deferrability.INITIALLY_DEFERRED)),
                add("nulls not distinct", unique("t_a_key", "a", "b").withNullsNotDistinct())
                        .since(15),
                addQuoted(unique("unique", "Order")),
                addNamespaced(unique("t_a_key", "a")));
    }

    private static List<OperationCase> foreignKeys() {
        ForeignKey plain = foreignKey("t_a_fkey", "a").references("target", "x");
        return Stream.of(
                        add("plain", plain),
                        add(
                                "several columns",
                                foreignKey("t_a_b_fkey", "a", "b").references("target", "x", "y")),
                        add("actions", plain.onDelete(CASCADE).onUpdate(RESTRICT)),
                        add("set null and set default", plain.onDelete(SET_NULL).onUpdate(SET_DEFAULT)),
                        add(
                                        "set null of one column",
                                        foreignKey("t_a_b_fkey", "a", "b")
                                                .references("target", "x", "y")
                                                .onDelete(SET_NULL, "b"))
                                .since(15),
                        add(
                                "every option",
                                foreignKey("t_a_b_fkey", "a", "b")
                                        .references("target", "x", "y")
                                        .withMatchFull()
                                        .onDelete(CASCADE)
                                        .onUpdate(CASCADE)
                                        .deferrable(Deferrability.INITIALLY_DEFERRED)
                                        .notValid()),
                        add("deferrable", plain.deferrable(Deferrability.INITIALLY_IMMEDIATE)),
                        add("not enforced", plain.withoutEnforcement()).since(18),
                        addQuoted(foreignKey("Foreign \"key\"", "Order").references("target", "x")),
                        addNamespaced(foreignKey("t_a_fkey", "a").references("target_schema.Target", "Select"))
                                .after(
                                        "create schema target_schema",
                                        "create table target_schema.\"Target\" (\"Select\" integer primary key)"))
                .map(each -> each.after(TARGET))
                .toList();
    }

    private static List<OperationCase> checks() {
        return List.of(
                add("plain", check("t_a_check", "a > 0")),
                add("printed", check("t_c_check", "((c)::text = ANY ((ARRAY['A'::character varying])::text[]))")),
                add(
                        "no inherit and not valid",
                        check("t_a_check", "a > 0").withNoInherit().notValid()),
                addQuoted(check("it's \"positive\"", "\"Order\" > 0")),
                addNamespaced(check("t_a_check", "a in (1, 2)")),
                add("not enforced", check("t_a_check", "a > 0").withoutEnforcement())
                        .since(18),
                add("plain", exclusion("t_a_excl", "EXCLUDE USING btree (a WITH =)")),
                add("where", exclusion("t_a_excl", "EXCLUDE USING gist (int4range(a, b) WITH &&) WHERE ((a > 0))")),
                addQuoted(exclusion("Exclude \"it\"", "EXCLUDE USING hash (\"Order\" WITH =)")),
                addNamespaced(exclusion("t_a_excl", "EXCLUDE USING btree (a WITH =)")));
    }

    private static List<OperationCase> changes() {
        return List.of(
                OperationCase.of(
                        "primary key",
                        new DropConstraint(T, "t_pkey", primaryKey("t_pkey", "a")),
                        "create table t (a integer primary key)"),
                OperationCase.of(
                        "check",
                        new DropConstraint(T, "t_a_check", check("t_a_check", "a > 0")),
                        "create table t (a integer check (a > 0))"),
                OperationCase.of(
                        "foreign key, quoted",
                        new DropConstraint(
                                QUOTED,
                                "Foreign \"key\"",
                                foreignKey("Foreign \"key\"", "Order").references("target", "x")),
                        TARGET,
                        QUOTED_TABLE,
                        "alter table \"Order \"\"Items\"\"\" add constraint \"Foreign \"\"key\"\"\" foreign key (\"Order\") references target"),
                OperationCase.of(
                        "exclusion",
                        new DropConstraint(T, "x", exclusion("x", "EXCLUDE USING btree (a WITH =)")),
                        "create table t (a integer, constraint x exclude (a with =))"),
                OperationCase.of(
                        "namespaced",
                        new DropConstraint(AUDIT_T, "t_a_key", unique("t_a_key", "a")),
                        AUDIT,
                        "create table audit.t (a integer unique)"),
                OperationCase.of(
                        "plain", new RenameConstraint(T, "t_a_key", "uk_a"), "create table t (a integer unique)"),
                OperationCase.of(
                        "quoted",
                        new RenameConstraint(QUOTED, "Check", "select"),
                        "create table \"Order \"\"Items\"\"\" (a integer, constraint \"Check\" check (a > 0))"),
                OperationCase.of(
                        "namespaced",
                        new RenameConstraint(AUDIT_T, "t_a_key", "uk_a"),
                        AUDIT,
                        "create table audit.t (a integer unique)"),
                OperationCase.of(
                        "plain",
                        new ValidateConstraint(
                                T, "t_a_check", check("t_a_check", "a > 0").notValid()),
                        TABLE,
                        "alter table t add constraint t_a_check check (a > 0) not valid"),
                OperationCase.of(
                        "quoted",
                        new ValidateConstraint(
                                QUOTED, "Order", check("Order", "\"Order\" > 0").notValid()),
                        QUOTED_TABLE,
                        "alter table \"Order \"\"Items\"\"\" add constraint \"Order\" check (\"Order\" > 0) not valid"),
                OperationCase.of(
                        "namespaced",
                        new ValidateConstraint(
                                AUDIT_T,
                                "fk",
                                foreignKey("fk", "a").references("target", "x").notValid()),
                        TARGET,
                        AUDIT,
                        AUDIT_TABLE,
                        "alter table audit.t add constraint fk foreign key (a) references target not valid"));
    }
}
