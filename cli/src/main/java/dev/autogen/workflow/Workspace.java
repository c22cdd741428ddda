package dev.autogen.workflow;

import dev.autogen.codegen.DuplicateRevisionException;
import dev.autogen.codegen.MigrationSource;
import dev.autogen.codegen.SqlMigrationSource;
import dev.autogen.execution.Migrator;
import dev.autogen.execution.MigratorSettings;
import dev.autogen.execution.RevisionIndex;
import dev.autogen.execution.RevisionSource;
import dev.autogen.hook.Hooks;
import dev.autogen.project.CacheDirectory;
import dev.autogen.project.DatabaseAddress;
import dev.autogen.project.MigrationSettings;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsException;
import dev.autogen.revision.Revision;
import dev.autogen.scanner.entity.settings.Setting;
import dev.autogen.scratch.ScratchServers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A project at work: its settings, and, each made when first needed, its history, its entities and its databases. Not safe for use by several threads.
 * Closing it ends the servers it started.
 */
public final class Workspace implements AutoCloseable {

    private final ProjectSettings settings;
    private final WorkspaceOptions options;
    private final Narrator narrator;
    private final OpenConnections connections;
    private final ScratchServers servers;
    private final ProjectHooks hooks;
    private @Nullable RevisionFiles revisionFiles;
    private @Nullable History history;
    private @Nullable History outline;
    private @Nullable Model model;
    private @Nullable Database database;
    private final Map<Replayed, HistoryReplay> replays = new HashMap<>();
    private final List<Database> opened = new ArrayList<>();

    private record Replayed(History history, int major, String defaultNamespace) {}

    public Workspace(
            ProjectSettings settings, WorkspaceOptions options, Narrator narrator, OpenConnections connections) {
        this.settings = settings;
        this.options = options;
        this.narrator = narrator;
        this.connections = connections;
        this.hooks = new ProjectHooks(settings, () -> model().project());
        this.servers = new ScratchServers(
                settings.scratch(),
                settings.database().address(),
                cache(),
                narrator::say,
                narrator::warn,
                connections::isEnding);
    }

    public ProjectSettings settings() {
        return settings;
    }

    Narrator narrator() {
        return narrator;
    }

    /** Returns the revisions of the project, compiled. */
    public History history() {
        if (history == null) {
            history = History.of(revisionFiles().load());
        }
        return history;
    }

    /**
     * Returns the same revisions for those who ask how they follow one another: not compiled before a migration is asked for, so that a long history answers
     * at once.
     */
    public History outline() {
        if (history != null) {
            return history;
        }
        if (outline == null) {
            outline = History.of(revisionFiles().outline());
        }
        return outline;
    }

    private RevisionFiles revisionFiles() {
        if (revisionFiles == null) {
            revisionFiles = new RevisionFiles(settings.migrations(), cache());
        }
        return revisionFiles;
    }

    private CacheDirectory cache() {
        CacheDirectory cache = CacheDirectory.of(options.variables(), Path.of(System.getProperty("user.home", ".")));
        return options.cache() ? cache : cache.withoutResults();
    }

    /** Returns the revision of a source that is not written yet. */
    RevisionSource compile(MigrationSource source) {
        return revisionFiles().compile(source);
    }

    /** Writes a source into the project and returns its file. */
    Path write(MigrationSource source) {
        return written(revisionFiles().write(source));
    }

    /** Writes a revision in SQL into the project and returns the file of its upgrade. */
    Path write(SqlMigrationSource source) {
        return written(revisionFiles().write(source));
    }

    private Path written(Path file) {
        reload();
        new AfterWrite(settings, narrator).run(file, revisionFiles().indexFile());
        return file;
    }

    /** Returns changes of the project's revisions that can be taken back; {@link #reload} makes them seen. */
    RevisionRewrite rewrite() {
        return new RevisionRewrite(revisionFiles());
    }

    /** Returns which of two revisions of one id gets another one; see {@link EqualIds#find}. */
    EqualIds equalIds(DuplicateRevisionException twice, List<String> names, @Nullable String onto) {
        return EqualIds.find(revisionFiles(), twice, names, onto);
    }

    /** Returns an id for a revision that is to have another one; see {@link RevisionFiles#newId}. */
    String newId(String old, Collection<String> existing) {
        return revisionFiles().newId(old, existing, Instant.now());
    }

    /** Forgets the history, because its files have changed. */
    void reload() {
        revisionFiles().forget();
        history = null;
        outline = null;
        replays.clear();
    }

    /** Returns how the index names the directory of revisions in SQL. */
    String sqlFolder() {
        return revisionFiles().sqlFolder();
    }

    /** Puts the numbered files of another tool into the index. */
    void listNumbered() {
        revisionFiles().listNumbered();
    }

    /** Returns whether the number in its file's name says where a revision stands. */
    boolean isNumbered(Revision revision) {
        return revisionFiles().isNumbered(revision);
    }

