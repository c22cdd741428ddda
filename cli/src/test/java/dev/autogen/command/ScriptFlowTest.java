package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.scanner.database.DatabaseIntrospector;
import dev.autogen.scanner.database.DatabaseScope;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.PsqlScript;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that {@code upgrade --sql} and {@code downgrade --sql} print. */
class ScriptFlowTest {

    @TempDir
    Path directory;

    private static Schema schema(TestDatabase database) throws SQLException {
        DatabaseScope scope = DatabaseScope.of("public")
                .withOwnTables(Set.of(
                        new QualifiedName("public", "autogen_version"), new QualifiedName("public", "autogen_log")));
        try (Connection connection = database.connect()) {
            return new DatabaseIntrospector(scope).read(connection).schema();
        }
    }

    private static String heads(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(string_agg(history || ' ' || revision, ','), '') from autogen_version")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void requireSame(TestDatabase scripted, TestDatabase run) throws SQLException {
        assertThat(schema(scripted)).isEqualTo(schema(run));
        assertThat(heads(scripted)).isEqualTo(heads(run));
    }

    @Test
    void aScriptOfTheShopDoesWhatARunDoes() throws Exception {
        try (ShopProject shop = ShopProject.create(directory);
                TestDatabase scripted = PostgresServers.standard().freshDatabase();
                TestDatabase guarded = PostgresServers.standard().freshDatabase()) {
            shop.autogen(0, "revision", "-m", "first tables", "--no-build", "--no-proof");
            PsqlScript.run(guarded, shop.autogen(0, "upgrade", "--sql").out());
            shop.autogen(0, "upgrade");
            shop.edit();
            shop.autogen(
                    0,
                    "revision",
                    "-m",
                    "full name",
                    "--no-build",
                    "--no-proof",
                    "--rename",
                    "column:customers.name:full_name");
            PsqlScript.run(
                    scripted, shop.autogen(0, "upgrade", "--sql", "base:head").out());
            PsqlScript.run(
                    guarded, shop.autogen(0, "upgrade", "--sql", "--idempotent").out());
            shop.autogen(0, "upgrade");
            requireSame(scripted, shop.database());
            requireSame(guarded, shop.database());
            PsqlScript.run(
                    guarded,
                    shop.autogen(0, "downgrade", "--sql", "--idempotent", "base")
                            .out());
            PsqlScript.run(scripted, shop.autogen(0, "downgrade", "--sql", "-1").out());
            shop.autogen(0, "downgrade", "-1", "--yes");
            requireSame(scripted, shop.database());
            PsqlScript.run(
                    scripted, shop.autogen(0, "downgrade", "--sql", "base").out());
            shop.autogen(0, "downgrade", "base", "--yes");
            requireSame(scripted, shop.database());
            requireSame(guarded, shop.database());
        }
    }

    @Test
    void whereAScriptStartsMustBeKnown() {
        try (BareProject project =
                BareProject.create(directory).table("aa1", "", "one").table("bb2", "aa1", "two")) {
            assertThat(project.refusedOnce(2, "upgrade", "aa1:bb2"))
                    .contains("FROM:TO is for a script")
                    .contains("--sql");
            assertThat(project.refusedOnce(2, "upgrade", "--idempotent")).contains("add --sql");
            assertThat(project.refusedOnce(2, "upgrade", "--sql", "--rehearse")).contains("use one of them");
            assertThat(project.autogen(0, "upgrade", "--sql", "aa1:bb2").out())
                    .startsWith("-- upgrade from aa1 to bb2\n")
                    .contains("-- upgrade bb2\n")
                    .doesNotContain("create table one");
            assertThat(project.autogen(0, "downgrade", "--sql", "bb2:aa1").out())
                    .contains("drop table two");
            project.file("autogen.toml", "");
            assertThat(project.refusedOnce(2, "downgrade", "--sql", "base"))
                    .contains("downgrade --sql head:base")
                    .contains("--url");
            assertThat(project.autogen(0, "upgrade", "--sql").out()).startsWith("-- upgrade from base to bb2\n");
        }
    }
}
