package dev.autogen.schema;

/** A column of a table. */
public record ColumnReference(QualifiedName table, String column) {

    @Override
    public String toString() {
        return table + "." + QualifiedName.of(column);
    }
}
