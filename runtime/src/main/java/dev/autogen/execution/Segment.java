package dev.autogen.execution;

import dev.autogen.revision.RevisionStep;
import dev.autogen.sql.SqlStatement;
import java.util.List;

/**
 * A part of a revision that is done wholly or not at all: one transaction, or one statement that cannot be in one.
 *
 * @param number from 1
 * @param count how many segments the revision has, this way
 * @param firstStatement the number of its first statement in the revision, from 1
 * @param statementCount how many statements the revision has, this way
 * @param checksum of the revision
 */
record Segment(
        RevisionStep step,
        int number,
        int count,
        int firstStatement,
        int statementCount,
        List<SqlStatement> statements,
        boolean transactional,
        String checksum) {

    Segment {
        statements = List.copyOf(statements);
    }

    boolean isFirst() {
        return number == 1;
    }

    boolean isLast() {
        return number == count;
    }
}
