package dev.autogen.workflow;

import dev.autogen.execution.MigrationFailedException;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.revision.Direction;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.sql.SqlRenderer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What helps to mend a mapping whose statement PostgreSQL refuses: which class it comes from, and what is known of the model. */
final class FailureHints {

    private static final String UNDEFINED_OBJECT = "42704";

    private FailureHints() {}

    /** Returns the sentences; none if it was no statement of the upgrade that failed. */
    static List<String> of(ProofFailedException failure, Comparison comparison, List<Operation> upgrade) {
        if (!(failure.getCause() instanceof MigrationFailedException failed) || failed.direction() != Direction.UP) {
            return List.of();
        }
        Stream<String> where = origin(failed.sql(), comparison, upgrade)
                .map(
                        origin -> "It comes from " + origin
                                + ": mend the mapping there. What the database must have before, such as a type or a function, an earlier revision can make: autogen revision --empty.")
                .stream();
        return Stream.of(
                        where,
                        missingRole(failed).stream(),
                        comparison.desired().notes().stream().map(note -> "Note: " + note))
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** Where autogen has no server of its own, it makes no role. */
    private static Optional<String> missingRole(MigrationFailedException failed) {
        String sql = failed.sql();
        boolean named = sql.startsWith("grant ") || sql.startsWith("create policy ") || sql.contains(" owner to ");
        return named && UNDEFINED_OBJECT.equals(failed.sqlState())
                ? Optional.of(
                        "The scratch server does not have that role, and autogen makes none on a server of yours: make it there, or leave out"
                                + " [scratch] url, for an embedded PostgreSQL gets the roles that are named.")
                : Optional.empty();
    }

    private static Optional<String> origin(String sql, Comparison comparison, List<Operation> upgrade) {
        return upgrade.stream()
                .filter(operation -> new SqlRenderer()
                        .render(List.of(operation)).stream()
                                .anyMatch(statement -> statement.scriptText().startsWith(sql)))
                .flatMap(operation -> OperationObject.of(operation).stream())
                .flatMap(object -> origin(object, comparison).stream())
                .findFirst();
    }

    /** Returns the member that a column comes from, else the class of its table. */
    private static Optional<String> origin(ObjectName object, Comparison comparison) {
        return Stream.of(object, ObjectName.of(ObjectKind.TABLE, object.owner()))
                .map(name -> comparison.desired().origins().get(name.toString()))
                .filter(origin -> origin != null)
                .findFirst();
    }
}
