package dev.autogen.proof;

import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.CreateIndex;
import dev.autogen.proof.PrintedExpressions.Place;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.sql.DefinitionSql;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the texts of expressions without the differ: each table, view and domain that is asked for is made once more, as a temporary twin straight from what
 * is asked for, and PostgreSQL is asked what it prints for the one and the other. A comparison that takes two texts for one makes no such twin.
 */
public final class ExpressionTwins {

    /** Each table takes locks until its transaction ends. */
    private static final int AT_ONCE = 50;

    private static final String TEMPORARY = "pg_temp";

    private final Connection connection;
    private final String defaultNamespace;
    private final Schema found;
    private final PrintedExpressions printer;
    private final List<Lack> lacks = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private List<Twin> twins = new ArrayList<>();

    private ExpressionTwins(Connection connection, String defaultNamespace, Schema found) {
        this.connection = connection;
        this.defaultNamespace = defaultNamespace;
        this.found = found;
        this.printer = new PrintedExpressions(connection);
    }

    /**
     * What was seen.
     *
     * @param lacks what is asked for and not there
     * @param refused what PostgreSQL did not make a twin of, one sentence each
     */
    public record Seen(List<Lack> lacks, List<String> refused) {}

    /** One expression: what has it and where, under which name (null if nobody chose one), and where its twin is. */
    private record Twin(
            ObjectName object,
            Place place,
            @Nullable String name,
            Place twin,
            String part,
            String type,
            @Nullable String definition) {

        Twin defined(String newDefinition) {
            return new Twin(object, place, name, twin, part, type, newDefinition);
        }
    }

    /**
     * Looks at each expression that is asked for, in the database as it is.
     *
     * @param connection in auto-commit mode, in which it is again afterwards
     * @param found what the database has
     */
    public static Seen look(Connection connection, String defaultNamespace, Schema desired, Schema found)
            throws SQLException {
        ExpressionTwins twins = new ExpressionTwins(connection, defaultNamespace, found);
        List<Table> tables = desired.tables().stream()
                .filter(ExpressionTwins::hasExpressions)
                .toList();
        if (!desired.views().isEmpty() || !desired.domains().isEmpty()) {
            twins.look(List.of(), desired.views(), desired.domains());
        }
        for (int from = 0; from < tables.size(); from += AT_ONCE) {
            twins.look(tables.subList(from, Math.min(tables.size(), from + AT_ONCE)), List.of(), List.of());
        }
        return new Seen(List.copyOf(twins.lacks), List.copyOf(twins.refused));
    }

    private static boolean hasExpressions(Table table) {
        return table.columns().stream()
                        .anyMatch(
                                column -> column.defaultExpression() != null || column.generation() instanceof Computed)
                || !table.checks().isEmpty()
                || !table.exclusions().isEmpty()
                || table.indexes().stream().anyMatch(ExpressionTwins::hasExpressions);
    }

    private static boolean hasExpressions(Index index) {
        return index.predicate() != null || index.keys().stream().anyMatch(key -> key.expression() != null);
    }

