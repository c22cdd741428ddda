package dev.autogen.workflow;

import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.Operation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Tells which extensions the server of the scratch databases cannot create. */
final class ScratchExtensions {

    private ScratchExtensions() {}

    /** Returns those of the extensions that the server has no files of, in order of their names. */
    static List<String> missing(Connection scratch, Collection<String> extensions) throws SQLException {
        TreeSet<String> missing = new TreeSet<>(extensions);
        try (Statement statement = scratch.createStatement();
                ResultSet row = statement.executeQuery("select name from pg_catalog.pg_available_extensions")) {
            while (row.next()) {
                missing.remove(row.getString(1));
            }
        }
        return List.copyOf(missing);
    }

    /** Returns the extensions that the operations create. */
    static List<String> created(List<Operation> operations) {
        return operations.stream()
                .filter(CreateExtension.class::isInstance)
                .map(operation -> ((CreateExtension) operation).extension())
                .toList();
    }
}
