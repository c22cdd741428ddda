package dev.autogen.scanner.database;

import dev.autogen.scanner.database.Census.Rarity;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what is not compared and may stand in the way of a change, with the statements that let it step aside and return. One query says what stands on
 * what; definitions are read for what stands, directly or not, on something in scope, which in most databases is little.
 */
final class DependentReader {

    private static final Map<Rarity, String> SETTINGS = new EnumMap<>(Map.of(
            Rarity.SETTINGS_OF_TABLES, DependentSettings.OF_TABLES,
            Rarity.SETTINGS_OF_COLUMNS, DependentSettings.OF_COLUMNS,
            Rarity.SETTINGS_OF_CONSTRAINTS, DependentSettings.OF_CONSTRAINTS));

    private static final String ROUTINE = "pg_proc";
    private static final String ROLES = "select rolname from pg_roles where oid >= 16384 order by rolname";

    private final Connection connection;
    private final DatabaseScope scope;
    private final CatalogSql sql;
    private final List<String> roles;
    private final Map<Node, Edges> edges = new LinkedHashMap<>();

    private DependentReader(Connection connection, DatabaseScope scope, CatalogSql sql) throws SQLException {
        this.connection = connection;
        this.scope = scope;
        this.sql = sql;
        this.roles = Rows.read(connection, ROLES, row -> row.getString("rolname"));
    }

    static List<Dependent> read(Connection connection, DatabaseScope scope, CatalogSql sql, Census census)
            throws SQLException {
        DependentReader reader = new DependentReader(connection, scope, sql);
        if (census.has(Rarity.DEPENDENTS)) {
            Rows.read(connection, sql.fill(DependentEdges.EDGES), reader::addEdge);
            reader.prune();
        }
        List<Dependent> dependents = new ArrayList<>(reader.define());
        if (census.has(Rarity.PARTITIONED_TABLES)) {
            dependents.addAll(Rows.read(connection, sql.fill(DependentEdges.PARTITION_KEYS), reader::partitionKey));
        }
        List<String> settings = new ArrayList<>();
        SETTINGS.forEach((rarity, query) -> {
            if (census.has(rarity)) {
                settings.add(query);
            }
        });
        if (census.has(Rarity.SETTINGS_OF_CONSTRAINTS)) {
            settings.add(BaselineSettings.OF_INDEXES);
        }
        if (census.has(Rarity.ENUM_TYPES) || census.has(Rarity.COMPOSITE_TYPES) || census.has(Rarity.DOMAINS)) {
            settings.add(DependentSettings.OF_TYPES);
        }
        for (String query : settings) {
            dependents.addAll(Rows.read(connection, sql.fill(query), reader::setting));
        }
        return dependents;
    }

    /** An object by its place in the catalog. */
    private record Node(String catalogClass, long oid) {}

