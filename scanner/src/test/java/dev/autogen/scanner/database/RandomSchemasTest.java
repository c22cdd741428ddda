package dev.autogen.scanner.database;

import dev.autogen.codec.Json;
import dev.autogen.codec.JsonCodec;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.RandomSchemas;
import dev.autogen.testing.SchemaCreation;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What the renderer makes of a schema, the reader reads back: all but the text of expressions, which PostgreSQL rewrites. */
class RandomSchemasTest {

    private static final int SCHEMAS = Integer.getInteger("autogen.test.schemas", 15);

    @Test
    void areReadAsTheyWereMade() throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        try (TestDatabase database = PostgresServers.standard().freshDatabase();
                Connection connection = database.connect()) {
            for (int seed = 0; seed < SCHEMAS; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                int major = database.server().major();
                Schema schema = RandomSchemas.mutate(RandomSchemas.schema(random, major), random, major);
                create(connection, schema);
                DatabaseScope scope = DatabaseScope.of("public").withNamespaces(namespaces(schema));
                Schema read = new DatabaseIntrospector(scope).read(connection).schema();
                softly.assertThat(text(read)).as("seed " + seed).isEqualTo(text(schema));
                drop(connection, schema);
            }
        }
        softly.assertAll();
    }

    private static List<String> namespaces(Schema schema) {
        List<String> all = new ArrayList<>(schema.namespaces());
        all.add("public");
        return all;
    }

    private static void create(Connection connection, Schema schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlStatement each : new SqlRenderer().render(SchemaCreation.operations(schema))) {
                statement.execute(each.text());
            }
        }
    }

    private static void drop(Connection connection, Schema schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String namespace : schema.namespaces()) {
                statement.execute("drop schema " + Identifiers.quoted(namespace) + " cascade");
            }
            statement.execute("drop schema public cascade; create schema public");
        }
    }

    private static String text(Schema schema) {
        return Json.writeIndented(JsonCodec.tree(schema.withTables(
                        schema.tables().stream().map(RandomSchemasTest::plain).toList())
                .withDomains(
                        schema.domains().stream().map(RandomSchemasTest::plain).toList())
                .withViews(schema.views().stream().map(view -> view.query("…")).toList())));
    }

    private static Domain plain(Domain domain) {
        return domain.defaultTo(domain.defaultExpression() == null ? null : "…")
                .withChecks(domain.checks().stream()
                        .sorted(Comparator.comparing(CheckConstraint::name))
                        .map(check -> check.withExpression("…"))
                        .toList());
    }

    private static Table plain(Table table) {
        Comparator<Constraint> byName = Comparator.comparing(Constraint::name);
        return table.withColumns(
                        table.columns().stream().map(RandomSchemasTest::plain).toList())
                .withUniques(table.uniques().stream().sorted(byName).toList())
                .withForeignKeys(table.foreignKeys().stream().sorted(byName).toList())
                .withChecks(table.checks().stream()
                        .sorted(byName)
                        .map(check -> check.withExpression("…"))
                        .toList())
                .withExclusions(table.exclusions().stream()
                        .sorted(byName)
                        .map(exclusion -> new ExclusionConstraint(exclusion.name(), "…"))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .sorted(Comparator.comparing(Index::name))
                        .map(RandomSchemasTest::plain)
                        .toList());
    }

    private static Index plain(Index index) {
        return index.where(index.predicate() == null ? null : "…")
                .withKeys(index.keys().stream()
                        .map(key -> key.expression() == null ? key : key.on(null, "…"))
                        .toList());
    }

    private static Column plain(Column column) {
        Column plain = column.defaultTo(column.defaultExpression() == null ? null : "…");
        return plain.generation() instanceof Computed computed
                ? plain.generated(new Computed("…", computed.stored()))
                : plain;
    }
}
