package dev.autogen.workflow;

import dev.autogen.differ.RenameProposal;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.operation.OperationSummary;
import dev.autogen.revision.Revision;
import dev.autogen.schema.ObjectName;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check --format json} prints; the names of its components are a contract with scripts.
 *
 * @param version of autogen
 * @param operations what a revision would do, in order
 * @param renameProposals the pairs of a drop and an add that may be one rename, which nobody has decided
 * @param unclaimed what the database has and neither entities nor a generated revision asked for
 * @param accepted how many differences the team accepted
 * @param unmodelled what the database has and autogen does not compare
 * @param notes what else the user should know, one sentence each
 * @param database the third party, where all three are compared; else null
 * @param pending the titles of the revisions that were not run in the database that is compared, in their order
 * @param moved the differences between the three, each put down to the party that moved
 */
public record CheckReport(
        boolean inSync,
        String version,
        Subject desired,
        Subject actual,
        List<Step> operations,
        List<Rename> renameProposals,
        List<String> unclaimed,
        int accepted,
        List<String> unmodelled,
        List<String> notes,
        @Nullable Subject database,
        List<String> pending,
        List<Move> moved) {

    /**
     * One operation.
     *
     * @param object as contracts spell it, default namespace included; null for SQL
     */
    public record Step(String kind, @Nullable String object, String summary, List<String> sql, List<Hazard> hazards) {}

    /**
     * A possible rename.
     *
     * @param object the old one
     * @param accept the option that says it is a rename
     * @param refuse the option that says it is not
     * @param acceptLine the line of an answers file that says it is a rename
     * @param refuseLine the line that says it is not
     */
    public record Rename(
            String kind,
            String object,
            String newName,
            String accept,
            String refuse,
            String acceptLine,
            String refuseLine) {}

    /** Returns the report of a comparison. */
    public static CheckReport of(Comparison comparison) {
        return of(comparison, List.of());
    }

    /**
     * Returns the report of a comparison.
     *
     * @param notRun what the database has not had yet
     */
    static CheckReport of(Comparison comparison, List<Revision> notRun) {
        String namespace = comparison.defaultNamespace();
        return new CheckReport(
                comparison.plan().inSync(),
                ToolVersion.get(),
                comparison.desiredSubject(),
                comparison.actualSubject(),
                steps(comparison.plan().upgrade(), comparison.major(), namespace),
                comparison.plan().renameProposals().stream()
                        .map(proposal -> rename(proposal, namespace))
                        .toList(),
                comparison.unclaimed(),
                comparison.plan().accepted().size(),
                comparison.unmodelled(),
                comparison.notes(),
                null,
                notRun.stream().map(Revision::title).toList(),
                List.of());
    }

    /**
     * Returns the report with the third party.
     *
     * @param others what the database has and autogen does not compare
     */
    CheckReport all(Subject third, List<String> notRun, List<Move> moves, List<String> others) {
        return new CheckReport(
                inSync && notRun.isEmpty() && moves.stream().noneMatch(Move::counts),
                version,
                desired,
                actual,
                operations,
                renameProposals,
                unclaimed,
                accepted,
                Stream.concat(unmodelled.stream(), others.stream())
                        .sorted()
                        .distinct()
                        .toList(),
                notes,
                third,
                notRun,
                moves);
    }

    private static List<Step> steps(List<Operation> operations, int serverMajor, String namespace) {
        Hazards hazards = new Hazards(operations, serverMajor);
        return IntStream.range(0, operations.size())
                .mapToObj(i -> step(operations.get(i), namespace, hazards.of(i)))
                .toList();
    }

    private static Step step(Operation operation, String namespace, List<Hazard> hazards) {
        List<String> sql = new SqlRenderer()
                .render(List.of(operation)).stream().map(SqlStatement::text).toList();
        String object = OperationObject.of(operation)
                .map(name -> name.in(namespace).path())
                .orElse(null);
        return new Step(operation.kind(), object, OperationSummary.of(operation), sql, hazards);
    }

    private static Rename rename(RenameProposal proposal, String namespace) {
        ObjectName old = proposal.old();
        return new Rename(
                old.kind().text(),
                old.in(namespace).path(),
                proposal.newName(),
                proposal.acceptOption(),
                proposal.refuseOption(),
                proposal.acceptLine(),
                proposal.refuseLine());
    }
}
