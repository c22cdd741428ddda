package dev.autogen.scratch;

import dev.autogen.project.DatabaseAddress;

/** A server on which databases are made that live as long as one command. Closing it drops them. */
public interface ScratchServer extends AutoCloseable {

    /** Creates an empty database and returns where it is. */
    DatabaseAddress createDatabase();

    /** Creates a database like one that this server made and nobody is connected to, and returns where it is. */
    DatabaseAddress copy(DatabaseAddress original);

    /** Returns whether the server is this command's alone, so that roles may be made on it. */
    boolean isOurs();

    @Override
    void close();
}
