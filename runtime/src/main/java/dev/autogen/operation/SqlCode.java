package dev.autogen.operation;

import java.sql.Connection;
import java.sql.SQLException;

/** Java code that runs on the migration's connection, inside its transaction. It must neither commit nor roll back. */
@FunctionalInterface
public interface SqlCode {
    void run(Connection connection) throws SQLException;
}
