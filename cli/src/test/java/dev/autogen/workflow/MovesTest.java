package dev.autogen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Ledger;
import dev.autogen.differ.Plan;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Situations of entities, history and database, and whom {@code check --against all} puts each difference down to. Each file of {@code moves} tells one: what
 * the entities ask for, what each revision runs, after which of them somebody did what by hand in the database, and what is said. {@code
 * -Dgolden.update} writes what is said; read it before you commit it.
 */
class MovesTest {

    private static final Path CASES = Path.of("src/test/resources/moves");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update") && System.getenv("CI") == null;
    private static final List<String> PUBLIC = List.of("public");
    private static final int LEAST = 30;

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static Workspace workspace;
    private static Database connected;

    @BeforeAll
    static void start() {
        database = PostgresServers.standard().freshDatabase();
        workspace = new BareWorkspace(directory, database).on(database);
        connected = workspace.database();
    }

    @AfterAll
    static void end() {
        workspace.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> everySituationIsToldRight() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<Path> cases = files.sorted().toList();
            assertThat(cases).hasSizeGreaterThanOrEqualTo(LEAST);
            return cases.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> tell(file)));
        }
    }

    private static void tell(Path file) throws IOException {
        Map<String, String> sections = sections(file);
        String found = situation(sections).map(MovesTest::told).collect(Collectors.joining("\n"));
        if (UPDATE) {
            String text = Files.readString(file);
            Files.writeString(file, text.substring(0, text.indexOf("-- moves\n")) + "-- moves\n" + found + "\n");
        } else {
            assertThat(found).isEqualTo(sections.get("moves"));
        }
    }

    private static String told(Move move) {
        String advice = move.advice().replaceFirst("[:;].*", "");
        return move.moved() + (move.also() == null ? "" : " and " + move.also()) + ": " + move.line() + "\n  " + advice
                + move.sql().stream().map(sql -> "\n  > " + sql).collect(Collectors.joining());
    }

    /** Makes the parties one after the other in one database: a new one for each would take ten times as long. */
    private static Stream<Move> situation(Map<String, String> sections) {
        Scan entities = withoutNames(made(sections.getOrDefault("entities", "")));
        StringBuilder all = new StringBuilder();
        String run = "";
        String at = sections.getOrDefault("database at", "head").strip();
        for (Map.Entry<String, String> section : sections.entrySet()) {
            if (section.getKey().startsWith("revision ")) {
                all.append(section.getValue()).append('\n');
                run = section.getKey().endsWith(" " + at) ? all.toString() : run;
            }
        }
        run = at.equals("head") ? all.toString() : run;
        Scan head = made(all.toString());
        Scan applied = run.contentEquals(all) ? head : made(run);
        Scan found = made(run + sections.getOrDefault("by hand", ""));
        try (Canonicalizers canonicalizers = new Canonicalizers(workspace, connected)) {
            Set<ObjectName> made = Ledger.of(List.of(
                    plan(head, Scan.of(Schema.EMPTY), Set.of(), canonicalizers).upgrade()));
            Drift drift = new Drift(
                    connected.major(),
                    "public",
                    Drift.views(entities.schema(), made, "public"),
                    List.of(),
                    canonicalizers);
            Function<Scan, Facts> asked = actual -> Facts.of(
                    plan(entities, actual, made, canonicalizers), entities.schema(), actual.schema(), "public");
            return new ThreeWay(asked.apply(head), asked.apply(found), drift, head, applied, found).moves().stream();
        }
    }

    /** Takes the names that nobody chose off the unique constraints. */
    private static Scan withoutNames(Scan scan) {
        return scan.withSchema(scan.schema()
                .withTables(scan.schema().tables().stream()
                        .map(table -> table.withUniques(table.uniques().stream()
                                .map(one -> String.valueOf(one.name()).startsWith("nobody_") ? one.named(null) : one)
                                .toList()))
                        .toList()));
    }

    private static Plan plan(Scan desired, Scan actual, Set<ObjectName> made, ExpressionCanonicalizer canonicalizer) {
        DiffOptions options =
                DiffOptions.forServer(connected.major()).withMade(made).withDependents(actual.dependents());
        return new SchemaDiffer().diff(desired.schema(), actual.schema(), options, canonicalizer);
    }

    private static Scan made(String sql) {
        database.execute("drop schema public cascade; create schema public; " + sql);
        return connected.read(PUBLIC);
    }

    /** Returns the sections of a file, in its order, each a line {@code -- name} and what follows; the first line is the title. */
    private static Map<String, String> sections(Path file) throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        String name = "title";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("-- ")) {
                name = line.substring(3).strip();
                sections.put(name, "");
            } else {
                sections.merge(name, line, (before, next) -> before.isEmpty() ? next : before + "\n" + next);
            }
        }
        return sections;
    }
}
