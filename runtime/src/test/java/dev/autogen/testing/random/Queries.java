package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.sql.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the queries of random views read, as far as a generator needs it that wrote them itself: each table or view stands as {@code name as r1}, each of its
 * columns as {@code r1.name}, and what comes out as {@code as c_name}.
 */
final class Queries {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern SOURCE = Pattern.compile("(?:(" + NAME + ")\\.)?(" + NAME + ") as (r\\d+)\\b");
    private static final Pattern COLUMN = Pattern.compile("\\b(r\\d+)\\.(" + NAME + ")");
    private static final Pattern OUTPUT = Pattern.compile(" as (\"c_(?:[^\"]|\"\")*\"|c_[a-z0-9_$]*)");
    private static final Pattern GROUPED = Pattern.compile(" group by (r\\d+)\\.(" + NAME + ")");

    private Queries() {}

    /** Returns the tables and views that the query reads, by what it calls them. */
    static Map<String, QualifiedName> sources(String query) {
        Map<String, QualifiedName> sources = new LinkedHashMap<>();
        SOURCE.matcher(query).results().forEach(found -> sources.put(found.group(3), name(found)));
        return sources;
    }

    private static QualifiedName name(MatchResult source) {
        return QualifiedName.of(source.group(1) == null ? null : plain(source.group(1)), plain(source.group(2)));
    }

    private static String plain(String identifier) {
        return identifier.startsWith("\"")
                ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"")
                : identifier;
    }

    /** Returns the names of the columns that the view has; none if it has all those of a table. */
    static List<String> outputs(View view) {
        return OUTPUT.matcher(view.query())
                .results()
                .map(found -> plain(found.group(1)))
                .toList();
    }

    /** Whether all that the query reads is there. */
    static boolean isValid(View view, Schema schema) {
        Map<String, QualifiedName> sources = sources(view.query());
        boolean readable = COLUMN.matcher(view.query()).results().allMatch(found -> {
            QualifiedName source = sources.get(found.group(1));
            return source != null && columns(source, schema).anyMatch(plain(found.group(2))::equals);
        });
        return readable && sources.values().stream().allMatch(name -> isThere(name, schema)) && isGrouped(view, schema);
    }

    private static boolean isThere(QualifiedName name, Schema schema) {
        return schema.table(name).isPresent() || schema.view(name).isPresent();
    }

    private static Stream<String> columns(QualifiedName source, Schema schema) {
        return Stream.concat(
                schema.table(source).stream()
                        .flatMap(table -> table.columns().stream().map(Column::name)),
                schema.view(source).stream().flatMap(view -> outputs(view).stream()));
    }

    /** A query that is grouped by one column only can have the others as long as that one is the primary key. */
    private static boolean isGrouped(View view, Schema schema) {
        Matcher grouped = GROUPED.matcher(view.query());
        if (!grouped.find()) {
            return true;
        }
        QualifiedName source = sources(view.query()).get(grouped.group(1));
        Optional<PrimaryKey> key =
                Optional.ofNullable(source).flatMap(schema::table).map(Table::primaryKey);
        return key.filter(found -> found.columns().equals(List.of(plain(grouped.group(2))))
                        && found.deferrability() == Deferrability.NOT_DEFERRABLE)
                .isPresent();
    }

    /** Whether the query does more with the column than to show it, or to ask whether it is null. */
    static boolean dependsOnType(View view, QualifiedName table, String column) {
        return sources(view.query()).entrySet().stream()
                .filter(source -> source.getValue().equals(table))
                .map(source -> reference(source.getKey(), column))
                .anyMatch(reference -> Pattern.compile("= " + reference + "|" + reference + "( (<|>|=)|\\)\\.)")
                        .matcher(view.query())
                        .find());
    }

    private static String reference(String source, String column) {
        return "\\b" + source + Pattern.quote("." + Identifiers.quoted(column)) + "(?![\\p{L}\\p{N}_$\"])";
    }

    static View withTable(View view, QualifiedName table, QualifiedName newName) {
        if (!sources(view.query()).containsValue(table)) {
            return view;
        }
        String query = SOURCE.matcher(view.query())
                .replaceAll(found -> Matcher.quoteReplacement(
                        name(found).equals(table)
                                ? Identifiers.quoted(newName) + " as " + found.group(3)
                                : found.group()));
        return new View(view.name(), query, view.comment(), view.columnComments());
    }

    static View withColumn(View view, QualifiedName table, String column, String newName) {
        String query = view.query();
        for (Map.Entry<String, QualifiedName> source : sources(query).entrySet()) {
            if (source.getValue().equals(table)) {
                String renamed = source.getKey() + "." + Identifiers.quoted(newName);
                query = query.replaceAll(reference(source.getKey(), column), Matcher.quoteReplacement(renamed));
            }
        }
        return new View(view.name(), query, view.comment(), view.columnComments());
    }
}
