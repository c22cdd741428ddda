package dev.autogen.execution;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a migrator needs to know besides the connection and the revisions.
 *
 * @param history the name of the history: part of version rows, log and lock
 * @param versionSchema the namespace of the version table and the log
 * @param versionTable the version table; the log beside it is named alike, see {@link #logTable()}
 * @param lockTimeout how long a statement may wait for a lock that somebody else holds; zero means for ever
 * @param runTimeout how long to wait for another run of the same history to end
 * @param role the role to act as; null for the user that connects
 * @param defaultNamespace where names without a namespace belong, first in the search path; null for what the connection has
 */
public record MigratorSettings(
        String history,
        String versionSchema,
        String versionTable,
        Duration lockTimeout,
        Duration runTimeout,
        @Nullable String role,
        @Nullable String defaultNamespace) {

    public static final MigratorSettings DEFAULT = new MigratorSettings(
            "main", "public", "autogen_version", Duration.ofSeconds(5), Duration.ofMinutes(10), null, null);

    public MigratorSettings withHistory(String newHistory) {
        return new MigratorSettings(
                newHistory, versionSchema, versionTable, lockTimeout, runTimeout, role, defaultNamespace);
    }

    public MigratorSettings withVersionTable(String schema, String table) {
        return new MigratorSettings(history, schema, table, lockTimeout, runTimeout, role, defaultNamespace);
    }

    public MigratorSettings withLockTimeout(Duration timeout) {
        return new MigratorSettings(history, versionSchema, versionTable, timeout, runTimeout, role, defaultNamespace);
    }

    public MigratorSettings withRunTimeout(Duration timeout) {
        return new MigratorSettings(history, versionSchema, versionTable, lockTimeout, timeout, role, defaultNamespace);
    }

    public MigratorSettings withRole(@Nullable String newRole) {
        return new MigratorSettings(
                history, versionSchema, versionTable, lockTimeout, runTimeout, newRole, defaultNamespace);
    }

    public MigratorSettings withDefaultNamespace(@Nullable String namespace) {
        return new MigratorSettings(history, versionSchema, versionTable, lockTimeout, runTimeout, role, namespace);
    }

    /** Returns the name of the log: {@code autogen_log} beside {@code autogen_version}, {@code x_log} beside {@code x}. */
    public String logTable() {
        String stem = versionTable.endsWith("_version")
                ? versionTable.substring(0, versionTable.length() - "_version".length())
                : versionTable;
        return stem + "_log";
    }
}
