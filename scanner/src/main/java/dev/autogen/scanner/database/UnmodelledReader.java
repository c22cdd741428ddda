package dev.autogen.scanner.database;

import dev.autogen.scanner.database.Census.Rarity;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Names what the database has and nothing compares: {@code view public.active_users}, {@code trigger public.users.audit}. */
final class UnmodelledReader {

    private record Part(Rarity rarity, String query) {}

    private static final List<Part> PARTS = List.of(
            new Part(Rarity.OTHER_RELATIONS, UnmodelledObjects.RELATIONS),
            new Part(Rarity.ATTACHED, UnmodelledObjects.ATTACHED),
            new Part(Rarity.ROUTINES, UnmodelledObjects.ROUTINES),
            new Part(Rarity.OTHER_TYPES, UnmodelledObjects.TYPES),
            new Part(Rarity.CASTS, UnmodelledObjects.CASTS),
            new Part(Rarity.OTHER_OBJECTS, UnmodelledObjects.RARE),
            new Part(Rarity.OBJECTS_OF_DATABASE, UnmodelledObjects.OF_DATABASE),
            new Part(Rarity.SETTINGS_OF_TABLES, UnmodelledSettings.OF_TABLES),
            new Part(Rarity.SETTINGS_OF_COLUMNS, UnmodelledSettings.OF_COLUMNS),
            new Part(Rarity.SETTINGS_OF_CONSTRAINTS, UnmodelledSettings.OF_CONSTRAINTS),
            new Part(Rarity.COLUMN_SEQUENCES, UnmodelledSettings.OF_COLUMN_SEQUENCES),
            new Part(Rarity.GRANTS, UnmodelledSettings.GRANTS),
            new Part(Rarity.OTHER_SETTINGS, UnmodelledSettings.OF_OTHERS));

    private UnmodelledReader() {}

    static List<String> read(Connection connection, CatalogSql sql, Census census) throws SQLException {
        List<String> names = new ArrayList<>();
        for (Part part : PARTS) {
            if (census.has(part.rarity())) {
                names.addAll(Rows.read(connection, sql.fill(part.query()), UnmodelledReader::name));
            }
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
