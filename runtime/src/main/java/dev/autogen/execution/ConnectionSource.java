package dev.autogen.execution;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the database. The migrator needs two at a time and closes them; it leaves no setting behind on them. */
@FunctionalInterface
public interface ConnectionSource {

    Connection open() throws SQLException;
}
