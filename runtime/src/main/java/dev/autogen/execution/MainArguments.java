package dev.autogen.execution;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of {@link Main}.
 *
 * @param target what stands behind the command; null if nothing does
 * @param values of the options that have one, by name
 * @param flags the options that have none
 */
record MainArguments(String command, @Nullable String target, Map<String, String> values, Set<String> flags) {

    static final String HELP =
            """
            Runs the revisions that are on the class path.

              upgrade [TARGET]     run what the database has not had yet; TARGET: head, an id or its beginning, +N
              downgrade TARGET     take revisions back; TARGET: base, an id or its beginning, -N
              current              show the revision that the database is at
              history              list the revisions, newest first
              help                 this text

              --sql                print the script instead of running it: from the database's revision on; without a
                                   database, from the base
              --yes                lose what a downgrade loses
              --check-heads        with current: exit code 4 unless the database is at head
              --history NAME       the history; default: main
              --version-table SCHEMA.TABLE
                                   where the heads are kept; default: public.autogen_version
              --role ROLE          the role to act as
              --lock-timeout N     seconds to wait for a lock; default: 5, and 0 is for ever

            The database is in the environment, in the first of these variables that is set:
              AUTOGEN_URL, SPRING_DATASOURCE_URL, DATABASE_URL, DB_URL
                        jdbc:postgresql://host:5432/database or postgresql://user:password@host:5432/database
              POSTGRES_HOST, with POSTGRES_PORT, POSTGRES_DB, POSTGRES_USER, POSTGRES_PASSWORD
            AUTOGEN_USER and AUTOGEN_PASSWORD say who connects, whoever the url names; SPRING_DATASOURCE_USERNAME and
            SPRING_DATASOURCE_PASSWORD go with Spring's url. PGUSER and PGPASSWORD count if nothing else says it.

            Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 4 not at head.
            """;

    private static final Set<String> COMMANDS = Set.of("upgrade", "downgrade", "current", "history", "help");
    private static final Set<String> FLAGS = Set.of("--sql", "--yes", "--check-heads");
    private static final Set<String> VALUES = Set.of("--history", "--version-table", "--role", "--lock-timeout");

    MainArguments {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
    }

    /** @throws IllegalArgumentException if something is not understood */
    static MainArguments parse(List<String> words) {
        String command = null;
        String target = null;
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (VALUES.contains(name)) {
                if (name.equals(word) && !rest.hasNext()) {
                    throw new IllegalArgumentException(name + " wants a value.");
                }
                values.put(name, name.equals(word) ? rest.next() : word.substring(name.length() + 1));
            } else if (FLAGS.contains(word)) {
                flags.add(word);
            } else if (word.equals("--help") || word.equals("-h")) {
                command = "help";
            } else if (word.startsWith("--")) {
                throw new IllegalArgumentException("There is no option '" + name + "'.");
            } else if (command == null) {
                command = word;
            } else if (target == null && (command.equals("upgrade") || command.equals("downgrade"))) {
                target = word;
            } else {
                throw new IllegalArgumentException("'" + word + "' is one word too many.");
            }
        }
        if (command == null || !COMMANDS.contains(command)) {
            throw new IllegalArgumentException(
                    command == null ? "Say which command to run." : "There is no command '" + command + "'.");
        }
        return new MainArguments(command, target, values, flags);
    }

    /** @throws IllegalArgumentException if nothing was said and there is no standard */
    String target(@Nullable String standard) {
        String given = target == null ? standard : target;
        if (given == null) {
            throw new IllegalArgumentException("Say where to go: " + command + " base, an id, or -N.");
        }
        return given;
    }

    String history() {
        return values.getOrDefault("--history", "main");
    }

    boolean sql() {
        return flags.contains("--sql");
    }

    boolean yes() {
        return flags.contains("--yes");
    }

    boolean checkHeads() {
        return flags.contains("--check-heads");
    }

    /** Returns whether it can be done without a database. */
    boolean isOffline() {
        return sql() || command.equals("history");
    }

    /** Sets what options say about running. */
    MigratorBuilder settings(MigratorBuilder builder) {
        builder.history(history()).role(values.get("--role"));
        String table = values.get("--version-table");
        if (table != null) {
            int dot = table.indexOf('.');
            if (dot < 1 || dot == table.length() - 1) {
                throw new IllegalArgumentException("--version-table wants SCHEMA.TABLE, not '" + table + "'.");
            }
            builder.versionTable(table.substring(0, dot), table.substring(dot + 1));
        }
        String seconds = values.get("--lock-timeout");
        if (seconds != null) {
            if (!seconds.matches("\\d{1,6}")) {
                throw new IllegalArgumentException("--lock-timeout wants a number of seconds, not '" + seconds + "'.");
            }
            builder.lockTimeout(Duration.ofSeconds(Long.parseLong(seconds)));
        }
        return builder;
    }
}
