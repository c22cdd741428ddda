package dev.autogen.execution;

import dev.autogen.sql.Identifiers;
import dev.autogen.sql.Literals;
import dev.autogen.sql.SqlStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes segments as a script for {@code psql -v ON_ERROR_STOP=1}, with the same transactions, the same heads and the same log as a run. Java code cannot be
 * written.
 */
final class SqlScript implements SegmentRunner {

    private final Appendable out;
    private final MigratorSettings settings;
    private final VersionTable versions;
    private final RunLog log;

    SqlScript(Appendable out, MigratorSettings settings, Bookkeeping bookkeeping) {
        this.out = out;
        this.settings = settings;
        this.versions = bookkeeping.versions();
        this.log = bookkeeping.log();
    }

    void comment(String text) {
        line("-- " + text.replaceAll("\\R", " "));
    }

    void create(List<String> statements) {
        transaction(statements);
    }

    @Override
    public void run(Segment segment) {
        comment(segment.step() + (segment.count() == 1 ? "" : ", part " + segment.number() + " of " + segment.count()));
        if (segment.transactional()) {
            List<String> statements = new ArrayList<>(List.of(versions.lockStatement()));
            segment.statements().forEach(statement -> statements.add(scriptText(segment, statement)));
            statements.addAll(heads(segment));
            statements.add(log.insertStatement(segment, SegmentState.DONE, null));
            transaction(statements);
        } else {
            transaction(List.of(versions.lockStatement(), log.insertStatement(segment, SegmentState.STARTED, null)));
            alone(scriptText(segment, segment.statements().get(0)));
            List<String> statements = new ArrayList<>(List.of(versions.lockStatement()));
            statements.addAll(heads(segment));
            statements.add(log.finishStatement(segment, SegmentState.DONE, null));
            transaction(statements);
        }
    }

    private static String scriptText(Segment segment, SqlStatement statement) {
        if (statement.code() != null) {
            throw new UnusableRevisionException(
                    "Revision " + segment.step().revision().title() + " runs Java code, op.run(\""
                            + statement.code().label()
                            + "\", …), which no script can hold. Let autogen run it on the database.");
        }
        return statement.scriptText();
    }

    private List<String> heads(Segment segment) {
        return segment.isLast()
                ? versions.move(segment.step().headsBefore(), segment.step().headsAfter())
                : List.of();
    }

    private void transaction(List<String> statements) {
        line("begin;");
        if (settings.role() != null) {
            statement("set local role " + Identifiers.quoted(settings.role()));
        }
        statement("set local lock_timeout = " + settings.lockTimeout().toMillis());
        if (settings.defaultNamespace() != null) {
            statement("select set_config('search_path', " + searchPath(settings.defaultNamespace()) + ", true)");
        }
        statements.forEach(this::statement);
        line("commit;");
        line("");
    }

    private void alone(String text) {
        if (settings.role() != null) {
            statement("set role " + Identifiers.quoted(settings.role()));
        }
        if (settings.defaultNamespace() != null) {
            statement("select set_config('search_path', " + searchPath(settings.defaultNamespace()) + ", false)");
        }
        statement(text);
        if (settings.role() != null) {
            statement("reset role");
        }
        if (settings.defaultNamespace() != null) {
            statement("reset search_path");
        }
        line("");
    }

    private static String searchPath(String namespace) {
        return DatabaseSession.SEARCH_PATH.replace("?", Literals.string(namespace));
    }

    private void statement(String text) {
        line(text.endsWith(";") ? text : text + ";");
    }

    private void line(String text) {
        try {
            out.append(text).append('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the script: " + failure.getMessage(), failure);
        }
    }
}
