package dev.autogen.workflow;

import dev.autogen.execution.MigrationFailedException;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.proof.RowJourney;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.sql.SqlRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables that are left empty in a proof because rows in them stop the upgrade: that speaks against rows like these, not against the upgrade. First those
 * of the statement that failed, then all.
 */
final class EmptyTables {

    private final Schema before;
    private final List<Operation> upgrade;
    private final Map<QualifiedName, String> reasons = new LinkedHashMap<>();
    private final List<String> hazards = new ArrayList<>();

    EmptyTables(Schema before, List<Operation> upgrade) {
        this.before = before;
        this.upgrade = upgrade;
    }

    /** Returns the tables, each with what PostgreSQL said. */
    Map<QualifiedName, String> reasons() {
        return reasons;
    }

    /** Returns what goes wrong with rows alone, one sentence each. */
    List<String> hazards() {
        return List.copyOf(hazards);
    }

    /** Returns whether it is worth another trial with more tables empty. */
    boolean mayHelp(MigrationFailedException failed) {
        if (!isOfData(failed.sqlState()) || reasons.size() == before.tables().size()) {
            return false;
        }
        String reason = reason(failed.getCause() == null ? failed : failed.getCause());
        Set<QualifiedName> guilty = tables(failed);
        guilty.removeAll(reasons.keySet());
        if (guilty.isEmpty()) {
            before.tables().forEach(table -> guilty.add(table.name()));
        }
        hazards.add("With rows in it, " + statement(failed) + " fails: " + reason + hint(failed));
        guilty.forEach(table -> reasons.putIfAbsent(table, reason));
        return true;
    }

    /** A statement of many lines, such as a block, says less than what PostgreSQL says of it. */
    private static String statement(MigrationFailedException failed) {
        return failed.sql().contains("\n") ? "the upgrade" : "`" + failed.sql() + "`";
    }

    private static String hint(MigrationFailedException failed) {
        Throwable cause = failed.getCause();
        return cause == null
                ? ""
                : String.valueOf(cause.getMessage())
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("Hint: "))
                        .findFirst()
                        .map(line -> " " + line.substring("Hint: ".length()))
                        .orElse("");
    }

    private static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse(message).replaceFirst("^ERROR: ", "");
    }

    /** Data exceptions and integrity constraint violations: PostgreSQL, Appendix A. */
    static boolean isOfData(@Nullable String sqlState) {
        return sqlState != null && (sqlState.startsWith("22") || sqlState.startsWith("23"));
    }

    /** The tables, under their first names, whose operation rendered the statement that failed. */
    private Set<QualifiedName> tables(MigrationFailedException failed) {
        RowJourney journey = new RowJourney(before, upgrade);
        Set<QualifiedName> owners = upgrade.stream()
                .filter(operation -> new SqlRenderer()
                        .render(List.of(operation)).stream()
                                .anyMatch(statement -> statement.text().equals(failed.sql())))
                .flatMap(operation -> OperationObject.of(operation).stream())
                .map(ObjectName::owner)
                .collect(Collectors.toSet());
        return before.tables().stream()
                .map(Table::name)
                .filter(table -> owners.contains(table)
                        || journey.table(table).filter(owners::contains).isPresent())
                .collect(Collectors.toSet());
    }
}
