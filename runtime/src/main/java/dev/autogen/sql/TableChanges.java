package dev.autogen.sql;

import dev.autogen.schema.QualifiedName;

/** Is told what becomes of tables, columns and their rows, in order. Names are those of that moment. */
public interface TableChanges {

    /** @param sure whether it is new, and not left as it is if it is there already */
    void tableCreated(QualifiedName table, boolean sure);

    void tableRenamed(QualifiedName table, QualifiedName newName);

    void tableDropped(QualifiedName table);

    /** @param cascade whether the tables that refer to it are emptied too */
    void tableTruncated(QualifiedName table, boolean cascade);

    /** @param sure whether it is new, and not left as it is if it is there already */
    void columnAdded(QualifiedName table, String column, boolean sure);

    void columnRenamed(QualifiedName table, String column, String newName);

    void columnDropped(QualifiedName table, String column);

    /** The namespace goes with all that is in it. */
    void namespaceDropped(String namespace);
}
