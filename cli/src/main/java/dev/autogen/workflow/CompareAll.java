package dev.autogen.workflow;

import dev.autogen.execution.DatabaseState;
import dev.autogen.revision.Revision;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.workflow.CompareOptions.Against;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares entities, history and database, and puts each difference down to the one that moved. */
final class CompareAll {

    private final Workspace workspace;

    CompareAll(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Returns what a revision would do, and who moved. */
    CheckReport run(CompareOptions options) {
        Comparison entities = new Compare(workspace, Questions.NOBODY).run(options.against(Against.HISTORY), false);
        Database database = workspace.database();
        DatabaseState state = database.migrator(workspace.history()).state();
        CheckReport report = CheckReport.of(entities);
        if (!state.unknown().isEmpty()) {
            return report.all(
                    new Subject(Move.DATABASE, database.description(), Map.of()),
                    List.of(),
                    ofEntities(entities, state),
                    List.of());
        }
        Comparison actual = Compare.ofDifferences(workspace).run(options.against(Against.DATABASE), false);
        return report.all(
                actual.actualSubject(),
                state.pending().stream().map(Revision::title).toList(),
                moves(entities, actual, state),
                actual.unmodelled());
    }

    private List<Move> moves(Comparison entities, Comparison actual, DatabaseState state) {
        String namespace = actual.defaultNamespace();
        Set<QualifiedName> views =
                Drift.views(actual.desired().schema(), workspace.history().made(namespace), namespace);
        Database database = workspace.database();
        try (Canonicalizers canonicalizers = new Canonicalizers(workspace, database)) {
            Drift drift = new Drift(
                    actual.major(),
                    namespace,
                    views,
                    Accepting.acceptances(actual.accept(), namespace),
                    canonicalizers);
            ThreeWay parties = new ThreeWay(
                    entities.facts(),
                    actual.facts(),
                    drift,
                    entities.actual(),
                    applied(entities, actual, state),
                    actual.actual());
            return Unmodelled.withSql(parties.moves(), () -> database.readObjects(actual.namespaces()));
        }
    }

    /** Returns what those revisions make that were run in the database. */
    private Scan applied(Comparison entities, Comparison actual, DatabaseState state) {
        if (state.pending().isEmpty()) {
            return entities.actual();
        }
        String namespace = actual.defaultNamespace();
        History part = workspace.history().upTo(state.heads());
        return workspace
                .filter()
                .apply(workspace.replay(part, actual.major(), namespace).read(actual.namespaces()), namespace);
    }

    /** The database is at a revision that nobody here knows, so nothing can be said of what it has. */
    private static List<Move> ofEntities(Comparison entities, DatabaseState state) {
        List<Move> moves = new ArrayList<>();
        entities.facts().all().forEach(one -> moves.add(ThreeWay.ofEntities(one)));
        for (String head : state.unknown()) {
            String advice = state.newer().contains(head)
                    ? "the database is at this revision, which a newer version of the application ran: bring it here (git pull?)"
                    : "the database is at this revision, which this project's history does not have: bring it back (git pull?)";
            moves.add(new Move(Move.DATABASE, null, "revision", head, head, null, advice, List.of()));
        }
        return moves;
    }
}
