package dev.autogen.scanner.database;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the enum types of a schema that the database does not have, or has with other labels. A stand-in of the default namespace has the type's
 * name, and is found before the real one; one of another namespace needs a name of its own, which is exchanged in every text on its way in and out.
 */
final class TemporaryEnums {

    private static final String EXISTING =
            """
            select n.nspname, t.typname,
                   array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder) as labels
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'e' and n.nspname = any (%s)""";

    private final String defaultNamespace;
    private final Map<QualifiedName, String> inputs = new HashMap<>();
    private final Map<String, String> outputs = new LinkedHashMap<>();

    private TemporaryEnums(String defaultNamespace) {
        this.defaultNamespace = defaultNamespace;
    }

    /** Creates the stand-ins that are needed in the open transaction. */
    static TemporaryEnums create(Connection connection, String defaultNamespace, List<EnumType> enums)
            throws SQLException {
        TemporaryEnums temporary = new TemporaryEnums(defaultNamespace);
        if (enums.isEmpty()) {
            return temporary;
        }
        Map<QualifiedName, List<String>> existing = new HashMap<>();
        List<String> namespaces = enums.stream()
                .map(type -> type.name().namespace())
                .map(namespace -> namespace == null ? defaultNamespace : namespace)
                .distinct()
                .toList();
        Rows.read(
                connection,
                EXISTING.formatted(Selection.array(namespaces)),
                row -> existing.put(
                        new QualifiedName(row.getString(1), row.getString(2)), Rows.texts(row.getArray(3))));
        List<String> statements = new ArrayList<>();
        for (EnumType type : enums) {
            QualifiedName name = type.name().in(defaultNamespace);
            if (!type.labels().equals(existing.get(name))) {
                statements.add(temporary.standIn(connection, name, type.labels()));
            }
        }
        if (!statements.isEmpty()) {
            Rows.execute(connection, String.join(";\n", statements));
        }
        return temporary;
    }

    private String standIn(Connection connection, QualifiedName name, List<String> labels) throws SQLException {
        boolean isDefault = defaultNamespace.equals(name.namespace());
        String alias = isDefault ? SessionSettings.quote(name.name()) : "autogen_enum_" + outputs.size();
        inputs.put(name, alias);
        if (!isDefault) {
            outputs.put(alias, spelled(connection, name));
        }
        StringBuilder values = new StringBuilder();
        for (String label : labels) {
            values.append(values.length() > 0 ? ", " : "")
                    .append('\'')
                    .append(label.replace("'", "''"))
                    .append('\'');
        }
        return "create type pg_temp." + alias + " as enum (" + values + ")";
    }

    private static String spelled(Connection connection, QualifiedName name) throws SQLException {
        String parts = Selection.array(List.of(String.valueOf(name.namespace()), name.name()));
        return Rows.read(
                        connection,
                        "select string_agg(quote_ident(p::text), '.') from unnest(" + parts + ") p",
                        row -> row.getString(1))
                .get(0);
    }

    /** Returns how the type is written in a statement. */
    String typeSql(ColumnType type) {
        if (type.isBuiltIn()) {
            return type.toString();
        }
        String standIn = inputs.get(type.name().in(defaultNamespace));
        String base = standIn != null ? standIn : qualified(type.name());
        return type.spell(base) + (type.array() ? "[]" : "");
    }

    private static String qualified(QualifiedName name) {
        String namespace = name.namespace();
        String quoted = SessionSettings.quote(name.name());
        return namespace == null ? quoted : SessionSettings.quote(namespace) + "." + quoted;
    }

    /** Returns the expression with its qualified names of types exchanged for their stand-ins. */
    String enter(String expression) {
        if (inputs.isEmpty()) {
            return expression;
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < expression.length()) {
            int end = ExpressionText.next(expression, at);
            QualifiedName name = qualifiedName(expression, at, end);
            String standIn = name == null ? null : inputs.get(name);
            if (standIn != null) {
                end = ExpressionText.next(expression, end + 1);
            }
            text.append(standIn != null ? standIn : expression.substring(at, end));
            at = end;
        }
        return text.toString();
    }

    private static @Nullable QualifiedName qualifiedName(String text, int at, int end) {
        if (end + 1 >= text.length() || text.charAt(end) != '.') {
            return null;
        }
        String namespace = ExpressionText.name(text, at);
        String name = ExpressionText.name(text, end + 1);
        return namespace == null || namespace.isEmpty() || name == null || name.isEmpty()
                ? null
                : new QualifiedName(namespace, name);
    }

    /** Returns what PostgreSQL printed with the stand-ins exchanged for their types. */
    String leave(String printed) {
        String text = printed;
        for (Map.Entry<String, String> standIn : outputs.entrySet()) {
            text = text.replace(standIn.getKey(), standIn.getValue());
        }
        return text;
    }
}
