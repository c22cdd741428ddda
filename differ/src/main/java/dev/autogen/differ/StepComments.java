package dev.autogen.differ;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.schema.Dependent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says above which operations of a plan a reviewer should stop: a change of type that can fail or lose something on rows that are there, with a query that counts
 * those rows, what is dropped to be restored, and what goes from one table or namespace and comes in another without its rows.
 */
public final class StepComments {

    private StepComments() {}

    /**
     * Returns the comments by the operation's index, one a line.
     *
     * @param operations with their past, as a plan has them
     * @param dependents what the plan may drop and restore
     * @param serverMajor PostgreSQL's major version, on which the queries run
     */
    public static Map<Integer, List<String>> of(
            List<Operation> operations, List<Dependent> dependents, int serverMajor) {
        TextCheck check = new TextCheck(serverMajor, operations);
        Map<String, String> drops = new HashMap<>();
        Map<String, String> restores = new HashMap<>();
        for (Dependent one : dependents) {
            if (!one.drop().isEmpty() && one.isRestorable()) {
                drops.put(one.drop().get(0), one.name());
                restores.put(one.restore().get(0), one.name());
            }
        }
        Map<Integer, List<String>> comments = new TreeMap<>();
        ColumnMoves moves = new ColumnMoves(operations);
        NamespaceMoves namespaces = new NamespaceMoves(operations);
        List<Operation> named = NamesBefore.in(operations);
        for (int i = 0; i < named.size(); i++) {
            List<String> lines = new ArrayList<>(moves.comments(operations.get(i)));
            lines.addAll(namespaces.comments(operations.get(i)));
            Operation operation = named.get(i);
            if (operation instanceof AlterColumnType change) {
                lines.addAll(Losses.of(change, check));
            } else if (operation instanceof RebuildEnum rebuild) {
                lines.addAll(Losses.of(rebuild));
            } else if (operation instanceof ExecuteSql sql && drops.containsKey(sql.sql())) {
                lines.add("The " + drops.get(sql.sql()) + " stands in the way of what follows, and is restored below.");
            } else if (operation instanceof ExecuteSql sql && restores.containsKey(sql.sql())) {
                lines.add("The " + restores.get(sql.sql()) + " again, as it was.");
            }
            if (!lines.isEmpty()) {
                comments.put(i, lines);
            }
        }
        return comments;
    }
}
