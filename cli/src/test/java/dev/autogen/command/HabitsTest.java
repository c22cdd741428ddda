package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.autogen.project.EffectiveSetting;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsSources;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What people type who come from elsewhere: each line of the pages' tables is run. */
@Order(6)
class HabitsTest {

    private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
    private static final List<String> PAGES =
            List.of("coming-from-alembic.md", "coming-from-golang-migrate.md", "team-recipes.md");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final Pattern ANSWERS = Pattern.compile(
            "^autogen .*\\b(upgrade|downgrade|stamp|current|status|history|heads|branches|show|merge|verify|check|take-over)\\b");

    /** Every command of Alembic 1.19 with each of its options, as its reference has them. */
    private static final Map<String, List<String>> ALEMBIC = Map.ofEntries(
            Map.entry("", List.of("-c", "-n", "-x", "--raiseerr", "-q", "--version", "--help")),
            Map.entry("init", List.of("-t", "--package")),
            Map.entry("list_templates", List.of()),
            Map.entry(
                    "revision",
                    List.of(
                            "-m",
                            "--autogenerate",
                            "--sql",
                            "--head",
                            "--splice",
                            "--branch-label",
                            "--version-path",
                            "--rev-id",
                            "--depends-on")),
            Map.entry("check", List.of()),
            Map.entry("upgrade", List.of("--sql", "--tag")),
            Map.entry("downgrade", List.of("--sql", "--tag")),
            Map.entry("stamp", List.of("--sql", "--tag", "--purge")),
            Map.entry("current", List.of("-v", "--check-heads")),
            Map.entry("history", List.of("-r", "-v", "-i")),
            Map.entry("heads", List.of("-v", "--resolve-dependencies")),
            Map.entry("branches", List.of("-v")),
            Map.entry("show", List.of()),
            Map.entry("merge", List.of("-m", "--branch-label", "--rev-id", "--splice")),
            Map.entry("edit", List.of()),
            Map.entry("ensure_version", List.of("--sql")));

    /** Every operation of Alembic 1.19, and what its configuration, {@code configure()} and the pages on use from code name. */
    private static final String ALEMBIC_NAMES =
            """
            create_table drop_table rename_table add_column drop_column alter_column create_index drop_index create_unique_constraint
            create_foreign_key create_check_constraint create_primary_key create_exclude_constraint drop_constraint create_table_comment
            drop_table_comment execute bulk_insert get_bind get_context inline_literal op.f invoke run_async register_operation
            batch_alter_table if_not_exists if_exists inline_references inline_primary_key postgresql_using existing_type new_column_name
            server_default comment= nullable= type_= script_location version_locations path_separator recursive_version_locations
            file_template truncate_slug_length timezone output_encoding sourceless prepend_sys_path revision_environment post_write_hooks
            pyproject.toml alembic.ini connection dialect_name target_metadata compare_type compare_server_default render_item
            user_module_prefix upgrade_token template_args literal_binds include_schemas include_name include_object autogenerate_plugins
            process_revision_directives Rewriter transaction_per_migration transactional_ddl autocommit_block version_table
            version_table_schema version_table_pk on_version_apply output_buffer multidb command.upgrade MigrationContext compare_metadata
            produce_migrations render_python_code naming create_all search_path render_as_batch
            """;

    /** Every command of the five guides that has to do with migrations; commas between them, as some have blanks. */
    private static final String GUIDES =
            """
            alembic current, alembic history, alembic history --verbose, alembic heads, alembic branches, alembic upgrade head, alembic upgrade 001,
            alembic upgrade 002_migrate_data, alembic upgrade +1, alembic upgrade head --sql, alembic downgrade -1, alembic downgrade base,
            alembic downgrade 001, alembic downgrade -1 --sql, alembic downgrade REV --sql, alembic stamp head, alembic stamp REV,
            alembic revision -m MSG, alembic revision --autogenerate -m MSG, alembic revision --branch-label, --head=branch_feature_x, --head=REV,
            alembic merge -m MSG, DROP TABLE alembic_version, docker exec, create_migration.sh, run_migrations.sh, run_migrations.sh --dry-run,
            rollback_migration.sh, rollback_migration.sh 2, backup_database.sh, restore_database.sh, migration_status.sh, migration_status.sh --verbose,
            make db-migrate, make db-rollback, make db-status, make db-version, make db-validate, make db-migrate-create, make db-backup,
            make db-restore, make db-seed, make db-reset, make db-test-setup, make db-test-clean, migrate.sh up, migrate.sh up -n, migrate.sh down,
            migrate.sh down -n, migrate.sh status, migrate.sh version, migrate.sh validate, migrate.sh create, migrate.sh force, migrate.go -create,
            migrate -db, -direction up, seed.sh, python test_migration.py, ALEMBIC_LOG_LEVEL=DEBUG, ALEMBIC_USE_ASYNC, SQLALCHEMY_DATABASE_URL,
            POSTGRES_DB, POSTGRES_HOST, DB_URL, DB_TEST_URL, CRONOS_AI_DB_HOST, MIGRATIONS_DIR, rm alembic/versions
            """;

    @TempDir
    private static Path temporary;

    private static final Map<String, HabitProject> PROJECTS = new HashMap<>();

    @AfterAll
    static void close() {
        PROJECTS.values().forEach(HabitProject::close);
        PROJECTS.clear();
    }

