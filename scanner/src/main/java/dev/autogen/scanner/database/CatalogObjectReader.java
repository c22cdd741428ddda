package dev.autogen.scanner.database;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads all that is in scope and not compared, as SQL, and what stands on what, in a transaction whose settings fix how PostgreSQL prints. */
final class CatalogObjectReader {

    private static final List<String> SETTINGS = List.of(
            DependentSettings.OF_TABLES,
            DependentSettings.OF_COLUMNS,
            DependentSettings.OF_CONSTRAINTS,
            DependentSettings.OF_TYPES,
            BaselineSettings.OF_RANGE_TYPES,
            BaselineSettings.OF_SEQUENCES,
            BaselineSettings.OF_INDEXES,
            BaselineSettings.OF_NAMESPACES,
            BaselineSettings.DEFAULT_PRIVILEGES);

    private static final String OWNER =
            """
            select pg_get_userbyid(c.relowner)::text as owner from pg_class c where c.oid = any (:tables)
            group by c.relowner order by count(*) desc, 1 limit 1""";

    private static final String ROLES = "select rolname from pg_roles where oid >= 16384 order by rolname";

    /** PostgreSQL makes them only where the server has their library, also with {@code check_function_bodies} off. */
    private static final String LIBRARY_ROUTINES =
            "select p.oid from pg_proc p join pg_language l on l.oid = p.prolang where l.lanname = 'c' and p.oid = any (:oids)";

    private final Connection connection;
    private final DatabaseScope scope;
    private final CatalogSql sql;
    private final List<Whole> whole;
    private final Map<Node, Node> parts = new HashMap<>();
    private final Map<Node, String> names = new HashMap<>();

    private CatalogObjectReader(Connection connection, DatabaseScope scope, CatalogSql sql, List<Whole> whole)
            throws SQLException {
        this.connection = connection;
        this.scope = scope;
        this.sql = sql;
        this.whole = whole;
    }

