package dev.autogen.scratch;

import dev.autogen.project.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The databases of a server that is autogen's alone: their names need only a number to be unique, and they end with the server. */
final class NumberedDatabases {

    private final String server;
    private final DatabaseAddress address;
    private int made;

    /** @param server how a sentence about it begins */
    NumberedDatabases(String server, DatabaseAddress address) {
        this.server = server;
        this.address = address;
    }

    /** Creates a database, whose name gets a number if it is taken, and returns where it is. */
    DatabaseAddress create(String name) {
        return create(name, "template0");
    }

    DatabaseAddress copy(DatabaseAddress original) {
        return create("scratch", String.valueOf(original.database()));
    }

    private DatabaseAddress create(String name, String template) {
        String unique = made == 0 ? name : name + "_" + made;
        made++;
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + unique + " template " + template);
        } catch (SQLException e) {
            throw new ScratchException(server + " made no database: " + e.getMessage(), e);
        }
        return address.withDatabase(unique);
    }
}