    @TestFactory
    Stream<DynamicTest> everyLineIsTrue() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : PAGES) {
            List<HabitTable> rows = HabitTable.of(DOCS.resolve(page));
            rows.forEach(row -> tests.add(DynamicTest.dynamicTest(row.toString(), () -> isTrue(row))));
            tests.add(DynamicTest.dynamicTest(page + ": operations", () -> operations(rows)));
        }
        return tests.stream();
    }

    private static void isTrue(HabitTable row) throws IOException {
        if (row.here().equals(HabitTable.NOTHING)) {
            assertThat(row.remark()).as("why there is nothing").isNotEmpty();
            return;
        }
        assertThat(row.codes()).as("what to type").isNotEmpty();
        switch (row.situation()) {
            case "settings" -> assertThat(keys()).containsAll(row.codes());
            case "operations" -> assertThat(row.codes()).allMatch(code -> code.startsWith("op."));
            default -> {
                HabitProject project = PROJECTS.computeIfAbsent(
                        row.situation(), name -> HabitProject.in(temporary.resolve(name), name));
                StringBuilder printed = new StringBuilder();
                for (String command : row.codes()) {
                    assertThat(command).startsWith("autogen ");
                    printed.append(project.run(command, row.exitCode()));
                }
                assertThat(row.prints())
                        .allSatisfy(said -> assertThat(printed.toString()).contains(said));
            }
        }
    }

    private static Set<String> keys() {
        Set<String> keys = ProjectSettings.read(SettingsSources.of(temporary)).effective().stream()
                .map(EffectiveSetting::key)
                .collect(Collectors.toSet());
        keys.add("environments");
        return keys;
    }

    /** The calls of a page's lines are one revision, from the first line to the last. */
    private static void operations(List<HabitTable> rows) throws Exception {
        String body = rows.stream()
                .filter(row -> row.situation().equals("operations"))
                .flatMap(row -> row.codes().stream())
                .filter(code -> code.endsWith(";"))
                .collect(Collectors.joining("\n"));
        if (!body.isEmpty()) {
            new JavaSnippets().run(new Snippet(DOCS, 0, "java", "operations", body));
        }
    }

    /** A command that ends well may still answer nonsense. */
    @Test
    void everyLineThatAnswersSaysWhat() throws IOException {
        List<String> silent = new ArrayList<>();
        for (String page : PAGES) {
            HabitTable.of(DOCS.resolve(page)).stream()
                    .filter(row -> row.codes().stream()
                                    .anyMatch(code -> ANSWERS.matcher(code).find())
                            && row.prints().isEmpty())
                    .forEach(row -> silent.add(row.toString()));
        }
        assertThat(silent).isEmpty();
    }

    /** Whoever copies a line of the help must not be told that there is no such option. */
    @Test
    void everyCommandsHelpHasExamplesThatAreUnderstood() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true);
        CommandLine whole = Autogen.commandLine(new Console(nowhere, nowhere, false, false), Map.of());
        assertThat(whole.getSubcommands()).hasSizeGreaterThan(20).allSatisfy((name, command) -> {
            String[] lines = command.getCommandSpec().usageMessage().footer();
            List<String> examples = Stream.of(lines)
                    .filter(line -> line.startsWith("  autogen "))
                    .toList();
            assertThat(examples).as(name).isNotEmpty();
            for (String example : examples) {
                String typed = example.strip().replaceFirst("(\\s{2,}| >+ ).*", "");
                List<String> words = WORD.matcher(typed)
                        .results()
                        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                        .skip(1)
                        .toList();
                CommandLine fresh = Autogen.commandLine(new Console(nowhere, nowhere, false, false), Map.of());
                assertThatCode(() -> fresh.parseArgs(words.toArray(String[]::new)))
                        .as(example)
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    void everyOperationAndSettingOfAlembicHasALine() throws IOException {
        assertThat(cells("coming-from-alembic.md"))
                .contains(ALEMBIC_NAMES.strip().split("\\s+"));
    }

    @Test
    void everyCommandOfTheGuidesHasALine() throws IOException {
        assertThat(cells("team-recipes.md")).contains(GUIDES.strip().split(",\\s+"));
    }

    /** Returns what stands in the first cells of a page's lines. */
    private static String cells(String page) throws IOException {
        return HabitTable.of(DOCS.resolve(page)).stream().map(HabitTable::there).collect(Collectors.joining("\n"));
    }

    @Test
    void everyCommandAndOptionOfAlembicHasALine() throws IOException {
        List<String> lines = HabitTable.of(DOCS.resolve("coming-from-alembic.md")).stream()
                .map(HabitTable::there)
                .toList();
        List<String> missing = new ArrayList<>();
        ALEMBIC.forEach((command, options) -> {
            Pattern name = Pattern.compile("`alembic" + (command.isEmpty() ? " -" : " " + command + "\\b"));
            List<String> own =
                    lines.stream().filter(line -> name.matcher(line).find()).toList();
            if (own.isEmpty()) {
                missing.add(command);
            }
            options.stream()
                    .filter(option -> own.stream().noneMatch(line -> Pattern.compile("[ `]" + option + "(?![a-z-])")
                            .matcher(line)
                            .find()))
                    .forEach(option -> missing.add(command + " " + option));
        });
        assertThat(missing).isEmpty();
    }
}