    /** What an object stands on. */
    private record Edges(Set<ObjectName> reads, Set<ObjectName> needs, Set<ObjectName> partOf, Set<Node> others) {
        static Edges none() {
            return new Edges(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    /** What is read of the catalog about one object. */
    private record Definition(Node node, String name, List<String> drop, List<String> restore) {}

    private Node addEdge(ResultSet row) throws SQLException {
        Node node = new Node(row.getString("class"), row.getLong("oid"));
        Edges own = edges.computeIfAbsent(node, any -> Edges.none());
        String of = row.getString("of");
        if (of.equals("other")) {
            own.others().add(new Node(row.getString("ref_class"), row.getLong("ref_oid")));
            return node;
        }
        QualifiedName owner = scope.name(row.getString("namespace"), row.getString("name"));
        boolean isPart = row.getBoolean("part");
        String kind = row.getString("kind");
        switch (of) {
            case "column" -> {
                ObjectName column = ObjectName.of(ObjectKind.COLUMN, owner, row.getString("member"));
                // statistics follow a change of type, as triggers and views do not
                (isPart ? own.partOf() : own.reads()).add(column);
            }
            case "row" -> {
                // a view may show whole rows of a changing table; what keeps such rows may not
                boolean keepsRows = kind != null && !kind.equals("v");
                (keepsRows ? own.reads() : own.needs()).add(ObjectName.of(ObjectKind.TABLE, owner));
            }
            case "table" -> (isPart ? own.partOf() : own.needs()).add(ObjectName.of(ObjectKind.TABLE, owner));
            case "constraint" -> own.needs().add(ObjectName.of(ObjectKind.CONSTRAINT, owner, row.getString("member")));
            case "sequence" -> own.needs().add(ObjectName.of(ObjectKind.SEQUENCE, owner));
            case "enum", "domain", "composite_type" -> own.needs().add(ObjectName.of(kind(of), owner));
            default -> throw new IllegalStateException("The query gives nothing of that kind: " + of + ".");
        }
        return node;
    }

    private static ObjectKind kind(String of) {
        return ObjectKind.valueOf(of.toUpperCase(Locale.ROOT));
    }

    /** Leaves only what stands on something in scope, and on others of these. */
    private void prune() {
        Set<Node> kept = new HashSet<>();
        edges.forEach((node, own) -> {
            if (!own.reads().isEmpty()
                    || !own.needs().isEmpty()
                    || !own.partOf().isEmpty()) {
                kept.add(node);
            }
        });
        boolean found = true;
        while (found) {
            found = false;
            for (Map.Entry<Node, Edges> one : edges.entrySet()) {
                found |= one.getValue().others().stream().anyMatch(kept::contains) && kept.add(one.getKey());
            }
        }
        addCalled(kept);
        edges.keySet().retainAll(kept);
        edges.values().forEach(own -> own.others().retainAll(kept));
    }

    /** What they call belongs to their definition, whatever it stands on itself: they cannot be made without it. */
    private void addCalled(Set<Node> kept) {
        Deque<Node> open = new ArrayDeque<>(kept);
        while (!open.isEmpty()) {
            for (Node other : edges.getOrDefault(open.remove(), Edges.none()).others()) {
                if (other.catalogClass().equals(ROUTINE) && kept.add(other)) {
                    open.add(other);
                }
            }
        }
        kept.forEach(node -> edges.computeIfAbsent(node, any -> Edges.none()));
    }

    private List<Dependent> define() throws SQLException {
        Map<Node, Definition> definitions = new LinkedHashMap<>();
        Map<String, List<Long>> byClass = new TreeMap<>();
        for (Node node : edges.keySet()) {
            byClass.computeIfAbsent(node.catalogClass(), any -> new ArrayList<>())
                    .add(node.oid());
        }
        for (Map.Entry<String, List<Long>> one : byClass.entrySet()) {
            define(one.getKey(), one.getValue(), definitions);
            List<Long> unknown = new ArrayList<>(one.getValue());
            unknown.removeIf(oid -> isKnown(new Node(one.getKey(), oid), definitions));
            name(one.getKey(), unknown, definitions);
        }
        List<Dependent> dependents = new ArrayList<>();
        for (Definition definition : definitions.values()) {
            dependents.add(dependent(definition, definitions));
        }
        return dependents;
    }

    /** What an extension brings, and is only called, is there whenever the extension is. */
    private boolean isKnown(Node node, Map<Node, Definition> definitions) {
        return definitions.containsKey(node) || Edges.none().equals(edges.get(node));
    }

    private void define(String catalogClass, List<Long> oids, Map<Node, Definition> definitions) throws SQLException {
        String query = DependentDefinitions.BY_CLASS.get(catalogClass);
        if (query != null) {
            for (Definition one : Rows.read(connection, fill(query, oids), row -> definition(catalogClass, row))) {
                definitions.put(one.node(), one);
            }
        }
    }

    private void name(String catalogClass, List<Long> oids, Map<Node, Definition> definitions) throws SQLException {
        if (!oids.isEmpty()) {
            String query = fill(DependentDefinitions.NAMES.replace(":class", catalogClass), oids);
            for (Definition one : Rows.read(connection, query, row -> nameOnly(catalogClass, row))) {
                definitions.put(one.node(), one);
            }
        }
    }

    private String fill(String query, List<Long> oids) {
        return sql.fill(query).replace(":oids", CatalogSql.oids(oids));
    }

    private static Definition definition(String catalogClass, ResultSet row) throws SQLException {
        return new Definition(
                new Node(catalogClass, row.getLong("oid")),
                UnmodelledReader.name(row),
                List.of(row.getString("drop")),
                Rows.texts(row.getArray("restore")));
    }

    private static Definition nameOnly(String catalogClass, ResultSet row) throws SQLException {
        return new Definition(new Node(catalogClass, row.getLong("oid")), row.getString("name"), List.of(), List.of());
    }

    private List<String> rolesIn(List<String> statements) {
        return roles.stream()
                .filter(role -> statements.stream().anyMatch(sql -> sql.contains(role)))
                .toList();
    }

    /** It goes with its table, and can neither step aside nor return. */
    private Dependent partitionKey(ResultSet row) throws SQLException {
        QualifiedName table = scope.name(row.getString("namespace"), row.getString("name"));
        List<ObjectName> columns = Rows.texts(row.getArray("columns")).stream()
                .map(column -> ObjectName.of(ObjectKind.COLUMN, table, column))
                .toList();
        return new Dependent(
                UnmodelledReader.name(row),
                columns,
                List.of(),
                List.of(ObjectName.of(ObjectKind.TABLE, table)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What is set on an object goes with it, and is set again when that is made anew. */
    private Dependent setting(ResultSet row) throws SQLException {
        ObjectKind kind = kind(row.getString("of"));
        QualifiedName owner = scope.name(row.getString("namespace"), row.getString("name"));
        List<String> restore = Rows.texts(row.getArray("restore"));
        return new Dependent(
                UnmodelledReader.name(row),
                List.of(),
                List.of(),
                List.of(new ObjectName(kind, owner, row.getString("member"))),
                List.of(),
                rolesIn(restore),
                List.of(),
                restore);
    }

    private Dependent dependent(Definition definition, Map<Node, Definition> definitions) {
        Edges own = edges.getOrDefault(definition.node(), Edges.none());
        Set<String> others = new TreeSet<>();
        for (Node other : own.others()) {
            Definition below = definitions.get(other);
            if (below != null) {
                others.add(below.name());
            }
        }
        return new Dependent(
                definition.name(),
                List.copyOf(own.reads()),
                List.copyOf(own.needs()),
                List.copyOf(own.partOf()),
                List.copyOf(others),
                rolesIn(definition.restore()),
                definition.drop(),
                definition.restore());
    }
}
