package dev.autogen.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.QualifiedName;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "users,users",
                "_a1$,_a1$",
                "Users,\"Users\"",
                "1st,\"1st\"",
                "$a,\"$a\"",
                "order,\"order\"",
                "interval,\"interval\"",
                "type,type",
                "größe,\"größe\"",
                "a b,\"a b\"",
                "a.b,\"a.b\"",
                "a\"b,\"a\"\"b\"",
                "it's,\"it's\"",
                "A,\"A\""
            })
    void quotesOnlyWhereNeeded(String name, String sql) {
        assertThat(Identifiers.quoted(name)).isEqualTo(sql);
    }

    @Test
    void leavesTheDefaultNamespaceToTheSearchPath() {
        assertThat(Identifiers.quoted(QualifiedName.of("Users"))).isEqualTo("\"Users\"");
        assertThat(Identifiers.quoted(QualifiedName.of("select", "a.b"))).isEqualTo("\"select\".\"a.b\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18})
    void quotesTheKeywordsThatPostgresQuotes(int major) throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        try (TestDatabase database = PostgresServers.major(major).freshDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String word : strings(statement, "select word from pg_get_keywords()")) {
                String quoted =
                        strings(statement, "select quote_ident('" + word + "')").get(0);
                // What only a newer version reserves is quoted for older ones too, so that one revision renders the
                // same for all.
                if (major == 18 || !quoted.equals(word)) {
                    softly.assertThat(Identifiers.quoted(word)).isEqualTo(quoted);
                }
            }
        }
        softly.assertAll();
    }

    /** The words that stay bare are tried in every place where a name can stand. */
    @Test
    void everyBareKeywordCanNameAnything() throws SQLException {
        List<String> refused = new ArrayList<>();
        try (TestDatabase database = PostgresServers.major(18).freshDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String word : strings(statement, "select word from pg_get_keywords() where catcode = 'U'")) {
                assertThat(Identifiers.quoted(word)).isEqualTo(word);
                try {
                    statement.execute(EVERYWHERE.replace("?", word));
                } catch (SQLException refusal) {
                    refused.add(word + ": " + refusal.getMessage());
                }
                connection.rollback();
            }
        }
        assertThat(refused).isEmpty();
    }

    private static final String EVERYWHERE =
            """
            create schema ?;
            create table ?.? (? integer not null, constraint ? check (? > 0));
            create index on ?.? (?, ? desc) include (?) where ? > 0;
            alter table ?.? alter column ? set default 1, alter column ? drop not null;
            alter table ?.? rename constraint ? to x;
            alter table ?.? add column x integer generated always as (? * 2) stored;
            comment on column ?.?.? is 'a';
            update ?.? set ? = 1 where ? is null;
            alter table ?.? rename column ? to y;
            alter table ?.? rename column y to ?;
            alter table ?.? drop column ? cascade;
            drop table ?.?;
            create sequence ?.? increment by 2;
            create table x (? integer default nextval('?.?'::regclass), constraint ? unique (?) deferrable);
            comment on constraint ? on x is 'a';
            alter table x drop constraint ?;
            create index ? on x (?);
            comment on index ? is 'a';
            alter index ? rename to y;
            drop table x;
            alter sequence ?.? owned by none;
            drop sequence ?.?;
            create type x as enum ('?');
            create table ? (? x, primary key (?), foreign key (?) references ? (?) on delete set null);
            alter table ? add column z text collate "C" default '?';
            drop table ?;
            create type ?.? as enum ('a');
            alter type ?.? rename value 'a' to 'b'""";

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
