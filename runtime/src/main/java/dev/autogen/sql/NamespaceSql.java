package dev.autogen.sql;

import java.util.List;

/** Statements about namespaces and extensions. */
final class NamespaceSql {

    private NamespaceSql() {}

    static List<SqlStatement> create(String namespace) {
        return List.of(SqlStatement.of("create schema if not exists " + Identifiers.quoted(namespace)));
    }

    static List<SqlStatement> drop(String namespace) {
        return List.of(SqlStatement.of("drop schema " + Identifiers.quoted(namespace)));
    }

    static List<SqlStatement> createExtension(String extension) {
        return List.of(SqlStatement.of("create extension if not exists " + Identifiers.quoted(extension)));
    }

    static List<SqlStatement> dropExtension(String extension) {
        return List.of(SqlStatement.of("drop extension " + Identifiers.quoted(extension)));
    }
}
