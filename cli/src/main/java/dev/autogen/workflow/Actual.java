package dev.autogen.workflow;

import dev.autogen.schema.Scan;
import java.util.List;

/** What entities can be compared with: a database, or the one that a history makes. */
public interface Actual {

    /** Returns PostgreSQL's major version. */
    int major();

    /** Returns the namespace that names without one belong to. */
    String defaultNamespace();

    /** Returns how sentences name it; never with a password. */
    String description();

    /** Reads what it has in these namespaces. */
    Scan read(List<String> namespaces);

    /** Returns the database that has it, made first where it has to be. */
    Database database();
}