    private void look(List<Table> tables, List<View> views, List<Domain> domains) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute("select set_config('search_path', concat_ws(', ', quote_ident(current_schema()),"
                    + " (select string_agg(distinct quote_ident(n.nspname), ', ') from pg_extension x join pg_namespace n on n.oid = x.extnamespace"
                    + " where n.nspname not in ('pg_catalog', current_schema())), 'pg_temp'), true)");
            twins = new ArrayList<>();
            for (Table table : tables) {
                make(table);
            }
            for (View view : views) {
                make(view);
            }
            for (Domain domain : domains) {
                make(domain);
            }
            compare();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void make(Table table) throws SQLException {
        // a check may name its table
        boolean free = twins.stream()
                .noneMatch(other ->
                        other.twin().relation().name().equals(table.name().name()));
        QualifiedName twin = new QualifiedName(TEMPORARY, free ? table.name().name() : "autogen_twin_" + twins.size());
        List<Twin> parts = new ArrayList<>();
        List<String> elements = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean computed = column.generation() instanceof Computed;
            Column plain = column.withNullable(true).generated(computed ? column.generation() : null);
            elements.add(DefinitionSql.column(plain));
            if (computed || column.defaultExpression() != null && !isIdentity(table, column)) {
                String type = computed ? "" : DefinitionSql.type(column.type());
                String kind = computed ? "generated value" : "default";
                ObjectKind objectKind = computed ? ObjectKind.COLUMN : ObjectKind.DEFAULT;
                ObjectName object = ObjectName.of(objectKind, table.name(), column.name());
                parts.add(twin(object, kind, column.name(), twin, column.name(), type));
            }
        }
        for (CheckConstraint check : table.checks()) {
            parts.add(constraint(table, "check", check, twin, elements));
        }
        for (ExclusionConstraint exclusion : table.exclusions()) {
            parts.add(constraint(table, "exclusion", exclusion, twin, elements));
        }
        List<String> statements = new ArrayList<>();
        statements.add("create table " + Identifiers.quoted(twin) + " (" + String.join(",\n", elements) + "\n)");
        for (Index index : table.indexes()) {
            if (hasExpressions(index)) {
                String name = "autogen_index_" + twins.size() + "_" + statements.size();
                new SqlRenderer()
                        .render(List.of(new CreateIndex(twin, index.named(name).comment(null))))
                        .forEach(sql -> statements.add(sql.text()));
                ObjectName object = new ObjectName(ObjectKind.INDEX, table.name(), index.name());
                String definition = PartDefinition.of(table.name(), index);
                if (index.predicate() != null) {
                    parts.add(twin(object, "index predicate", index.name(), twin, name, "")
                            .defined(definition));
                }
                if (index.keys().stream().anyMatch(key -> key.expression() != null)) {
                    parts.add(twin(object, "index key", index.name(), twin, name, "")
                            .defined(definition));
                }
            }
        }
        make(table.name(), statements, parts);
    }

    private Twin constraint(
            Table table, String kind, Constraint constraint, QualifiedName twin, List<String> elements) {
        String part = "autogen_" + elements.size();
        Constraint valid = constraint instanceof CheckConstraint check
                ? new CheckConstraint(part, check.expression())
                : constraint.named(part);
        elements.add(DefinitionSql.constraint(valid));
        ObjectName object = new ObjectName(ObjectKind.CONSTRAINT, table.name(), constraint.name());
        return twin(object, kind, constraint.name(), twin, part, "")
                .defined(PartDefinition.of(table.name(), constraint));
    }

    private void make(View view) throws SQLException {
        QualifiedName twin = new QualifiedName(TEMPORARY, "autogen_view_" + twins.size());
        ObjectName object = ObjectName.of(ObjectKind.VIEW, view.name());
        make(
                view.name(),
                List.of("create temporary view " + Identifiers.quoted(twin) + " as " + view.query()),
                List.of(twin(
                        object, PrintedExpressions.QUERY_OF_VIEW, view.name().name(), twin, twin.name(), "")));
    }

    private void make(Domain domain) throws SQLException {
        QualifiedName twin = new QualifiedName(TEMPORARY, "autogen_domain_" + twins.size());
        ObjectName object = ObjectName.of(ObjectKind.DOMAIN, domain.name());
        String type = DefinitionSql.type(domain.type());
        List<Twin> parts = new ArrayList<>();
        if (domain.defaultExpression() != null) {
            String name = domain.name().name();
            parts.add(twin(object, PrintedExpressions.DEFAULT_OF_DOMAIN, name, twin, twin.name(), type));
        }
        for (CheckConstraint check : domain.checks()) {
            String name = String.valueOf(check.name());
            parts.add(twin(object, PrintedExpressions.CHECK_OF_DOMAIN, name, twin, name, type));
        }
        if (!parts.isEmpty()) {
            List<String> statements = new SqlRenderer()
                    .render(List.of(new CreateDomain(domain.named(twin).comment(null)))).stream()
                            .map(SqlStatement::text)
                            .toList();
            make(domain.name(), statements, parts);
        }
    }

    private Twin twin(
            ObjectName object, String kind, @Nullable String name, QualifiedName twin, String part, String type) {
        Place place = new Place(object.owner().in(defaultNamespace), kind);
        return new Twin(object, place, name, new Place(twin, kind), part, type, null);
    }

    private void make(QualifiedName original, List<String> statements, List<Twin> parts) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            execute(String.join(";\n", statements));
            twins.addAll(parts);
        } catch (SQLException e) {
            connection.rollback(before);
            refused.add(original + ": " + e.getMessage());
        }
        connection.releaseSavepoint(before);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private void compare() throws SQLException {
        Set<String> namespaces = new HashSet<>();
        twins.forEach(twin -> namespaces.add(
                Objects.requireNonNullElse(twin.place().relation().namespace(), defaultNamespace)));
        Map<Place, Map<String, String>> printed = printer.read(namespaces);
        for (Twin twin : twins) {
            String wanted = printed.getOrDefault(twin.twin(), Map.of()).get(twin.part());
            if (wanted != null && !wanted.matches("(?i)null(::.*)?")) {
                compare(twin, wanted, printed.getOrDefault(twin.place(), Map.of()));
            }
        }
    }

    private void compare(Twin twin, String wanted, Map<String, String> all) throws SQLException {
        Map<String, String> candidates = new HashMap<>(all);
        if (twin.name() != null && (all.containsKey(twin.name()) || hasOneAtMost(twin))) {
            candidates.keySet().retainAll(Set.of(twin.name()));
        }
        if (candidates.containsValue(wanted)) {
            return;
        }
        for (String found : candidates.values()) {
            if (printer.isSame(twin.twin(), wanted, found, twin.type())) {
                return;
            }
        }
        String instead = candidates.size() == 1 && twin.name() != null
                ? ", but " + candidates.values().iterator().next()
                : "";
        lacks.add(new Lack(
                twin.object(),
                "has not the " + twin.place().kind() + " " + wanted + instead,
                printer.columns(twin.twin(), twin.part()),
                twin.definition()));
    }

    private static boolean hasOneAtMost(Twin twin) {
        return twin.place().kind().equals("default") || twin.place().kind().equals("generated value");
    }

    /** It takes the place of a default that calls a sequence. */
    private boolean isIdentity(Table table, Column column) {
        return found.table(table.name())
                .flatMap(now -> now.column(column.name()))
                .filter(now -> now.generation() instanceof Identity)
                .isPresent();
    }
}
