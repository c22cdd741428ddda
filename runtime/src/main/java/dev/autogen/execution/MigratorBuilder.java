package dev.autogen.execution;

import dev.autogen.hook.Hook;
import dev.autogen.hook.Hooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sets up a {@link Migrator}. Revisions are a must; without a database it can plan and write scripts, from the base on. */
public final class MigratorBuilder {

    private @Nullable RevisionSource revisions;
    private @Nullable ConnectionSource connections;
    private MigratorSettings settings = MigratorSettings.DEFAULT;
    private MigrationListener listener = MigrationListener.NONE;
    private List<Hook> hooks = List.of();
    private Predicate<List<DataLoss>> dataLoss = losses -> false;

    MigratorBuilder() {}

    /** The database; at least two connections at a time must be had from it. */
    public MigratorBuilder dataSource(DataSource source) {
        return connections(source::getConnection);
    }

    public MigratorBuilder connections(ConnectionSource source) {
        this.connections = source;
        return this;
    }

    public MigratorBuilder revisions(RevisionSource source) {
        this.revisions = source;
        return this;
    }

    /** Everything below at once. */
    public MigratorBuilder settings(MigratorSettings newSettings) {
        this.settings = newSettings;
        return this;
    }

    /** The name of the history; {@code main} unless set. */
    public MigratorBuilder history(String name) {
        settings = settings.withHistory(name);
        return this;
    }

    /** Where the heads are kept; {@code public.autogen_version} unless set. */
    public MigratorBuilder versionTable(String schema, String table) {
        settings = settings.withVersionTable(schema, table);
        return this;
    }

    /** How long a statement waits for a lock; 5 seconds unless set, zero for ever. Statements outside a transaction wait for ever. */
    public MigratorBuilder lockTimeout(Duration timeout) {
        settings = settings.withLockTimeout(timeout);
        return this;
    }

    /** How long to wait for another run of this history to end; 10 minutes unless set. */
    public MigratorBuilder runTimeout(Duration timeout) {
        settings = settings.withRunTimeout(timeout);
        return this;
    }

    /** The role to act as, by {@code SET ROLE}. */
    public MigratorBuilder role(@Nullable String role) {
        settings = settings.withRole(role);
        return this;
    }

    /** The namespace that names without one belong to: a tenant's; what the connection says unless set. */
    public MigratorBuilder defaultNamespace(@Nullable String namespace) {
        settings = settings.withDefaultNamespace(namespace);
        return this;
    }

    public MigratorBuilder listener(MigrationListener newListener) {
        this.listener = newListener;
        return this;
    }

    /** Code that is called before and after each revision, in its transaction, in this order; {@link Hooks#find} finds it on the class path. */
    public MigratorBuilder hooks(Hook... newHooks) {
        this.hooks = List.of(newHooks);
        return this;
    }

    /** Runs downgrades although rows are lost; refused unless set. */
    public MigratorBuilder allowDataLoss(boolean allowed) {
        return confirmDataLoss(losses -> allowed);
    }

    /** Is asked before a downgrade that loses rows, and told which; asked while nothing is locked. */
    public MigratorBuilder confirmDataLoss(Predicate<List<DataLoss>> question) {
        this.dataLoss = question;
        return this;
    }

    /**
     * Returns the migrator. Nothing is connected yet.
     *
     * @throws dev.autogen.revision.RevisionException if the revisions make no history
     */
    public Migrator build() {
        if (revisions == null) {
            throw new IllegalStateException("A migrator needs revisions: RevisionSource.ofIndex(…) or ofClasses(…).");
        }
        return new Migrator(revisions, connections, settings, listener, flat(), dataLoss);
    }

    /** Hooks that are several stand for themselves: so messages name the one that failed. */
    private Hooks flat() {
        List<Hook> flat = new ArrayList<>();
        for (Hook hook : hooks) {
            if (hook instanceof Hooks several) {
                flat.addAll(several.all());
            } else {
                flat.add(hook);
            }
        }
        return new Hooks(flat);
    }
}
