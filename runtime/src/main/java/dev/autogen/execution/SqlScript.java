package dev.autogen.execution;

import dev.autogen.revision.RevisionPlan;
import dev.autogen.revision.StampPlan;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.Literals;
import dev.autogen.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Writes segments as a script for {@code psql -v ON_ERROR_STOP=1}, with the same transactions, the same heads and the same log as a run. Java code cannot be
 * written, unless it has an SQL form.
 *
 * <p>A script is for the heads it was written for, and stops at others; an idempotent one asks before each segment whether that is still to be done, with
 * psql's {@code \if}, because a statement outside a transaction cannot be in a block of PL/pgSQL.
 */
final class SqlScript implements SegmentRunner {

    private final StringBuilder out;
    private final MigratorSettings settings;
    private final Bookkeeping bookkeeping;
    private final VersionTable versions;
    private final RunLog log;
    private final ScriptGuards guards;
    private final boolean idempotent;

    SqlScript(
            StringBuilder out,
            MigratorSettings settings,
            Bookkeeping bookkeeping,
            ScriptGuards guards,
            boolean idempotent) {
        this.out = out;
        this.settings = settings;
        this.bookkeeping = bookkeeping;
        this.versions = bookkeeping.versions();
        this.log = bookkeeping.log();
        this.guards = guards;
        this.idempotent = idempotent;
    }

    /** Writes what comes before the segments of a plan. */
    void begin(RevisionPlan plan) {
        if (!idempotent) {
            begin(plan.direction().command() + " from " + text(plan.heads()) + " to " + text(plan.headsAfter()));
            return;
        }
        begin(plan.direction().command() + " to " + text(plan.headsAfter()) + ", from any revision before, "
                + "with what is still to be done");
        transaction(List.of(versions.lockStatement(), guards.startable(plan)));
    }

    private void begin(String title) {
        comment(title);
        comment("run it with: psql -X -v ON_ERROR_STOP=1 -f FILE");
        statement("set client_encoding = 'UTF8'");
        statement("set standard_conforming_strings = on");
        transaction(bookkeeping.createStatements());
    }

    /**
     * Writes that the database is at other heads now, and runs nothing.
     *
     * @param notes what the log is to say of it
     */
    void stamp(StampPlan plan, List<String> notes) {
        begin("stamp from " + text(plan.before()) + " to " + text(plan.after()));
        List<String> statements = new ArrayList<>(List.of(versions.lockStatement(), guards.exactly(plan.before())));
        statements.addAll(versions.move(plan.before(), plan.after()));
        statements.addAll(notes);
        transaction(statements);
    }

    @Override
    public void run(Segment segment) {
        comment(segment.step() + (segment.count() == 1 ? "" : ", part " + segment.number() + " of " + segment.count()));
        if (segment.transactional()) {
            List<String> statements = new ArrayList<>();
            segment.statements().forEach(statement -> statements.add(scriptText(segment, statement)));
            statements.addAll(heads(segment));
            statements.add(log.insertStatement(segment, SegmentState.DONE, null));
            guarded(segment, statements);
        } else {
            guarded(segment, List.of(log.insertStatement(segment, SegmentState.STARTED, null)));
            if (idempotent) {
                line("\\if :autogen_todo");
            }
            alone(segment.statements().get(0));
            List<String> statements = new ArrayList<>(List.of(versions.lockStatement()));
            if (!idempotent) {
                statements.add(guards.exactly(segment.step().headsBefore()));
            }
            statements.addAll(heads(segment));
            statements.add(log.finishStatement(segment, SegmentState.DONE, null));
            transaction(statements);
            if (idempotent) {
                line("\\endif");
                line("");
            }
        }
    }

    private static String scriptText(Segment segment, SqlStatement statement) {
        if (statement.code() != null && statement.code().sql().isEmpty()) {
            throw new UnusableRevisionException(
                    "Revision " + segment.step().revision().title() + " runs Java code, op.run(\""
                            + statement.code().label()
                            + "\", …), which no script can hold. Let autogen run it on the database, or give the SQL that does the same: op.run(\""
                            + statement.code().label() + "\", code, \"<sql>\").");
        }
        return statement.scriptText();
    }

    private List<String> heads(Segment segment) {
        if (!segment.isLast()) {
            return List.of();
        }
        return idempotent
                ? guards.move(segment.step().revision(), segment.step().direction())
                : versions.move(segment.step().headsBefore(), segment.step().headsAfter());
    }

    private void guarded(Segment segment, List<String> statements) {
        begin();
        statement(versions.lockStatement());
        if (idempotent) {
            line("select " + guards.todo(segment) + " as autogen_todo \\gset");
            line("\\if :autogen_todo");
        } else {
            statement(guards.exactly(segment.step().headsBefore()));
        }
        statements.forEach(this::statement);
        if (idempotent) {
            line("\\endif");
        }
        commit();
    }

    private void transaction(List<String> statements) {
        begin();
        statements.forEach(this::statement);
        commit();
    }

    private void begin() {
        line("begin;");
        if (settings.role() != null) {
            statement("set local role " + Identifiers.quoted(settings.role()));
        }
        statement("set local lock_timeout = " + settings.lockTimeout().toMillis());
        if (settings.defaultNamespace() != null) {
            statement("select set_config('search_path', " + searchPath(settings.defaultNamespace()) + ", true)");
        }
    }

    private void commit() {
        line("commit;");
        line("");
    }

    private void alone(SqlStatement statement) {
        statement("set lock_timeout = 0");
        if (settings.role() != null) {
            statement("set role " + Identifiers.quoted(settings.role()));
        }
        if (settings.defaultNamespace() != null) {
            statement("select set_config('search_path', " + searchPath(settings.defaultNamespace()) + ", false)");
        }
        if (idempotent) {
            ConcurrentIndex.of(statement.text())
                    .filter(ConcurrentIndex::created)
                    .ifPresent(this::clearRuin);
        }
        statement(statement.scriptText());
        statement("reset lock_timeout");
        if (settings.role() != null) {
            statement("reset role");
        }
        if (settings.defaultNamespace() != null) {
            statement("reset search_path");
        }
        line("");
    }

    /** An attempt that was cut off has left an invalid index, which would be in the way. */
    private void clearRuin(ConcurrentIndex index) {
        line("select exists (select from pg_catalog.pg_index where not indisvalid and indexrelid = to_regclass("
                + Literals.string(index.sqlName()) + ")) as autogen_ruin \\gset");
        line("\\if :autogen_ruin");
        statement(index.dropStatement());
        line("\\endif");
    }

    private static String searchPath(String namespace) {
        return DatabaseSession.SEARCH_PATH.replace("?", Literals.string(namespace));
    }

    private static String text(SortedSet<String> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }

    private void comment(String text) {
        line("-- " + text.replaceAll("\\R", " "));
    }

    private void statement(String text) {
        line(text.endsWith(";") ? text : text + ";");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
