package dev.autogen.sql;

import dev.autogen.schema.Deferrability;
import dev.autogen.schema.QualifiedName;

/** Statements about constraints and indexes that only a migration written by hand has. */
public final class KeyChanges {

    private KeyChanges() {}

    /** Returns the statement that changes when a constraint is checked; PostgreSQL does so for foreign keys. */
    public static String defer(QualifiedName table, String constraint, Deferrability deferrability) {
        return alter(
                table,
                constraint,
                switch (deferrability) {
                    case NOT_DEFERRABLE -> "not deferrable";
                    case INITIALLY_IMMEDIATE -> "deferrable initially immediate";
                    case INITIALLY_DEFERRED -> "deferrable initially deferred";
                });
    }

    /** Returns the statement that makes PostgreSQL hold a foreign key or no longer; from PostgreSQL 18 on. */
    public static String enforce(QualifiedName table, String constraint, boolean enforced) {
        return alter(table, constraint, enforced ? "enforced" : "not enforced");
    }

    /** Returns the statement that binds children of the table to a constraint that forbids nulls, or no longer; from PostgreSQL 18 on. */
    public static String inherit(QualifiedName table, String constraint, boolean inherited) {
        return alter(table, constraint, inherited ? "inherit" : "no inherit");
    }

    private static String alter(QualifiedName table, String constraint, String change) {
        return "alter table " + Identifiers.quoted(table) + " alter constraint " + Identifiers.quoted(constraint) + " "
                + change;
    }

    /** Returns the statement that adds a constraint that forbids nulls; from PostgreSQL 18 on. */
    public static String addNotNull(
            QualifiedName table, String constraint, String column, boolean noInherit, boolean validated) {
        return "alter table " + Identifiers.quoted(table) + " add constraint " + Identifiers.quoted(constraint)
                + " not null " + Identifiers.quoted(column) + (noInherit ? " no inherit" : "")
                + (validated ? "" : " not valid");
    }

    /** Returns the statement that makes an index of a partition part of the partitioned table's. */
    public static String attachIndex(QualifiedName table, String index, QualifiedName partition, String itsIndex) {
        return alterIndex(table, index) + "attach partition " + Identifiers.besides(partition, itsIndex);
    }

    public static String setIndexParameter(QualifiedName table, String index, String parameter, String value) {
        return alterIndex(table, index) + "set (" + Identifiers.quoted(parameter) + " = " + Literals.string(value)
                + ")";
    }

    public static String resetIndexParameter(QualifiedName table, String index, String parameter) {
        return alterIndex(table, index) + "reset (" + Identifiers.quoted(parameter) + ")";
    }

    /** Returns the statement that sets how much PostgreSQL learns of an expression that is the key of that number, from 1. */
    public static String setIndexStatistics(QualifiedName table, String index, int key, int target) {
        return alterIndex(table, index) + "alter column " + key + " set statistics " + target;
    }

    public static String setIndexTablespace(QualifiedName table, String index, String tablespace) {
        return alterIndex(table, index) + "set tablespace " + Identifiers.quoted(tablespace);
    }

    private static String alterIndex(QualifiedName table, String index) {
        return "alter index " + Identifiers.besides(table, index) + " ";
    }
}
