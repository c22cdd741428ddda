package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.execution.Migrator;
import dev.autogen.execution.RevisionSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions that are SQL files: autogen's own, and directories that were written for golang-migrate. */
class SqlRevisionFlowTest {

    private static final String FOLDER = "src/main/resources/db/revisions/";

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory);
    }

    @AfterEach
    void end() {
        project.close();
    }

    private List<Path> sqlFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(FOLDER))) {
            return files.sorted().toList();
        }
    }

    /** Three files of golang-migrate's, and one more that its user forgot to write. */
    private void golangMigrate() {
        project.file(
                        "migrations/000001_init.up.sql",
                        "BEGIN;\ncreate table users (id bigint primary key, name text);\n"
                                + "copy users (id, name) from stdin;\n1\tAda; Lovelace\n\\.\nCOMMIT;\n")
                .file("migrations/000001_init.down.sql", "drop table if exists users;\n")
                .file(
                        "migrations/000002_name_index.up.sql",
                        "create index concurrently users_name_idx on users (name);")
                .file("migrations/000002_name_index.down.sql", "drop index concurrently users_name_idx;")
                .file(
                        "migrations/20240102030405_tidy up.up.sql",
                        "create function tidy() returns void language plpgsql as $$\nbegin\n  delete from users;\nend;\n$$;")
                .file("migrations/README.md", "how to");
    }

    private void sqlDirectory() {
        project.configure("", "[migrations]\nsql-directory = \"migrations\"\n");
    }

    @Test
    void whatChangedIsWrittenAsAPairAndRun() throws Exception {
        project.entities(
                "@Entity @Table(name = \"users\") class User { @Id Long id; @Column(length = 50) String name; }");
        project.autogen(0, "revision", "--sql", "--no-build", "--rev-id", "aaaa1", "-m", "first tables");
        List<Path> files = sqlFiles();
        assertThat(files).hasSize(2);
        assertThat(Files.readString(files.get(1)))
                .startsWith("-- revision: aaaa1\n-- message: first tables\n-- created: 20")
                .contains("-- Proved on PostgreSQL ")
                .contains("\ncreate table users (\n");
        assertThat(Files.readString(files.get(0)))
                .isEqualTo("-- takes back revision aaaa1 (first tables)\n\ndrop table users;\n");
        project.autogen(0, "upgrade");
        project.autogen(0, "check", "--no-build");
        project.autogen(0, "revision", "--sql", "--empty", "--rev-id", "bbbb1", "-m", "by hand");
        String up = String.valueOf(sqlFiles().get(3).getFileName());
        project.file(
                FOLDER + up,
                Files.readString(sqlFiles().get(3))
                        + "insert into users values (1, 'Ada');\nupdate users\n   set nme = '';");
        assertThat(project.refusedOnce(1, "upgrade"))
                .contains("upgrade bbbb1 (by hand) failed at statement 2 of 2 (db/revisions/" + up
                        + ", line 7, column 8): ")
                .contains("column \"nme\"");
        project.file(FOLDER + up, Files.readString(sqlFiles().get(3)).replace("nme", "name"));
        project.autogen(0, "upgrade");
        project.table("cccc1", "bbbb1", "later");
        project.autogen(0, "upgrade");
        assertThat(project.autogen(0, "history").out())
                .contains("aaaa1")
                .contains("bbbb1")
                .contains("cccc1");
        assertThat(project.autogen(0, "show", "bbbb1").out()).contains("by hand");
        assertThat(project.autogen(0, "verify").out()).contains("bbbb1");
        assertThat(project.autogen(0, "downgrade", "base", "--yes").out()).contains("at base");
        assertThat(project.relations()).isEmpty();
    }

    @Test
    void anApplicationRunsThemFromItsClassPath() throws Exception {
        project.autogen(0, "revision", "--sql", "--empty", "--rev-id", "aaaa1", "-m", "by hand");
        Path up = sqlFiles().get(1);
        project.file(FOLDER + up.getFileName(), Files.readString(up) + "create table made (id int);");
        URL[] resources = {directory.resolve("src/main/resources").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(resources, getClass().getClassLoader())) {
            Migrator.builder()
                    .dataSource(project.database().dataSource())
                    .revisions(RevisionSource.ofIndex("main", loader))
                    .build()
                    .upgrade();
        }
        assertThat(project.relations()).containsExactly("public.made");
        assertThat(project.autogen(0, "current").out()).contains("aaaa1 (by hand) (head)");
    }

    @Test
    void aDirectoryOfGolangMigrateIsALinearHistory() {
        golangMigrate();
        sqlDirectory();
        assertThat(project.autogen(0, "history").out())
                .containsSubsequence("20240102030405", "tidy", "000002", "name index", "000001", "init");
        project.autogen(0, "upgrade");
        assertThat(project.values("select name from users")).containsExactly("Ada; Lovelace");
        assertThat(project.values("select indisvalid from pg_index where indexrelid = 'users_name_idx'::regclass"))
                .containsExactly("t");
        assertThat(project.refusedOnce(1, "downgrade", "-1"))
                .contains(
                        "Revision 20240102030405 (tidy up) cannot be taken back: there is no file migrations/20240102030405_tidy up.down.sql.")
                .contains("Nothing was run.");
        project.file("migrations/20240102030405_tidy up.down.sql", "drop function tidy();");
        project.autogen(0, "downgrade", "base", "--yes");
        assertThat(project.relations()).isEmpty();
    }

    @Test
    void itsStateIsTakenOverOnceAfterAComparisonAndAQuestion() {
        golangMigrate();
        sqlDirectory();
        project.database()
                .execute("create table schema_migrations (version bigint not null primary key, dirty boolean not null);"
                        + " insert into schema_migrations values (2, true);"
                        + " create table users (id bigint primary key, name text)");
        assertThat(project.refusedOnce(1, "upgrade"))
                .contains("golang-migrate has brought this database to version 2")
                .contains("autogen take-over golang-migrate");
        assertThat(project.refusedOnce(2, "take-over", "golang-migrate")).contains("--yes");
        assertThat(project.refusedOnce(1, "take-over", "golang-migrate", "--yes"))
                .contains("version 2 failed in its middle (dirty)")
                .contains("migrate force");
        project.database().execute("update schema_migrations set dirty = false");
        assertThat(project.refusedOnce(1, "take-over", "golang-migrate", "--yes"))
                .contains("The database is not what the history makes up to 000002")
                .contains("create index users_name_idx");
        project.database().execute("create index users_name_idx on users (name)");
        assertThat(project.answering("n\n", 1, "take-over", "golang-migrate").out())
                .contains("Nothing was changed.");
        assertThat(project.answering("y\n", 0, "take-over", "golang-migrate").out())
                .contains("The database is at 000002.");
        assertThat(project.refusedOnce(1, "take-over", "golang-migrate", "--yes"))
                .contains("taken over before");
        project.table("aaaa1", "20240102030405", "later");
        project.autogen(0, "upgrade");
        assertThat(project.relations())
                .contains("public.later", "public.schema_migrations")
                .doesNotContain("public.schema_migrations_old");
        project.autogen(0, "verify", "--files-only");
    }

    @Test
    void whatAFileCannotSayIsNamedWithItsPlace() throws IOException {
        sqlDirectory();
        project.file("migrations/1_a.up.sql", "select 1;\n\\i other.sql\n");
        assertThat(project.refusedOnce(1, "upgrade"))
                .startsWith("migrations/1_a.up.sql, line 2, column 1: \\ begins a command of psql");
        project.file("migrations/1_a.up.sql", "select 1;\n  rollback;\n");
        assertThat(project.refusedOnce(1, "upgrade"))
                .startsWith("migrations/1_a.up.sql, line 2, column 3: `rollback` steers the transaction");
        project.file("migrations/1_a.up.sql", "select 1").file("migrations/01_b.up.sql", "select 1");
        assertThat(project.refusedOnce(1, "upgrade"))
                .startsWith("Revision '01' exists 2 times:")
                .contains("migrations/01_b.up.sql\n")
                .contains("migrations/1_a.up.sql\n")
                .contains("autogen rebase NAME");
        Files.delete(directory.resolve("migrations/01_b.up.sql"));
        project.file("migrations/x.up.sql", "select 1");
        assertThat(project.refusedOnce(1, "upgrade"))
                .startsWith("migrations/x.up.sql is no revision: its first line must be `-- revision: ID`");
    }
}
