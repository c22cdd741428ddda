package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.differ.DecisionException;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Ledger;
import dev.autogen.differ.Plan;
import dev.autogen.differ.RenameDecisions;
import dev.autogen.differ.RenameProposal;
import dev.autogen.operation.Operation;
import dev.autogen.proof.RowSeeder;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.sql.Identifiers;
import dev.autogen.testing.RandomSchemas;
import dev.autogen.testing.SchemaCreation;
import dev.autogen.testing.random.AuxiliaryWalker;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One database that is changed again and again, with rows in it: what a long life leaves in a catalog (columns that were dropped, sequences under old
 * names, types made anew) must not show. Each step wants a random schema a few changes away; possible renames are decided by chance. Now and then a step is
 * taken back and made again, and now and then the database is dumped and restored. The same seed takes the same steps.
 */
final class RandomWalk {

    private static final int STEPS_TO_A_DUMP = 10;
    private static final int SHARE_WITH_AUXILIARIES = 25;

    private final long seed;
    private final int major;
    private final int steps;
    private final Databases databases;
    private final Dumps dumps;
    private final SplittableRandom random;
    private final AuxiliaryWalker auxiliaries;
    private final Ledger ledger = new Ledger();
    private Schema current = Schema.EMPTY;
    private List<Dependent> dependents = List.of();
    private Schema wanted = Schema.EMPTY;
    private List<String> planned = List.of();
    private int step;

    RandomWalk(long seed, int major, int steps, Databases databases, Dumps dumps) {
        this.seed = seed;
        this.major = major;
        this.steps = steps;
        this.databases = databases;
        this.dumps = dumps;
        this.random = new SplittableRandom(seed);
        this.auxiliaries = RandomSchemas.auxiliaries(new SplittableRandom(~seed), SHARE_WITH_AUXILIARIES);
    }

    String name() {
        return "seed " + seed + " on " + major + ", " + steps + " steps";
    }

    /** Takes all steps. */
    void run() throws Exception {
        try (LeasedDatabase database = databases.lend(major)) {
            for (step = 1; step <= steps; step++) {
                Schema before = wanted;
                wanted = auxiliaries.next(
                        step == 1 ? RandomSchemas.schema(random, major) : RandomSchemas.mutate(wanted, random, major));
                try {
                    take(database);
                } catch (SQLException | AssertionError | RuntimeException e) {
                    throw new AssertionError(told(before, wanted) + e.getMessage(), e);
                }
            }
        }
    }

    private void take(LeasedDatabase database) throws Exception {
        planned = List.of();
        seed(database);
        Plan plan = plan(database);
        planned = Trial.sql(plan.upgrade());
        TableRows before = TableRows.read(current, database);
        TableRows.Journey journey = new TableRows.Journey(current, plan.upgrade());
        if (!runs(database, plan.upgrade())) {
            // the rows are in the way: without them it must work
            empty(database, current);
            before = TableRows.NONE;
            database.execute(Trial.sql(plan.upgrade()));
        }
        ledger.generated(plan.upgrade(), plan.downgrade());
        Scan scan = database.scan();
        Schema upgraded = read(scan);
        isAsWanted(database, upgraded, "after the upgrade");
        if (!before.isEmpty()) {
            assertThat(TableRows.read(upgraded, database).arrived(journey))
                    .as("rows are still there after the upgrade")
                    .isEqualTo(before.carried(journey));
        }
        if (random.nextInt(3) == 0) {
            backAndForth(database, plan, upgraded);
        }
        if (step % STEPS_TO_A_DUMP == 0) {
            try (LeasedDatabase copy = databases.lend(major)) {
                dumps.copy(database, copy, major);
                isAsWanted(copy, read(copy.scan()), "after dump and restore");
            }
        }
        current = upgraded;
        dependents = scan.dependents();
    }

    /** Returns the schema that was read, with the SQL of the model's own that was run, after a look at what that made. */
    private Schema read(Scan scan) {
        assertThat(AuxiliaryWalker.own(scan))
                .as("what SQL of the model's own makes is there, and nothing else of the kind")
                .isEqualTo(auxiliaries.made());
        return scan.schema().withAuxiliaries(ledger.auxiliaries());
    }

