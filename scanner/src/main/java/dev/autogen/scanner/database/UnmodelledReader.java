package dev.autogen.scanner.database;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Names what the database has and nothing compares: {@code view public.active_users}, {@code trigger public.users.audit}. */
final class UnmodelledReader {

    private static final List<String> QUERIES = List.of(
            UnmodelledObjects.RELATIONS,
            UnmodelledObjects.ATTACHED,
            UnmodelledObjects.ROUTINES,
            UnmodelledObjects.TYPES,
            UnmodelledObjects.CASTS,
            UnmodelledObjects.RARE,
            UnmodelledObjects.OF_DATABASE,
            UnmodelledSettings.OF_TABLES,
            UnmodelledSettings.OF_COLUMNS,
            UnmodelledSettings.OF_CONSTRAINTS,
            UnmodelledSettings.OF_COLUMN_SEQUENCES,
            UnmodelledSettings.GRANTS);

    private UnmodelledReader() {}

    static List<String> read(Connection connection, CatalogSql sql) throws SQLException {
        List<String> names = new ArrayList<>();
        for (String query : QUERIES) {
            names.addAll(Rows.read(connection, sql.fill(query), UnmodelledReader::name));
        }
        return names;
    }

    static String name(ResultSet row) throws SQLException {
        String namespace = row.getString("namespace");
        String name = row.getString("name");
        // a name in parentheses is that of a cast, which PostgreSQL has quoted already
        String bare = name.startsWith("(") ? name : QualifiedName.of(name).toString();
        String owner = namespace == null ? bare : new CatalogName(namespace, name).toString();
        String member = row.getString("member");
        boolean arguments = member != null && member.startsWith("(");
        String path = member == null ? owner : arguments ? owner + member : owner + "." + QualifiedName.of(member);
        return row.getString("kind") + " " + path;
    }
}
