package dev.autogen.scanner.database;

import dev.autogen.scanner.database.Census.Rarity;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names what the database has and nothing compares: {@code view public.active_users}, {@code trigger public.users.audit}. */
final class UnmodelledReader {

    /** @param rarity what the query is about; null if it is about tables, which are always there */
    private record Part(@Nullable Rarity rarity, String query) {}

    private static final List<Part> PARTS = List.of(
            new Part(Rarity.OTHER_RELATIONS, UnmodelledObjects.RELATIONS),
            new Part(Rarity.ATTACHED, UnmodelledObjects.ATTACHED),
            new Part(Rarity.ROUTINES, UnmodelledObjects.ROUTINES),
            new Part(Rarity.OTHER_TYPES, UnmodelledObjects.TYPES),
            new Part(Rarity.CASTS, UnmodelledObjects.CASTS),
            new Part(Rarity.OTHER_OBJECTS, UnmodelledObjects.RARE),
            new Part(null, UnmodelledObjects.OF_DATABASE),
            new Part(null, UnmodelledSettings.OF_TABLES),
            new Part(null, UnmodelledSettings.OF_COLUMNS),
            new Part(null, UnmodelledSettings.OF_CONSTRAINTS),
            new Part(null, UnmodelledSettings.OF_COLUMN_SEQUENCES),
            new Part(Rarity.GRANTS, UnmodelledSettings.GRANTS));

    private UnmodelledReader() {}

    static List<String> read(Connection connection, CatalogSql sql, Census census) throws SQLException {
        List<String> names = new ArrayList<>();
        for (Part part : PARTS) {
            if (part.rarity() == null || census.has(part.rarity())) {
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