    private DiffOptions options() {
        return DiffOptions.forServer(major).withMade(ledger.made());
    }

    private Plan plan(LeasedDatabase database) {
        DiffOptions options = options().withDependents(dependents);
        RenameDecisions decisions = RenameDecisions.NONE;
        Plan plan = database.diff(wanted, current, options);
        while (!plan.renameProposals().isEmpty()) {
            RenameProposal first = plan.renameProposals().get(0);
            RenameDecisions refused = decisions.without(first);
            decisions = random.nextBoolean() ? decisions.with(first) : refused;
            try {
                plan = database.diff(wanted, current, options.withRenames(decisions));
            } catch (DecisionException taken) {
                // the name is still another's, which goes in this step
                decisions = refused;
                plan = database.diff(wanted, current, options.withRenames(decisions));
            }
        }
        assertThat(plan.unclaimed())
                .as("all that is there was made by the walk")
                .isEmpty();
        return plan;
    }

    private void isAsWanted(LeasedDatabase database, Schema found, String when) {
        Planning.assertInStep(when + " nothing is left to do", database.diff(wanted, found, options()));
        List<String> brought =
                found.extensions().stream().filter(auxiliaries.made()::contains).toList();
        Schema complete = wanted.withExtensions(
                Stream.concat(wanted.extensions().stream(), brought.stream()).toList());
        Trial.assertSame(when + " it is as wanted", complete, found, wanted, database);
    }

    private void backAndForth(LeasedDatabase database, Plan plan, Schema upgraded) throws SQLException {
        if (!runs(database, plan.downgrade())) {
            empty(database, upgraded);
            database.execute(Trial.sql(plan.downgrade()));
        }
        // an extension that came is never dropped
        Scan scan = database.scan();
        Schema downgraded = scan.schema().withExtensions(current.extensions());
        assertThat(scan.dependents())
                .as("after the downgrade what is not compared is as it was")
                .isEqualTo(dependents);
        Trial.assertSame("after the downgrade it is as it was", current, downgraded, null, database);
        if (!runs(database, plan.upgrade())) {
            empty(database, current);
            database.execute(Trial.sql(plan.upgrade()));
        }
        Trial.assertSame("upgraded again it is as it was then", upgraded, database.read(), null, database);
    }

    /** Runs operations; returns false, all being as before, if rows are in their way. */
    private static boolean runs(LeasedDatabase database, List<Operation> operations) throws SQLException {
        database.connection().setAutoCommit(false);
        try {
            database.execute(Trial.sql(operations));
            database.connection().commit();
            return true;
        } catch (SQLException e) {
            database.connection().rollback();
            return false;
        } finally {
            database.connection().setAutoCommit(true);
        }
    }

    private void seed(LeasedDatabase database) throws SQLException {
        if (random.nextBoolean()) {
            new RowSeeder(database.connection(), current, CaseOptions.NAMESPACE, Map.of()).seed(Map.of());
        }
    }

    private static void empty(LeasedDatabase database, Schema schema) throws SQLException {
        String tables = schema.tables().stream()
                .map(Table::name)
                .map(name -> Identifiers.quoted(name.in(CaseOptions.NAMESPACE)))
                .collect(Collectors.joining(", "));
        database.execute(tables.isEmpty() ? List.of() : List.of("truncate " + tables));
    }

    private String told(Schema before, Schema after) {
        return name() + ", failed at step " + step + ". Again: -Dlaws.walk.seed=" + seed + " -Dlaws.walk=" + steps
                + " -Dlaws.postgres=" + major + "\n\n" + Section.BEFORE.line() + "\n" + sql(before) + "\n"
                + Section.AFTER.line() + "\n" + sql(after) + "\n\n# planned\n" + String.join("\n", planned) + "\n\n";
    }

    private static String sql(Schema schema) {
        return String.join("\n", Trial.sql(SchemaCreation.operations(schema)));
    }
}
