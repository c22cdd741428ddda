package dev.autogen.execution;

import dev.autogen.revision.Direction;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionPlan;
import dev.autogen.sql.Literals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a script asks of the database before it does something. */
final class ScriptGuards {

    private final RevisionGraph graph;
    private final VersionTable versions;
    private final RunLog log;
    private final String history;

    ScriptGuards(RevisionGraph graph, Bookkeeping bookkeeping, String history) {
        this.graph = graph;
        this.versions = bookkeeping.versions();
        this.log = bookkeeping.log();
        this.history = Literals.string(history);
    }

    /** Returns the statement that fails unless these are the heads: a run looks before each transaction, too. */
    String exactly(SortedSet<String> heads) {
        String found = "array(select revision from " + versions.sqlName() + " where history = " + history
                + " order by revision collate \"C\")";
        return refusal(
                found + " <> " + array(heads),
                "concat('The database is at ', coalesce(nullif(array_to_string(" + found + ", ', '), ''), 'base'), "
                        + Literals.string(", not at " + (heads.isEmpty() ? "base" : String.join(", ", heads))
                                + ", which this part of the script was written for.")
                        + ")",
                "Write the script anew for this database, or with --idempotent for any.");
    }

    /** Returns the statement that fails if the database has a head at which the plan's revisions cannot be run one by one where they are missing. */
    String startable(RevisionPlan plan) {
        Set<String> known = new TreeSet<>();
        graph.revisions().forEach(revision -> known.add(revision.id()));
        if (plan.direction() == Direction.DOWN) {
            Set<String> planned = new TreeSet<>();
            plan.revisions().forEach(revision -> planned.add(revision.id()));
            plan.revisions().forEach(revision -> graph.needing(revision.id()).stream()
                    .filter(id -> !planned.contains(id))
                    .forEach(known::remove));
        }
        String strange = "array(select revision from " + versions.sqlName() + " where history = " + history
                + " and revision <> all (" + array(known) + ") order by revision collate \"C\")";
        return refusal(
                "cardinality(" + strange + ") > 0",
                "concat('The database is at ', array_to_string(" + strange
                        + ", ', '), ', where this script cannot start.')",
                "Write the script with a history that has this revision, and from there.");
    }

    /** Returns the condition that something of a segment is left to do. */
    String todo(Segment segment) {
        Revision revision = segment.step().revision();
        boolean up = segment.step().direction() == Direction.UP;
        // What is needed by another is no head, and is taken back after that one.
        String reached = up ? "not " + isHead(graph.needing(revision.id())) : isHead(List.of(revision.id()));
        return segment.count() == 1 ? reached : reached + "\n    and not " + log.doneCondition(segment);
    }

    /** Returns the statements that move the heads past a revision, wherever they are. */
    List<String> move(Revision revision, Direction direction) {
        List<String> statements = new ArrayList<>();
        String rows = versions.sqlName() + " where history = " + history + " and revision in (";
        if (direction == Direction.UP) {
            Set<String> needs = graph.needs(revision.id());
            if (!needs.isEmpty()) {
                statements.add("delete from " + rows + list(needs) + ")");
            }
            statements.add("insert into " + versions.sqlName() + " (history, revision) values (" + history + ", "
                    + Literals.string(revision.id()) + ")");
            return statements;
        }
        statements.add("delete from " + rows + Literals.string(revision.id()) + ")");
        for (String needed : graph.needs(revision.id())) {
            statements.add("insert into " + versions.sqlName() + " (history, revision) select " + history + ", "
                    + Literals.string(needed) + " where not " + isHead(graph.needing(needed)));
        }
        return statements;
    }

    private String isHead(Collection<String> any) {
        return "exists (select from " + versions.sqlName() + " where history = " + history + " and revision in ("
                + list(any) + "))";
    }

    private static String refusal(String condition, String message, String hint) {
        return "do $fence$\nbegin\n    if " + condition
                + " then\n        raise exception using errcode = '55000', message = " + message
                + ",\n            hint = " + Literals.string(hint) + ";\n    end if;\nend\n$fence$";
    }

    private static String array(Collection<String> ids) {
        return "array[" + list(ids) + "]::text[]";
    }

    private static String list(Collection<String> ids) {
        return String.join(", ", ids.stream().map(Literals::string).toList());
    }
}
