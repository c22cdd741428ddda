package dev.autogen.execution;

import dev.autogen.codec.Checksums;
import dev.autogen.migration.Recording;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionStep;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/** Cuts a revision into segments. */
final class Segments {

    private Segments() {}

    /** Returns the segments of a step, at least one: a revision that does nothing still moves the heads. */
    static List<Segment> of(RevisionStep step, Recording recording) {
        boolean up = step.direction() == Direction.UP;
        List<SqlStatement> statements = new SqlRenderer().render(up ? recording.upgrade() : recording.downgrade());
        List<List<SqlStatement>> parts = cut(statements);
        String checksum = Checksums.of(recording);
        List<Segment> segments = new ArrayList<>(parts.size());
        int first = 1;
        for (List<SqlStatement> part : parts) {
            boolean transactional = part.stream().allMatch(SqlStatement::transactional);
            segments.add(new Segment(
                    step, segments.size() + 1, parts.size(), first, statements.size(), part, transactional, checksum));
            first += part.size();
        }
        return segments;
    }

    private static List<List<SqlStatement>> cut(List<SqlStatement> statements) {
        List<List<SqlStatement>> parts = new ArrayList<>();
        List<SqlStatement> open = new ArrayList<>();
        for (SqlStatement statement : statements) {
            if (!statement.transactional() && !open.isEmpty()) {
                parts.add(open);
                open = new ArrayList<>();
            }
            open.add(statement);
            if (!statement.transactional() || statement.commitAfter()) {
                parts.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty() || parts.isEmpty()) {
            parts.add(open);
        }
        return parts;
    }
}