    static CatalogObjects read(Connection connection, DatabaseScope scope) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        Selection selection = Selection.read(connection, scope);
        List<Whole> whole = Rows.read(
                connection,
                new CatalogSql(major, selection)
                        .fill(CatalogNodes.WHOLE_TABLES)
                        .replace(":peculiar", major >= 18 ? "c2.conperiod" : "false"),
                row -> new Whole(row.getLong("oid"), scope.name(row.getString("namespace"), row.getString("name"))));
        List<Long> all = new ArrayList<>(new LinkedHashSet<>(
                Stream.concat(selection.tables().stream(), whole.stream().map(Whole::oid))
                        .toList()));
        Selection complete = new Selection(
                selection.namespaces(), selection.namespaceNames(), all, selection.own(), selection.notes());
        return new CatalogObjectReader(connection, scope, new CatalogSql(major, complete), whole).read();
    }

    /** An object by its place in the catalog. */
    private record Node(String catalogClass, long oid) {}

    /** A table that is made as a whole. */
    private record Whole(long oid, QualifiedName name) {}

    /** What is read of the catalog about one object. */
    private record Definition(String name, List<String> drop, List<String> create) {}

    private CatalogObjects read() throws SQLException {
        List<String> roles = Rows.read(connection, ROLES, row -> row.getString("rolname"));
        for (Map.Entry<Node, Node> part : Rows.read(
                connection,
                fill(CatalogNodes.PARTS),
                row -> Map.entry(
                        new Node(row.getString("class"), row.getLong("oid")),
                        new Node(row.getString("owner_class"), row.getLong("owner"))))) {
            parts.put(part.getKey(), part.getValue());
        }
        Set<String> compared = new LinkedHashSet<>();
        for (Map.Entry<Node, String> one : Rows.read(connection, fill(CatalogNodes.COMPARED), this::compared)) {
            names.put(one.getKey(), one.getValue());
            compared.add(one.getValue());
        }
        Map<Node, Definition> definitions = define();
        definitions.forEach((node, definition) -> names.put(node, definition.name()));
        Map<String, Set<String>> needs = needs();
        List<CatalogObject> objects = definitions.values().stream()
                .map(one -> object(one, needs.getOrDefault(one.name(), Set.of()), roles))
                .toList();
        definitions.values().forEach(one -> needs.remove(one.name()));
        return new CatalogObjects(
                objects,
                settings(roles),
                needs,
                whole.stream().map(Whole::name).toList(),
                Rows.read(connection, fill(OWNER), row -> row.getString("owner")).stream()
                        .findFirst()
                        .orElse(""));
    }

    private String fill(String query) {
        return sql.fill(query)
                .replace(
                        ":whole", CatalogSql.oids(whole.stream().map(Whole::oid).toList()))
                .replace(
                        ":publishedSchemas",
                        sql.major() >= 15
                                ? "(select ' for tables in schema ' || string_agg(quote_ident(s.nspname), ', ' order by s.nspname)"
                                        + " from pg_publication_namespace y join pg_namespace s on s.oid = y.pnnspid where y.pnpubid = p.oid)"
                                : "null");
    }

    private Map.Entry<Node, String> compared(ResultSet row) throws SQLException {
        String namespace = row.getString("namespace");
        String member = row.getString("member");
        String owner = namespace == null
                ? QualifiedName.of(row.getString("name")).toString()
                : new CatalogName(namespace, row.getString("name")).toString();
        return Map.entry(
                new Node(row.getString("class"), row.getLong("oid")),
                row.getString("kind") + " " + owner + (member == null ? "" : "." + QualifiedName.of(member)));
    }

    /** Returns what is not compared, in the order of the query. */
    private Map<Node, Definition> define() throws SQLException {
        Map<Node, Definition> found = new LinkedHashMap<>();
        Map<String, List<Long>> byClass = new TreeMap<>();
        for (Node node : Rows.read(
                connection,
                fill(CatalogNodes.UNCOMPARED),
                row -> new Node(row.getString("class"), row.getLong("oid")))) {
            byClass.computeIfAbsent(node.catalogClass(), any -> new ArrayList<>())
                    .add(node.oid());
            found.put(node, new Definition("", List.of(), List.of()));
        }
        for (Map.Entry<String, List<Long>> one : byClass.entrySet()) {
            String catalogClass = one.getKey();
            List<Long> unknown = new ArrayList<>(one.getValue());
            for (String query : Stream.of(
                            DependentDefinitions.BY_CLASS.get(catalogClass),
                            BaselineDefinitions.BY_CLASS.get(catalogClass))
                    .filter(Objects::nonNull)
                    .toList()) {
                String filled = fill(query).replace(":oids", CatalogSql.oids(one.getValue()));
                Rows.read(connection, filled, row -> {
                    found.put(new Node(catalogClass, row.getLong("oid")), definition(row));
                    return unknown.remove(row.getLong("oid"));
                });
            }
            if (catalogClass.equals("pg_proc")) {
                String inC = LIBRARY_ROUTINES.replace(":oids", CatalogSql.oids(one.getValue()));
                Rows.read(connection, inC, row -> new Node(catalogClass, row.getLong("oid")))
                        .forEach(node -> found.computeIfPresent(
                                node, (same, made) -> new Definition(made.name(), made.drop(), List.of())));
            }
            if (!unknown.isEmpty()) {
                String query = fill(DependentDefinitions.NAMES.replace(":class", catalogClass))
                        .replace(":oids", CatalogSql.oids(unknown));
                for (Map.Entry<Node, String> named : Rows.read(
                        connection,
                        query,
                        row -> Map.entry(new Node(catalogClass, row.getLong("oid")), row.getString("name")))) {
                    found.put(named.getKey(), new Definition(named.getValue(), List.of(), List.of()));
                }
            }
        }
        return found;
    }

    private static Definition definition(ResultSet row) throws SQLException {
        return new Definition(
                UnmodelledReader.name(row), List.of(row.getString("drop")), Rows.texts(row.getArray("restore")));
    }

    private Map<String, Set<String>> needs() throws SQLException {
        Map<String, Set<String>> needs = new TreeMap<>();
        Rows.read(connection, CatalogNodes.EDGES, row -> {
            String upper = name(new Node(row.getString("class"), row.getLong("oid")));
            String lower = name(new Node(row.getString("ref_class"), row.getLong("ref")));
            return !upper.isEmpty()
                    && !lower.isEmpty()
                    && !upper.equals(lower)
                    && needs.computeIfAbsent(upper, any -> new TreeSet<>()).add(lower);
        });
        return needs;
    }

    /** Returns the name of what the node is part of; empty if that is not in scope. */
    private String name(Node node) {
        Node owner = node;
        while (parts.containsKey(owner)) {
            owner = Objects.requireNonNull(parts.get(owner));
        }
        return names.getOrDefault(owner, "");
    }

    private List<CatalogObject> settings(List<String> roles) throws SQLException {
        List<CatalogObject> settings = new ArrayList<>();
        for (String query : SETTINGS) {
            for (Definition one : Rows.read(
                    connection,
                    fill(query),
                    row -> new Definition(
                            UnmodelledReader.name(row), List.of(), Rows.texts(row.getArray("restore"))))) {
                settings.add(object(one, Set.of(), roles));
            }
        }
        return settings;
    }

    private static CatalogObject object(Definition definition, Set<String> needs, List<String> roles) {
        List<String> named = roles.stream()
                .filter(role -> definition.create().stream().anyMatch(statement -> statement.contains(role)))
                .toList();
        return new CatalogObject(definition.name(), needs, named, definition.drop(), definition.create());
    }
}
