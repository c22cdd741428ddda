package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codegen.MigrationDraft;
import dev.autogen.codegen.MigrationGenerator;
import dev.autogen.codegen.SqlMigrationGenerator;
import dev.autogen.codegen.SqlMigrationSource;
import dev.autogen.codegen.Steps;
import dev.autogen.execution.RevisionSource;
import dev.autogen.migration.Recording;
import dev.autogen.operation.Operation;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.nio.file.Path;
import java.util.List;

/**
 * How a revision is written down: as a class, or as a pair of SQL files.
 *
 * @param sql whether in SQL
 */
record RevisionForm(Workspace workspace, boolean sql) {

    /** Returns the revision as it will be read back, and makes sure that it does what was planned. */
    RevisionSource compile(MigrationDraft draft) {
        RevisionSource source = sql
                ? RevisionSource.ofSql(sqlSource(draft).texts())
                : workspace.compile(new MigrationGenerator().generate(draft));
        Recording recording = source.recording(source.revisions().get(0));
        requireSame(draft.upgrade(), recording.upgrade());
        requireSame(draft.downgrade(), recording.downgrade());
        return source;
    }

    /** Writes it into the project and returns its file. */
    Path write(MigrationDraft draft) {
        return sql ? workspace.write(sqlSource(draft)) : workspace.write(new MigrationGenerator().generate(draft));
    }

    private SqlMigrationSource sqlSource(MigrationDraft draft) {
        return new SqlMigrationGenerator().generate(draft, workspace.sqlFolder());
    }

    /** What is written must be what was planned: something else would be reviewed in vain. */
    private void requireSame(Steps planned, List<Operation> recorded) {
        List<?> expected = sql
                ? texts(planned.operations())
                : planned.operations().stream().map(Operation::withoutPast).toList();
        List<?> found = sql ? texts(recorded) : recorded;
        if (!expected.equals(found)) {
            throw new AutogenException(
                    "The generated revision would not do what was planned; nothing was written. This is an error in autogen:"
                            + " please report it with the entities.\nPlanned: " + expected + "\nRecorded: " + found);
        }
    }

    private static List<String> texts(List<Operation> operations) {
        return new SqlRenderer()
                .render(operations).stream().map(SqlStatement::text).toList();
    }
}
