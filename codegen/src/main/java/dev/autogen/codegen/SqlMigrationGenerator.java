package dev.autogen.codegen;

import dev.autogen.execution.SqlFileFormat;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.util.List;

/** Writes a migration as a pair of SQL files: its place in the history as comments at the top, then the statements, with their hazards above them. */
public final class SqlMigrationGenerator {

    /**
     * Returns the source.
     *
     * @param folder where the files are, as the index names it: {@code db/revisions}; empty for the root
     */
    public SqlMigrationSource generate(MigrationDraft draft, String folder) {
        StringBuilder up = new StringBuilder("-- revision: " + draft.revision() + "\n");
        entry(up, "parents", String.join(", ", draft.parents()));
        entry(up, "message", draft.firstLine());
        entry(up, "created", draft.created().toString());
        entry(up, "labels", String.join(", ", draft.labels()));
        entry(up, "depends-on", String.join(", ", draft.dependsOn()));
        draft.javadoc().forEach(paragraph -> up.append('\n').append(comment(paragraph)));
        statements(up, draft.upgrade());
        StringBuilder down = new StringBuilder(comment("takes back revision " + draft.revision()
                + (draft.firstLine().isEmpty() ? "" : " (" + draft.firstLine() + ")")));
        statements(down, draft.downgrade());
        String name = (folder.isEmpty() ? "" : folder + "/") + SqlFileFormat.up(draft.className());
        return new SqlMigrationSource(draft.revision(), name, up.toString(), down.toString());
    }

    private static void entry(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append("-- ").append(key).append(": ").append(value).append('\n');
        }
    }

    private static void statements(StringBuilder text, Steps steps) {
        for (int i = 0; i < steps.operations().size(); i++) {
            List<SqlStatement> statements =
                    new SqlRenderer().render(List.of(steps.operations().get(i)));
            steps.comments().getOrDefault(i, List.of()).forEach(comment -> text.append('\n')
                    .append(comment(comment)));
            for (SqlStatement statement : statements) {
                text.append('\n').append(statement.scriptText()).append('\n');
            }
        }
    }

    private static String comment(String paragraph) {
        return "-- " + paragraph.strip().replaceAll("\\R", "\n-- ") + "\n";
    }
}