    /** Returns the index as a text of its file says; an empty one where there is none. */
    RevisionIndex index(Function<Path, Optional<String>> texts) {
        return revisionFiles().index(texts);
    }

    /** Returns the file that the index means by a name. */
    Path file(String name) {
        return settings.migrations().file(name);
    }

    /** Returns the files that hold a revision of the history. */
    List<Path> files(Revision revision) {
        return revisionFiles().files(revision);
    }

    /** Deletes a revision's files and its line in the index, and returns the files. */
    List<Path> delete(Revision revision) {
        List<Path> files = revisionFiles().delete(revision);
        reload();
        return files;
    }

    /** Returns what the project's settings say about running revisions. */
    static MigratorSettings migratorSettings(ProjectSettings settings) {
        MigrationSettings migrations = settings.migrations();
        return MigratorSettings.DEFAULT
                .withHistory(migrations.history())
                .withVersionTable(migrations.versionSchema(), migrations.versionTable())
                .withLockTimeout(migrations.lockTimeout())
                .withRole(settings.database().role());
    }

    /** Returns a migrator without a database, which plans and writes scripts from base. */
    public Migrator offlineMigrator() {
        return Migrator.builder()
                .revisions(history().source())
                .settings(migratorSettings(settings))
                .build();
    }

    public boolean hasDatabase() {
        return settings.database().address() != null;
    }

    /**
     * Returns the project's database, to which this connects the first time.
     *
     * @throws SettingsException if none is configured
     */
    public Database database() {
        if (database == null) {
            database = openDatabase();
        }
        return database;
    }

    private Database openDatabase() {
        DatabaseAddress address = settings.database().address();
        if (address == null) {
            throw new SettingsException(
                    "No database is configured. Give one with --url, write `url` under [database] in autogen.toml, or set AUTOGEN_URL.");
        }
        return open(address, settings).withHooks(hooks::get);
    }

    /** Returns what a history makes on a server like the project's database, or, without one, of the version that is configured. */
    HistoryReplay replay(History history) {
        if (!hasDatabase()) {
            return replay(history, settings.database().version(), "public");
        }
        Database own = database();
        return replay(history, own.major(), own.defaultNamespace());
    }

    /** Returns what a history makes on a server of that major version, or on that of {@code [scratch] url}, whatever its version: run once for all who ask. */
    HistoryReplay replay(History history, int major, String defaultNamespace) {
        DatabaseAddress named = settings.scratch().address();
        int actual = named == null
                ? major
                : open(named, settings.onScratch("public")).major();
        return replays.computeIfAbsent(
                new Replayed(history, actual, defaultNamespace),
                replayed -> new HistoryReplay(this, history, cache(), actual, defaultNamespace));
    }

    /** Returns a fresh, empty scratch database like the project's database, or, without one, of the version that is configured. */
    Database scratch() {
        if (!hasDatabase()) {
            return scratch(settings.database().version(), "public");
        }
        Database own = database();
        return scratch(own.major(), own.defaultNamespace());
    }

    /** Returns a fresh, empty scratch database of that major version, where names without a namespace belong to the given one. */
    Database scratch(int major, String defaultNamespace) {
        return openScratch(() -> servers.createDatabase(major), defaultNamespace);
    }

    /** Returns a copy of a scratch database of that major version, which nobody uses. */
    Database copy(int major, Database original) {
        original.disconnect();
        return openScratch(() -> servers.copy(major, original.address()), original.defaultNamespace());
    }

    private Database openScratch(Supplier<DatabaseAddress> created, String defaultNamespace) {
        return ScratchTrouble.made(() -> open(created.get(), settings.onScratch(defaultNamespace)));
    }

    private Database open(DatabaseAddress address, ProjectSettings own) {
        Database one = Database.open(address, own, connections);
        opened.add(one);
        return one;
    }

    /** Returns whether roles may be made on the server of the scratch databases of that major version. */
    boolean mayMakeRoles(int major) {
        return servers.isOurs(major);
    }

    /** Returns what the entities ask for on that version of PostgreSQL. */
    EntityModel entities(int postgresMajor, String defaultNamespace) {
        return model().read(postgresMajor, defaultNamespace);
    }

    /** Returns how sentences name where the entities are. */
    String modelName() {
        return String.join(", ", settings.model().classpath());
    }

    /** Returns the settings of Hibernate, each with its origin, in order of their names. */
    public Map<String, Setting> hibernateSettings() {
        return model().settings();
    }

    private Model model() {
        if (model == null) {
            model = new Model(settings, options, cache(), narrator);
        }
        return model;
    }

    /** Returns the code of the project that takes part. */
    Hooks hooks() {
        return hooks.get();
    }

    SchemaFilter filter() {
        return new SchemaFilter(settings.filter(), hooks.get());
    }

    @Override
    public void close() {
        hooks.close();
        opened.forEach(Database::disconnect);
        servers.close();
    }
}
